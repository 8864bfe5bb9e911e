import { beforeEach, describe, expect, test } from 'vitest';
import type { Assembly, Batch, Delegation } from '@shared/domain/assembly';
import type { Answer } from '@shared/domain/commands';
import type { Fact } from '@shared/domain/events';
import type { Mandate } from '@shared/domain/hall-terms';
import type { MemberKey } from '@shared/domain/ids';
import { activeAccreditations } from '@shared/domain/register-queries';
import { seatObstacles } from '@shared/domain/seat-obstacles';
import { steppingBack, unitSeats, type UnitSeats } from '@shared/domain/seats';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import {
  cardNo,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  NINE,
  OFFICE,
  TestDesk,
} from '../../support/register-desk';

/*
 * Mainz has two seats: Anna and Ben are delegates, Ben has three votes; Carl, Dora and Emil are substitutes 1, 2 and 3.
 * Fritz is a member and nothing else.
 */
const [ANNA, BEN, CARL, DORA, EMIL, FRITZ] = ['100001', '100002', '100003', '100004', '100005', '100006'];
const MAINZ: Mandate = {
  unit: 'KV Mainz',
  seats: 2,
  holders: [
    { member: key(ANNA) },
    { member: key(BEN), weight: 3 },
    { member: key(CARL), rank: 1 },
    { member: key(DORA), rank: 2 },
    { member: key(EMIL), rank: 3 },
  ],
};
const HOUR = 60;

function delegates(delegation?: Partial<Delegation>): Assembly {
  const usual: Delegation = { order: 'rank', late: 'substitute-steps-back' };
  return { ...makeAssembly('delegates'), delegation: { ...usual, ...delegation } };
}

/** What a package tells a desk. */
function told(batches: readonly Batch[], mandates: readonly Mandate[]): RegisterState {
  const place = { deskId: OFFICE, seq: 1, hlc: { time: NINE - 1, counter: 0 }, operator: 'Office' };
  const fact: Fact = { ...place, type: 'mandates-set', payload: { mandates: [...mandates] } };
  return initialState({ batches, facts: [fact], office: OFFICE });
}

class Hall extends TestDesk {
  constructor(
    readonly assembly = delegates(),
    id = deskNo(1),
    first = 'A001',
    last = 'A020',
  ) {
    super(id, { assembly });
    this.state = told([makeBatch(1, first, last, id)], [MAINZ]);
  }

  waits(member: string, minute = 0, waiting = true): Answer {
    return this.execute({ type: 'note-waiting', member: key(member), waiting }, minute);
  }

  obstacles(member: string, minute = 0): readonly unknown[] | undefined {
    return seatObstacles(this.state, [key(member)], this.assembly, { nowMs: NINE + minute * 60_000 });
  }

  get mainz(): UnitSeats {
    const found = unitSeats(this.state, this.assembly).get('KV Mainz');
    if (found === undefined) throw new Error('Mainz has seats');
    return found;
  }

  weightOf(member: string): number | undefined {
    return activeAccreditations(this.state, key(member))[0]?.weight;
  }
}

const errorOf = (answer: Answer): unknown => (answer.ok ? undefined : answer.error);

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});

describe('the table of mandates', () => {
  const office = (): TestDesk => new TestDesk(OFFICE, { role: 'office', assembly: delegates() });
  const set = (at: TestDesk, mandates: readonly Mandate[]): Answer =>
    at.execute({ type: 'set-mandates', mandates });

  test('[D1] takes the place of the one before, and the same one again changes nothing', () => {
    const at = office();
    expect(set(at, [MAINZ])).toMatchObject({ ok: true, value: { already: false } });
    expect(set(at, [MAINZ])).toMatchObject({ ok: true, value: { already: true } });
    expect(set(at, [{ ...MAINZ, seats: 3 }]).ok).toBe(true);
    expect(at.state.mandates).toEqual([{ ...MAINZ, seats: 3 }]);
  });

  test.each<[string, readonly Mandate[]]>([
    [
      'a person who is named twice',
      [MAINZ, { unit: 'KV Trier', seats: 1, holders: [{ member: key(ANNA) }] }],
    ],
    [
      'a rank that two substitutes have',
      [
        {
          ...MAINZ,
          holders: [
            { member: key(CARL), rank: 1 },
            { member: key(DORA), rank: 1 },
          ],
        },
      ],
    ],
    ['more delegates than seats', [{ ...MAINZ, seats: 1 }]],
    ['a unit that stands twice', [MAINZ, { ...MAINZ, holders: [] }]],
  ])('[D1] does not take in %s', (_, mandates) => {
    const at = office();
    expect(errorOf(set(at, mandates))).toEqual({ kind: 'mandates-unfit' });
    expect(at.state.mandates).toBeUndefined();
  });
});

