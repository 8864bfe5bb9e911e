import { checkDigits, checkWidth } from './check-digits';
import { cardNumberSchema, type CardNumber } from './ids';
import type { CheckScheme, Series } from './series';

/** The most cards in one range. */
export const RANGE_LIMIT = 100_000;

/**
 * Cards from `from` to `to`, both included. A range only where both have the same prefix and width, the right check digits, and
 * `from` is not after `to`.
 */
export interface CardRange {
  readonly from: CardNumber;
  readonly to: CardNumber;
  /** Set: the last digits of a number are check digits, and numbers with wrong ones are none of the range. */
  readonly check?: CheckScheme | undefined;
}

/** What the numbers of a series look like. */
type Numbering = Pick<Series, 'prefix' | 'digits' | 'check'>;

/** A range as serial numbers, which have no check digits: cards of one numbering differ in nothing but these. */
export interface Span {
  readonly numbering: Numbering;
  readonly first: number;
  readonly last: number;
}

/** What somebody typed or scanned as a card number: in any case, with spaces anywhere, with the line end of a scanner. */
export function parseCardNumber(text: string): CardNumber | undefined {
  const compact = text.replace(/\s/gu, '');
  if (!/^[A-Za-z]{0,4}[0-9]{1,9}$/.test(compact)) return undefined;
  return cardNumberSchema.parse(compact.toUpperCase());
}

function partsOf(card: CardNumber): { readonly prefix: string; readonly digits: string } {
  const digitsAt = card.search(/[0-9]/);
  return { prefix: card.slice(0, digitsAt), digits: card.slice(digitsAt) };
}

/** `A/4`: the prefix and the number of digits, check digits included, that all cards of a series have (rule C12). */
export function seriesKey(card: CardNumber | Pick<Series, 'prefix' | 'digits'>): string {
  if (typeof card !== 'string') return `${card.prefix}/${card.digits}`;
  const { prefix, digits } = partsOf(card);
  return `${prefix}/${digits.length}`;
}

/** Whether the number bears the check digits that it should (rule C13); always where there is no scheme. */
export function hasRightCheck(card: CardNumber, check?: CheckScheme): boolean {
  if (check === undefined) return true;
  const { prefix, digits } = partsOf(card);
  const serial = digits.slice(0, -checkWidth(check));
  return serial !== '' && digits.slice(serial.length) === checkDigits(prefix, serial, check);
}

/** The number without its prefix and check digits. */
export function serialOf(card: CardNumber, check?: CheckScheme): number {
  const { digits } = partsOf(card);
  return Number(digits.slice(0, digits.length - checkWidth(check)));
}

/** The card of a series that has this serial number. Throws where the series has no such number (a bug). */
export function makeCard({ prefix, digits, check }: Numbering, serial: number): CardNumber {
  const width = digits - checkWidth(check);
  const text = String(serial).padStart(width, '0');
  if (text.length !== width) throw new Error(`no card ${serial} of ${width} digits`);
  return cardNumberSchema.parse(
    prefix + text + (check === undefined ? '' : checkDigits(prefix, text, check)),
  );
}

export function rangeOfSerials(numbering: Numbering, first: number, last: number): CardRange {
  return rangeOfSpan({ numbering, first, last });
}

export function rangeOfSpan({ numbering, first, last }: Span): CardRange {
  const { check } = numbering;
  const ends = { from: makeCard(numbering, first), to: makeCard(numbering, last) };
  return check === undefined ? ends : { ...ends, check };
}

/** The range as serial numbers; undefined if it isn't one. */
export function spanOf({ from, to, check }: CardRange): Span | undefined {
  if (seriesKey(from) !== seriesKey(to) || from > to) return undefined;
  if (!hasRightCheck(from, check) || !hasRightCheck(to, check)) return undefined;
  const { prefix, digits } = partsOf(from);
  const numbering = { prefix, digits: digits.length, ...(check !== undefined && { check }) };
  return { numbering, first: serialOf(from, check), last: serialOf(to, check) };
}

/** Order of cards: by prefix, then by number of digits, then by number. */
export function compareCards(a: CardNumber, b: CardNumber): number {
  if (a === b) return 0;
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.prefix !== right.prefix) return left.prefix < right.prefix ? -1 : 1;
  return left.digits.length - right.digits.length || (a < b ? -1 : 1);
}

/** Number of cards in the range; 0 if it isn't one. */
export function rangeSize(range: CardRange): number {
  const span = spanOf(range);
  return span === undefined ? 0 : span.last - span.first + 1;
}

/** Text order is enough: whatever has the length of both ends and stands between them is of their series. */
export function rangeContains({ from, to, check }: CardRange, card: CardNumber): boolean {
  return (
    card.length === from.length &&
    from <= card &&
    card <= to &&
    seriesKey(from) === seriesKey(to) &&
    [card, from, to].every((one) => hasRightCheck(one, check))
  );
}

/** Whether something said of a range is said of this card, which is known to exist, whatever check digits the range claims. */
export function isAbout({ from, to }: Pick<CardRange, 'from' | 'to'>, card: CardNumber): boolean {
  return rangeContains({ from, to }, card);
}

/** Whether the ranges share a number; of different check schemes: whether they reach into each other. */
export function rangesOverlap(a: CardRange, b: CardRange): boolean {
  if (rangeSize(a) === 0 || rangeSize(b) === 0) return false;
  return seriesKey(a.from) === seriesKey(b.from) && a.from <= b.to && b.from <= a.to;
}

/** All cards of the range in order; none if it isn't one. */
export function cardsInRange(range: CardRange): CardNumber[] {
  const span = spanOf(range);
  if (span === undefined) return [];
  return Array.from({ length: span.last - span.first + 1 }, (_, index) =>
    makeCard(span.numbering, span.first + index),
  );
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
    (other) => isSameNumbering(other, span) && other.first <= span.first && span.first <= other.last,
  );
  if (cover === undefined) return range.from;
  return cover.last >= span.last ? undefined : makeCard(span.numbering, cover.last + 1);
}

/** The first card of the range that one of the others contains. */
export function firstInside(range: CardRange, others: readonly CardRange[]): CardNumber | undefined {
  const shared = others.filter((other) => rangesOverlap(range, other));
  const firsts = shared.map((other) => (compareCards(other.from, range.from) > 0 ? other.from : range.from));
  return firsts.sort(compareCards)[0];
}

/** The union of the ranges as spans that neither overlap nor touch, in order of cards. What isn't a range is left out. */
export function mergeSpans(ranges: readonly CardRange[]): Span[] {
  const spans = ranges
    .map(spanOf)
    .filter((span) => span !== undefined)
    .sort(compareSpans);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && isSameNumbering(last, span) && span.first <= last.last + 1) {
      merged[merged.length - 1] = { ...last, last: Math.max(last.last, span.last) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

export function isSameNumbering({ numbering: a }: Span, { numbering: b }: Span): boolean {
  return a.prefix === b.prefix && a.digits === b.digits && a.check === b.check;
}

export function compareSpans(a: Span, b: Span): number {
  if (isSameNumbering(a, b)) return a.first - b.first;
  const [left, right] = [a.numbering, b.numbering];
  if (left.prefix !== right.prefix) return left.prefix < right.prefix ? -1 : 1;
  return left.digits - right.digits || ((left.check ?? '') < (right.check ?? '') ? -1 : 1);
}
