import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { expect } from '@playwright/test';
import { dayAtDesks, type DayAtDesks } from '../hall-day/desks';
import { actsInTheHall, closeDesks } from '../hall-day/hall-acts';
import { deskName } from '../hall-day/office';
import {
  ACCREDITORS,
  cardOf,
  CARDS_A_DESK,
  DESKS,
  FIRST_CARD,
  GUEST_CARDS_A_DESK,
  guestCardOf,
  LAST_CARD,
  morningList,
  noonList,
} from '../hall-day/plan';
import { setClock, timeOf } from '../pilot/clock';
import * as merging from '../pilot/merge';
import * as office from '../pilot/office';
import { figure, goTo, makeIdentity, PATIENCE, saveBy, sitDown, type Seat } from '../pilot/program';
import { changeRules, papersOfTheHall } from './hall-papers';
import { today } from '../pilot/team';
import { clearOutput, filesIn, shooter, type Shoot } from './output';

const PASSPHRASE = 'demo-passphrase';
/** Desks that let guests in. */
const GUEST_DESKS = 4;
/** Desks of which a card was handed out at another table. */
const LENDERS = [0, 1, 2, 3];
const USAGE = 'usage: npm run demo -- --hall --out DIR';
const OUTPUT = [
  ...['package.pgp', 'lists', 'reports', 'blocked.pdf', 'reconciliation.pdf', 'protocol.pdf'],
  ...['cash-report.pdf', 'frozen-count.pdf', 'statistics.pdf'],
  ...['cash.csv', 'cases.csv', 'counts.csv', 'statistics.csv'],
];

/** The ways to settle a conflict that the office takes, by what its heading says. */
const WAYS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:zwei Stimmkarten|mehr als einmal akkreditiert)$/, /^Karte \S+ gilt, .+ wird gesperrt$/],
  [/wurde zweimal ausgegeben$/, /der andere Eintrag ist falsch$/],
  [/gehörte nicht zu diesem Schalter$/, /ist wirklich dort: Der Eintrag gilt$/],
  [/^Die gesperrte Karte .+ wurde ausgegeben$/, /^Der Eintrag gilt nicht/],
  [/war nicht stimmberechtigt$/, /^Die Akkreditierung gilt trotzdem$/],
  [/steht nicht auf der Mitgliederliste$/, /^Die Akkreditierung gilt nicht$/],
];

/**
 * A day in a large hall: the office in the real program, twelve desks played by the engine alone, 3,000 cards and forty planted
 * conflicts, all of which the office is to find and settle until the register adds up.
 */
async function hall(out: string): Promise<Record<string, unknown>> {
  clearOutput(out, OUTPUT);
  for (const folder of ['keys', 'lists', 'reports']) mkdirSync(path.join(out, folder));
  const seat = await sitDown(path.join(out, 'profiles', 'office'), PASSPHRASE);
  const shoot = shooter(out);
  try {
    const date = today();
    const oClock = (time: string) => setClock(seat, timeOf(date, time));
    await makeIdentity(seat, 'Generalsekretariat');
    await oClock('07:30');
    const desks = await prepare(seat, out, date, shoot);
    const computers = desks.map(({ computer }) => computer);
    const day = await dayAtDesks(computers);
    await actsInTheHall(computers);
    await closeDesks(computers, LENDERS);
    await oClock('10:40');
    await changeRules(seat);
    await oClock('12:00');
    await noon(seat, out, day);
    await oClock('12:50');
    const merged = await merge(seat, out, desks, shoot);
    const settled = await settleAll(seat, shoot);
    const account = await reconcile(seat, out, shoot);
    // The clock of one desk is three hours ahead: only now is all that it wrote in the past.
    await oClock('15:00');
    await papersOfTheHall(seat, out, shoot);
    return {
      electron: seat.version.electron,
      desks: DESKS,
      cards: LAST_CARD - FIRST_CARD + 1,
      planted: day.planted.length,
      ...{ ...merged, settled, ...account },
      files: filesIn(out),
    };
  } catch (error) {
    await shoot(seat, 'stopped');
    console.error(...(await seat.errors()));
    throw error;
  } finally {
    await seat.app.close();
  }
}