describe('a delegate', () => {
  test('[D2] has the vote, and whoever is not named has not', () => {
    expect(hall.obstacles(ANNA)).toEqual([]);
    expect(hall.accredit(ANNA, 'A001').ok).toBe(true);
    expect(hall.obstacles(FRITZ)).toEqual([{ kind: 'no-mandate' }]);
    expect(errorOf(hall.accredit(FRITZ, 'A002'))).toMatchObject({ kind: 'not-entitled' });
  });

  test('[D2] is found under a reference code that the table names, once a member number came', () => {
    const known = makeMember('100009', { refCode: 'AB-9' });
    const at = new TestDesk(deskNo(1), { assembly: delegates(), roll: [known] });
    const mandates = [{ unit: 'KV Mainz', seats: 1, holders: [{ member: key('ref:AB-9') }] }];
    at.state = told([makeBatch(1, 'A001', 'A020', deskNo(1))], mandates);
    expect(at.accredit('100009', 'A001').ok).toBe(true);
  });

  test('[D10] with several votes has a card that counts as many, also when it is replaced', () => {
    hall.accredit(ANNA, 'A001');
    hall.accredit(BEN, 'A002');
    expect([hall.weightOf(ANNA), hall.weightOf(BEN)]).toEqual([undefined, 3]);
    hall.replace(BEN, 'A003');
    expect(hall.weightOf(BEN)).toBe(3);
  });

  test('[D6] who comes late finds that the substitute steps back: both have a card, and the unit is named until one is back', () => {
    hall.accredit(ANNA, 'A001');
    hall.waits(CARL);
    hall.accredit(CARL, 'A002');
    expect(hall.obstacles(BEN)).toEqual([]);
    expect(errorOf(hall.accredit(BEN, 'A003'))).toBeUndefined();
    expect(hall.mainz).toMatchObject({ filled: 3, free: 0, overfilledBy: 1 });
    expect(steppingBack(hall.mainz, hall.assembly).map(({ holder }) => holder.member)).toEqual([CARL]);
    hall.withdraw(CARL, true, 1, 'The delegate is here');
    expect(hall.mainz).toMatchObject({ filled: 2, overfilledBy: 0 });
  });

  test('[D6] who comes late has lost the seat where the statutes say so, and only if it is taken', () => {
    hall = new Hall(delegates({ late: 'seat-lost' }));
    hall.waits(CARL);
    hall.waits(DORA);
    hall.accredit(CARL, 'A001');
    expect(hall.obstacles(ANNA)).toEqual([]);
    hall.accredit(DORA, 'A002');
    expect(hall.obstacles(ANNA)).toEqual([{ kind: 'seat-lost', unit: 'KV Mainz' }]);
    expect(errorOf(hall.accredit(ANNA, 'A003'))).toMatchObject({ kind: 'not-entitled' });
  });
});

