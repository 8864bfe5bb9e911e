import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { screenFaults } from '../support/accessibility';
import * as desk from '../support/pilot/desk';
import { EngineOffice, type KnownDesk } from '../support/pilot/engine-office';
import { PATIENCE, type Seat } from '../support/pilot/program';
import { newSeat, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * New lists in the middle of an assembly, at one desk, told in order.
 *
 *   before   office  first list: Graf, Berg, Lang; cards 1001 to 1030 to A. Weber
 *            Weber   Graf 1001, Berg 1002, Lang 1003; reports
 *   then     office  second list: Graf resigned, Lang is gone, Neumann is new; settles nothing yet
 *            Weber   sees who is affected, takes it in, loses nothing
 *   after    office  decides that Lang's accreditation is void, issues again
 *            Weber   is told of the decision
 *            Weber   gets the first list once more: refused until confirmed
 */
const HEAD =
  'mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,nation,offenerbeitrag,schwebend\n';
const GRAF = '200001,AAAAAAA2,Anna,Graf,Mainz,1970-01-01,2010-01-01,DE,0,0\n';
const BERG = '200002,AAAAAAA3,Bela,Berg,Trier,1971-01-01,2010-01-01,DE,0,0\n';
const LANG = '200003,AAAAAAA4,Claire,Lang,Mainz,1972-01-01,2010-01-01,DE,0,0\n';
const OWING_GRAF = GRAF.replace(',DE,0,0', ',DE,48,0');
const NEUMANN = '200004,AAAAAAA5,Dana,Neumann,Mainz,1973-01-01,2010-01-01,DE,0,0\n';
const SERIES = { prefix: '', digits: 4, name: 'Stimmkarten', colour: 'white', use: 'voting' } as const;

test.describe.configure({ mode: 'serial' });

test.describe('A new list in the middle of an assembly', () => {
  let folder: TestFolder;
  let office: EngineOffice;
  let weber: KnownDesk;
  let seat: Seat;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await newSeat(folder, 'A. Weber', 'weber');
    office = await EngineOffice.withRoll(folder, HEAD + GRAF + BERG + LANG);
    weber = await office.desk('A. Weber', 'weber');
    await office.createCards(SERIES, '1001', '1030');
    await office.handOver(weber, '1001', '1030');
    await office.issue([weber], 'first.pgp');
    await desk.openPackage(seat, folder.path('first.pgp'));
    await desk.accredit(seat, '200001', '1001');
    await desk.accredit(seat, '200002', '1002');
    await desk.accredit(seat, '200003', '1003');
    await desk.saveDelta(seat, folder.path('delta.pgp'));
    await office.merge('delta.pgp', weber);
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  test('[M16] what it changes for people with a card is listed before it is taken in', async () => {
    const { page } = seat;
    await office.importRoll(HEAD + OWING_GRAF + BERG + NEUMANN);
    await office.issue([weber], 'second.pgp');
    await desk.choosePackage(seat, folder.path('second.pgp'));
    await expect(page.getByText('Neu auf der Liste: 1. Nicht mehr darauf: 1.')).toBeVisible();
    const people = page.getByRole('list', { name: 'Betroffene Personen' }).getByRole('listitem');
    await expect(people).toHaveCount(2);
    await expect(people.filter({ hasText: '1001' })).toContainText(
      /Graf, Anna.*nicht mehr stimmberechtigt für Parteitag.*48,00/s,
    );
    await expect(people.filter({ hasText: '1003' })).toContainText('steht nicht mehr auf der Liste');
    expect(await screenFaults(seat)).toEqual([]);
  });

  test('[M16] taking it in loses nothing, and the list of people stays at the desk', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: 'Liste übernehmen' }).click();
    await desk.searchField(seat).waitFor({ timeout: PATIENCE });
    await expect(page.getByText('27 Karten übrig')).toBeVisible();
    const people = page.getByRole('list', { name: 'Betroffene Personen' }).getByRole('listitem');
    await expect(people).toHaveCount(2);
    await page.getByRole('button', { name: 'Öffnen: Graf, Anna' }).click();
    await expect(page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('1001');
    await page.keyboard.press('Escape');
    await expect(people).toHaveCount(2);
    expect(await screenFaults(seat)).toEqual([]);
  });

  test('[M14] what the office decided comes with the next package, and stands with the person', async () => {
    const { page } = seat;
    const { engine } = office.computer;
    const conflict = (await engine.conflicts()).find(({ member }) => member === '200001');
    if (conflict === undefined) throw new Error('no conflict about Graf');
    const sides = conflict.sides.map(({ event }) => ({
      event,
      outcome: { kind: 'void', block: true } as const,
    }));
    const { kind, subject } = conflict;
    await office.act({ type: 'settle-conflict', kind, subject, sides, reason: 'Beitrag offen' });
    await office.issue([weber], 'third.pgp');
    await desk.choosePackage(seat, folder.path('third.pgp'));
    await expect(page.getByText('Das Büro hat über 1 Ihrer Akkreditierungen entschieden')).toBeVisible();
    await expect(page.getByText('Das Büro hat 1 Karte dieses Schalters gesperrt')).toBeVisible();
    await page.getByRole('button', { name: 'Liste übernehmen' }).click();
    await desk.searchField(seat).waitFor({ timeout: PATIENCE });
    await desk.openPerson(seat, '200001');
    await expect(page.getByText('Das Büro hat entschieden: Karte 1001 gilt nicht')).toBeVisible();
    await expect(page.getByText('Die Person hat jetzt keine gültige Karte.')).toBeVisible();
    await expect(page.getByText('Zu dieser Person gibt es einen Konflikt')).toHaveCount(0);
  });

  test('[M17] an older list is taken in only after a second step says what that means', async () => {
    const { page } = seat;
    await desk.choosePackage(seat, folder.path('first.pgp'));
    await expect(page.getByText('Diese Liste ist älter')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Liste übernehmen', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Die ältere trotzdem übernehmen …' }).click();
    const take = page.getByRole('button', { name: 'Ältere Liste übernehmen' });
    expect(await screenFaults(seat)).toEqual([]);
    await expect(take).toBeDisabled();
    await page.getByLabel('hat mir gesagt, dass ich die ältere Liste nehmen soll').check();
    await take.click();
    await desk.searchField(seat).waitFor({ timeout: PATIENCE });
    await desk.openPerson(seat, '200003');
    await expect(page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('1003');
    await desk.saveLog(seat, folder.path('log.ndjson'));
    const log = await readFile(folder.path('log.ndjson'), 'utf8');
    expect(log.match(/"older":true/g)).toHaveLength(1);
  });

  test('no window wrote an error on the way', async () => {
    expect(await seat.errors()).toEqual([]);
  });
});
