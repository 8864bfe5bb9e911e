/**
 * A desk takes money, pays back, counts its box, and crashes at any moment, before or after something became durable; what was
 * not acknowledged is tried again, or not. Beside it runs a plain list of what must be in the book. In the end the office gets it all.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemblySchema, type PaymentMeans } from '@shared/domain/assembly';
import type { Command } from '@shared/domain/commands';
import type { MemberKey } from '@shared/domain/ids';
import type { CashDesk, OutputFile } from '../../renderer/roll-worker/engine-api';
import { Computer, unheard, value } from '../support/computer';
import { key, makeAssembly } from '../support/register-desk';

const ROLL = [
  'mitgliedsnummer;refcode;nachname;vorname;offenerbeitrag',
  ...['1;R1;Abel;Ada;0', '2;R2;Beck;Bea;12,00', '3;R3;Conz;Cem;0', ';R4;Dorn;Dora;0'],
].join('\n');
const DUES = [
  'mnr;opjahr;beitragsoll;beitragist;datumsoll;bemerkung',
  ...['1;2024;48,00;40,00;;', '1;2025;48,00;0;;', '1;2026;24,00;0;01.01.2026;Rate 1'],
  ...['1;2026;24,00;0;01.12.2026;Rate 2', '3;2026;72,00;100,00;;'],
].join('\n');
const MEMBERS = ['1', '2', '3', 'ref:R4'].map(key);
/** What the roll says that each owes. */
const OWED = new Map([
  [key('1'), 800 + 4800 + 4800],
  [key('2'), 1200],
  [key('3'), 0],
  [key('ref:R4'), 0],
]);

/** For how many years and instalments the roll says what they owe. */
const YEARS = new Map([
  [key('1'), 4],
  [key('3'), 1],
]);

type Crash = 'none' | 'before' | 'after';
type Act = { readonly crash: Crash; readonly again: boolean } & (
  | {
      readonly act: 'pay';
      readonly member: MemberKey;
      readonly cents: number;
      readonly means: PaymentMeans;
      /** The screen shows a number that was taken since. */
      readonly stale: boolean;
    }
  | { readonly act: 'reverse'; readonly which: number }
  | { readonly act: 'count'; readonly float: number; readonly off: number }
);

const how = {
  crash: fc.constantFrom<Crash[]>('none', 'none', 'none', 'before', 'after'),
  again: fc.boolean(),
};
const acts = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        ...{ ...how, act: fc.constant('pay' as const), member: fc.constantFrom(...MEMBERS) },
        cents: fc.integer({ min: 1, max: 9000 }),
        means: fc.constantFrom<PaymentMeans[]>('cash', 'cash', 'card'),
        stale: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ ...how, act: fc.constant('reverse' as const), which: fc.nat() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...{ ...how, act: fc.constant('count' as const), float: fc.nat({ max: 20_000 }) },
        off: fc.constantFrom(0, 0, -5, 100),
      }),
    },
  ),
  { minLength: 1, maxLength: 25 },
);

/** One line of the plain list; its number is its place. */
interface Line {
  readonly member: MemberKey;
  readonly cents: number;
  readonly means: PaymentMeans;
  /** Of a payment: undone by the line with this number. Of what undid one: `undoes`. */
  undoneBy?: number;
  readonly undoes?: number;
}

/** What must be in the book, kept as simply as can be. */
class PlainList {
  readonly lines: Line[] = [];
  counts = 0;
  hasMoved = false;

  total(means: PaymentMeans): number {
    return this.sum((line) => line.means === means);
  }

  paidBy(member: MemberKey): number {
    return this.sum((line) => line.member === member);
  }

  sum(counts: (line: Line) => boolean): number {
    return this.lines.filter(counts).reduce((sum, { cents }) => sum + cents, 0);
  }

  /** What the act asks of the desk, and what it leads to where it is carried out; undefined: there is nothing to undo. */
  commandOf(act: Act): { readonly command: Command; readonly note: () => void } | undefined {
    if (act.act === 'pay') return this.#payment(act);
    if (act.act === 'count') return this.#count(act);
    const open = this.lines.flatMap(({ undoes, undoneBy }, at) =>
      undoes === undefined && undoneBy === undefined ? [at] : [],
    );
    const at = open[act.which % Math.max(1, open.length)];
    const undone = at === undefined ? undefined : this.lines[at];
    if (at === undefined || undone === undefined) return undefined;
    const note = () => {
      const { member, cents, means } = undone;
      undone.undoneBy = this.lines.push({ member, cents: -cents, means, undoes: at + 1 });
      if (means === 'cash') this.hasMoved = true;
    };
    return { command: { type: 'reverse-payment', receipt: at + 1, reason: 'Typing mistake' }, note };
  }

  #payment({ member, cents, means }: Extract<Act, { act: 'pay' }>) {
    const expectedReceipt = this.lines.length + 1;
    const note = () => {
      this.lines.push({ member, cents, means });
      if (means === 'cash') this.hasMoved = true;
    };
    return { command: { type: 'take-payment' as const, member, cents, means, expectedReceipt }, note };
  }

  #count({ float, off }: Extract<Act, { act: 'count' }>) {
    const cents = Math.max(0, float + this.total('cash') + off);
    const denominations = [
      { cents: 100, count: Math.floor(cents / 100) },
      { cents: 1, count: cents % 100 },
    ];
    const note = () => {
      this.counts += 1;
      this.hasMoved = false;
    };
    const command = { type: 'count-cash' as const, float, denominations, explanation: 'Miscounted' };
    return { command, note };
  }
}

