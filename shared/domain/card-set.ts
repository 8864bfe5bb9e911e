import { mergeSpans, rangeOfSpan, seriesKey, spanOf, type CardRange, type Span } from './cards';

/** Cards of which many ranges are asked whether they are among them. Asking costs no more than what is found. */
export class CardSet {
  readonly #spans = new Map<string, Span[]>();

  constructor(ranges: readonly CardRange[]) {
    for (const span of mergeSpans(ranges)) {
      const ofKey = this.#spans.get(keyOf(span)) ?? [];
      this.#spans.set(keyOf(span), ofKey);
      ofKey.push(span);
    }
  }

  /** The cards of a range that are among these, and those that aren't. */
  parts(range: CardRange): { readonly inside: readonly CardRange[]; readonly outside: readonly CardRange[] } {
    const span = spanOf(range);
    if (span === undefined) return { inside: [], outside: [] };
    const spans = this.#spans.get(keyOf(span)) ?? [];
    const inside: CardRange[] = [];
    const outside: CardRange[] = [];
    let { first } = span;
    for (let at = firstEndingFrom(spans, first); first <= span.last; at += 1) {
      const next = spans[at];
      if (next === undefined || next.first > span.last) {
        outside.push(rangeOfSpan({ ...span, first }));
        break;
      }
      if (next.first > first) outside.push(rangeOfSpan({ ...span, first, last: next.first - 1 }));
      const last = Math.min(next.last, span.last);
      inside.push(rangeOfSpan({ ...span, first: Math.max(next.first, first), last }));
      first = last + 1;
    }
    return { inside, outside };
  }
}

function keyOf({ numbering }: Span): string {
  return `${seriesKey(numbering)} ${numbering.check ?? ''}`;
}

/** Place of the first span that ends there or later. */
function firstEndingFrom(spans: readonly Span[], serial: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = spans[middle];
    if (there !== undefined && there.last < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}
