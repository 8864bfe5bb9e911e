import { expect, test, type Page } from '@playwright/test';
import { cardNumberSchema } from '@shared/domain/ids';
import { screenFaults } from '../support/accessibility';
import { value } from '../support/computer';
import { remoteDesk, reportTo, takeInPackage, type RemoteDesk } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { goTo, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * The board beside the office's work, told in order: Süd accredits two, the office opens the board; Süd accredits a third, the office
 * takes that in from another room; the program is locked.
 */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

test.describe('The board and what desks report', () => {
  let folder: TestFolder;
  let seat: Seat;
  let south: RemoteDesk;
  let board: Page;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await newSeat(folder, 'Generalsekretariat', 'office');
    south = await remoteDesk('Süd', folder.path('keys', 'south.asc'));
    const assembly = { title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' };
    await office.createAssembly(seat, { ...assembly, kind: 'conference' });
    await office.chooseRoll(seat, `${DATA}/akk-parteitag.csv`);
    await office.checkRoll(seat);
    await office.takeRoll(seat);
    await office.createCards(seat, '1001', '1010');
    await office.addAccreditor(seat, 'Süd', folder.path('keys', 'south.asc'));
    await office.handOver(seat, { from: '1001', to: '1010', holder: 'Süd', ballotBox: '' });
    await office.issuePackage(seat, ['Süd'], folder.path('package.pgp'));
    south.computer.nowMs = Date.now();
    await takeInPackage(south, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  /** The desk accredits the next people who may vote, and the office takes its report in. */
  async function accredit(...cards: readonly string[]): Promise<void> {
    const { engine } = south.computer;
    const { hits } = await engine.browse(0, 400);
    const free = hits.filter(
      ({ standing }) => standing.entitlement.kind === 'entitled' && standing.card === undefined,
    );
    for (const [at, card] of cards.entries()) {
      const member = free[at]?.key;
      if (member === undefined) throw new Error('the roll is too short');
      const accreditation = { member, card: cardNumberSchema.parse(card), identity: 'known' } as const;
      value(await engine.execute({ type: 'accredit', ...accreditation }));
    }
    const file = folder.path(`south-${cards.join('-')}.pgp`);
    await reportTo(south, file);
    await office.readDelta(seat, file);
    await office.applyDelta(seat);
  }

  const figure = (of: 'present' | 'accredited') => board.locator(`[data-figure="${of}"]`);

  test('it is opened in the hall’s room, which shows it small, and has what is known so far', async () => {
    await accredit('1001', '1002');
    const { page } = seat;
    await goTo(page, 'Im Saal');
    await expect(
      page.getByRole('img', { name: 'Vorschau der Tafel' }).locator('[data-figure="present"]'),
    ).toHaveText('2');
    expect(await screenFaults(seat)).toEqual([]);
    const opened = seat.app.waitForEvent('window');
    await page.getByRole('button', { name: 'Tafel öffnen' }).click();
    board = await opened;
    await board.waitForLoadState();
    await expect(figure('present')).toHaveText('2');
    await expect(figure('accredited')).toHaveText('2');
    await page.getByRole('img', { name: 'Vorschau der Tafel' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath('hall.png') });
    await board.screenshot({ path: test.info().outputPath('board.png') });
  });

  test('whoever is taken in from a report counts on it at once, whichever room is shown', async () => {
    await accredit('1003');
    await expect(figure('present')).toHaveText('3');
    await expect(figure('accredited')).toHaveText('3');
    await expect(board.getByText(/1 von 1 Schalter/)).toBeVisible();
  });

  test('locking the program leaves the last figures there, marked', async () => {
    await seat.page.keyboard.press('F12');
    await seat.page.getByRole('button', { name: 'Entsperren' }).waitFor();
    await expect(board.getByText(/^! Stand \d\d:\d\d Uhr, gesperrt/)).toBeVisible();
    await expect(figure('present')).toHaveText('3');
    await board.screenshot({ path: test.info().outputPath('locked.png') });
  });
});
