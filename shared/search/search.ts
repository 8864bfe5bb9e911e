import type { MemberKey } from '../domain/ids';
import {
  addAllRows,
  addRows,
  addRowsWithin,
  type Bits,
  collectRows,
  countRows,
  intersect,
  subtract,
  unite,
} from './bits';
import { parseQuery, type Pattern, type QueryWord, type Reading } from './query';
import { postingsOf, rangeKey, type SearchIndex } from './search-index';
import { codeToken, spellingToken } from './tokens';
import { eachMatch, encodeText, prefixRange, type Span, tokenRange } from './vocabulary';

/** A part of the rows found: `limit` of them from the `offset`-th on. */
export interface SearchWindow {
  readonly offset: number;
  readonly limit: number;
}

/** How many rows were found in all, and the row numbers that lie in the window. */
export interface SearchHits {
  readonly total: number;
  readonly rows: readonly number[];
}

/**
 * Finds the rows that match a query (see `parseQuery`); each word matches the start of a token of any field. First come the
 * rows whose surname is one word, spelled just as a word of the query; then those of which every word of the query
 * is a whole token; then the others; each of these three in display order. A query without a word finds nothing.
 */
export function search(index: SearchIndex, query: string, { offset, limit }: SearchWindow): SearchHits {
  const readings = parseQuery(query);
  const { spelled, whole } = index.scratch;
  let all: Bits | undefined;
  let isRanked = false;
  spelled.fill(0);
  whole.fill(0);
  for (const reading of readings) {
    const found = rowsOfReading(index, reading);
    const hasSpelled = addSpelled(index, reading, found);
    const hasWhole = addWhole(index, reading, found);
    isRanked ||= hasSpelled || hasWhole;
    all = readings.length === 1 ? found : unitedWith(index, all, found);
  }
  if (all === undefined) return { total: 0, rows: [] };
  const rows: number[] = [];
  const total = countRows(all);
  if (isRanked) collectRanked(index, all, { offset, limit }, rows);
  else collectRows(all, offset, limit, rows);
  return { total, rows };
}

/**
 * The row of a member, missing where there is none. It is looked up by its number or reference code, so that only the
 * few rows that share this token have to tell their key.
 */
export function findByKey(
  index: SearchIndex,
  keyAt: (row: number) => MemberKey,
  key: MemberKey,
): number | undefined {
  const token = codeToken(key.replace(/^ref:/, ''));
  const { from, to } = postingsOf(index, tokenRange(index, encodeText(token)));
  for (let at = from; at < to; at += 1) {
    const row = index.postings[at];
    if (row !== undefined && keyAt(row) === key) return row;
  }
  return undefined;
}

/** The rows that match every word: in `scratch.reading` or `scratch.word`, or as they were prepared. */
function rowsOfReading(index: SearchIndex, [first, ...others]: Reading): Bits {
  const { reading } = index.scratch;
  if (first === undefined) {
    addAllRows(reading, index.count);
    return reading;
  }
  const rows = rowsOfWord(index, first);
  if (others.length === 0) return rows;
  reading.set(rows);
  for (const word of others) intersect(reading, rowsOfWord(index, word));
  return reading;
}

/** The rows that match a word: in `scratch.word`, or as they were prepared. */
function rowsOfWord(index: SearchIndex, { patterns }: QueryWord): Bits {
  const { word } = index.scratch;
  const [only = '', ...others] = patterns.length === 1 ? (patterns[0] ?? []) : ['', ''];
  const hot = others.length === 0 ? hotRows(index, prefixRange(index, encodeText(only))) : undefined;
  if (hot !== undefined) return hot;
  word.fill(0);
  for (const pattern of patterns) addPattern(index, pattern, word);
  return word;
}

function addPattern(index: SearchIndex, pattern: Pattern, bits: Bits): void {
  const [prefix = '', ...others] = pattern;
  if (others.some((part) => part !== '')) {
    eachMatch(index, pattern, index.firstWord, (token) => {
      addRange(index, { from: token, to: token + 1 }, bits);
    });
    return;
  }
  const range = prefixRange(index, encodeText(prefix));
  const hot = hotRows(index, range);
  if (hot === undefined) addRange(index, range, bits);
  else unite(bits, hot);
}

function hotRows(index: SearchIndex, range: Span): Bits | undefined {
  return index.hotRanges.get(rangeKey(index, range));
}

function addRange(index: SearchIndex, range: Span, bits: Bits): void {
  const { from, to } = postingsOf(index, range);
  addRows(bits, index.postings, from, to);
}

/** Adds those of a reading's rows whose surname is one word, spelled as a word of the query. */
function addSpelled(index: SearchIndex, words: Reading, found: Bits): boolean {
  let isAny = false;
  for (const { spelled } of words) {
    if (spelled === undefined) continue;
    const { from, to } = postingsOf(index, tokenRange(index, encodeText(spellingToken(spelled))));
    if (addRowsWithin(index.scratch.spelled, index.postings, from, to, found)) isAny = true;
  }
  return isAny;
}

/** Adds those of a reading's rows of which every word of the query is a whole token. */
function addWhole(index: SearchIndex, words: Reading, found: Bits): boolean {
  const { whole, odd, even } = index.scratch;
  const wholes = words.map((word) => wholeRanges(index, word));
  if (wholes.some((ranges) => ranges.length === 0)) return false;
  let within = found;
  for (const [at, ranges] of wholes.entries()) {
    const narrowed = at % 2 === 0 ? even : odd;
    narrowed.fill(0);
    for (const { from, to } of ranges) addRowsWithin(narrowed, index.postings, from, to, within);
    within = narrowed;
  }
  unite(whole, within);
  return true;
}

/** The postings of the tokens that a word names whole. */
function wholeRanges(index: SearchIndex, { patterns }: QueryWord): readonly Span[] {
  return patterns
    .flatMap(([text = '', ...others]) => (others.length === 0 ? [tokenRange(index, encodeText(text))] : []))
    .filter(({ from, to }) => from < to)
    .map((range) => postingsOf(index, range));
}

function unitedWith(index: SearchIndex, all: Bits | undefined, found: Bits): Bits {
  const united = index.scratch.all;
  if (all === undefined) united.set(found);
  else unite(united, found);
  return united;
}

function collectRanked(index: SearchIndex, all: Bits, { offset, limit }: SearchWindow, into: number[]): void {
  const { spelled, whole, reading: rest } = index.scratch;
  subtract(whole, spelled);
  let skip = collectRows(spelled, offset, limit, into);
  skip = collectRows(whole, skip, limit, into);
  if (into.length >= limit) return;
  rest.set(all);
  subtract(rest, spelled);
  subtract(rest, whole);
  collectRows(rest, skip, limit, into);
}
