/** Counts that were held on to, and what they come to when they are counted again (rule N4). */
import { attendanceAt, type AttendanceCounts } from '@shared/domain/attendance';
import { compareDated } from '@shared/domain/dated';
import type { EventType, Fact, LoggedEvent } from '@shared/domain/events';
import type { Coverage } from '@shared/domain/hall-terms';
import type { FrozenCount, RollView } from '@shared/domain/register';
import { foldEvents, initialState } from '@shared/domain/state';
import { coverageViews } from './attendance-coverage';
import type { FrozenCountView } from './hall-views';
import { deskName } from './names';
import { rollView } from './roll-view';
import type { Session } from './session';

/** What a package tells a desk of the office's log that changes who is accredited (rule M14). */
const TOLD: ReadonlySet<EventType> = new Set<EventType>(['conflict-settled', 'accreditation-corrected']);

/** Latest first. */
export function frozenCountViews(session: Session): FrozenCountView[] {
  return [...session.state.frozenCounts]
    .sort((a, b) => compareDated(b, a))
    .map((count) => frozenView(session, count));
}

function frozenView(session: Session, count: FrozenCount): FrozenCountView {
  const { event, title, vote, at, operator, asOf, coverage } = count;
  const frozen = {
    accredited: { people: count.accredited, votes: count.accreditedVotes },
    present: { people: count.present, votes: count.presentVotes },
  };
  const again = recountOf(session, count);
  return {
    ...{ event, title, vote, operator, asOf, ...frozen, at: at.time },
    deskName: deskName(session, event.deskId),
    coverage: coverageViews(session, coverage),
    ...(again !== undefined && { recount: { ...again, same: isSame(again, frozen) } }),
    now: attendanceAt(session.state, asOf, vote, rollView(session)),
  };
}

function isSame(a: AttendanceCounts, b: AttendanceCounts): boolean {
  return (['accredited', 'present'] as const).every(
    (part) => a[part].people === b[part].people && a[part].votes === b[part].votes,
  );
}

const recounts = new WeakMap<
  FrozenCount,
  { readonly roll: RollView | undefined; readonly counts: AttendanceCounts }
>();

/** Counted from the first event on; undefined where a log isn't here as far as it was then. */
function recountOf(session: Session, count: FrozenCount): AttendanceCounts | undefined {
  const roll = rollView(session);
  const before = recounts.get(count);
  if (before !== undefined && before.roll === roll) return before.counts;
  const parts = count.coverage.map((one) => partOf(session, count, one));
  if (parts.some((part) => part === undefined)) return undefined;
  const known = parts.flatMap((part) => part ?? []).filter(({ hlc }) => hlc.time <= count.asOf);
  const facts = known.filter((event) => !('prevHash' in event));
  const events = known.filter((event) => 'prevHash' in event);
  const counts = attendanceAt(
    foldEvents(initialState({ batches: [], facts }), events),
    count.asOf,
    count.vote,
    roll,
  );
  recounts.set(count, { roll, counts });
  return counts;
}

/** The part of a log that was known then: of the office's a desk knows what its package told. */
function partOf(
  { logs, state, roll, identity }: Session,
  { event }: FrozenCount,
  { desk, upTo }: Coverage[number],
): readonly (LoggedEvent | Fact)[] | undefined {
  const isTold = desk === state.office && event.deskId !== state.office;
  if (isTold && identity.fingerprint === event.deskId)
    return roll?.record.issued?.facts?.filter(({ deskId, seq }) => deskId === desk && seq <= upTo) ?? [];
  const log = logs.get(desk) ?? [];
  if (log.length < upTo) return undefined;
  const part = log.slice(0, upTo);
  return isTold ? part.filter(({ type }) => TOLD.has(type)) : part;
}
