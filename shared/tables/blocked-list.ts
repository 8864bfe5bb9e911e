import { err, ok, type Result } from '../lib/result';
import { writeTable, type NothingToExport } from './write';

/** A blocked card in words: `since`, `cause` and `found` (when it came to light again) as the counting commission reads them. */
export interface BlockedCard {
  readonly number: string;
  readonly since: string;
  readonly cause: string;
  readonly replacedBy: string | undefined;
  readonly found: string | undefined;
}

/**
 * The list for the counting commission: number, since when, why, the replacement, and since when it is found, in order
 * of numbers (C21, T27). No member stands on it: whose card it was is no business of the count.
 * @param headings five, in that order
 */
export function writeBlockedList(
  cards: readonly BlockedCard[],
  headings: readonly string[],
): Result<string, NothingToExport> {
  if (cards.length === 0) return err({ kind: 'nothing-to-export' });
  const rows = [...cards]
    .sort(byNumber)
    .map(({ number, since, cause, replacedBy = '', found = '' }) => [
      number,
      since,
      cause,
      replacedBy,
      found,
    ]);
  return ok(writeTable([headings, ...rows]));
}

/** By prefix, then by value; `007` stands before `7`. */
function byNumber({ number: one }: BlockedCard, { number: other }: BlockedCard): number {
  const [onePrefix, otherPrefix] = [one.replace(/\d+$/, ''), other.replace(/\d+$/, '')];
  if (onePrefix !== otherPrefix) return onePrefix < otherPrefix ? -1 : 1;
  const difference = Number(one.slice(onePrefix.length)) - Number(other.slice(otherPrefix.length));
  return difference || (one < other ? -1 : Number(one > other));
}
