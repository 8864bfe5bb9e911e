import {
  compareCards,
  compareSpans,
  isSameNumbering,
  mergeSpans,
  rangeOfSpan,
  spanOf,
  type CardRange,
  type Span,
} from './cards';

/** The cards of all these ranges as few ranges as possible, in order. What isn't a range is left out. */
export function joinRanges(ranges: readonly CardRange[]): CardRange[] {
  return mergeSpans(ranges).map(rangeOfSpan);
}

/** Whether the ranges stand in order, and none reaches into another or goes on where another ends: as `joinRanges` has them. */
export function areJoined(ranges: readonly CardRange[]): boolean {
  return ranges.every((range, at) => {
    const before = ranges[at - 1];
    return before === undefined || (isWhollyAfter(range, before) && !isTouching(before, range));
  });
}

/** Also where they are no ranges, or say different things of check digits. */
function isWhollyAfter(range: CardRange, before: CardRange): boolean {
  return [before.from, before.to].every(
    (end) => compareCards(end, range.from) < 0 && compareCards(end, range.to) < 0,
  );
}

function isTouching(before: CardRange, range: CardRange): boolean {
  const [span, next] = [spanOf(before), spanOf(range)];
  return (
    span !== undefined && next !== undefined && isSameNumbering(span, next) && span.last + 1 === next.first
  );
}

/** Whether both are the same cards. */
export function isSameCards(a: readonly CardRange[], b: readonly CardRange[]): boolean {
  const [left, right] = [joinRanges(a), joinRanges(b)];
  return (
    left.length === right.length &&
    left.every(({ from, to }, at) => from === right[at]?.from && to === right[at].to)
  );
}

/** Those of the cards that none of the others are. */
export function rangesWithout(ranges: readonly CardRange[], others: readonly CardRange[]): CardRange[] {
  const rest: Span[] = [];
  const removed = mergeSpans(others);
  let from = 0;
  for (const span of mergeSpans(ranges)) {
    let { first } = span;
    while (from < removed.length && isBefore(removed[from], span)) from += 1;
    for (let at = from; at < removed.length; at += 1) {
      const other = removed[at];
      if (other === undefined || !isSameNumbering(other, span) || other.first > span.last) break;
      if (other.first > first) rest.push({ ...span, first, last: other.first - 1 });
      first = other.last + 1;
    }
    if (first <= span.last) rest.push({ ...span, first });
  }
  return rest.map(rangeOfSpan);
}

/** Those of the cards that others are too. */
export function rangesWithin(ranges: readonly CardRange[], others: readonly CardRange[]): CardRange[] {
  return rangesWithout(ranges, rangesWithout(ranges, others));
}

function isBefore(one: Span | undefined, span: Span): boolean {
  if (one === undefined) return false;
  return isSameNumbering(one, span) ? one.last < span.first : compareSpans(one, span) < 0;
}
