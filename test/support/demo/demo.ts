import path from 'node:path';
import process from 'node:process';
import * as desk from '../pilot/desk';
import * as office from '../pilot/office';
import { figure, goTo, makeIdentity, saveBy, saveKeys, sitDown, type Seat } from '../pilot/program';
import { demoOptions, type DemoOptions } from './options';
import { clearOutput, filesIn, shooter, type Shoot } from './output';
import { findPeople } from './people';

const PASSPHRASE = 'demo-passphrase';
const DESKS = [
  { name: 'A. Weber', from: '5001', to: '5100', ballotBox: 'Urne 1', checkIns: 14 },
  { name: 'B. Kühn', from: '5101', to: '5200', ballotBox: 'Urne 2', checkIns: 10 },
] as const;
/** What an earlier demo may have left in its folder. */
const OUTPUT = [
  'package.pgp',
  'delta-1.pgp',
  'delta-2.pgp',
  'upload.csv',
  'blocked.csv',
  'rejected.csv',
  'log-1.ndjson',
];
const ALL_CARDS = { from: '5001', to: '5300' };

interface Day {
  readonly options: DemoOptions;
  readonly office: Seat;
  readonly desks: readonly Seat[];
  readonly shoot: Shoot;
}

/**
 * The whole main job, hands-free, in the real program and through its screens: an office and two desks, each with its
 * own profile folder and its own running program.
 */
async function demo(options: DemoOptions): Promise<Record<string, unknown>> {
  clearOutput(options.out, OUTPUT);
  const profiles = ['office', 'desk-1', 'desk-2'].map((name) => path.join(options.out, 'profiles', name));
  const seats: Seat[] = [];
  try {
    for (const profile of profiles) seats.push(await sitDown(profile, PASSPHRASE));
    const [officeSeat, ...desks] = seats;
    if (officeSeat === undefined) throw new Error('no program runs');
    const day = { options, office: officeSeat, desks, shoot: shooter(options.out) };
    await makeIdentities(day);
    const figures = await prepare(day);
    const checkIns = await accreditAll(day);
    const merged = await merge(day);
    return {
      electron: officeSeat.version.electron,
      members: figures.members,
      pending: figures.pending,
      rejected: figures.rejected,
      duplicates: figures.duplicates,
      rowsRead: figures.rowsRead,
      checkIns,
      ...merged,
      files: filesIn(options.out),
      profiles,
    };
  } catch (error) {
    for (const [n, seat] of seats.entries()) {
      await seat.page.screenshot({ path: path.join(options.out, 'screenshots', `stopped-${n}.png`) });
      console.error(...(await seat.errors()));
    }
    throw error;
  } finally {
    for (const seat of seats) await seat.app.close();
  }
}

async function makeIdentities({ options, office: officeSeat, desks, shoot }: Day): Promise<void> {
  const keys = path.join(options.out, 'keys');
  const people = [
    { seat: officeSeat, name: 'Generalsekretariat', file: 'office' },
    ...desks.map((seat, n) => ({ seat, name: deskPlan(n).name, file: `desk-${n + 1}` })),
  ];
  await shoot(officeSeat, 'first-start');
  for (const { seat, name, file } of people) {
    await makeIdentity(seat, name);
    if (seat === officeSeat) await shoot(seat, 'no-assembly-yet');
    await saveKeys(seat, path.join(keys, `${file}-public.asc`), path.join(keys, `${file}-secret.asc`));
  }
  await shoot(officeSeat, 'own-key');
}

/** The office's part before the assembly: roll, cards, accreditors, batches, package. */
async function prepare({ options, office: seat, shoot }: Day): Promise<office.ImportFigures> {
  const { out, roll, dues } = options;
  const date = new Date().toISOString().slice(0, 10);
  const form = {
    title: 'Landesparteitag',
    date,
    place: 'Mainz',
    unit: 'Landesverband',
    kind: 'conference',
  } as const;
  await office.createAssembly(seat, form);
  await shoot(seat, 'overview');
  await office.chooseRoll(seat, roll, dues);
  await shoot(seat, 'import-preview');
  const figures = await office.checkRoll(seat);
  await shoot(seat, 'import-report');
  if (figures.rejected > 0) await saveBy(seat, 'Abgelehnte Zeilen speichern', path.join(out, 'rejected.csv'));
  await office.takeRoll(seat);
  await shoot(seat, 'import-done');
  await seat.page.getByRole('button', { name: 'Mitglieder ansehen' }).click();
  await seat.page.getByRole('option').first().waitFor();
  await shoot(seat, 'members');
  await office.createCards(seat, ALL_CARDS.from, ALL_CARDS.to);
  for (const [n, { name }] of DESKS.entries()) {
    await office.addAccreditor(seat, name, path.join(out, 'keys', `desk-${n + 1}-public.asc`));
  }
  for (const { name, from, to, ballotBox } of DESKS) {
    await office.handOver(seat, { from, to, holder: name, ballotBox });
  }
  await shoot(seat, 'register');
  const names = DESKS.map(({ name }) => name);
  await office.issuePackage(seat, names, path.join(out, 'package.pgp'));
  await shoot(seat, 'package-issued');
  return figures;
}

