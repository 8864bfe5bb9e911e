import { expect, test } from '@playwright/test';
import { memberKeySchema } from '@shared/domain/ids';
import * as desk from '../support/pilot/desk';
import { EngineOffice } from '../support/pilot/engine-office';
import type { Seat } from '../support/pilot/program';
import { newSeat, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * Who may vote in what, and with which card, told in order at two desks.
 *
 *   Kühn   gives cards for each vote, of their own series: to Graf for one, to Frei for both, one of which is lost
 *   Weber  at a delegate conference: a vote that is carried, a waiting list, a delegate who comes late
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,nation,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,1970-01-01,2010-01-01,DE,62.00,0
200002,AAAAAAA3,Bela,Berg,Trier,1971-01-01,2010-01-01,DE,0,0
200005,AAAAAAA6,Emil,Ernst,Mainz,1991-01-01,2025-01-01,DE,0,0
200006,AAAAAAA7,Fritz,Frei,Mainz,1980-01-01,2012-01-01,DE,0,0
`;
const SERIES = { prefix: '', digits: 4, use: 'voting', colour: 'yellow' } as const;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.describe('A desk that gives a card for each vote', () => {
  let folder: TestFolder;
  let kuehn: Seat;

  test.beforeAll(async () => {
    folder = await testFolder();
    kuehn = await newSeat(folder, 'B. Kühn', 'kuehn');
    const office = await EngineOffice.withRoll(folder, ROLL, undefined, { kind: 'both', cardPerVote: true });
    const known = await office.desk('B. Kühn', 'kuehn');
    await office.createCards({ ...SERIES, name: 'Gelb', votes: ['conference'] }, '1001', '1030');
    const green = { ...SERIES, name: 'Grün', colour: 'green', digits: 5 } as const;
    await office.createCards({ ...green, votes: ['nomination'] }, '20001', '20030');
    await office.handOver(known, '1001', '1030');
    await office.handOver(known, '20001', '20030');
    await office.issue([known], 'package.pgp');
    await desk.openPackage(kuehn, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    await kuehn.app.close();
    await folder.remove();
  });

  test('[A16] somebody entitled to one vote only is given a card for that, with the reason for the other', async () => {
    const { page } = kuehn;
    await desk.openPerson(kuehn, '200001');
    await expect(page.getByText('Karte für: Aufstellung')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Hinderungsgründe' })).toContainText('Parteitag');
    await desk.enterCard(kuehn, 'persönlich bekannt', '1001');
    await expect(page.getByRole('alert')).toContainText('nicht die richtige');
    await page.getByLabel('Stimmkarte scannen oder Nummer eingeben').fill('20001');
    await page.keyboard.press('Enter');
    await desk.acknowledged(kuehn, 'Akkreditiert', '20001');
  });

  test('[A16] a card for each vote: one after the other, identified once, replaced apart', async () => {
    const { page } = kuehn;
    await desk.openPerson(kuehn, '200006');
    await expect(page.getByText('Karte 1 von 2 · Karte für: Parteitag')).toBeVisible();
    await desk.enterCard(kuehn, 'persönlich bekannt', '1001');
    await desk.acknowledged(kuehn, 'Akkreditiert', '1001');
    await expect(page.getByText('Karte 2 von 2 · Karte für: Aufstellung')).toBeVisible();
    await expect(page.getByLabel('Stimmkarte scannen oder Nummer eingeben')).toBeFocused();
    await page.keyboard.type('20002');
    await page.keyboard.press('Enter');
    await desk.acknowledged(kuehn, 'Akkreditiert', '20002');
    await desk.search(kuehn, '200006');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '20002 verloren …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Neue Karte scannen oder Nummer eingeben').fill('20003');
    await dialog.getByRole('button', { name: 'Karte ersetzen' }).click();
    await desk.acknowledged(kuehn, 'Karte ersetzt', '20003');
    await desk.search(kuehn, '200006');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1001 zurücknehmen …')).toBeVisible();
    await expect(page.getByText('20003 zurücknehmen …')).toBeVisible();
  });
});

test.describe('A desk of a delegate conference', () => {
  let folder: TestFolder;
  let weber: Seat;

  test.beforeAll(async () => {
    folder = await testFolder();
    weber = await newSeat(folder, 'A. Weber', 'weber');
    const office = await EngineOffice.withRoll(folder, ROLL, undefined, {
      kind: 'delegates',
      delegation: { order: 'rank', late: 'substitute-steps-back' },
      proxies: { perPerson: 2 },
    });
    const known = await office.desk('A. Weber', 'weber');
    const holder = (number: string, rank?: number) => ({
      member: memberKeySchema.parse(number),
      ...(rank !== undefined && { rank }),
    });
    const holders = [holder('200001'), holder('200005'), holder('200002', 1), holder('200006', 2)];
    await office.act({ type: 'set-mandates', mandates: [{ unit: 'KV Mainz', seats: 2, holders }] });
    await office.createCards({ ...SERIES, name: 'Stimmkarten' }, '1001', '1030');
    await office.handOver(known, '1001', '1030');
    await office.issue([known], 'package.pgp');
    await desk.openPackage(weber, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    await weber.app.close();
    await folder.remove();
  });

  test('[D9] somebody else carries a delegate’s vote, with a card of its own, and is told how many more', async () => {
    const { page } = weber;
    await desk.openPerson(weber, '200005');
    await page.getByRole('button', { name: 'Stimme übertragen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wer nimmt die Stimme wahr?').fill('ernst');
    await expect(dialog.getByRole('button', { name: /Ernst, Emil/ })).toBeDisabled();
    await dialog.getByLabel('Wer nimmt die Stimme wahr?').fill('graf');
    await dialog.getByRole('button', { name: /Graf, Anna/ }).click();
    await dialog.getByLabel('Was zeigt die Vollmacht?').fill('Brief vom 3. November');
    await dialog.getByRole('button', { name: 'Übertragung übernehmen' }).click();
    await expect(page.getByText('Die Stimme nimmt wahr: Graf, Anna')).toBeVisible();
    await desk.enterCard(weber, 'Lichtbildausweis', '1001');
    await desk.acknowledged(weber, 'Akkreditiert', '1001');
    await desk.openPerson(weber, '200001');
    await expect(page.getByText('Nimmt Stimmen anderer wahr: 1 von höchstens 2')).toBeVisible();
  });

  test('[D4] a substitute is put on the waiting list, whose order says who is next', async () => {
    const { page } = weber;
    const box = page.getByRole('region', { name: 'Mandat: KV Mainz' });
    for (const number of ['200006', '200002']) {
      await desk.openPerson(weber, number);
      await box.getByRole('button', { name: 'Auf die Warteliste' }).click();
      await expect(box.getByText(/Wartet seit .*, Platz 1/)).toBeVisible();
    }
    await expect(box.getByRole('list', { name: 'Warteliste' }).getByRole('listitem')).toHaveCount(2);
    await desk.enterCard(weber, 'Lichtbildausweis', '1002');
    await desk.acknowledged(weber, 'Akkreditiert', '1002');
    await desk.openPerson(weber, '200006');
    await expect(page.getByRole('list', { name: 'Hinderungsgründe' })).toContainText('KV Mainz');
    await expect(page.getByRole('form', { name: 'Akkreditieren' })).toHaveCount(0);
  });

  test('[D6] a delegate who comes late is told which substitute steps back', async () => {
    const { page } = weber;
    await desk.openPerson(weber, '200001');
    await expect(page.getByText(/Zurück tritt: Berg, Bela \(1002\)/)).toBeVisible();
    await desk.enterCard(weber, 'Lichtbildausweis', '1003');
    await desk.acknowledged(weber, 'Akkreditiert', '1003');
    await desk.openPerson(weber, '200002');
    await expect(page.getByText('Diese Gliederung hat 1 Karte mehr, als sie Plätze hat.')).toBeVisible();
  });
});
