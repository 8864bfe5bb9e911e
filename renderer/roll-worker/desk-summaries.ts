import { countedByMember } from '@shared/domain/carried';
import type { LoggedEvent } from '@shared/domain/events';
import type { DeskId, Hash } from '@shared/domain/ids';
import { hashEvent } from '@shared/domain/log';
import { isStanding } from '@shared/domain/register-queries';
import { clockOffOf } from './clocks';
import { gapsOf } from './deltas-waiting';
import type { DeskSummary } from './engine-views';
import { deskName } from './names';
import { ownLog, type Session } from './session';
import { countsAt } from './stock-counts';

/** What the office knows of each desk: those that got cards or a package, and those that reported. */
export function deskSummaries(session: Session): DeskSummary[] {
  const { state, logs, waiting, identity } = session;
  const told = toldByOffice(session);
  const desks = new Set([
    ...state.batches.map(({ batch }) => batch.holder),
    ...logs.keys(),
    ...waiting.keys(),
    ...state.handings.flatMap(({ desk, other }) => [desk, other]),
    ...state.forks.map(({ desk }) => desk),
  ]);
  desks.delete(identity.fingerprint);
  const accredited = accreditedBy(state, undefined);
  return [...desks].map((id) => {
    const held = countsAt(state, id);
    return {
      id,
      name: deskName(session, id),
      accredited: accredited.get(id) ?? 0,
      cardsHeld: held.unassigned + held.assigned + held.blocked,
      cardsLeft: held.unassigned,
      ...reportOf(session, id),
      ...toldOf(session, id, told),
    };
  });
}

type OfLog = 'events' | 'lastEventAt' | 'head' | 'missing' | 'clockOff' | 'fork' | 'closed';

/** What the log of a desk says, as far as it is here. */
function reportOf(session: Session, id: DeskId): Pick<DeskSummary, OfLog> {
  const log = session.logs.get(id) ?? [];
  const last = log.at(-1);
  const clockOff = clockOffOf(session, id);
  const fork = session.state.forks.find(({ desk }) => desk === id);
  const closed = closedOf(session, id);
  return {
    events: log.length,
    ...(last !== undefined && { lastEventAt: last.hlc.time, head: { seq: last.seq, hash: hashOf(last) } }),
    missing: gapsOf(log, session.waiting.get(id)),
    ...(clockOff !== undefined && { clockOff }),
    ...(fork !== undefined && { fork: { seq: fork.seq, upTo: fork.upTo } }),
    ...(closed !== undefined && { closed }),
  };
}

/** A desk's count at its end, with the end of its log as it was then. */
export function closedOf({ state, logs }: Session, id: DeskId): DeskSummary['closed'] {
  const closing = state.closings.get(id);
  const event = closing && logs.get(id)?.[closing.event.seq - 1];
  if (closing === undefined || event === undefined) return undefined;
  const { at, operator, expected, counted, missing, explanation } = closing;
  return {
    ...{ at: at.time, by: operator, expected, counted },
    ...(missing !== undefined && { missing }),
    ...(explanation !== undefined && { explanation }),
    head: { seq: event.seq, hash: hashOf(event) },
  };
}

interface Told {
  readonly merged: ReadonlyMap<DeskId, Extract<LoggedEvent, { type: 'delta-merged' }>>;
  readonly issued: ReadonlyMap<DeskId, Extract<LoggedEvent, { type: 'package-issued' }>>;
}

/** What the office's own log says last of each desk or place. */
function toldByOffice(session: Session): Told {
  const merged = new Map<DeskId, Extract<LoggedEvent, { type: 'delta-merged' }>>();
  const issued = new Map<DeskId, Extract<LoggedEvent, { type: 'package-issued' }>>();
  for (const event of ownLog(session)) {
    if (event.type === 'delta-merged') merged.set(event.payload.desk, event);
    else if (event.type === 'package-issued')
      for (const desk of event.payload.recipients) issued.set(desk, event);
  }
  return { merged, issued };
}

function toldOf(
  { state, roll }: Session,
  id: DeskId,
  told: Told,
): Pick<DeskSummary, 'reportedAt' | 'mergedAt' | 'issued' | 'acknowledgeable'> {
  const merged = told.merged.get(id);
  const reportedAt = merged?.payload.reportedAt;
  const place = state.emergencyDesks.find(({ desk }) => desk === id)?.place;
  const issued = [id, place]
    .flatMap((one) => (one === undefined ? [] : (told.issued.get(one) ?? [])))
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
  return {
    ...(reportedAt !== undefined && { reportedAt }),
    ...(merged !== undefined && { mergedAt: merged.hlc.time }),
    ...(issued !== undefined && {
      issued: { at: issued.hlc.time, current: issued.payload.rollId === roll?.record.rollId },
    }),
    acknowledgeable: merged !== undefined,
  };
}

/** How many accreditations of members stand of each desk. */
const accreditedBy = countedByMember(
  () => [],
  (state, accreditations) =>
    accreditations.flatMap((one) => (one.guest === undefined && isStanding(state, one) ? [one.desk] : [])),
);

const hashes = new WeakMap<LoggedEvent, Hash>();

function hashOf(event: LoggedEvent): Hash {
  let hash = hashes.get(event);
  if (hash === undefined) {
    hash = hashEvent(event);
    hashes.set(event, hash);
  }
  return hash;
}
