/** Whether a meeting may decide (rule N6). */
import type { Quorum } from './assembly';
import type { AttendanceCounts } from './attendance-curve';

/** What a quorum may be a share of; absent: not known here. */
export interface QuorumBasis {
  /** People on the roll who may vote. */
  readonly entitled?: number | undefined;
  /** Seats of delegates. */
  readonly mandates?: number | undefined;
}

export interface QuorumState {
  readonly met: boolean;
  readonly have: number;
  /** The least number that is enough. */
  readonly needed: number;
  /** What the share is of; absent where a number is asked for. */
  readonly of?: number;
}

/** Counted are people, whatever votes their cards have. Undefined: what it is a share of isn't known. */
export function quorumOf(
  quorum: Quorum,
  counts: AttendanceCounts,
  basis: QuorumBasis = {},
): QuorumState | undefined {
  const have = counts[quorum.have].people;
  if (quorum.of === 'number') {
    const needed = quorum.more ? quorum.count + 1 : quorum.count;
    return { met: have >= needed, have, needed };
  }
  const of = quorum.of === 'accredited' ? counts.accredited.people : basis[quorum.of];
  if (of === undefined) return undefined;
  const share = of * quorum.count;
  const needed = quorum.more ? Math.floor(share / quorum.outOf) + 1 : Math.ceil(share / quorum.outOf);
  return { met: have >= needed, have, needed, of };
}
