import { expect, test } from '@playwright/test';
import { screenFaults } from '../support/accessibility';
import * as desk from '../support/pilot/desk';
import { EngineOffice } from '../support/pilot/engine-office';
import type { Seat } from '../support/pilot/program';
import { newSeat, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * One card for two votes, in the smallest window: whoever may take part in one of them and owes dues for the other
 * is shown the payment before the card.
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,austrittsdatum,nation,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,,2010-01-01,,DE,62.00,0
`;
const SERIES = { prefix: '', digits: 4, use: 'voting', colour: 'yellow' } as const;

let folder: TestFolder;
let weber: Seat;

test.setTimeout(180_000);

test.beforeAll(async () => {
  folder = await testFolder();
  weber = await newSeat(folder, 'A. Weber', 'weber');
  const office = await EngineOffice.withRoll(folder, ROLL, undefined, {
    kind: 'both',
    payments: { means: ['cash'] },
    votes: [
      { vote: 'conference', rules: [{ rule: 'no-open-dues', limit: 0 }] },
      { vote: 'nomination', rules: [{ rule: 'not-pending' }] },
    ],
  });
  const known = await office.desk('A. Weber', 'weber');
  await office.createCards({ ...SERIES, name: 'Stimmkarten' }, '1001', '1010');
  await office.handOver(known, '1001', '1010');
  await office.issue([known], 'package.pgp');
  await desk.openPackage(weber, folder.path('package.pgp'));
});
test.afterAll(async () => {
  await weber.app.close();
  await folder.remove();
});

test('[A15] dues for one of two votes stand above the card, and the digit brings the act into sight at 900 by 600', async () => {
  const { page } = weber;
  await page.setViewportSize({ width: 900, height: 600 });
  await desk.openPerson(weber, '200001');
  await expect(page.getByText('Stimmberechtigt, aber nur: Aufstellung')).toBeVisible();
  const pay = page
    .getByRole('list', { name: 'Vor der Karte hier zu beheben' })
    .getByRole('button', { name: 'Beitrag kassieren' });
  const act = page.getByRole('button', { name: /^Akkreditieren/ });
  await expect(pay).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('1');
  await expect(act).toBeInViewport({ ratio: 1 });
  const [above, below] = [await pay.boundingBox(), await act.boundingBox()];
  expect(above?.y ?? Infinity).toBeLessThan(below?.y ?? 0);
  await expect(page.getByText('geboren', { exact: true }).locator('..')).toContainText('fehlt');
  expect(await screenFaults(weber)).toEqual([]);
});
