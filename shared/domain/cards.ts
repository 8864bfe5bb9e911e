import { cardNumberSchema, type CardNumber } from './ids';
import type { CheckScheme } from './series';

/** The most cards in one range. */
export const RANGE_LIMIT = 100_000;

/** Cards from `from` to `to`, both included. A range only where both have the same prefix and width and `from` is not after `to`. */
export interface CardRange {
  readonly from: CardNumber;
  readonly to: CardNumber;
  /** Set: the last digits of a number are check digits, and numbers with wrong ones are none of the range. */
  readonly check?: CheckScheme | undefined;
}

interface CardParts {
  readonly prefix: string;
  readonly width: number;
  readonly value: number;
}

/** A range as numbers: cards of one series differ in nothing but their value. */
interface Span {
  readonly series: string;
  readonly first: number;
  readonly last: number;
}

/** What somebody typed or scanned as a card number: in any case, with spaces anywhere, with the line end of a scanner. */
export function parseCardNumber(text: string): CardNumber | undefined {
  const compact = text.replace(/\s/gu, '');
  if (!/^[A-Za-z]{0,4}[0-9]{1,9}$/.test(compact)) return undefined;
  return cardNumberSchema.parse(compact.toUpperCase());
}

function partsOf(card: CardNumber): CardParts {
  const digitsAt = card.search(/[0-9]/);
  return {
    prefix: card.slice(0, digitsAt),
    width: card.length - digitsAt,
    value: Number(card.slice(digitsAt)),
  };
}

/** The series of a card: cards of one series have the same prefix and the same number of digits. */
function seriesOf(card: CardNumber): string {
  const digitsAt = card.search(/[0-9]/);
  return `${card.slice(0, digitsAt)}/${card.length - digitsAt}`;
}

/** Order of cards: by prefix, then by number of digits, then by number. */
export function compareCards(a: CardNumber, b: CardNumber): number {
  if (a === b) return 0;
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.prefix !== right.prefix) return left.prefix < right.prefix ? -1 : 1;
  return left.width - right.width || left.value - right.value;
}

/** Number of cards in the range; 0 if it isn't one. */
export function rangeSize({ from, to }: CardRange): number {
  const span = spanOf({ from, to });
  return span === undefined ? 0 : span.last - span.first + 1;
}

/** Text order is enough: whatever has the length of both ends and stands between them is of their series. */
export function rangeContains({ from, to }: CardRange, card: CardNumber): boolean {
  return card.length === from.length && from <= card && card <= to && seriesOf(from) === seriesOf(to);
}

export function rangesOverlap(a: CardRange, b: CardRange): boolean {
  const left = spanOf(a);
  const right = spanOf(b);
  if (left === undefined || right?.series !== left.series) return false;
  return left.first <= right.last && right.first <= left.last;
}

/** All cards of the range in order; none if it isn't one. */
export function cardsInRange(range: CardRange): CardNumber[] {
  const { value } = partsOf(range.from);
  return Array.from({ length: rangeSize(range) }, (_, index) => cardAt(range.from, value + index));
}

/** Number of different cards in the union of the ranges. */
export function sizeOfUnion(ranges: readonly CardRange[]): number {
  return mergeSpans(ranges).reduce((sum, span) => sum + span.last - span.first + 1, 0);
}

/** The first card of the range that none of the others contains. */
export function firstOutside(range: CardRange, others: readonly CardRange[]): CardNumber | undefined {
  const span = spanOf(range);
  if (span === undefined) return undefined;
  const cover = mergeSpans(others).find(
    (other) => other.series === span.series && other.first <= span.first && span.first <= other.last,
  );
  if (cover === undefined) return range.from;
  return cover.last >= span.last ? undefined : cardAt(range.from, cover.last + 1);
}

/** The first card of the range that one of the others contains. */
export function firstInside(range: CardRange, others: readonly CardRange[]): CardNumber | undefined {
  const shared = others.filter((other) => rangesOverlap(range, other));
  const firsts = shared.map((other) => (compareCards(other.from, range.from) > 0 ? other.from : range.from));
  return firsts.sort(compareCards)[0];
}

function cardAt(sample: CardNumber, value: number): CardNumber {
  const { prefix, width } = partsOf(sample);
  return cardNumberSchema.parse(prefix + String(value).padStart(width, '0'));
}

function spanOf({ from, to }: CardRange): Span | undefined {
  const series = seriesOf(from);
  if (series !== seriesOf(to) || from > to) return undefined;
  return { series, first: partsOf(from).value, last: partsOf(to).value };
}

/** The union of the ranges as spans that neither overlap nor touch. */
function mergeSpans(ranges: readonly CardRange[]): Span[] {
  const spans = ranges
    .map(spanOf)
    .filter((span) => span !== undefined)
    .sort((a, b) => (a.series === b.series ? a.first - b.first : a.series < b.series ? -1 : 1));
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last?.series === span.series && span.first <= last.last + 1) {
      merged[merged.length - 1] = { ...last, last: Math.max(last.last, span.last) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