/** Runs an act, crashing as it says; afterwards the list says what must be durable. */
async function run(desk: Computer, list: PlainList, act: Act): Promise<void> {
  const asked = list.commandOf(act);
  if (asked === undefined) return;
  const { command, note } = asked;
  if (act.act === 'pay' && act.stale && list.lines.length > 0) {
    const stale = { ...asked.command, expectedReceipt: list.lines.length, cents: act.cents + 9001 };
    const refused = await desk.engine.execute(stale);
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'receipt-taken', receipt: list.lines.length + 1 },
    });
  }
  if (act.crash === 'before') desk.writesLeft = 0;
  desk.losesAnswer = act.crash === 'after';
  const countsBefore = (await desk.engine.cash()).desks[0]?.counts.length;
  const answer = await desk.engine.execute(command);
  const wasSame = answer.ok && answer.value.already;
  if (act.crash === 'none' || wasSame) {
    expect(answer.ok).toBe(true);
    if (!wasSame) note();
    if (act.crash === 'none') return;
  } else {
    expect(answer).toMatchObject({ ok: false, error: { kind: 'storage' } });
    if (act.crash === 'after') note();
  }
  await desk.reopen('desk');
  expect((await desk.engine.cash()).desks[0]?.counts.length).toBe(
    (countsBefore ?? 0) + Number(act.act === 'count' && act.crash === 'after' && !wasSame),
  );
  if (!act.again) return;
  const second = await desk.engine.execute(command);
  const isThere = act.crash === 'after' || wasSame;
  expect(second).toEqual({ ok: true, value: { already: isThere } });
  if (!isThere) note();
}

function checkBook(book: CashDesk | undefined, list: PlainList): void {
  const numbers = list.lines.map((_, at) => at + 1);
  expect(book?.receipts.map(({ receipt }) => receipt) ?? []).toEqual(numbers);
  expect(book?.missing ?? []).toEqual([]);
  const told = book?.receipts.map(({ member, cents, means, other }) => ({ member, cents, means, other }));
  expect(told ?? []).toEqual(
    list.lines.map(({ member, cents, means, undoneBy, undoes }) => ({
      ...{ member, cents, means, other: undoneBy ?? undoes },
    })),
  );
  for (const { items, cents } of book?.receipts ?? [])
    expect(items.reduce((sum, item) => sum + item.cents, 0)).toBe(Math.abs(cents));
  expect([book?.cash ?? 0, book?.card ?? 0]).toEqual([list.total('cash'), list.total('card')]);
  expect([book?.counts.length ?? 0, book?.uncounted ?? false]).toEqual([list.counts, list.hasMoved]);
}

async function checkDues(computer: Computer, list: PlainList): Promise<void> {
  for (const member of MEMBERS) {
    const person = await computer.engine.person(member);
    const [owed, paid] = [OWED.get(member) ?? 0, list.paidBy(member)];
    expect(person?.dues).toMatchObject({ paidHere: paid, open: Math.max(0, owed - paid) });
    const { items } = person?.dues ?? {};
    expect(items?.length).toBe(YEARS.get(member));
    if (items !== undefined)
      expect(items.reduce((sum, { open }) => sum + open, 0)).toBe(Math.max(0, owed - paid));
    expect(person?.receipts).toHaveLength(list.lines.filter((line) => line.member === member).length);
  }
}

describe('the cash book', () => {
  const assembly = assemblySchema.parse({
    ...makeAssembly('conference'),
    payments: { means: ['cash', 'card'], yearly: 4800 },
  });
  let office: Computer;
  let owner: Computer;
  let sealed: OutputFile;

  beforeAll(async () => {
    office = await Computer.named('Büro');
    value(await office.engine.createAssembly(office.open('office'), assembly));
    value(await office.engine.previewTable(new File([ROLL], 'roll.csv'), {}, []));
    value(await office.engine.checkTable({}, new File([DUES], 'dues.csv'), unheard));
    value(await office.engine.importTable(unheard));
    owner = await Computer.named('Schalter Süd');
    sealed = value(await office.engine.issuePackage([owner.contact('accreditor')], unheard));
  });

  test('[B8] [B9] [B10] has no number missing or twice, loses nothing that was acknowledged, and adds up, whenever the desk crashes', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (given) => {
        const desk = owner.twin();
        await desk.takeIn(sealed, office);
        const list = new PlainList();
        for (const act of given) {
          await run(desk, list, act);
          checkBook((await desk.engine.cash()).desks[0], list);
        }
        await checkDues(desk, list);
        await desk.reopen('desk');
        const view = await desk.engine.cash();
        checkBook(view.desks[0], list);
        expect(desk.snapshot.cashUncounted).toBe(list.hasMoved);
        expect(view).toMatchObject({ cash: list.total('cash'), card: list.total('card') });
      }),
      { numRuns: 60 },
    );
  });

  test('[B8] [B10] is in the office, once merged, what it is at the desk, and what was paid back is owed again', async () => {
    const desk = owner.twin();
    await desk.takeIn(sealed, office);
    const list = new PlainList();
    for (const act of fc.sample(acts, { numRuns: 3, seed: 7 }).flat()) await run(desk, list, act);
    const delta = value(await desk.engine.exportDelta([], unheard));
    await office.merge(delta, desk);
    const view = await office.engine.cash();
    expect(view.desks).toHaveLength(1);
    checkBook(view.desks[0], list);
    await checkDues(office, list);
    const words = { cash: 'Bar', card: 'Karte', dues: 'Beitrag', 'first-dues': 'Erster', advance: 'Voraus' };
    const made = value(await office.engine.exportReport('cash', ['A', 'B'], words));
    const rows = new TextDecoder().decode(made.bytes).trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(made.rows);
    const amounts = rows.map((row) => Number(row.split(';')[7]?.replace(',', '')));
    expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(list.total('cash') + list.total('card'));
  });
});
