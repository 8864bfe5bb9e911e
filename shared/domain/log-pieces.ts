import { err, ok, type Result } from '../lib/result';
import { compareTimestamps } from './clock';
import type { LoggedEvent } from './events';
import type { Hash } from './ids';
import { firstUnfounded, hashEvent } from './log';

export { verifyPiece } from './log';

/** Part of one log: events that follow on each other, each verified. Never empty. */
type Piece = readonly [LoggedEvent, ...LoggedEvent[]];

/** What a piece of a log leads to, together with what is known and what waits. */
interface Joined {
  /** What follows on what is known. */
  readonly added: readonly LoggedEvent[];
  /** Pieces that come after a gap, in order; none overlaps or touches another. */
  readonly waiting: readonly (readonly LoggedEvent[])[];
  /** The gaps, in order: numbers of events, both included. */
  readonly missing: readonly { readonly from: number; readonly to: number }[];
}

/** Why a piece can't belong to this log. `seq`: where it shows. */
export type JoinFailure =
  /** Another story from `seq` on at the latest (rule L10): the event there has the one hash here, and the other in what arrived. */
  | { readonly kind: 'forked'; readonly seq: number; readonly known: Hash; readonly other: Hash }
  /** Rules L9 and B8. */
  | { readonly kind: 'unfounded'; readonly seq: number }
  /** Rule L3: each piece is right in itself, and the clock runs back between two of them. */
  | { readonly kind: 'clock-backwards'; readonly seq: number };

/**
 * Puts a piece of a log to what is known of it, whatever is known twice (rules L10 and L11).
 * @param known the log from its first event on, verified
 * @param waiting pieces that could not be joined before, each as `verifyPiece` gave it
 * @param arrived as `verifyPiece` gave it
 */
export function joinPieces(
  known: readonly LoggedEvent[],
  waiting: readonly (readonly LoggedEvent[])[],
  arrived: readonly LoggedEvent[],
): Result<Joined, JoinFailure> {
  let pieces: readonly Piece[] = [];
  for (const events of [known, ...waiting, arrived]) {
    if (!isPiece(events)) continue;
    const put = putTo(pieces, events);
    if (!put.ok) return put;
    pieces = put.value;
  }
  const [first] = pieces;
  const whole = first?.[0].seq === 1 ? first : [];
  const unfounded = firstUnfounded(whole);
  if (unfounded !== undefined) return err({ kind: 'unfounded', seq: unfounded });
  const later = whole.length === 0 ? pieces : pieces.slice(1);
  return ok({
    added: whole.slice(known.length),
    waiting: later,
    missing: gapsBefore(later, whole.length),
  });
}

function isPiece(events: readonly LoggedEvent[]): events is Piece {
  return events.length > 0;
}

/** @param pieces in order, none touching another; as what this answers with */
function putTo(pieces: readonly Piece[], arrived: Piece): Result<readonly Piece[], JoinFailure> {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let joined = arrived;
  for (const piece of pieces) {
    if (endOf(piece) < arrived[0].seq - 1) before.push(piece);
    else if (piece[0].seq > endOf(arrived) + 1) after.push(piece);
    else {
      const failure = contradiction(piece, arrived);
      if (failure !== undefined) return err(failure);
      joined = union(piece, joined);
    }
  }
  return ok([...before, joined, ...after]);
}

/** What two pieces that overlap or touch can't both be right in. */
function contradiction(known: Piece, arrived: Piece): JoinFailure | undefined {
  const from = Math.max(known[0].seq, arrived[0].seq) - 1;
  const to = Math.min(endOf(known), endOf(arrived));
  for (let seq = Math.max(from, 1); seq <= to; seq += 1) {
    const [here, there] = [hashAt(known, seq), hashAt(arrived, seq)];
    if (here !== there) return { kind: 'forked', seq, known: here, other: there };
  }
  const [earlier, later] = known[0].seq < arrived[0].seq ? [known, arrived] : [arrived, known];
  const last = earlier[later[0].seq - earlier[0].seq - 1];
  return last !== undefined && compareTimestamps(later[0].hlc, last.hlc) <= 0
    ? { kind: 'clock-backwards', seq: later[0].seq }
    : undefined;
}

/** The hash of the event at `seq`, which is in the piece or just before it. Each event but the last is vouched for by the next. */
function hashAt(piece: Piece, seq: number): Hash {
  const index = seq - piece[0].seq;
  const next = piece[index + 1];
  if (next !== undefined) return next.prevHash;
  const last = piece[index];
  if (last === undefined) throw new Error('not in this piece');
  return hashEvent(last);
}

function union(a: Piece, b: Piece): Piece {
  const [first, second] = a[0].seq <= b[0].seq ? [a, b] : [b, a];
  return endOf(second) <= endOf(first)
    ? first
    : [...first, ...second.slice(endOf(first) + 1 - second[0].seq)];
}

function endOf(piece: Piece): number {
  return piece[0].seq + piece.length - 1;
}

function gapsBefore(pieces: readonly Piece[], end: number): Joined['missing'] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    return { from: (before === undefined ? end : endOf(before)) + 1, to: piece[0].seq - 1 };
  });
}
