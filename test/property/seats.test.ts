import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assembly, Delegation } from '@shared/domain/assembly';
import type { Fact } from '@shared/domain/events';
import type { Mandate } from '@shared/domain/hall-terms';
import { activeAccreditations } from '@shared/domain/register-queries';
import { unitSeats } from '@shared/domain/seats';
import { initialState } from '@shared/domain/state';
import {
  cardNo,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  NINE,
  OFFICE,
  TestDesk,
} from '../support/register-desk';

/** How a unit is made up: seats, of them held by delegates, and substitutes. */
interface Unit {
  readonly seats: number;
  readonly delegates: number;
  readonly substitutes: number;
}

interface Step {
  readonly act: 'comes' | 'goes' | 'gives-up';
  /** Chooses among all who are named. */
  readonly who: number;
  readonly minutes: number;
}

const unit: fc.Arbitrary<Unit> = fc
  .record({ seats: fc.nat(4), vacant: fc.nat(1), substitutes: fc.nat(4) })
  .map(({ seats, vacant, substitutes }) => ({ seats, delegates: Math.max(0, seats - vacant), substitutes }));

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom('comes', 'comes', 'comes', 'goes', 'gives-up'),
    who: fc.nat(40),
    minutes: fc.nat(4),
  }),
  { maxLength: 40, size: 'max' },
);

const delegation: fc.Arbitrary<Delegation> = fc.record({
  order: fc.constantFrom('rank', 'arrival'),
  late: fc.constantFrom('substitute-steps-back', 'seat-lost'),
  substitutesFrom: fc.constantFrom(NINE, NINE + 30 * 60_000),
});

const numberOf = (index: number): string => String(100_001 + index);

function tableOf(units: readonly Unit[]): Mandate[] {
  let next = 0;
  const member = () => key(numberOf(next++));
  return units.map(({ seats, delegates, substitutes }, index) => ({
    unit: `Unit ${index + 1}`,
    seats,
    holders: [
      ...Array.from({ length: delegates }, () => ({ member: member() })),
      ...Array.from({ length: substitutes }, (_, rank) => ({ member: member(), rank: rank + 1 })),
    ],
  }));
}

function openDesk(mandates: readonly Mandate[], assembly: Assembly): TestDesk {
  const desk = new TestDesk(deskNo(1), { assembly });
  const place = { deskId: OFFICE, seq: 1, hlc: { time: NINE - 1, counter: 0 }, operator: 'Office' };
  const fact: Fact = { ...place, type: 'mandates-set', payload: { mandates: [...mandates] } };
  const batches = [makeBatch(1, 'A001', 'A999', desk.id)];
  desk.state = initialState({ batches, facts: [fact], office: OFFICE });
  return desk;
}

/** Who has a card and who waits, told as simply as it can be: in lists that are gone through each time. */
class Model {
  readonly cards = new Set<string>();
  waiting: string[] = [];

  constructor(
    readonly mandates: readonly Mandate[],
    readonly rules: Delegation,
  ) {}

  unitOf(who: string): Mandate {
    const found = this.mandates.find(({ holders }) => holders.some(({ member }) => member === who));
    if (found === undefined) throw new Error('named');
    return found;
  }

  isSubstitute(who: string): boolean {
    return this.unitOf(who).holders.some(({ member, rank }) => member === who && rank !== undefined);
  }

  free({ seats, holders }: Mandate): number {
    return seats - holders.filter(({ member }) => this.cards.has(member)).length;
  }

  /** Those of the unit who wait, in the order in which they move up. Whose card was taken back has his old place. */
  row({ holders }: Mandate): string[] {
    const row = this.waiting.filter((one) => !this.cards.has(one));
    const here = row.filter((one) => holders.some(({ member }) => member === one));
    const inRank = holders.map(({ member }) => String(member)).filter((one) => here.includes(one));
    return this.rules.order === 'rank' ? inRank : here;
  }

  mayHaveCard(who: string, nowMs: number): boolean {
    const mandate = this.unitOf(who);
    const free = Math.max(0, this.free(mandate));
    if (!this.isSubstitute(who)) return this.rules.late === 'substitute-steps-back' || free > 0;
    if (nowMs < (this.rules.substitutesFrom ?? 0)) return false;
    return this.row(mandate).slice(0, free).includes(who);
  }
}

test(
  '[D7] one desk never gives more cards than seats but for a delegate whose substitute has to step back, and keeps the order',
  { timeout: 300_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 3 }),
        delegation,
        steps,
        (units, rules, given) => {
          const mandates = tableOf(units);
          const named = mandates.flatMap(({ holders }) => holders.map(({ member }) => String(member)));
          fc.pre(named.length > 0);
          const assembly = { ...makeAssembly('delegates'), delegation: rules };
          const desk = openDesk(mandates, assembly);
          const model = new Model(mandates, rules);
          let minute = 0;
          let cards = 0;
          for (const { act, who, minutes } of given) {
            minute += minutes;
            const person = named[who % named.length] ?? '';
            if (act === 'goes') {
              const had = model.cards.delete(person);
              expect(desk.withdraw(person, true, minute).ok).toBe(had);
            } else {
              if (model.isSubstitute(person) && !model.cards.has(person)) {
                const waiting = act === 'comes';
                const isNew = waiting !== model.waiting.includes(person);
                const noted = desk.execute({ type: 'note-waiting', member: key(person), waiting }, minute);
                expect(noted).toMatchObject({ ok: true, value: { already: !isNew } });
                model.waiting = model.waiting.filter((one) => waiting || one !== person);
                if (waiting && isNew) model.waiting.push(person);
              }
              if (act === 'gives-up' || model.cards.has(person)) continue;
              cards += 1;
              const may = model.mayHaveCard(person, NINE + minute * 60_000);
              const card = cardNo(`A${String(cards).padStart(3, '0')}`);
              expect(desk.accredit(person, card, minute).ok).toBe(may);
              if (may) {
                model.cards.add(person);
              }
            }
            compare(desk, model, assembly);
          }
        },
      ),
      { numRuns: 250 },
    );
  },
);

function compare(desk: TestDesk, model: Model, assembly: Assembly): void {
  for (const { mandate, filled, free, overfilledBy, waiting } of unitSeats(desk.state, assembly).values()) {
    const left = model.free(mandate);
    expect({ filled, free, overfilledBy }).toEqual({
      filled: mandate.seats - left,
      free: Math.max(0, left),
      overfilledBy: Math.max(0, -left),
    });
    expect(waiting.map(({ holder }) => holder.member)).toEqual(model.row(mandate));
    if (overfilledBy > 0) {
      // Only where delegates came late: more substitutes have a card than delegates leave seats for, and no more than that.
      expect(model.rules.late).toBe('substitute-steps-back');
      const delegates = mandate.holders.filter(
        ({ member, rank }) => rank === undefined && model.cards.has(member),
      );
      expect(delegates.length).toBeLessThanOrEqual(mandate.seats);
    }
    for (const { member } of mandate.holders)
      expect(activeAccreditations(desk.state, member)).toHaveLength(Number(model.cards.has(member)));
  }
}
