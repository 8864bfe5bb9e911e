/** What a delta brings to what the office knows of the desk's log (rules L10, L11). */
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { headOf } from '@shared/domain/log';
import { joinPieces, type JoinFailure } from '@shared/domain/log-pieces';
import { ok, type Result } from '@shared/lib/result';
import type { CheckedDelta } from './deltas-open';
import { WAITING_RECORD, waitingRecord } from './deltas-waiting';
import { ownLog, type Session, type Step, type Waiting } from './session';

/** How a log would go on with a delta. */
export interface Joined {
  /** Continues the log as it is known: of the delta, and of what waited for it. */
  readonly added: readonly LoggedEvent[];
  /** What waits for a gap to be filled from then on. */
  readonly waiting: Waiting | undefined;
  readonly missing: readonly { readonly from: number; readonly to: number }[];
  /** Of the delta, what is here neither in the log nor waiting. */
  readonly fresh: readonly LoggedEvent[];
}

const NOTHING: Waiting = { pieces: [], reports: [] };

/** Joins a delta that is right in itself with what is known by now. */
export function joinDelta(session: Session, { header, events }: CheckedDelta): Result<Joined, JoinFailure> {
  const desk = header.desk.id;
  const known = session.logs.get(desk) ?? [];
  const before = session.waiting.get(desk) ?? NOTHING;
  const joined = joinPieces(known, before.pieces, events);
  if (!joined.ok) return joined;
  const { added, waiting: pieces, missing } = joined.value;
  const reports = [...before.reports, { upTo: header.to, at: Date.parse(header.createdAt) }];
  const end = known.length + added.length;
  const here = new Set(before.pieces.flat().map(({ seq }) => seq));
  return ok({
    ...{ added, missing },
    waiting: pieces.length === 0 ? undefined : { pieces, reports: reports.filter(({ upTo }) => upTo > end) },
    fresh: events.filter(({ seq }) => seq > known.length && !here.has(seq)),
  });
}

/** What is to be stored of it, and the session's part that isn't log. Undefined: there is nothing new. */
export function mergeStep(
  session: Session,
  { header }: CheckedDelta,
  { added, waiting, fresh }: Joined,
): { readonly step: Step; readonly waiting: Session['waiting'] } | undefined {
  const desk = header.desk.id;
  const report = { upTo: header.to, at: Date.parse(header.createdAt) };
  const last = added.at(-1) ?? newlyReported(session, report, desk);
  if (last === undefined && fresh.length === 0) return undefined;
  const before = session.waiting.get(desk);
  const after = new Map(session.waiting);
  if (waiting === undefined) after.delete(desk);
  else after.set(desk, waiting);
  const isRewritten = before !== undefined || waiting !== undefined;
  const step = {
    merged: added,
    bodies: last === undefined ? [] : [mergedBody(last, [...(before?.reports ?? []), report])],
    records: isRewritten ? [{ name: WAITING_RECORD, value: waitingRecord(after) }] : [],
  };
  return { step, waiting: after };
}

/** The known end of a log whose desk has written since that there is no more: the office can say until when it knows. */
function newlyReported(
  session: Session,
  { upTo, at }: Waiting['reports'][number],
  desk: DeskId,
): LoggedEvent | undefined {
  const last = session.logs.get(desk)?.at(-1);
  if (last?.seq !== upTo) return undefined;
  const reported = ownLog(session).flatMap(({ type, payload }) =>
    type === 'delta-merged' && payload.desk === desk ? [payload.reportedAt ?? at] : [],
  );
  return reported.every((earlier) => earlier < at) ? last : undefined;
}

/** Says up to where a log was taken in, and when the desk wrote the latest of the deltas that brought it. */
function mergedBody(last: LoggedEvent, reports: Waiting['reports']): EventBody {
  const { seq: upTo, hash: head } = headOf(last);
  const reportedAt = Math.max(...reports.filter((one) => one.upTo <= upTo).map(({ at }) => at));
  return {
    type: 'delta-merged',
    payload: { desk: last.deskId, upTo, head, ...(Number.isFinite(reportedAt) && { reportedAt }) },
  };
}
