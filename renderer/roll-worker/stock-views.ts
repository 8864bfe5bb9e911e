import { joinRanges } from '@shared/domain/card-ranges';
import { countedByMember } from '@shared/domain/carried';
import type { DeskId } from '@shared/domain/ids';
import type { RollView } from '@shared/domain/register';
import { cardsInHand, isLowStock, isStanding } from '@shared/domain/register-queries';
import { segmentsOf, type Segment } from '@shared/domain/segments';
import { transfersOf } from '@shared/domain/transfers';
import type { Snapshot } from './engine-views';
import { rollView } from './roll-view';
import type { Session } from './session';
import { countsAt, stockCounts } from './stock-counts';
import { isDone } from './transfer-views';

/** What a snapshot says of cards in hand and on their way. */
export function stockPart(
  session: Session,
): Pick<Snapshot, 'cards' | 'batches' | 'unprintedRanges' | 'inHand' | 'lowStock' | 'openTransfers'> {
  const { state, role, identity } = session;
  const own = role === 'desk' ? identity.fingerprint : undefined;
  const unprinted = segmentsOf(state).filter(isUnprinted);
  return {
    cards: own === undefined ? stockCounts(state).total : countsAt(state, own),
    batches: batchesOf(session),
    unprintedRanges: joinRanges(unprinted.map(({ range }) => range)),
    inHand: cardsInHand(state, own),
    lowStock: own !== undefined && isLowStock(state, own),
    openTransfers: transfersOf(state).filter((transfer) => !isDone(transfer)).length,
  };
}

function isUnprinted({ isCreated, isPrinted, blocked }: Segment): boolean {
  return isCreated && !isPrinted && blocked === undefined;
}

/** Each batch with the cards of it that are still there and that nobody has. */
function batchesOf({ state, role, identity }: Session): Snapshot['batches'] {
  const { left } = stockCounts(state);
  return state.batches
    .map(({ batch }) => batch)
    .filter(({ holder }) => role === 'office' || holder === identity.fingerprint)
    .map((batch) => ({ ...batch, left: left.get(batch.id) ?? 0 }));
}

/** Accredited people (at a desk: by it) whom the roll in use doesn't have under that key (rule M15). */
export function orphansOf(session: Session): number {
  const { role, identity } = session;
  const roll = rollView(session);
  if (roll === undefined) return 0;
  const desk = role === 'desk' ? identity.fingerprint : undefined;
  return orphans(session.state, { roll, desk }).get(true) ?? 0;
}

const orphans = countedByMember<true, { readonly roll: RollView; readonly desk: DeskId | undefined }>(
  ({ roll, desk }) => [roll, desk],
  (state, accreditations, { roll, desk }) => {
    const here = accreditations.find(
      (one) => one.guest === undefined && (desk === undefined || one.desk === desk) && isStanding(state, one),
    );
    return here !== undefined && roll.keyOf(here.member) !== here.member ? [true] : [];
  },
);
