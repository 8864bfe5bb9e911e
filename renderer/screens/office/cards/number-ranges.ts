import {
  type CardRange,
  makeCard,
  rangeOfSerials,
  rangeSize,
  seriesKey,
  serialOf,
  spanOf,
} from '@shared/domain/cards';
import { checkWidth } from '@shared/domain/check-digits';
import type { CardNumber } from '@shared/domain/ids';
import type { Series } from '@shared/domain/series';
import type { Snapshot } from '../../../roll-worker/engine-api';

type Numbering = Pick<Series, 'prefix' | 'digits' | 'check'>;

/** The highest serial number of a series: 9999 of four digits. */
export function lastSerial({ digits, check }: Numbering): number {
  return 10 ** (digits - checkWidth(check)) - 1;
}

/** The serial number after the last one that was created of a series; 1 where there is none. */
export function nextSerial(series: Numbering, created: readonly CardRange[]): number {
  const ends = created
    .filter(({ to }) => seriesKey(to) === seriesKey(series))
    .map(({ to }) => serialOf(to, series.check));
  return Math.max(0, ...ends) + 1;
}

/** So many cards of a series from a serial number on; undefined where the series has not so many. */
export function rangeByCount(series: Numbering, first: number, count: number): CardRange | undefined {
  const last = first + count - 1;
  if (!Number.isSafeInteger(last) || first < 0 || count < 1 || last > lastSerial(series)) return undefined;
  return rangeOfSerials(series, first, last);
}

/** A number of the series to be shown: the first. */
export function exampleOf(series: Numbering): CardNumber {
  return makeCard(series, 1);
}

/** The first so many cards of a range; all of it where it has not so many. */
export function firstOf(range: CardRange, count: number): CardRange {
  const span = spanOf(range);
  if (span === undefined || count < 1) return range;
  return rangeOfSerials(span.numbering, span.first, Math.min(span.last, span.first + count - 1));
}

/** So many cards from this one on, as far as there are numbers; undefined where there are not. */
export function cardsFrom(card: CardNumber, count: number, check: Series['check']): CardRange | undefined {
  const span = spanOf({ from: card, to: card, check });
  return span === undefined ? undefined : rangeByCount(span.numbering, span.first, count);
}

/**
 * The cards that are handed over next: of the series that the batch before was of, else of one that votes, else the first that lie
 * there; as many as the batch before had.
 */
export function proposal(
  { inHand, batches, series }: Pick<Snapshot, 'inHand' | 'batches' | 'series'>,
  firstBatch: number,
): CardRange | undefined {
  const last = batches.at(-1);
  const isOf = (key: string) => (range: CardRange) => seriesKey(range.from) === key;
  const voting = series.filter(({ use }) => use === 'voting').map(seriesKey);
  const next =
    (last === undefined ? undefined : inHand.find(isOf(seriesKey(last.from)))) ??
    inHand.find((range) => voting.includes(seriesKey(range.from))) ??
    inHand[0];
  return next === undefined ? undefined : firstOf(next, last === undefined ? firstBatch : rangeSize(last));
}
