import { rangeSize } from '@shared/domain/cards';
import type { Transfer } from '@shared/domain/register';
import { transfersOf } from '@shared/domain/transfers';
import type { TransferView } from './engine-views';
import { deskName } from './names';
import type { Session } from './session';

/** Whether both sides have recorded it, and alike (rule C17). */
export function isDone({ given, received, differs }: Transfer): boolean {
  return given !== undefined && received !== undefined && !differs;
}

/** Cards that moved: those that aren't recorded alike by both sides first, each the latest first. */
export function transferViews(session: Session): TransferView[] {
  return [...transfersOf(session.state)]
    .sort((a, b) => Number(isDone(a)) - Number(isDone(b)) || timeOf(b) - timeOf(a))
    .map(({ given, received, ...transfer }) => ({
      ...transfer,
      fromLabel: deskName(session, transfer.from),
      toLabel: deskName(session, transfer.to),
      ...(given !== undefined && { givenAt: given.at.time }),
      ...(received !== undefined && { receivedAt: received.at.time }),
      cards: transfer.ranges.reduce((sum, range) => sum + rangeSize(range), 0),
    }));
}

function timeOf({ given, received }: Transfer): number {
  return Math.max(given?.at.time ?? 0, received?.at.time ?? 0);
}
