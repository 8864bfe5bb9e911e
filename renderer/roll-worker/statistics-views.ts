import type { Vote } from '@shared/domain/assembly';
import { identityMethodSchema } from '@shared/domain/events';
import { isStanding } from '@shared/domain/register-queries';
import { attendanceByGroup } from './attendance-views';
import type { Statistics } from './hall-views';
import { eventsInOrder } from './log-views';
import type { Session } from './session';

/** ms */
const HOUR = 60 * 60_000;
/** A clock that is off by days would make a list without end. */
const HOURS_LIMIT = 7 * 24;

/** What became of accreditations for a vote. */
export async function statisticsOf(session: Session, vote: Vote): Promise<Statistics> {
  const { state } = session;
  const claims = [...state.members.values()].flat().filter(({ votes }) => votes.includes(vote));
  const standing = claims.filter((one) => isStanding(state, one));
  const identities = identityMethodSchema.options.map((method) => [
    method,
    standing.filter(({ identity }) => identity === method).length,
  ]);
  const events = eventsInOrder(session);
  return {
    vote,
    byUnit: await attendanceByGroup(session, 'unit', vote, undefined),
    byAge: await attendanceByGroup(session, 'age', vote, undefined),
    byHour: byHour(
      events.flatMap((event) =>
        event.type === 'member-accredited' && event.payload.votes.includes(vote) ? [event.hlc.time] : [],
      ),
    ),
    byIdentity: Object.fromEntries(identities) as Statistics['byIdentity'],
    refusals: events.filter(({ type }) => type === 'refusal-recorded').length,
    overrides: standing.filter(({ override }) => override?.votes.includes(vote) === true).length,
    replaced: claims.filter(({ status }) => status === 'replaced').length,
    withdrawn: claims.filter(({ status }) => status === 'withdrawn').length,
  };
}

/** @param times in order */
function byHour(times: readonly number[]): Statistics['byHour'] {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const until = hourOf(last);
  const from = Math.max(hourOf(first), until - (HOURS_LIMIT - 1) * HOUR);
  const counts = Array.from({ length: (until - from) / HOUR + 1 }, () => 0);
  for (const time of times) {
    const at = (hourOf(time) - from) / HOUR;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((accredited, at) => ({ from: from + at * HOUR, accredited }));
}

function hourOf(time: number): number {
  return Math.floor(time / HOUR) * HOUR;
}
