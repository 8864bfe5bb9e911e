import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { madeUpAkkFile } from '../support/made-up-roll';
import * as desk from '../support/pilot/desk';
import * as office from '../support/pilot/office';
import { goTo, makeIdentity, saveKeys, saveTo, sitDown, type Seat } from '../support/pilot/program';
import { entitledPeople, type Typed } from './entitled-people';
import { round, summarize } from './measure';
import {
  certainLapOf,
  installProbe,
  lapOf,
  takeCalls,
  takeStops,
  type Lap,
  type MeasuredEvent,
  type Stops,
  type Until,
} from './window-probe';

const PASSPHRASE = 'bench-passphrase';
const ACCREDITOR = 'A. Weber';
const FIRST_CARD = 5001;
const CHECK_INS = 100;
const TYPED_PEOPLE = 40;
const UNLOCKS = 3;
/** A key that changes nothing on screen is not measured; a space seldom does. */
const PATIENCE_MS = 2_000;
const SPACE_MS = 150;
const SEARCH_PANE = 'section[aria-label="Person suchen"]';
const SEARCH_ANSWERED: Until = { selector: `${SEARCH_PANE} [role="status"]`, text: 'Treffer' };
const SEARCH_READY: Until = { selector: `${SEARCH_PANE} [role="status"]`, text: 'Wer steht vor Ihnen?' };

export interface ProgramOptions {
  /** Members on the made-up rolls. */
  readonly sizes: readonly number[];
}

/** One size: a roll as a table, and where everything is put. */
interface Place {
  readonly folder: string;
  readonly size: number;
}

/** Long work: from the click or the chosen file until the window says that it is done; and the window's stops meanwhile. */
interface Phase extends Stops {
  readonly seconds: number;
}

/**
 * The main job in the real program, through its screens: an office takes in a roll and issues it, then, that program
 * being closed, a desk opens it, searches and accredits. All times are taken in the window.
 */