describe('a substitute', () => {
  test('[D3] moves up from the set hour on, and not before', () => {
    hall = new Hall(delegates({ substitutesFrom: NINE + HOUR * 60_000 }));
    hall.waits(CARL);
    expect(hall.obstacles(CARL, 59)).toEqual([
      { kind: 'substitute-too-early', unit: 'KV Mainz', from: NINE + HOUR * 60_000 },
    ]);
    expect(errorOf(hall.accredit(CARL, 'A001', 59))).toMatchObject({ kind: 'not-entitled' });
    expect(hall.accredit(CARL, 'A001', 60).ok).toBe(true);
  });

  test('[D3] gets no seat that a delegate has a card for', () => {
    hall.waits(CARL);
    hall.accredit(ANNA, 'A001');
    hall.accredit(BEN, 'A002');
    expect(hall.obstacles(CARL)).toEqual([{ kind: 'no-seat-free', unit: 'KV Mainz', seats: 2 }]);
    hall.withdraw(ANNA, true, 1, 'Went home');
    expect(hall.obstacles(CARL)).toEqual([]);
  });

  test('[D3] has to wait on record: that is an obstacle of its own', () => {
    expect(hall.obstacles(CARL)).toEqual([{ kind: 'substitute-not-waiting', unit: 'KV Mainz' }]);
    hall.waits(CARL);
    expect(hall.obstacles(CARL)).toEqual([]);
  });

  test('[D4] moves up by rank: the best placed of those who wait, whoever came first', () => {
    hall.waits(EMIL, 0);
    hall.waits(DORA, 5);
    hall.waits(CARL, 10);
    expect(hall.mainz.waiting.map(({ holder }) => holder.member)).toEqual([CARL, DORA, EMIL]);
    // Two seats are free: the two best placed may go first.
    expect(hall.obstacles(DORA)).toEqual([]);
    expect(hall.obstacles(EMIL)).toEqual([{ kind: 'not-next', unit: 'KV Mainz', before: [CARL, DORA] }]);
    hall.accredit(CARL, 'A001', 11);
    hall.accredit(DORA, 'A002', 12);
    expect(hall.obstacles(EMIL)).toEqual([{ kind: 'no-seat-free', unit: 'KV Mainz', seats: 2 }]);
  });

  test('[D4] who does not wait keeps nobody from moving up', () => {
    hall.waits(EMIL);
    expect(hall.accredit(EMIL, 'A001').ok).toBe(true);
  });

  test('[D5] moves up by arrival: whoever has waited longest, whatever the rank', () => {
    hall = new Hall(delegates({ order: 'arrival' }));
    hall.accredit(ANNA, 'A001');
    hall.waits(EMIL, 1);
    hall.waits(CARL, 2);
    expect(hall.obstacles(CARL)).toEqual([{ kind: 'not-next', unit: 'KV Mainz', before: [EMIL] }]);
    expect(hall.obstacles(DORA)).toEqual([
      { kind: 'not-next', unit: 'KV Mainz', before: [EMIL, CARL] },
      { kind: 'substitute-not-waiting', unit: 'KV Mainz' },
    ]);
    hall.waits(EMIL, 3, false);
    hall.waits(EMIL, 4);
    expect(hall.mainz.waiting.map(({ holder }) => holder.member)).toEqual([CARL, EMIL]);
  });

  test('[D5] keeps the place in the row when the same is noted again, and when he had to step back', () => {
    hall = new Hall(delegates({ order: 'arrival' }));
    hall.waits(CARL, 1);
    hall.waits(DORA, 2);
    expect(hall.waits(CARL, 3)).toMatchObject({ ok: true, value: { already: true } });
    hall.accredit(CARL, 'A001', 4);
    hall.withdraw(CARL, true, 5, 'The delegate is here');
    expect(hall.mainz.waiting.map(({ holder, waitingSince }) => [holder.member, waitingSince])).toEqual([
      [CARL, NINE + 60_000],
      [DORA, NINE + 120_000],
    ]);
  });

  test('[D3] is the only one who waits: no delegate, nobody else, and nobody who has a card', () => {
    expect(errorOf(hall.waits(ANNA))).toEqual({ kind: 'not-a-substitute', member: ANNA });
    expect(errorOf(hall.waits(FRITZ))).toEqual({ kind: 'not-a-substitute', member: FRITZ });
    expect(errorOf(hall.waits('999999'))).toEqual({ kind: 'not-on-roll', member: '999999' });
    hall.waits(CARL);
    hall.accredit(CARL, 'A001');
    expect(errorOf(hall.waits(CARL))).toMatchObject({ kind: 'already-accredited', use: { card: 'A001' } });
    const without = new TestDesk(deskNo(1), { assembly: delegates() });
    const waiting = { type: 'note-waiting', member: key(CARL), waiting: true } as const;
    expect(errorOf(without.execute(waiting))).toEqual({ kind: 'no-mandates' });
  });

  test('[D10] has the votes of the seat: of free ones, the one with the most first', () => {
    hall.waits(CARL);
    hall.waits(DORA);
    hall.accredit(CARL, 'A001');
    hall.accredit(DORA, 'A002');
    expect([hall.weightOf(CARL), hall.weightOf(DORA)]).toEqual([3, undefined]);
    hall = new Hall();
    hall.accredit(BEN, 'A001');
    hall.waits(CARL);
    hall.accredit(CARL, 'A002');
    expect([hall.weightOf(BEN), hall.weightOf(CARL)]).toEqual([3, undefined]);
  });
});

