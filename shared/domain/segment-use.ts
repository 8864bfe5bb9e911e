import { carried } from './carried';
import { rangeOfSpan, rangeSize, serialOf, spanOf, type CardRange } from './cards';
import type { CardNumber } from './ids';
import type { CardStateName } from './register';
import { segmentAt, segmentsOf, type Segment } from './segments';
import { isStanding, stateOf } from './standing';
import type { CardRecord, RegisterState } from './state';

/** What happened to single cards of a segment. */
interface SegmentUse {
  /** How many cards something happened to, by the state that they are in. */
  readonly touched: ReadonlyMap<CardStateName, number>;
  /** Serial numbers of those that are blocked or that somebody has. */
  readonly taken: ReadonlySet<number>;
  /** All others. */
  readonly rest: readonly CardRange[];
}

/** What happened to single cards, by segment; segments of which nothing happened to any card are missing. */
export function segmentUses(state: RegisterState): ReadonlyMap<Segment, SegmentUse> {
  return usesOf(state, undefined);
}

/** The cards of a segment by state. */
export function countedIn(
  state: RegisterState,
  segment: Segment,
  use: SegmentUse | undefined,
): ReadonlyMap<CardStateName, number> {
  const counts = new Map(use?.touched);
  const touched = [...counts.values()].reduce((sum, cards) => sum + cards, 0);
  const name = stateOf(state, undefined, segment);
  return counts.set(name, (counts.get(name) ?? 0) + rangeSize(segment.range) - touched);
}

const usesOf = carried<ReadonlyMap<Segment, SegmentUse>>({
  partsOf: (state) => [segmentsOf(state)],
  compute: (state) => {
    const changes = new UseChanges(new Map());
    for (const [card, record] of state.cards) changes.add(state, card, record);
    return changes.uses();
  },
  carryOn: (before, state, touched) => {
    const changes = new UseChanges(before);
    for (const [card, was] of touched.cards) {
      if (was !== undefined) changes.remove(state, touched, card, was);
      changes.add(state, card, state.cards.get(card));
    }
    return changes.uses();
  },
});

/** Changes to what is known of segments, which stays as it is. */
class UseChanges {
  readonly #before: ReadonlyMap<Segment, SegmentUse>;
  readonly #changed = new Map<Segment, { touched: Map<CardStateName, number>; taken: Set<number> }>();

  constructor(before: ReadonlyMap<Segment, SegmentUse>) {
    this.#before = before;
  }

  add(state: RegisterState, card: CardNumber, record: CardRecord | undefined): void {
    const segment = segmentAt(state, card);
    if (segment === undefined || record === undefined) return;
    const { touched, taken } = this.#of(segment);
    const name = stateOf(state, record, segment);
    touched.set(name, (touched.get(name) ?? 0) + 1);
    if (isTaken(state, record)) taken.add(serialOf(card, segment.range.check));
  }

  /** @param state whose segments these are @param rulings as they were when the record was that */
  remove(
    state: RegisterState,
    { rulings }: Pick<RegisterState, 'rulings'>,
    card: CardNumber,
    record: CardRecord,
  ): void {
    const segment = segmentAt(state, card);
    if (segment === undefined) return;
    const { touched, taken } = this.#of(segment);
    const name = stateOf({ rulings }, record, segment);
    touched.set(name, (touched.get(name) ?? 0) - 1);
    taken.delete(serialOf(card, segment.range.check));
  }

  uses(): ReadonlyMap<Segment, SegmentUse> {
    const uses = new Map(this.#before);
    for (const [segment, { touched, taken }] of this.#changed)
      uses.set(segment, { touched, taken, rest: without(segment.range, taken) });
    return uses;
  }

  #of(segment: Segment) {
    const known = this.#before.get(segment);
    const changed = this.#changed.get(segment) ?? {
      touched: new Map(known?.touched),
      taken: new Set(known?.taken),
    };
    this.#changed.set(segment, changed);
    return changed;
  }
}

function isTaken(state: Pick<RegisterState, 'rulings'>, { isBlocked, accreditations }: CardRecord): boolean {
  return isBlocked || accreditations.some((one) => isStanding(state, one));
}

function without(range: CardRange, serials: ReadonlySet<number>): CardRange[] {
  const span = spanOf(range);
  if (span === undefined) return [];
  const rest: CardRange[] = [];
  let { first } = span;
  for (const serial of [...serials, span.last + 1].sort((a, b) => a - b)) {
    if (serial > first) rest.push(rangeOfSpan({ ...span, first, last: serial - 1 }));
    first = serial + 1;
  }
  return rest;
}