export async function run({ sizes }: ProgramOptions): Promise<Readonly<Record<string, unknown>>> {
  const figures: Record<string, unknown> = {};
  for (const size of sizes) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stimmkarte-bench-'));
    try {
      figures[String(size)] = await measureSize({ folder, size });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

async function measureSize(place: Place): Promise<unknown> {
  const { folder, size } = place;
  console.log(`program: ${String(size)} members`);
  const roll = path.join(folder, 'roll.csv');
  fs.writeFileSync(roll, '');
  for (const part of madeUpAkkFile({ count: size })) fs.appendFileSync(roll, part);
  const publicKey = path.join(folder, 'desk.asc');
  await withProgram(place, 'desk', async (seat) => {
    await makeIdentity(seat, ACCREDITOR);
    await saveKeys(seat, publicKey, path.join(folder, 'desk-secret.asc'));
  });
  const prepared = await withProgram(place, 'office', (seat) => prepare(seat, roll, publicKey, place));
  const used = await withProgram(place, 'desk', (seat) => useDesk(seat, place));
  return { office: prepared, desk: used };
}

async function withProgram<Value>(
  { folder }: Place,
  profile: string,
  act: (seat: Seat) => Promise<Value>,
): Promise<Value> {
  const seat = await sitDown(path.join(folder, profile), PASSPHRASE);
  try {
    await installProbe(seat.page);
    return await act(seat);
  } finally {
    await seat.app.close();
  }
}

async function prepare(seat: Seat, roll: string, publicKey: string, place: Place): Promise<unknown> {
  const { page } = seat;
  await makeIdentity(seat, 'Generalsekretariat');
  await office.createAssembly(seat, {
    ...{ title: 'Landesparteitag', date: '2026-11-28', place: 'Mainz', unit: 'Landesverband' },
    kind: 'conference',
  });
  await goTo(page, 'Mitglieder');
  await page.getByRole('button', { name: 'Mitgliederliste importieren' }).click();
  const preview = await phase(seat, 'change', { selector: 'h2', text: path.basename(roll) }, () =>
    page.locator('input[aria-label="Datei wählen"]').setInputFiles(roll),
  );
  const check = await phase(seat, 'click', { selector: 'h2', text: 'Das steht in der Liste' }, () =>
    page.getByRole('button', { name: 'Liste prüfen' }).click(),
  );
  const takeIn = await phase(seat, 'click', { selector: 'body', text: 'Mitglieder übernommen' }, () =>
    page.getByRole('button', { name: /Mitglieder übernehmen$/ }).click(),
  );
  const [from, to] = [String(FIRST_CARD), String(FIRST_CARD + 2 * CHECK_INS)];
  await office.createCards(seat, from, to);
  await office.addAccreditor(seat, ACCREDITOR, publicKey);
  await office.handOver(seat, { from, to, holder: ACCREDITOR, ballotBox: 'Urne 1' });
  await goTo(page, 'Akkreditoren');
  await page.getByLabel(`Paket für ${ACCREDITOR}`).check();
  const file = packageIn(place);
  await saveTo(seat, file);
  const issue = await phase(seat, 'click', { selector: 'body', text: 'Gespeichert: ' }, () =>
    page.getByRole('button', { name: 'Listenpaket ausgeben' }).click(),
  );
  const packageMegabytes = round(fs.statSync(file).size / 1e6);
  return { preview, check, takeIn, issue, packageMegabytes, windowMegabytes: await windowMegabytes(seat) };
}

async function useDesk(seat: Seat, place: Place): Promise<unknown> {
  const { page, passphrase } = seat;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Entsperren' }).click();
  await goTo(page, 'Paket öffnen');
  const read = await phase(seat, 'change', { selector: 'button', text: 'Verglichen und gleich' }, () =>
    page.locator('input[aria-label="Listenpaket wählen"]').setInputFiles(packageIn(place)),
  );
  await page.getByLabel(/vorgelesen$/).check();
  const trust = await phase(seat, 'click', { selector: 'button', text: 'Liste übernehmen' }, () =>
    page.getByRole('button', { name: 'Verglichen und gleich' }).click(),
  );
  const takeIn = await phase(seat, 'click', SEARCH_READY, () =>
    page.getByRole('button', { name: 'Liste übernehmen' }).click(),
  );
  const firstSearch = await phase(seat, 'keydown', SEARCH_ANSWERED, () => desk.searchField(seat).press('m'));
  const parts = { read, trust, takeIn, firstSearch };
  const seconds = Object.values(parts).reduce((sum, part) => sum + part.seconds, 0);
  const people = entitledPeople(place.size, TYPED_PEOPLE + CHECK_INS);
  return {
    packageToFirstSearch: { seconds: round(seconds), parts },
    unlockToFirstSearch: await measureUnlocks(seat),
    keystrokeMs: await measureTyping(seat, people),
    checkInMs: await measureCheckIns(seat, people),
    windowMegabytes: await windowMegabytes(seat),
  };
}

/** From the click that unlocks until the search field is there, and from the first letter to its answer. */
async function measureUnlocks(seat: Seat): Promise<unknown> {
  const { page, passphrase } = seat;
  const seconds: number[] = [];
  const stops: Stops[] = [];
  for (let n = 0; n < UNLOCKS; n += 1) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F12');
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    const unlocked = await phase(seat, 'click', SEARCH_READY, () =>
      page.getByRole('button', { name: 'Entsperren' }).click(),
    );
    const searched = await phase(seat, 'keydown', SEARCH_ANSWERED, () => desk.searchField(seat).press('m'));
    seconds.push(unlocked.seconds + searched.seconds);
    stops.push(unlocked, searched);
  }
  return { seconds: summarize(seconds), ...worst(stops) };
}

/** Key by key, each once the one before it was answered. `worker`: the search there and back, without the screen. */
async function measureTyping(seat: Seat, people: readonly Typed[]): Promise<unknown> {
  const { page } = seat;
  const laps: Lap[] = [];
  await takeStops(page);
  await takeCalls(page, 'search');
  for (const { surname, givenName } of people.slice(0, TYPED_PEOPLE)) {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    for (const key of `${surname.slice(0, 5)} ${givenName.slice(0, 2)}`) {
      const press = () => page.keyboard.press(key);
      const until: Until = { selector: SEARCH_PANE, changed: true };
      const lap = await lapOf(page, 'keydown', until, press, key === ' ' ? SPACE_MS : PATIENCE_MS);
      if (key !== ' ' && lap !== undefined) laps.push(lap);
    }
  }
  return {
    ...lapFigures(laps),
    worker: summarize(await takeCalls(page, 'search')),
    ...roundStops(await takeStops(page)),
  };
}

/** From Enter until the screen acknowledges, which it does once the act is durable. `worker`: deciding and storing alone. */
async function measureCheckIns(seat: Seat, people: readonly Typed[]): Promise<unknown> {
  const { page } = seat;
  const laps: Lap[] = [];
  await takeStops(page);
  for (const [n, { number }] of people.slice(-CHECK_INS).entries()) {
    const card = String(FIRST_CARD + n);
    await desk.openPerson(seat, number);
    await page.getByText('Lichtbildausweis', { exact: true }).click();
    await page.getByLabel('Stimmkarte scannen oder Nummer eingeben').fill(card);
    const until = { selector: '[data-testid="acknowledgement"]', text: card };
    laps.push(await certainLapOf(page, 'keydown', until, () => page.keyboard.press('Enter')));
  }
  return {
    ...lapFigures(laps),
    worker: summarize(await takeCalls(page, 'execute')),
    ...roundStops(await takeStops(page)),
  };
}

async function phase(
  { page }: Seat,
  event: MeasuredEvent,
  until: Until,
  act: () => Promise<void>,
): Promise<Phase> {
  await takeStops(page);
  const { paintedMs } = await certainLapOf(page, event, until, act);
  return { seconds: round(paintedMs / 1_000), ...roundStops(await takeStops(page)) };
}

function lapFigures(laps: readonly Lap[]) {
  return {
    answered: summarize(laps.map(({ answeredMs }) => answeredMs)),
    painted: summarize(laps.map(({ paintedMs }) => paintedMs)),
  };
}

function roundStops({ longestTaskMs, longestFrameGapMs }: Stops): Stops {
  return { longestTaskMs: round(longestTaskMs), longestFrameGapMs: round(longestFrameGapMs) };
}

function worst(stops: readonly Stops[]): Stops {
  return {
    longestTaskMs: Math.max(...stops.map(({ longestTaskMs }) => longestTaskMs)),
    longestFrameGapMs: Math.max(...stops.map(({ longestFrameGapMs }) => longestFrameGapMs)),
  };
}

/** Memory of the process that holds the window and the roll worker. */
async function windowMegabytes({ app }: Seat): Promise<number> {
  const kilobytes = await app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return Math.round(kilobytes / 1_000);
}

function packageIn({ folder }: Place): string {
  return path.join(folder, 'package.pgp');
}
