/** How many are there, for the screens: as of any time, by group, as a curve (rules N1 to N3, N6). */
import type { Vote } from '@shared/domain/assembly';
import {
  addCounts,
  attendanceAt,
  attendanceTimeline,
  countsOf,
  NO_COUNTS,
  peopleAt,
  type AttendanceCounts,
  type PersonThere,
} from '@shared/domain/attendance';
import type { LoggedEvent } from '@shared/domain/events';
import { guestKindSchema } from '@shared/domain/hall-terms';
import { quorumOf } from '@shared/domain/quorum';
import { seriesOf } from '@shared/domain/segments';
import { coverageNow } from './attendance-coverage';
import { groupOf } from './attendance-groups';
import { rollCounts, type RollCounts } from './attendance-roll';
import type {
  AttendanceGroup,
  AttendanceGrouping,
  AttendancePoint,
  AttendanceView,
  VoteAttendance,
} from './hall-views';
import { deskName } from './names';
import { personByKey, rollView } from './roll-view';
import type { Session } from './session';

/** More points than these no screen shows. */
const POINTS_LIMIT = 2_000;

/** @param asOf ms; absent: all that is known, also what a clock that is ahead says */
export async function attendanceOf(
  session: Session,
  asOf: number | undefined,
  nowMs: number,
): Promise<AttendanceView> {
  const onRoll = await rollCounts(session);
  const { state, assembly } = session;
  const roll = rollView(session);
  const time = asOf ?? Infinity;
  const lastEventAt = lastEventUpTo(session, time);
  return {
    asOf: asOf ?? Math.max(nowMs, lastEventAt ?? 0),
    votes: assembly.votes.map(({ vote }) =>
      voteAttendance(session, vote, attendanceAt(state, time, vote, roll), onRoll),
    ),
    guests: guestKindSchema.options.map((kind) => {
      const { accredited, present } = attendanceAt(state, time, kind, roll);
      return { kind, admitted: accredited.people, present: present.people };
    }),
    coverage: coverageNow(session),
    ...(lastEventAt !== undefined && { lastEventAt }),
  };
}

function voteAttendance(
  { state, assembly }: Session,
  vote: Vote,
  counts: AttendanceCounts,
  onRoll: RollCounts | undefined,
): VoteAttendance {
  const entitled = onRoll?.entitled.get(vote);
  const mandates = state.mandates?.reduce((sum, { seats }) => sum + seats, 0);
  const quorum = assembly.quorum && quorumOf(assembly.quorum, counts, { entitled, mandates });
  return {
    ...{ vote, ...counts },
    ...(entitled !== undefined && { entitledOnRoll: entitled }),
    ...(quorum !== undefined && { quorum }),
  };
}

/** By group, largest first, ages in their order; who is in none, last. */
export async function attendanceByGroup(
  session: Session,
  by: AttendanceGrouping,
  vote: Vote,
  asOf: number | undefined,
): Promise<AttendanceGroup[]> {
  const onRoll = await rollCounts(session);
  const groups = new Map<string | undefined, AttendanceCounts>();
  for (const there of peopleAt(session.state, asOf ?? Infinity, rollView(session))) {
    const counts = countsOf(there.standing, vote);
    if (counts.accredited.people === 0) continue;
    const label = labelOf(session, there, { by, vote }, onRoll);
    groups.set(label, addCounts(groups.get(label) ?? NO_COUNTS, counts));
  }
  const entitled = by === 'series' || by === 'desk' ? undefined : onRoll?.groups.get(by)?.get(vote);
  for (const label of entitled?.keys() ?? []) if (!groups.has(label)) groups.set(label, NO_COUNTS);
  return [...groups]
    .map(([label, counts]): AttendanceGroup => {
      const may = entitled === undefined ? undefined : (entitled.get(label) ?? 0);
      return {
        ...(label !== undefined && { label }),
        ...counts,
        ...(may !== undefined && { entitledOnRoll: may }),
      };
    })
    .sort(by === 'age' ? compareLabels : compareGroups);
}

function labelOf(
  session: Session,
  { person, standing }: PersonThere,
  { by, vote }: { readonly by: AttendanceGrouping; readonly vote: Vote },
  onRoll: RollCounts | undefined,
): string | undefined {
  const held = standing.find(({ accreditation }) => accreditation.votes.includes(vote))?.accreditation;
  if (by === 'series') return held && seriesOf(session.state, held.card)?.name;
  if (by === 'desk') return held && deskName(session, held.desk);
  const member = personByKey(session, person);
  if (member === undefined || onRoll === undefined) return undefined;
  return groupOf(member, by, onRoll.level, session.assembly);
}

function compareGroups(a: AttendanceGroup, b: AttendanceGroup): number {
  if (a.label === undefined || b.label === undefined) return compareLabels(a, b);
  return b.accredited.people - a.accredited.people || compareLabels(a, b);
}

function compareLabels({ label: a }: AttendanceGroup, { label: b }: AttendanceGroup): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.localeCompare(b, 'de', { numeric: true });
}

/** At most so many points from the first accreditation to now: every change, or as many times at equal distances. */
export function attendanceCurve(
  session: Session,
  vote: Vote,
  points: number,
  nowMs: number,
): AttendancePoint[] {
  const { state } = session;
  const roll = rollView(session);
  const changes = attendanceTimeline(state, vote, roll);
  const [first, last] = [changes[0]?.time, changes.at(-1)?.time];
  if (first === undefined || last === undefined) return [];
  const limit = Math.max(2, Math.min(points, POINTS_LIMIT));
  const end = Math.max(nowMs, last);
  const times =
    changes.length < limit
      ? [...changes.map(({ time }) => time), ...(end > last ? [end] : [])]
      : Array.from({ length: limit }, (_, at) => Math.round(first + ((end - first) * at) / (limit - 1)));
  return times.map((at) => {
    const { accredited, present } = attendanceAt(state, at, vote, roll);
    return { at, accredited: accredited.people, present: present.people };
  });
}

/** Time of the last event up to a time, of all logs known. */
function lastEventUpTo({ logs }: Session, time: number): number | undefined {
  const last = [...logs.values()].flatMap((log) => lastUpTo(log, time) ?? []);
  return last.length === 0 ? undefined : Math.max(...last);
}

/** The clock of a log only rises (rule L3). */
function lastUpTo(log: readonly LoggedEvent[], time: number): number | undefined {
  let [low, high] = [0, log.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log[middle]?.hlc.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return log[low - 1]?.hlc.time;
}
