/** How a count went: found for any time by halving, and changed without being made anew. */

import { lastUpTo } from '../lib/last-up-to';

/** People, and votes where cards have several. */
export interface Tally {
  readonly people: number;
  readonly votes: number;
}

export interface AttendanceCounts {
  readonly accredited: Tally;
  readonly present: Tally;
}

/** What a count changed by at a time, ms since 1970. */
export interface Change {
  readonly time: number;
  readonly accredited: Tally;
  readonly present: Tally;
}

/** Sums up to each of the times, in order; what came to it since lies beside. Never changed. */
export interface Curve {
  readonly points: readonly Change[];
  readonly recent: readonly Change[];
}

/** So many changes lie beside a curve before they are laid into it. */
const RECENT_LIMIT = 400;

export const NO_COUNTS: AttendanceCounts = {
  accredited: { people: 0, votes: 0 },
  present: { people: 0, votes: 0 },
};
export const EMPTY_CURVE: Curve = { points: [], recent: [] };

export function addCounts(a: AttendanceCounts, b: AttendanceCounts): AttendanceCounts {
  return { accredited: addTallies(a.accredited, b.accredited), present: addTallies(a.present, b.present) };
}

export function negated({ accredited, present }: AttendanceCounts): AttendanceCounts {
  return { accredited: opposite(accredited), present: opposite(present) };
}

export function withChanges(curve: Curve, changes: readonly Change[]): Curve {
  if (changes.length === 0) return curve;
  const recent = [...curve.recent, ...changes];
  return recent.length > RECENT_LIMIT
    ? { points: mergedPoints({ ...curve, recent }), recent: [] }
    : { ...curve, recent };
}

/** The count with everything up to that time, ms since 1970. */
export function countsAt({ points, recent }: Curve, time: number): AttendanceCounts {
  let counts: AttendanceCounts = lastUpTo(points, time) ?? NO_COUNTS;
  for (const change of recent) if (change.time <= time) counts = addCounts(counts, change);
  return { accredited: counts.accredited, present: counts.present };
}

/** The count after each of its changes, in order of time. */
export function pointsOf(curve: Curve): readonly Change[] {
  return curve.recent.length === 0 ? curve.points : mergedPoints(curve);
}

/** Costs as much as there is; each change of a point is the difference to the one before it. */
function mergedPoints({ points, recent }: Curve): readonly Change[] {
  const added = [...recent].sort((a, b) => a.time - b.time);
  const merged: Change[] = [];
  let extra = NO_COUNTS;
  let base = NO_COUNTS;
  for (let [old, next] = [0, 0]; old < points.length || next < added.length;) {
    const time = Math.min(points[old]?.time ?? Infinity, added[next]?.time ?? Infinity);
    const point = points[old];
    if (point?.time === time) {
      base = point;
      old += 1;
    }
    for (let change = added[next]; change?.time === time; change = added[next]) {
      extra = addCounts(extra, change);
      next += 1;
    }
    const counts = addCounts(base, extra);
    if (!isSame(counts, merged.at(-1) ?? NO_COUNTS)) merged.push({ time, ...counts });
  }
  return merged;
}

export function isSame(a: AttendanceCounts, b: AttendanceCounts): boolean {
  return isSameTally(a.accredited, b.accredited) && isSameTally(a.present, b.present);
}

function isSameTally(a: Tally, b: Tally): boolean {
  return a.people === b.people && a.votes === b.votes;
}

function addTallies(a: Tally, b: Tally): Tally {
  return { people: a.people + b.people, votes: a.votes + b.votes };
}

function opposite({ people, votes }: Tally): Tally {
  return { people: -people, votes: -votes };
}