describe('several desks', () => {
  test('[D7] that did not know of each other gave more cards than seats: named, the lowest placed steps back', () => {
    const west = new Hall(hall.assembly, deskNo(2), 'B001', 'B020');
    hall.accredit(ANNA, 'A001');
    hall.accredit(BEN, 'A002');
    west.waits(CARL);
    west.waits(DORA);
    west.accredit(CARL, 'B001');
    expect(west.accredit(DORA, 'B002').ok).toBe(true);
    const office = new TestDesk(OFFICE, { role: 'office', assembly: hall.assembly });
    office.execute({ type: 'set-mandates', mandates: [MAINZ] });
    const state = foldEvents(foldEvents(office.state, west.log), hall.log);
    const seats = unitSeats(state, hall.assembly).get('KV Mainz');
    expect(seats).toMatchObject({ filled: 4, free: 0, overfilledBy: 2 });
    const back = seats && steppingBack(seats, hall.assembly);
    expect(back?.map(({ holder }) => holder.member)).toEqual([DORA, CARL]);
  });

  test('[D8] go by what they know: who is next at one is next as far as it has heard', () => {
    const west = new Hall(hall.assembly, deskNo(2), 'B001', 'B020');
    west.waits(CARL);
    hall.waits(EMIL);
    expect(hall.obstacles(EMIL)).toEqual([]);
    const both = foldEvents(hall.state, west.log);
    hall.state = both;
    hall.accredit(ANNA, 'A001');
    expect(hall.obstacles(EMIL)).toEqual([{ kind: 'not-next', unit: 'KV Mainz', before: [CARL] }]);
  });
});

test('[D2] without a time only whether the table names the person is asked', () => {
  const at = new Hall(delegates({ late: 'seat-lost', substitutesFrom: NINE + 60_000 }));
  const named = (member: string) => seatObstacles(at.state, [key(member)], at.assembly);
  expect([named(ANNA), named(EMIL), named(FRITZ)]).toEqual([[], [], [{ kind: 'no-mandate' }]]);
  expect(seatObstacles(at.state, [key(ANNA)], makeAssembly('conference'))).toBeUndefined();
});

test('[M15] a seat is taken by whoever was named under a reference code and has a member number by now', () => {
  const early = key('ref:AAAA');
  const rollView = {
    keyOf: (member: MemberKey) => (member === early ? key(ANNA) : member),
    lacking: () => [],
  };
  const roll = [makeMember(ANNA, { refCode: 'AAAA' }), makeMember(CARL)];
  const at = new TestDesk(deskNo(1), { assembly: delegates(), roll, rollView });
  const holders = [
    { member: early, weight: 3 },
    { member: key(CARL), rank: 1 },
  ];
  at.state = told([makeBatch(1, 'A001', 'A020', at.id)], [{ unit: 'KV Mainz', seats: 1, holders }]);
  at.accredit(ANNA, 'A001', 1);
  at.execute({ type: 'note-waiting', member: key(CARL), waiting: true }, 2);
  const given = { member: key(CARL), card: cardNo('A002'), identity: 'known' as const };
  expect(at.execute({ type: 'accredit', ...given }, 3)).toMatchObject({
    error: { kind: 'not-entitled', obstacles: [{ obstacles: [{ kind: 'no-seat-free' }] }] },
  });
});
