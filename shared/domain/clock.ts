import type { LoggedEvent, Timestamp } from './events';

/** A file that says it was made further ahead than this (ms) of the computer's clock shows that one of both is wrong. */
export const CLOCK_LEAD_LIMIT = 24 * 60 * 60 * 1000;

/** A clock that is off by this (ms) or more is named, and a remote clock that is further ahead is not followed (rules L4, L12). */
export const CLOCK_FOLLOW_LIMIT = 10 * 60 * 1000;

/** More events than this on one millisecond move on to the next. */
const COUNTER_LIMIT = 1_000_000;

/** Negative if `a` is earlier, positive if later, 0 if equal. */
export function compareTimestamps(a: Timestamp, b: Timestamp): number {
  return a.time - b.time || a.counter - b.counter;
}

/** What places an event in the order of all logs. */
export type EventPlace = Pick<LoggedEvent, 'hlc' | 'deskId' | 'seq'>;

/**
 * The one order of all events of all logs: by clock, then desk, then place in the log. Within a log it is the order of
 * `seq`, because `appendEvents` lets the clock only rise and `verifyChain` refuses a log where it doesn't.
 */
export function compareEvents(a: EventPlace, b: EventPlace): number {
  const byTime = compareTimestamps(a.hlc, b.hlc);
  if (byTime !== 0) return byTime;
  if (a.deskId !== b.deskId) return a.deskId < b.deskId ? -1 : 1;
  return a.seq - b.seq;
}

/**
 * The stamp of this log's next event: wall time, or just after the last stamp where the wall clock stands still or ran back.
 * @param nowMs wall time in ms since 1970
 */
export function nextTimestamp(last: Timestamp | undefined, nowMs: number): Timestamp {
  if (last === undefined || nowMs > last.time) return { time: nowMs, counter: 0 };
  if (last.counter < COUNTER_LIMIT) return { time: last.time, counter: last.counter + 1 };
  return { time: last.time + 1, counter: 0 };
}

/**
 * The stamp of an event that answers a remote one: later than both, as in Kulkarni and others, "Logical Physical Clocks"
 * (2014). A remote clock more than `CLOCK_FOLLOW_LIMIT` ahead is ignored, so that one wrong clock doesn't spread.
 */
export function receiveTimestamp(local: Timestamp | undefined, remote: Timestamp, nowMs: number): Timestamp {
  const usable = remote.time - nowMs <= CLOCK_FOLLOW_LIMIT;
  const remoteLeads = usable && (local === undefined || compareTimestamps(remote, local) > 0);
  return nextTimestamp(remoteLeads ? remote : local, nowMs);
}