/** The morning: list, cards, twelve desks with their batches and one package. */
async function prepare(
  seat: Seat,
  out: string,
  date: string,
  shoot: Shoot,
): Promise<readonly merging.RemoteDesk[]> {
  const form = { title: 'Bundesparteitag', date, place: 'Mainz', unit: 'Bundesverband' };
  await office.createAssembly(seat, { ...form, kind: 'conference' });
  await importList(seat, path.join(out, 'lists', 'morning.csv'), morningList());
  await office.createCards(seat, String(FIRST_CARD), String(LAST_CARD));
  await createGuestCards(seat);
  const desks: merging.RemoteDesk[] = [];
  for (let at = 0; at < DESKS; at += 1) {
    const name = deskName(at);
    const keyFile = path.join(out, 'keys', `${name}.asc`);
    const desk = await merging.remoteDesk(name, keyFile);
    desk.computer.nowMs = timeOf(date, '08:30');
    desks.push(desk);
    await office.addAccreditor(seat, name, keyFile);
    const batch = { from: cardOf(at, 0), to: cardOf(at, CARDS_A_DESK - 1) };
    await office.handOver(seat, { ...batch, holder: name, ballotBox: '' });
    if (at < GUEST_DESKS) {
      const forGuests = { from: guestCardOf(at, 0), to: guestCardOf(at, GUEST_CARDS_A_DESK - 1) };
      await office.handOver(seat, { ...forGuests, holder: name, ballotBox: '' });
    }
  }
  await shoot(seat, 'handed-over');
  const names = desks.map(({ name }) => name);
  await office.issuePackage(seat, names, path.join(out, 'package.pgp'));
  for (const [at, desk] of desks.entries()) {
    await merging.takeInPackage(desk, path.join(out, 'package.pgp'));
    await desk.computer.engine.signOn({ name: ACCREDITORS[at] ?? desk.name, lead: true });
  }
  return desks;
}

/** A series of its own for guests, printed elsewhere. */
async function createGuestCards(seat: Seat): Promise<void> {
  const form = await office.cardStep(seat.page, 'Serien', 'Serie anlegen');
  await form.getByLabel('Name').fill('Gastkarten');
  await form.getByLabel('Buchstaben davor (freiwillig)').fill('G');
  await form.getByLabel('Ziffern', { exact: true }).fill('3');
  await form.getByLabel('Zweck').selectOption('guest');
  await form.getByRole('button', { name: 'Serie anlegen' }).click();
  await office.createCards(seat, guestCardOf(0, 0), guestCardOf(GUEST_DESKS, -1));
}

/** Noon: some cards are told to be lost, and a newer list comes. */
async function noon(seat: Seat, out: string, day: DayAtDesks): Promise<void> {
  const form = await office.cardStep(seat.page, 'Sperren', 'Karten sperren');
  await form.getByLabel('Karten', { exact: true }).fill(day.toldLost.join(', '));
  await form.getByRole('button', { name: 'Karten sperren' }).click();
  await seat.page.getByText(/^Gesperrt: /).waitFor();
  await importList(seat, path.join(out, 'lists', 'noon.csv'), noonList(day.barred, day.gone));
}

async function importList(seat: Seat, file: string, text: string): Promise<void> {
  writeFileSync(file, text);
  await office.chooseRoll(seat, file);
  await office.checkRoll(seat);
  await office.takeRoll(seat);
}

