import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { cardNumberSchema, memberKeySchema } from '@shared/domain/ids';
import { screenFaults } from '../support/accessibility';
import { value } from '../support/computer';
import { remoteDesk, reportTo, takeInPackage, type RemoteDesk } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { goTo, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * A delegate conference as the office sees it, told in order.
 *
 *   before   no table of mandates: the hall says where to read one; then Mainz, Trier and Koblenz have one seat each
 *   Nord     accredits Mainz's delegate; Süd, who doesn't know of it, the substitute, and Trier's delegate
 *   office   sees one seat filled by Nord's report; by Süd's, Mainz has more cards out than seats, and the overview says so
 */
const MANDATES = `Gliederung;Sitze;Mitgliedsnummer;Rolle;Rang
KV Mainz;1;100005;Delegierte;
KV Mainz;1;100008;Ersatz;1
KV Trier;1;100033;Delegierte;
KV Koblenz;1;100041;Delegierte;
`;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.describe('A delegate conference', () => {
  let folder: TestFolder;
  let seat: Seat;
  let north: RemoteDesk;
  let south: RemoteDesk;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await newSeat(folder, 'Generalsekretariat', 'office');
    north = await remoteDesk('Nord', folder.path('keys', 'north.asc'));
    south = await remoteDesk('Süd', folder.path('keys', 'south.asc'));
    const assembly = { title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' };
    await office.createAssembly(seat, { ...assembly, kind: 'delegates' });
    await office.chooseRoll(seat, `${DATA}/akk-parteitag.csv`);
    await office.checkRoll(seat);
    await office.takeRoll(seat);
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  async function delegates() {
    await goTo(seat.page, 'Im Saal');
    await seat.page.getByRole('tab', { name: 'Delegierte' }).click();
    return seat.page.getByRole('tabpanel');
  }

  async function report(desk: RemoteDesk, name: string): Promise<void> {
    await reportTo(desk, folder.path(name));
    await office.readDelta(seat, folder.path(name));
    await office.applyDelta(seat);
  }

  async function accredit({ computer }: RemoteDesk, number: string, card: string): Promise<void> {
    computer.nowMs += 5_000;
    const who = { member: memberKeySchema.parse(number), card: cardNumberSchema.parse(card) };
    value(await computer.engine.execute({ type: 'accredit', ...who, identity: 'known' }));
  }

  test('[D1] without a table of mandates the hall says where to read one', async () => {
    const panel = await delegates();
    await expect(panel.getByText('Noch keine Mandate eingelesen')).toBeVisible();
    await panel.getByRole('button', { name: 'Mandate einlesen' }).click();
    const { page } = seat;
    await page.getByRole('tab', { name: 'Mandate' }).click();
    await writeFile(folder.path('mandate.csv'), MANDATES);
    await page
      .locator('input[type="file"][aria-label="Mandatstabelle wählen"]')
      .setInputFiles(folder.path('mandate.csv'));
    await page.getByRole('button', { name: 'Mandate übernehmen' }).click();
    await expect(page.getByText('Die Mandate sind übernommen.')).toBeVisible();
    await expect((await delegates()).getByText('0 von 1 besetzt').first()).toBeVisible();
  });

  test('[D2] a delegate with a card fills a seat, and who is missing can be seen', async () => {
    await office.createCards(seat, '1001', '1020');
    for (const [desk, file, from, to] of [
      [north, 'north.asc', '1001', '1010'],
      [south, 'south.asc', '1011', '1020'],
    ] as const) {
      await office.addAccreditor(seat, desk.name, folder.path('keys', file));
      await office.handOver(seat, { from, to, holder: desk.name, ballotBox: '' });
    }
    await office.issuePackage(seat, ['Nord', 'Süd'], folder.path('package.pgp'));
    for (const desk of [north, south]) {
      desk.computer.nowMs = Date.now();
      await takeInPackage(desk, folder.path('package.pgp'));
    }
    await accredit(north, '100005', '1001');
    await report(north, 'north.pgp');
    const panel = await delegates();
    await expect(panel.getByText('1 von 1 besetzt')).toBeVisible();
    await expect(panel.getByText(/Nicht beschlussfähig/)).toBeVisible();
    await panel.getByText('KV Mainz').click();
    await expect(panel.getByRole('listitem').filter({ hasText: '1001' }).last()).toContainText(
      'hat den Sitz',
    );
    await panel.getByLabel('Zeigen').selectOption('open');
    await expect(panel.getByText('KV Mainz')).toHaveCount(0);
    await expect(panel.getByText('KV Trier')).toBeVisible();
    expect(await screenFaults(seat)).toEqual([]);
  });

  test('[D7] a desk that knew nothing of it gave the seat to the substitute: the unit is named', async () => {
    const substitute = memberKeySchema.parse('100008');
    value(await south.computer.engine.execute({ type: 'note-waiting', member: substitute, waiting: true }));
    await accredit(south, '100008', '1011');
    await accredit(south, '100033', '1012');
    await report(south, 'south.pgp');
    const { page } = seat;
    await goTo(page, 'Übersicht');
    await expect(page.getByText('KV Mainz hat mehr Karten als Sitze.')).toBeVisible();
    await page.getByRole('button', { name: 'Delegierte zeigen' }).click();
    const panel = await delegates();
    await expect(panel.getByText('KV Mainz: eine Karte zu viel')).toBeVisible();
    await panel.getByLabel('Zeigen').selectOption('over');
    await panel.getByText('KV Mainz', { exact: true }).click();
    await expect(panel.getByText(/Karte zu viel · 10/)).toBeVisible();
    expect(await screenFaults(seat)).toEqual([]);
  });

  test('[N3] the seats can be seen as they were at any time before', async () => {
    const panel = await delegates();
    await panel.getByLabel('Zeigen').selectOption('all');
    const trier = panel.getByRole('listitem').filter({ hasText: 'KV Trier' });
    await expect(trier).toContainText('1 von 1 besetzt');
    await panel.getByRole('slider', { name: 'Zeitpunkt im Verlauf' }).press('Home');
    await expect(trier).toContainText('0 von 1 besetzt');
    await expect(panel.getByText('Die Sitze stehen so in der Mandatstabelle')).toBeVisible();
    expect(await screenFaults(seat)).toEqual([]);
    await panel.getByRole('button', { name: 'Jetzt zeigen' }).click();
    await expect(trier).toContainText('1 von 1 besetzt');
  });
});
