import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventBody } from '@shared/domain/events';
import { reconcile } from '@shared/domain/reconcile';
import type { Finding } from '@shared/domain/register';
import { slipSchema } from '@shared/domain/series';
import { foldEvents, initialState } from '@shared/domain/state';
import { cardNo, deskNo, key, makeBatch, OFFICE, TestDesk } from '../support/register-desk';

const DESKS = 4;
const PER_DESK = 10;
const PRINTED = DESKS * PER_DESK;
const SLIP_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const FAULTS = [
  'used-not-printed',
  'used-not-created',
  'assigned-twice',
  'given-only',
  'received-only',
  'differs',
  'counted-differently',
  'closing-wrong',
] as const;
type Fault = (typeof FAULTS)[number];

/** What a fault is found as. */
const KIND_OF: Readonly<Record<Fault, Finding['kind']>> = {
  'used-not-printed': 'used-not-printed',
  'used-not-created': 'used-not-printed',
  'assigned-twice': 'assigned-twice',
  'given-only': 'transfer-one-sided',
  'received-only': 'transfer-one-sided',
  differs: 'transfer-differs',
  'counted-differently': 'counted-differently',
  'closing-wrong': 'closing-wrong',
};

/** One hour at one desk: what it does rightly, and the faults that are planted there, each at most once. */
const shift = fc.record({
  accredited: fc.nat(3),
  withdrawn: fc.boolean(),
  replaced: fc.boolean(),
  moved: fc.boolean(),
  closes: fc.boolean(),
  clock: fc.integer({ min: -300, max: 300 }),
  faults: fc.subarray([...FAULTS]),
});

const cardAt = (desk: number, index: number) =>
  cardNo(`A${String(desk * PER_DESK + index + 1).padStart(3, '0')}`);
const slipOf = (desk: number, index: number) =>
  slipSchema.parse(`D${SLIP_SIGNS[desk] ?? '0'}S${SLIP_SIGNS[index] ?? '0'}00`);
const range = (desk: number, index: number, last = index) => ({
  from: cardAt(desk, index),
  to: cardAt(desk, last),
});

interface Hall {
  readonly office: TestDesk;
  readonly desks: readonly TestDesk[];
}

function openHall(): Hall {
  const office = new TestDesk(OFFICE, { role: 'office' });
  const cards = { from: cardAt(0, 0), to: cardAt(DESKS, PER_DESK - 1) };
  office.execute({ type: 'create-cards', ...cards });
  office.print(cardAt(0, 0), cardAt(DESKS - 1, PER_DESK - 1));
  const batches = Array.from({ length: DESKS }, (_, at) =>
    makeBatch(at, cardAt(at, 0), cardAt(at, PER_DESK - 1), deskNo(at + 1)),
  );
  for (const batch of batches) office.execute({ type: 'hand-over-cards', batch });
  const desks = batches.map(({ holder }) => new TestDesk(holder, { batches }));
  return { office, desks };
}

function used(member: number, card: string): EventBody {
  const payload = { member: key(String(200_000 + member)), card: cardNo(card), identity: 'known' as const };
  return { type: 'member-accredited', payload: { ...payload, votes: ['conference'] } };
}

type Shift = typeof shift extends fc.Arbitrary<infer Value> ? Value : never;

/** What the rules allow: cards 0 to 3 go to members, 4 goes to the next desk and back to nobody. */
function workRightly(
  { desks }: Hall,
  at: number,
  { accredited, withdrawn, replaced, moved, clock }: Shift,
): void {
  const [desk, next] = [desks[at], desks[(at + 1) % DESKS]];
  if (desk === undefined || next === undefined) throw new Error('there are desks');
  for (let index = 0; index < accredited; index += 1)
    desk.accredit(String(100_001 + at * 4 + index), cardAt(at, index), clock + index);
  if (withdrawn) desk.withdraw(String(100_001 + at * 4), true, clock + 10);
  if (replaced) desk.replace(String(100_001 + at * 4 + 1), cardAt(at, 3), clock + 11);
  if (!moved) return;
  const slip = slipOf(at, 1);
  const ranges = [range(at, 4)];
  desk.execute({ type: 'give-cards', slip, to: next.id, toName: 'next', ranges }, clock + 12);
  next.execute({ type: 'receive-cards', slip, from: desk.id, fromName: 'this', ranges }, clock + 13);
}

