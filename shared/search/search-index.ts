import { ok, type Result } from '../lib/result';
import { addRows, type Bits, createBits } from './bits';
import { type IndexFailure, type IndexTables, readTables } from './index-format';
import { SPELLING_MARK } from './tokens';
import { encodeText, prefixRange, type Span } from './vocabulary';

/** A range of tokens is hot when it has more postings than one for this many rows: to mark fewer takes no time. */
const ROWS_PER_POSTING = 16;

/** An index that is ready to be searched. */
export interface SearchIndex extends IndexTables {
  /** Where the folded words begin; before them stand the spellings of surnames. */
  readonly firstWord: number;
  /** The rows of each hot range that a typed beginning of a word can have, by `rangeKey`. */
  readonly hotRanges: ReadonlyMap<number, Bits>;
  /** Rooms to work in, cleared by whoever takes one. */
  readonly scratch: Readonly<Record<'all' | 'reading' | 'word' | 'spelled' | 'whole' | 'odd' | 'even', Bits>>;
}

/** The index as one buffer, for storage. It is the index's own: don't change or transfer it while the index is in use. */
export function serializeIndex(index: SearchIndex): ArrayBuffer {
  return index.buffer;
}

/** Takes a stored index into use, without copying it. A buffer that is no such index, or is damaged, is refused. */
export function loadIndex(buffer: ArrayBuffer): Result<SearchIndex, IndexFailure> {
  const tables = readTables(buffer);
  return tables.ok ? ok(prepareIndex(tables.value)) : tables;
}

/** Prepares what is not stored. */
export function prepareIndex(tables: IndexTables): SearchIndex {
  const { count } = tables;
  const firstWord = prefixRange(tables, encodeText(SPELLING_MARK)).to;
  return {
    ...tables,
    firstWord,
    hotRanges: prepareHotRanges(tables, firstWord),
    scratch: {
      all: createBits(count),
      reading: createBits(count),
      word: createBits(count),
      spelled: createBits(count),
      whole: createBits(count),
      odd: createBits(count),
      even: createBits(count),
    },
  };
}

/** Names a range of tokens in `hotRanges`. */
export function rangeKey(tables: IndexTables, range: Span): number {
  return range.from * (tables.tokenCount + 1) + range.to;
}

/** Where the rows that have a token of the range stand in `postings`. */
export function postingsOf(tables: IndexTables, range: Span): Span {
  return { from: tables.postingStart[range.from] ?? 0, to: tables.postingStart[range.to] ?? 0 };
}

function prepareHotRanges(tables: IndexTables, firstWord: number): ReadonlyMap<number, Bits> {
  const hot = new Map<number, Bits>();
  const threshold = Math.max(tables.count / ROWS_PER_POSTING, 1);
  const words = { from: firstWord, to: tables.tokenCount };
  const pending: { range: Span; depth: number }[] = [{ range: words, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const range of splitRange(tables, next.range, next.depth)) {
      const { from, to } = postingsOf(tables, range);
      if (to - from <= threshold) continue;
      const key = rangeKey(tables, range);
      if (!hot.has(key)) {
        const bits = createBits(tables.count);
        addRows(bits, tables.postings, from, to);
        hot.set(key, bits);
      }
      pending.push({ range, depth: next.depth + 1 });
    }
  }
  return hot;
}

/** Splits tokens that share their first `depth` bytes by their next byte; those that end there are left out. */
function splitRange(tables: IndexTables, range: Span, depth: number): readonly Span[] {
  const ranges: Span[] = [];
  let from = range.from;
  while (from < range.to) {
    const start = tables.tokenStart[from] ?? 0;
    const end = tables.tokenStart[from + 1] ?? 0;
    if (start + depth >= end) {
      from += 1;
      continue;
    }
    const { to } = prefixRange(tables, tables.blob.subarray(start, start + depth + 1));
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
}
