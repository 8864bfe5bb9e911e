/** Letting go of what waits behind a gap (rule L11). */
import type { EventBody } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { headOf } from '@shared/domain/log';
import { joinPieces } from '@shared/domain/log-pieces';
import type { CheckedDelta } from './deltas-open';
import { WAITING_RECORD, waitingRecord } from './deltas-waiting';
import type { Session, Step } from './session';

/**
 * What becomes of storage and session when what waits of a desk's log is let go of. Where a delta that was read contradicts it, and
 * not the log, it is noted as another story that was never merged (rule L10). Undefined: nothing waits.
 * @param read deltas of this desk
 */
export function discardStep(
  session: Session,
  desk: DeskId,
  read: readonly CheckedDelta[],
): { readonly step: Step; readonly waiting: Session['waiting'] } | undefined {
  if (!session.waiting.has(desk)) return undefined;
  const waiting = new Map(session.waiting);
  waiting.delete(desk);
  const fork = read.map((delta) => forkBy(session, desk, delta)).find((body) => body !== undefined);
  const isNoted = session.state.forks.some((one) => one.desk === desk && one.head === fork?.payload.head);
  return {
    step: {
      bodies: fork === undefined || isNoted ? [] : [fork],
      records: [{ name: WAITING_RECORD, value: waitingRecord(waiting) }],
    },
    waiting,
  };
}

type ForkFound = Extract<EventBody, { type: 'fork-found' }>;

/** Says that what waits tells another story than a delta that goes on with the log as it is known. */
function forkBy(session: Session, desk: DeskId, { events }: CheckedDelta): ForkFound | undefined {
  const log = session.logs.get(desk) ?? [];
  const pieces = session.waiting.get(desk)?.pieces ?? [];
  const joined = joinPieces(log, pieces, events);
  if (joined.ok || joined.error.kind !== 'forked' || !joinPieces(log, [], events).ok) return undefined;
  const { seq, known: waiting, other: arrived } = joined.error;
  const last = pieces.map((piece) => piece.at(-1)).find((end) => end !== undefined && end.seq >= seq);
  if (last === undefined) return undefined;
  const { seq: upTo, hash: head } = headOf(last);
  return { type: 'fork-found', payload: { desk, seq, known: arrived, other: waiting, upTo, head } };
}
