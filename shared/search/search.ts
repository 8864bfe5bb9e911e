import type { MemberKey } from '../domain/ids';
import { addAllRows, type Bits, collectRows, countRows, intersect, subtract, unite } from './bits';
import { parseQuery, type Pattern, type QueryWord, type Reading } from './query';
import { addRangeRows, rangeKey, type SearchIndex } from './search-index';
import { codeToken, spellingToken } from './tokens';
import { eachMatch, encodeText, prefixRange, tokenRange } from './vocabulary';

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
 * Finds the rows that match a query (see `parseQuery`); each word matches the start of a token of any field. First come the rows of
 * which a word of the surname is spelled just as one of the query's words; then those of which every word of the query
 * is a whole token; then the others; each of these three in display order. A query without a word finds nothing.
 */
export function search(index: SearchIndex, query: string, window: SearchWindow): SearchHits {
  const readings = parseQuery(query);
  const { all, spelled, whole } = index.scratch;
  for (const bits of [all, spelled, whole]) bits.fill(0);
  for (const reading of readings) addReading(index, reading);
  subtract(whole, spelled);
  const total = countRows(all);
  subtract(all, spelled);
  subtract(all, whole);
  return { total, rows: collectTiers([spelled, whole, all], window) };
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
  const range = tokenRange(index, encodeText(token));
  const end = index.postingStart[range.to] ?? 0;
  for (let at = index.postingStart[range.from] ?? 0; at < end; at += 1) {
    const row = index.postings[at];
    if (row !== undefined && keyAt(row) === key) return row;
  }
  return undefined;
}

/** Adds what one reading finds to `all`, `spelled` and `whole`. */
function addReading(index: SearchIndex, words: Reading): void {
  const { all, reading, word, spelled, whole } = index.scratch;
  addAllRows(reading, index.count);
  for (const each of words) intersect(reading, rowsOfWord(index, each));
  unite(all, reading);

  word.fill(0);
  for (const each of words) addSpelled(index, each, word);
  intersect(word, reading);
  unite(spelled, word);

  for (const each of words) {
    word.fill(0);
    addWhole(index, each, word);
    intersect(reading, word);
  }
  unite(whole, reading);
}

/** The rows that match a word: in `scratch.word`, or as they were prepared. */
function rowsOfWord(index: SearchIndex, { patterns }: QueryWord): Bits {
  const { word } = index.scratch;
  const [first = [], ...others] = patterns;
  const hot = others.length === 0 && first.length === 1 ? hotRows(index, first[0] ?? '') : undefined;
  if (hot !== undefined) return hot;
  word.fill(0);
  for (const pattern of patterns) addPattern(index, pattern, word);
  return word;
}

function hotRows(index: SearchIndex, prefix: string): Bits | undefined {
  return index.hotRanges.get(rangeKey(index, prefixRange(index, encodeText(prefix))));
}

function addPattern(index: SearchIndex, pattern: Pattern, bits: Bits): void {
  const [prefix = '', ...others] = pattern;
  if (others.every((part) => part === '')) addPrefix(index, prefix, bits);
  else
    eachMatch(index, pattern, index.firstWord, (token) => {
      addRangeRows(bits, index, { from: token, to: token + 1 });
    });
}

function addPrefix(index: SearchIndex, prefix: string, bits: Bits): void {
  const range = prefixRange(index, encodeText(prefix));
  const hot = index.hotRanges.get(rangeKey(index, range));
  if (hot === undefined) addRangeRows(bits, index, range);
  else unite(bits, hot);
}

function addSpelled(index: SearchIndex, { spelled }: QueryWord, bits: Bits): void {
  if (spelled === undefined) return;
  addRangeRows(bits, index, tokenRange(index, encodeText(spellingToken(spelled))));
}

function addWhole(index: SearchIndex, { patterns }: QueryWord, bits: Bits): void {
  for (const [text = '', ...others] of patterns) {
    if (others.length === 0) addRangeRows(bits, index, tokenRange(index, encodeText(text)));
  }
}

function collectTiers(tiers: readonly Bits[], { offset, limit }: SearchWindow): readonly number[] {
  const rows: number[] = [];
  let skip = offset;
  for (const tier of tiers) {
    if (rows.length >= limit) break;
    const size = countRows(tier);
    if (skip < size) collectRows(tier, skip, limit - rows.length, rows);
    skip = Math.max(0, skip - size);
  }
  return rows;
}