function plant({ desks }: Hall, at: number, fault: Fault): void {
  const [desk, next] = [desks[at], desks[(at + 1) % DESKS]];
  if (desk === undefined || next === undefined) throw new Error('there are desks');
  const slip = slipOf(at, FAULTS.indexOf(fault) + 2);
  const given = (index: number, last = index): EventBody => ({
    type: 'cards-given',
    payload: { slip, to: next.id, toName: 'next', ranges: [range(at, index, last)] },
  });
  const received = (index: number): EventBody => ({
    type: 'cards-received',
    payload: { slip, from: desk.id, fromName: 'this', ranges: [range(at, index)] },
  });
  if (fault === 'used-not-printed') desk.write([used(at, cardAt(DESKS, at))]);
  else if (fault === 'used-not-created') desk.write([used(10 + at, `Z${at}`)]);
  else if (fault === 'assigned-twice') {
    desk.write([used(20 + at, cardAt(at, 9))]);
    next.write([used(30 + at, cardAt(at, 9))]);
  } else if (fault === 'given-only') desk.write([given(5)]);
  else if (fault === 'received-only') next.write([received(6)]);
  else if (fault === 'differs') {
    desk.write([given(7, 8)]);
    next.write([received(7)]);
  }
}

function close(desk: TestDesk, { closes, faults, clock }: Shift): void {
  const isWrong = faults.includes('closing-wrong');
  const isShort = faults.includes('counted-differently');
  if (!closes && !isWrong && !isShort) return;
  const trial = desk.execute({ type: 'close-desk', counted: 999, missing: [] }, clock + 60);
  const expected = trial.ok || trial.error.kind !== 'count-differs' ? NaN : trial.error.expected;
  // More than the cards of which others have said something.
  const told = expected + (isWrong ? PRINTED : 0);
  desk.write(
    [{ type: 'desk-closed', payload: { expected: told, counted: told - (isShort ? 1 : 0) } }],
    clock + 61,
  );
}

test('[C18] every planted fault is found, and no other, whatever else desks do and their clocks say', () => {
  fc.assert(
    fc.property(fc.array(shift, { minLength: DESKS, maxLength: DESKS }), (shifts) => {
      const hall = openHall();
      shifts.forEach((one, at) => {
        workRightly(hall, at, one);
      });
      shifts.forEach(({ faults }, at) => {
        for (const fault of faults) plant(hall, at, fault);
      });
      shifts.forEach((one, at) => {
        const desk = hall.desks[at];
        if (desk !== undefined) close(desk, one);
      });
      const state = foldEvents(
        initialState({ batches: [] }),
        [hall.office, ...hall.desks].flatMap(({ log }) => log),
      );
      const { findings, rows, total, balanced } = reconcile(state);
      const planted = shifts.flatMap(({ faults }) => faults.map((fault) => KIND_OF[fault]));
      expect(findings.map(({ kind }) => kind).sort()).toEqual(planted.sort());
      expect([...rows, total].map(({ difference }) => difference)).toEqual(rows.map(() => 0).concat(0));
      expect(total.printed).toBe(PRINTED);
      expect(balanced).toBe(planted.length === 0);
    }),
    { numRuns: 200 },
  );
});

test('[C18] numbers left out between two ranges are named, and are nobody’s fault', () => {
  const ends = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(ends, (given) => {
      const office = new TestDesk(OFFICE, { role: 'office' });
      const numbers = [...given].sort((a, b) => a - b);
      const number = (at: number) => cardNo(`B${String(at).padStart(3, '0')}`);
      for (const at of given) office.execute({ type: 'create-cards', from: number(at), to: number(at) });
      const left = numbers.flatMap((at, index) => {
        const next = numbers[index + 1] ?? at + 1;
        return next === at + 1
          ? []
          : [{ kind: 'gap', from: number(at + 1), to: number(next - 1), size: next - at - 1 }];
      });
      const { findings, balanced, unused } = reconcile(office.state);
      expect(
        findings.map((one) => (one.kind === 'gap' ? { kind: one.kind, ...one.range, size: one.size } : one)),
      ).toEqual(left);
      expect({ balanced, unused }).toEqual({ balanced: true, unused: given.length });
    }),
  );
});