/** The evening: all reports at once. */
async function merge(seat: Seat, out: string, desks: readonly merging.RemoteDesk[], shoot: Shoot) {
  const files: string[] = [];
  for (const desk of desks) {
    const file = path.join(out, 'reports', `${desk.name}.pgp`);
    await merging.reportTo(desk, file);
    files.push(file);
  }
  await merging.chooseReports(seat, ...files);
  const all = seat.page.getByRole('button', { name: /^Alle übernehmen/ });
  await expect(all).toHaveText(new RegExp(`\\(${DESKS - 1}|${DESKS}\\)`), { timeout: PATIENCE });
  await shoot(seat, 'reports-read');
  await seat.page.getByRole('button', { name: /^Alle übernehmen/ }).click();
  await expect(seat.page.getByText(/^Übernommen: /)).toHaveCount(DESKS, { timeout: PATIENCE });
  await shoot(seat, 'reports-taken-in');
  return { conflicts: await openConflicts(seat), accredited: await figure(seat.page, 'akkreditiert') };
}

/** How many conflicts the merge room says are open. */
function openConflicts({ page }: Seat): Promise<number> {
  return figure(page, 'Konflikte offen');
}

/** Settles what is open, one after the other. @returns the number of decisions */
async function settleAll(seat: Seat, shoot: Shoot): Promise<number> {
  const { page } = seat;
  await page.getByRole('button', { name: 'Fertig' }).click();
  const seen = new Set<string>();
  let decisions = 0;
  for (let open = await openConflicts(seat); open > 0; decisions += 1) {
    const heading = page
      .getByRole('heading')
      .filter({ hasText: new RegExp(WAYS.map(([said]) => said.source).join('|')) });
    const title = await heading.first().innerText();
    const [, choice] = WAYS.find(([said]) => said.test(title)) ?? [];
    if (choice === undefined) throw new Error(`no way to settle "${title}"`);
    if (!seen.has(choice.source)) await shoot(seat, `conflict-${seen.size + 1}`);
    seen.add(choice.source);
    const form = page.getByRole('form', { name: 'Wie ist es richtig?' });
    await form.getByRole('radio', { name: choice }).first().check();
    await form.getByLabel('Grund, er steht im Protokoll').fill('Am Telefon mit beiden Schaltern geklärt');
    await page.keyboard.press('Enter');
    await expect.poll(() => openConflicts(seat), { timeout: PATIENCE }).toBeLessThan(open);
    open = await openConflicts(seat);
  }
  await shoot(seat, 'all-settled');
  return decisions;
}

/** The account of the cards, on screen and on paper. */
async function reconcile(seat: Seat, out: string, shoot: Shoot) {
  const { page } = seat;
  await goTo(page, 'Stimmkarten');
  await page.getByRole('tab', { name: 'Abrechnung' }).click();
  const verdict = page.getByText(/^(?:Alles geht auf|(?:Ein Punkt geht|\S+ Punkte gehen) noch nicht auf)$/);
  await verdict.waitFor();
  await leaveItAt(
    seat,
    /^Geklärt: /,
    'Die Karte lag am Nachbartisch und ist dort ausgegeben: beide Schalter gefragt',
  );
  await shoot(seat, 'reconciliation');
  await saveBy(seat, 'Kartenabrechnung als PDF speichern', path.join(out, 'reconciliation.pdf'));
  const balanced = (await verdict.innerText()) === 'Alles geht auf';
  await goTo(page, 'Berichte');
  await shoot(seat, 'reports');
  return { balanced };
}

/** What the office leaves it at in the account: cards that another desk handed out, which the desk explained when it closed. */
async function leaveItAt({ page }: Seat, findings: RegExp, reason: string): Promise<void> {
  const buttons = page.getByRole('button', { name: findings });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Was war der Grund?').fill(reason);
    await dialog.getByRole('button', { name: 'Als geklärt festhalten' }).click();
    await expect(buttons).toHaveCount(left - 1, { timeout: PATIENCE });
  }
}

try {
  const { values } = parseArgs({ options: { hall: { type: 'boolean' }, out: { type: 'string' } } });
  if (values.out === undefined) throw new Error(USAGE);
  console.log(JSON.stringify(await hall(path.resolve(values.out))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
