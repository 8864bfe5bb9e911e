import { expect, test } from '@playwright/test';
import type { MemberKey } from '@shared/domain/ids';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import { value } from '../support/computer';
import { accredit, entitledAt } from '../support/hall';
import {
  chooseReports,
  deskRow,
  remoteDesk,
  reportTo,
  settle,
  takeAll,
  takeInPackage,
  type RemoteDesk,
} from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { goTo, PATIENCE, unlock, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';
import { cardNo } from '../support/register-desk';

/*
 * The office merges what three desks report that never met. The desks are played by the engine, the office by the real program.
 *
 *   Nord   5001-5020   m0 gets 5001, m1 gets 5002, loses it and gets 5003
 *   Süd    5021-5040   m0 gets 5021: a second card; m2 gets 5022
 *   West   5041-5060   its clock is three hours ahead; m3 gets 5010, which is Nord's, for a reason; m4 gets 5041
 *   then   Nord's computer was copied: the copy tells another story
 *   then   West        m0 gets 5042: a third card, after the office decided on the first two
 */
const NAMES = ['Nord', 'Süd', 'West'] as const;
const THREE_HOURS = 3 * 3_600_000;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let folder: TestFolder;
let seat: Seat;
let desks: Record<(typeof NAMES)[number], RemoteDesk>;
let members: readonly MemberKey[];

const file = (name: string) => folder.path(`${name}.pgp`);

test.beforeAll(async () => {
  folder = await testFolder();
  seat = await newSeat(folder, 'Generalsekretariat', 'office');
  await office.createAssembly(seat, {
    ...{ title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' },
    kind: 'conference',
  });
  await office.chooseRoll(seat, `${DATA}/akk-parteitag.csv`);
  await office.checkRoll(seat);
  await office.takeRoll(seat);
  await office.createCards(seat, '5001', '5060');
  desks = {
    Nord: await seatAt('Nord', '5001', '5020'),
    Süd: await seatAt('Süd', '5021', '5040'),
    West: await seatAt('West', '5041', '5060', THREE_HOURS),
  };
  await office.issuePackage(seat, NAMES, file('package'));
  for (const desk of Object.values(desks)) await takeInPackage(desk, file('package'));
  members = await entitledAt(desks.Nord.computer);
});
test.afterAll(async () => {
  await seat.app.close();
  await folder.remove();
});

test('a desk that has never reported says so', async () => {
  await goTo(seat.page, 'Zusammenführen');
  for (const name of NAMES) await expect(deskRow(seat, name)).toContainText('hat noch nie gemeldet');
});

test('several reports are read one after the other, and each says what it brings', async () => {
  await hand('Nord', 0, '5001');
  await hand('Nord', 1, '5002');
  const lost = { type: 'replace-card', cause: 'lost', note: 'Auf dem Weg verloren' } as const;
  value(
    await desks.Nord.computer.engine.execute({
      ...lost,
      member: member(1),
      replacement: cardNo('5003'),
    }),
  );
  await hand('Süd', 0, '5021');
  await hand('Süd', 2, '5022');
  await hand('West', 3, '5010', 'Karte lag schon auf dem Tisch');
  await hand('West', 4, '5041');
  for (const name of NAMES) await reportTo(desks[name], file(name));

  const { page } = seat;
  await chooseReports(seat, ...NAMES.map(file));
  await expect(page.getByText('3 von 3 geprüft, 0 erledigt')).toBeVisible({ timeout: PATIENCE });
  for (const name of NAMES) {
    await expect(page.getByRole('heading', { name: `Rückmeldung von ${name}` })).toBeVisible();
  }
  expect(await screenFaults(seat)).toEqual([]);
});

test('[L12] a desk whose clock is off is named, and nothing is held up by it', async () => {
  const report = seat.page.getByRole('region', { name: 'Rückmeldung von West' });
  await expect(report).toContainText('Die Uhr von West geht falsch');
  await expect(report).toContainText(/Sie geht mindestens (3 h|2 h 5\d min) voraus/);
});

test('reports that were read stay while another room is shown, and are read anew after a lock', async () => {
  const { page } = seat;
  await goTo(page, 'Register');
  await goTo(page, 'Zusammenführen');
  await expect(page.getByText('3 von 3 geprüft, 0 erledigt')).toBeVisible();
  await page.keyboard.press('F12');
  await unlock(seat);
  await expect(page.getByText('3 von 3 geprüft, 0 erledigt')).toBeVisible({ timeout: PATIENCE });
});

test('all that need no decision are taken in at once, and what became of each stays listed', async () => {
  const { page } = seat;
  await takeAll(seat, 3);
  const lines = page.getByRole('list', { name: 'Gewählte Dateien' });
  await expect(lines).toContainText('Süd');
  await expect(lines.getByRole('listitem').filter({ hasText: 'Süd' })).toContainText('1 neuer Konflikt');
  expect(await screenFaults(seat)).toEqual([]);
  await page.getByRole('button', { name: 'Fertig' }).click();
  await expect(lines).toHaveCount(0);
});

test('the list of desks says until when each is known, and shows the head of its log in short', async () => {
  await expect(deskRow(seat, 'Nord')).toContainText(/gemeldet \d\d:\d\d, bis Vorgang 5/);
  await expect(deskRow(seat, 'West')).toContainText('voraus');
  await deskRow(seat, 'Nord').getByText('Einzelheiten').click();
  const { head } = desks.Nord.computer.snapshot;
  const short = head.hash.slice(0, 16).replace(/(?<=.)(?=(?:.{4})+$)/g, ' ');
  await expect(deskRow(seat, 'Nord')).toContainText(`${short} (Vorgang ${head.seq})`);
});

test('[M11] of two cards one is kept and the other blocked, with a reason; the next conflict has the focus', async () => {
  const { page } = seat;
  const conflict = page.getByRole('article');
  await expect(conflict).toContainText('hat zwei Stimmkarten');
  await expect(conflict).toContainText('Konflikt 1 von 2');
  await expect(conflict.locator('section')).toHaveCount(2);
  await conflict.getByRole('radio', { name: 'Karte 5001 gilt, 5021 wird gesperrt' }).check();
  await expect(conflict).toContainText('Der Eintrag von Süd gilt nicht, die Karte 5021 wird gesperrt.');
  await expect(conflict.getByRole('button', { name: 'Entscheidung festhalten' })).toBeDisabled();
  expect(await screenFaults(seat)).toEqual([]);
  expect(await keyboardFaults(page)).toEqual([]);
  await settle(seat, 'Karte 5001 gilt, 5021 wird gesperrt', 'Zweite Karte verloren, Ticket 88213');
  const next = page.getByRole('heading', { name: 'Die Karte 5010 gehörte nicht zu diesem Schalter' });
  await expect(next).toBeFocused();
});

test('[M11] a card of another desk stands where somebody says that it is there', async () => {
  const { page } = seat;
  const conflict = page.getByRole('article');
  await expect(conflict).toContainText('Die Karte 5010 liegt bei Nord.');
  await expect(conflict).toContainText('Karte lag schon auf dem Tisch');
  await settle(seat, /^Die Karte 5010 ist wirklich dort/, 'Am Telefon mit beiden Schaltern geklärt.');
  await expect(page.getByText('Alle Konflikte sind entschieden')).toBeVisible();
  await expect(page.getByText(/^Entschieden \d\d:\d\d von Generalsekretariat$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Neu entscheiden …' })).toBeVisible();
});

test('[M14] decisions wait for the next package, and the room says so until there is one', async () => {
  const { page } = seat;
  const waiting = page.getByText('2 Entscheidungen kennen die Schalter noch nicht');
  await expect(waiting).toBeVisible();
  await page.getByRole('button', { name: 'Listenpaket ausgeben' }).click();
  await office.issuePackage(seat, NAMES, file('second-package'));
  await goTo(page, 'Zusammenführen');
  await expect(page.getByText('Alle Konflikte sind entschieden')).toBeVisible();
  await expect(waiting).toHaveCount(0);
});

test('[L10] another story of the same desk is shown beside the known one, put on record and not taken in', async () => {
  const { page } = seat;
  const twin = { name: 'Nord', computer: desks.Nord.computer.twin() };
  twin.computer.nowMs = Date.now();
  await takeInPackage(twin, file('package'));
  value(await accredit(twin.computer, member(5), '5004'));
  await reportTo(twin, file('twin'));
  await chooseReports(seat, file('twin'));
  const fork = page.getByRole('region', { name: 'Nord hat zwei verschiedene Protokolle' });
  await expect(fork).toBeVisible({ timeout: PATIENCE });
  await expect(fork.getByRole('region', { name: 'Schon bekannt' })).toContainText('Karte 5001');
  await expect(fork.getByRole('region', { name: 'Neu in dieser Datei' })).toContainText('Karte 5004');
  expect(await screenFaults(seat)).toEqual([]);
  await fork.getByRole('button', { name: 'Als Gabelung festhalten' }).click();
  await expect(page.getByText('Als Gabelung festgehalten: Nord')).toBeVisible();
  await expect(deskRow(seat, 'Nord')).toContainText('gibt es zwei Protokolle');
  await page.getByRole('button', { name: 'Fertig' }).click();
});

test('[M13] a decision is open again when another card turns up, and says what is new', async () => {
  const { page } = seat;
  await hand('West', 0, '5042');
  await reportTo(desks.West, file('West-2'));
  await office.readDelta(seat, file('West-2'));
  await office.applyDelta(seat);
  const conflict = page.getByRole('article');
  await expect(conflict).toContainText('War schon entschieden und ist wieder offen');
  await expect(conflict).toContainText('Neu ist der Eintrag von West: Karte 5042');
  await expect(conflict).toContainText('Grund: Zweite Karte verloren, Ticket 88213');
  await settle(seat, /^Karte 5042 gilt/, 'Erste Karte zurückgegeben.');
});

test('the register filters by state and is steered by the keyboard', async () => {
  const { page } = seat;
  await goTo(page, 'Register');
  const counts = page.getByRole('group', { name: 'Karten nach Zustand' });
  const assigned = counts.getByRole('button', { name: 'hat ein Mitglied' });
  await assigned.click();
  await expect(assigned).toHaveAttribute('aria-pressed', 'true');
  const cards = page.getByRole('listbox', { name: 'Karten' });
  await expect(cards.getByRole('option').first()).toContainText('5003');
  await cards.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Karte 5003' })).toBeVisible();
  await page.getByLabel('bei', { exact: true }).selectOption('West');
  await expect(cards.getByRole('option').first()).toContainText('5041');
  expect(await screenFaults(seat)).toEqual([]);
  expect(await keyboardFaults(page)).toEqual([]);
});

test('a card tells its life from the first day, with links to the other card', async () => {
  const { page } = seat;
  const life = page.getByRole('region', { name: 'Karte 5003' });
  for (const step of [
    'Karten angelegt: 5001 bis 5060',
    'Karten an Nord ausgegeben',
    'gesperrt, ersetzt durch 5003',
  ]) {
    await expect(life).toContainText(step);
  }
  await life.getByRole('button', { name: '5002', exact: true }).click();
  const lost = page.getByRole('region', { name: 'Karte 5002' });
  await expect(lost).toContainText('gesperrt · verloren');
  await expect(lost).toContainText('Grund: Auf dem Weg verloren');
});

test('a card that the office decided on says so in its life', async () => {
  const { page } = seat;
  await goTo(page, 'Protokoll');
  await goTo(page, 'Register');
  await page.getByRole('textbox', { name: 'Nummer' }).fill('5021');
  await page.getByRole('option', { name: /5021/ }).click();
  const life = page.getByRole('region', { name: 'Karte 5021' });
  await expect(life).toContainText('vom Büro entschieden');
  await expect(life).toContainText('Konflikt entschieden: ');
  await expect(life).toContainText('Gesperrt: 5021');
});

test('[M1] a report that was saved twice, or chosen twice, is taken in once', async () => {
  await hand('Süd', 6, '5023');
  for (const name of ['Süd-2', 'Süd-3']) await reportTo(desks.Süd, file(name));
  await chooseReports(seat, ...['Süd-2', 'Süd-3', 'Süd-2'].map(file));
  await takeAll(seat, 3);
  const lines = seat.page.getByRole('list', { name: 'Gewählte Dateien' }).getByRole('listitem');
  await expect(lines.first()).toContainText('1 neuer Vorgang');
  for (const again of [1, 2]) await expect(lines.nth(again)).toContainText('0 neue Vorgänge');
  await seat.page.getByRole('button', { name: 'Fertig' }).click();
});

test('no window wrote an error on the way', async () => {
  expect(await seat.errors()).toEqual([]);
});

async function seatAt(name: string, from: string, to: string, clockOff = 0): Promise<RemoteDesk> {
  const publicKey = folder.path('keys', `${name}.asc`);
  const desk = await remoteDesk(name, publicKey, clockOff);
  await office.addAccreditor(seat, name, publicKey);
  await office.handOver(seat, { from, to, holder: name, ballotBox: '' });
  return desk;
}

function member(index: number): MemberKey {
  const found = members[index];
  if (found === undefined) throw new Error(`nobody is number ${index} of those entitled`);
  return found;
}

/** One hand-out at a desk; with a reason, of a card that it doesn't hold. */
async function hand(
  name: (typeof NAMES)[number],
  index: number,
  card: string,
  foreign?: string,
): Promise<void> {
  const { engine } = desks[name].computer;
  const command = {
    type: 'accredit',
    member: member(index),
    card: cardNo(card),
    identity: 'photo-document',
  } as const;
  value(
    await engine.execute(foreign === undefined ? command : { ...command, foreignCard: { reason: foreign } }),
  );
}
