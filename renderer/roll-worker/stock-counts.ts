import type { Batch } from '@shared/domain/assembly';
import { rangeSize } from '@shared/domain/cards';
import type { DeskId } from '@shared/domain/ids';
import type { CardCounts, CardStateName } from '@shared/domain/register';
import { stateOf } from '@shared/domain/register-queries';
import { segmentAt, segmentsOf, type Segment } from '@shared/domain/segments';
import { deskAt, type RegisterState } from '@shared/domain/state';

/** Cards by state: of all that there are, by holder, and what is left of each batch where it was handed to. */
interface StockCounts {
  readonly total: CardCounts;
  /** `undefined`: the office. Whom no card came to is missing. */
  readonly byHolder: ReadonlyMap<DeskId | undefined, CardCounts>;
  readonly left: ReadonlyMap<Batch['id'], number>;
}

type Tally = Record<CardStateName, number>;

const known = new WeakMap<RegisterState, StockCounts>();

/** Counted once a state, for a snapshot asks for all of it after each event. */
export function stockCounts(state: RegisterState): StockCounts {
  let counts = known.get(state);
  if (counts === undefined) {
    counts = count(state);
    known.set(state, counts);
  }
  return counts;
}

/** Of what came to this desk last. */
export function countsAt(state: RegisterState, desk: DeskId): CardCounts {
  return stockCounts(state).byHolder.get(deskAt(state, desk)) ?? emptyTally();
}

function count(state: RegisterState): StockCounts {
  const total = emptyTally();
  const byHolder = new Map<DeskId | undefined, Tally>();
  const left = new Map<Batch['id'], number>();
  const add = ({ holder, batch }: Segment, name: CardStateName, cards: number): void => {
    const tally = byHolder.get(holder) ?? emptyTally();
    byHolder.set(holder, tally);
    tally[name] += cards;
    total[name] += cards;
    const isThere = batch !== undefined && holder === deskAt(state, batch.holder);
    if (isThere && name === 'unassigned') left.set(batch.id, (left.get(batch.id) ?? 0) + cards);
  };
  for (const segment of segmentsOf(state))
    add(segment, stateOf(state, undefined, segment), rangeSize(segment.range));
  for (const [number, record] of state.cards) {
    const segment = segmentAt(state, number);
    if (segment === undefined) continue;
    add(segment, stateOf(state, undefined, segment), -1);
    add(segment, stateOf(state, record, segment), 1);
  }
  return { total, byHolder, left };
}

function emptyTally(): Tally {
  return { unused: 0, unassigned: 0, assigned: 0, blocked: 0 };
}
