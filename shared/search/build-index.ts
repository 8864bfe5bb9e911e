import { createTables, type IndexTables, sealTables } from './index-format';
import { prepareIndex, type SearchIndex } from './search-index';
import { rowTokens, type SearchFields } from './tokens';
import { encodeText } from './vocabulary';

/** The rows to be searched, in display order. */
export interface SearchSource {
  readonly count: number;
  readonly fieldsAt: (row: number) => SearchFields;
}

/** What is done between two steps: a few milliseconds of work. */
const ROWS_PER_STEP = 2_000;
const TOKENS_PER_STEP = 20_000;
const POSTED_ROWS_PER_STEP = 50_000;

/** How much of the work is done when a part of it ends. */
const SHARE = { gathered: 0.5, sorted: 0.8, tokensFilled: 0.85 };

/** Each distinct token's number, in the order in which they were met, and the numbers of each row's tokens. */
interface Gathered {
  readonly numbers: ReadonlyMap<string, number>;
  readonly rowTokens: Uint32Array;
  /** Where each row's tokens end in `rowTokens`. */
  readonly rowEnd: Uint32Array;
}

/**
 * Builds the index in short steps. Each step yields the share that is done, 0 to 1, so that whoever drives it can show
 * progress, let others work, or stop; what it returns in the end is the index.
 */
export function* buildIndex(source: SearchSource): Generator<number, SearchIndex, void> {
  const gathered = yield* gatherTokens(source);
  const sorted = yield* sortTokens(gathered.numbers);
  const texts = sorted.map((token) => encodeText(token));
  const tables = createTables({
    count: source.count,
    tokenCount: sorted.length,
    postingCount: gathered.rowTokens.length,
    byteCount: texts.reduce((sum, text) => sum + text.length, 0),
  });
  fillTokens(tables, texts);
  yield SHARE.tokensFilled;
  yield* fillPostings(tables, gathered, sorted);
  sealTables(tables);
  return prepareIndex(tables);
}

function* gatherTokens(source: SearchSource): Generator<number, Gathered, void> {
  const numbers = new Map<string, number>();
  const rowEnd = new Uint32Array(source.count);
  let flat = new Uint32Array(source.count * 10 + 16);
  let length = 0;
  for (let row = 0; row < source.count; row += 1) {
    for (const token of rowTokens(source.fieldsAt(row))) {
      const number = numbers.get(token) ?? numbers.size;
      if (number === numbers.size) numbers.set(token, number);
      if (length === flat.length) flat = grown(flat);
      flat[length] = number;
      length += 1;
    }
    rowEnd[row] = length;
    if (row % ROWS_PER_STEP === 0) yield (SHARE.gathered * row) / source.count;
  }
  return { numbers, rowTokens: flat.subarray(0, length), rowEnd };
}

function grown(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}

/** Sorts in groups of tokens with the same beginning, since to sort all at once would be one long step. */
function* sortTokens(numbers: ReadonlyMap<string, number>): Generator<number, readonly string[], void> {
  const groups = new Map<string, string[]>();
  for (const token of numbers.keys()) {
    const start = token.slice(0, 4);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [token]);
    else group.push(token);
  }
  yield SHARE.gathered;
  const sorted: string[] = [];
  let stepEnd = TOKENS_PER_STEP;
  for (const start of [...groups.keys()].sort()) {
    for (const token of (groups.get(start) ?? []).sort()) sorted.push(token);
    if (sorted.length < stepEnd) continue;
    stepEnd = sorted.length + TOKENS_PER_STEP;
    yield SHARE.gathered + ((SHARE.sorted - SHARE.gathered) * sorted.length) / numbers.size;
  }
  return sorted;
}

function fillTokens(tables: IndexTables, texts: readonly Uint8Array[]): void {
  let end = 0;
  for (const [token, text] of texts.entries()) {
    tables.blob.set(text, end);
    end += text.length;
    tables.tokenStart[token + 1] = end;
  }
}

/** Counts each token's rows, then walks the rows in order and writes each where its tokens' next one belongs. */
function* fillPostings(
  tables: IndexTables,
  { numbers, rowTokens, rowEnd }: Gathered,
  sorted: readonly string[],
): Generator<number, void, void> {
  const { postingStart, postings } = tables;
  const tokenOf = new Uint32Array(sorted.length);
  for (const [token, text] of sorted.entries()) tokenOf[numbers.get(text) ?? 0] = token;
  for (const number of rowTokens) {
    const token = tokenOf[number] ?? 0;
    postingStart[token + 1] = (postingStart[token + 1] ?? 0) + 1;
  }
  for (let token = 0; token < sorted.length; token += 1) {
    postingStart[token + 1] = (postingStart[token + 1] ?? 0) + (postingStart[token] ?? 0);
  }
  const next = postingStart.slice();
  let at = 0;
  for (const [row, end] of rowEnd.entries()) {
    for (; at < end; at += 1) {
      const token = tokenOf[rowTokens[at] ?? 0] ?? 0;
      const place = next[token] ?? 0;
      postings[place] = row;
      next[token] = place + 1;
    }
    if (row % POSTED_ROWS_PER_STEP === 0)
      yield SHARE.tokensFilled + ((1 - SHARE.tokensFilled) * row) / rowEnd.length;
  }
}
