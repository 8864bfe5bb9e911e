import { joinRanges } from '@shared/domain/card-ranges';
import { rangeSize } from '@shared/domain/cards';
import type { Batch } from '@shared/domain/assembly';
import { cardsInHand, isLowStock, isStanding, stateOf } from '@shared/domain/register-queries';
import { segmentAt, segmentsOf, type Segment } from '@shared/domain/segments';
import { deskAt } from '@shared/domain/state';
import { transfersOf } from '@shared/domain/transfers';
import type { Snapshot } from './engine-views';
import { rollView } from './roll-view';
import type { Session } from './session';
import { isDone } from './transfer-views';

/** What a snapshot says of cards in hand and on their way. */
export function stockPart(
  session: Session,
): Pick<Snapshot, 'batches' | 'unprintedRanges' | 'inHand' | 'lowStock' | 'openTransfers'> {
  const { state, role, identity } = session;
  const own = role === 'desk' ? identity.fingerprint : undefined;
  const unprinted = segmentsOf(state).filter(isUnprinted);
  return {
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
  const left = new Map<Batch['id'], number>();
  const add = ({ batch, holder, isPrinted, blocked }: Segment, count: number): void => {
    const isThere = batch !== undefined && holder === deskAt(state, batch.holder);
    if (isThere && isPrinted && blocked === undefined) left.set(batch.id, (left.get(batch.id) ?? 0) + count);
  };
  for (const segment of segmentsOf(state)) add(segment, rangeSize(segment.range));
  for (const [number, record] of state.cards) {
    const segment = segmentAt(state, number);
    if (segment !== undefined && stateOf(state, record, segment) !== 'unassigned') add(segment, -1);
  }
  return state.batches
    .map(({ batch }) => batch)
    .filter(({ holder }) => role === 'office' || holder === identity.fingerprint)
    .map((batch) => ({ ...batch, left: left.get(batch.id) ?? 0 }));
}

/** Accredited people (at a desk: by it) whom the roll in use doesn't have under that key (rule M15). */
export function orphansOf(session: Session): number {
  const { state, role, identity } = session;
  const view = rollView(session);
  if (view === undefined) return 0;
  let count = 0;
  for (const [member, accreditations] of state.members) {
    const isHere = accreditations.some(
      (one) => (role === 'office' || one.desk === identity.fingerprint) && isStanding(state, one),
    );
    if (isHere && view.keyOf(member) !== member) count += 1;
  }
  return count;
}
