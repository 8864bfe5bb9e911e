import type { Batch } from '@shared/domain/assembly';
import type { DeskId } from '@shared/domain/ids';
import type { CardCounts, CardStateName } from '@shared/domain/register';
import { countedIn, segmentUses } from '@shared/domain/segment-use';
import { segmentsOf } from '@shared/domain/segments';
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
  const uses = segmentUses(state);
  for (const segment of segmentsOf(state)) {
    const { holder, batch } = segment;
    const counted = countedIn(state, segment, uses.get(segment));
    const tally = byHolder.get(holder) ?? emptyTally();
    byHolder.set(holder, tally);
    for (const [name, cards] of counted) {
      tally[name] += cards;
      total[name] += cards;
    }
    if (batch !== undefined && holder === deskAt(state, batch.holder))
      left.set(batch.id, (left.get(batch.id) ?? 0) + (counted.get('unassigned') ?? 0));
  }
  return { total, byHolder, left };
}

function emptyTally(): Tally {
  return { unused: 0, unassigned: 0, assigned: 0, blocked: 0 };
}
