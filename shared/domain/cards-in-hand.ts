import { joinRanges } from './card-ranges';
import { rangeSize, sizeOfUnion, type CardRange } from './cards';
import type { DeskId } from './ids';
import { remembered } from './remembered';
import { segmentUses } from './segment-use';
import { segmentsOf, seriesOf } from './segments';
import type { Series } from './series';
import type { RegisterState } from './state';
import { holderAt } from './transfers';

/** Fewer cards in hand than this are few (rule C20). */
const LOW_STOCK = 20;
const LOW_STOCK_SHARE = 0.1;

/** Cards that this desk has in hand, or the office (undefined), as ranges in order: printed, given to nobody, and not blocked. */
export function cardsInHand(state: RegisterState, holder: DeskId | undefined): readonly CardRange[] {
  return unassignedByHolder(state).get(holderAt(state, holder)) ?? [];
}

/** All cards that are printed, given to nobody and not blocked, wherever they are. */
export function unassignedCards(state: RegisterState): CardRange[] {
  return joinRanges([...unassignedByHolder(state).values()].flat());
}

/**
 * Whether few of its cards are left to this desk: fewer than 20, or than a tenth of what it has got and not given on (rule C20). Guests'
 * cards are no stock of these.
 */
export function isLowStock(state: RegisterState, desk: DeskId): boolean {
  const holder = holderAt(state, desk);
  const own = segmentsOf(state).filter(
    (one) => one.isPrinted && one.holder === holder && isForMembers(one.series),
  );
  const got = own.reduce((sum, { range }) => sum + rangeSize(range), 0);
  const left = sizeOfUnion(
    cardsInHand(state, desk).filter(({ from }) => isForMembers(seriesOf(state, from))),
  );
  return got > 0 && (left < LOW_STOCK || left < got * LOW_STOCK_SHARE);
}

function isForMembers(series: Series | undefined): boolean {
  return series === undefined || series.use === 'voting';
}

const unassignedByHolder: (state: RegisterState) => ReadonlyMap<DeskId | undefined, readonly CardRange[]> =
  remembered(
    (state) => [segmentUses(state), segmentsOf(state)],
    (state) => {
      const uses = segmentUses(state);
      const found = new Map<DeskId | undefined, CardRange[]>();
      for (const segment of segmentsOf(state)) {
        if (!segment.isPrinted || segment.blocked !== undefined) continue;
        const ranges = found.get(segment.holder) ?? [];
        found.set(segment.holder, ranges);
        ranges.push(...(uses.get(segment)?.rest ?? [segment.range]));
      }
      for (const [holder, ranges] of found) found.set(holder, joinRanges(ranges));
      return found;
    },
  );