/** The day itself, at both desks. Answers the number of check-ins. */
async function accreditAll({ options, desks, shoot }: Day): Promise<number> {
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error('two desks are needed');
  const packageFile = path.join(options.out, 'package.pgp');
  await desk.openPackage(first, packageFile, (name) => shoot(first, name));
  await desk.openPackage(second, packageFile);
  await shoot(first, 'desk-empty');

  const wanted = DESKS[0].checkIns + DESKS[1].checkIns;
  const people = await findPeople(first, wanted);
  const entitled = people.filter((person) => person.entitled).map(({ key }) => key);
  const others = people.filter((person) => !person.entitled).map(({ key }) => key);
  const here = entitled.slice(0, DESKS[0].checkIns);
  const both = here[0];
  if (both === undefined) throw new Error('Nobody on this roll may vote, so there is nobody to accredit.');
  const there = [both, ...entitled.slice(DESKS[0].checkIns, wanted - 1)];

  await checkIn(first, here, DESKS[0].from, shoot);
  await refuse(first, entitled[wanted - 1], others[0], shoot);
  const lost = here.at(-1) ?? both;
  await desk.replaceLostCard(first, lost, cardAfter(DESKS[0].from, here.length));
  await shoot(first, 'lost-card-replaced');
  await checkIn(second, there, DESKS[1].from);
  const mistaken = there.at(-1) ?? both;
  await desk.withdraw(second, mistaken, 'Falsche Person angeklickt, Karte liegt wieder am Schalter.', true);
  await shoot(second, 'accreditation-withdrawn');
  await goTo(second.page, 'Protokoll');
  await shoot(second, 'log');
  for (const [n, seat] of desks.entries()) {
    await desk.saveDelta(seat, path.join(options.out, `delta-${n + 1}.pgp`));
  }
  await shoot(first, 'delta-saved');
  await desk.saveLog(first, path.join(options.out, 'log-1.ndjson'));
  return here.length + there.length;
}

async function checkIn(seat: Seat, keys: readonly string[], firstCard: string, shoot?: Shoot): Promise<void> {
  for (const [n, key] of keys.entries()) {
    if (n === 1 && shoot) {
      await desk.openPerson(seat, key);
      await shoot(seat, 'person-open');
    }
    await desk.accredit(
      seat,
      key,
      cardAfter(firstCard, n),
      n % 3 === 0 ? 'persönlich bekannt' : 'Lichtbildausweis',
    );
    if (n === 1) await shoot?.(seat, 'accredited');
  }
}

/** A card of another desk's batch is refused; a person who may not vote is turned away, with the reason on record. */
async function refuse(
  seat: Seat,
  entitled: string | undefined,
  barred: string | undefined,
  shoot: Shoot,
): Promise<void> {
  if (entitled !== undefined) {
    await desk.openPerson(seat, entitled);
    await desk.enterCard(seat, 'Lichtbildausweis', DESKS[1].to);
    await seat.page.getByRole('alert').waitFor();
    await shoot(seat, 'card-refused');
  }
  if (barred !== undefined) {
    await desk.openPerson(seat, barred);
    await shoot(seat, 'not-entitled');
    await desk.recordRefusal(seat, barred, 'Hinderungsgrund erklärt; die Person wendet sich an das Büro.');
  }
}

/** Back at the office: both reports, the conflict, the exports. */
async function merge({ options, office: seat, shoot }: Day): Promise<Record<string, unknown>> {
  const { page } = seat;
  const { out } = options;
  for (const n of [1, 2]) {
    await office.readDelta(seat, path.join(out, `delta-${n}.pgp`));
    await shoot(seat, `delta-${n}-summary`);
    await office.applyDelta(seat);
  }
  await shoot(seat, 'merged');
  const accredited = await figure(page, 'akkreditiert');
  const conflicts = await figure(page, 'Konflikte offen');
  const cards = await office.cardCounts(seat);
  await shoot(seat, 'register-merged');
  await goTo(page, 'Berichte');
  await saveBy(seat, 'Tabelle speichern', path.join(out, 'upload.csv'));
  await saveBy(seat, 'Sperrliste speichern', path.join(out, 'blocked.csv'));
  await shoot(seat, 'reports');
  return { accredited, cards, conflicts };
}

function deskPlan(n: number): (typeof DESKS)[number] {
  const plan = DESKS[n];
  if (plan === undefined) throw new Error(`desk ${n} is not planned`);
  return plan;
}

function cardAfter(first: string, count: number): string {
  return String(Number(first) + count);
}

try {
  console.log(JSON.stringify(await demo(demoOptions(process.argv.slice(2)))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
