import { createTables, type IndexTables, sealTables } from './index-format';
import { prepareIndex, type SearchIndex } from './search-index';
import { columnTokens, SEARCH_COLUMNS, type SearchColumn, type SearchFields } from './tokens';
import { encodeText } from './vocabulary';

/** The rows to be searched, in display order. */
export interface SearchSource {
  readonly count: number;
  readonly fieldsAt: (row: number) => SearchFields;
}

/** What is done between two steps: some milliseconds of work. */
const ROWS_PER_STEP = 2_000;
const TOKENS_PER_STEP = 10_000;
const POSTED_ROWS_PER_STEP = 50_000;

/** How much of the work is done when a part of it ends. */
const SHARE = { gathered: 0.5, sorted: 0.8, written: 0.9 };

/** Columns in which the same value stands in many rows: it is taken apart once. */
const REPEATED_COLUMNS: readonly SearchColumn[] = ['surname', 'givenName', 'birthDate', 'town'];

/** Each distinct token's number, in the order in which they were met, and the numbers of each row's tokens. */
interface Gathered {
  readonly numbers: ReadonlyMap<string, number>;
  /** Tokens by their first two characters (see `groupOf`), since to sort all at once would be one long step. */
  readonly groups: ReadonlyMap<number, string[]>;
  readonly byteCount: number;
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
  const sorted = yield* sortTokens(gathered);
  const tables = createTables({
    count: source.count,
    tokenCount: sorted.length,
    postingCount: gathered.rowTokens.length,
    byteCount: gathered.byteCount,
  });
  const tokenOf = yield* writeTokens(tables, gathered, sorted);
  yield* writePostings(tables, gathered, tokenOf);
  sealTables(tables);
  return prepareIndex(tables);
}

function* gatherTokens(source: SearchSource): Generator<number, Gathered, void> {
  const numberer = new TokenNumberer();
  const rowEnd = new Uint32Array(source.count);
  let flat = new Uint32Array(source.count * 10 + 16);
  let length = 0;
  for (let row = 0; row < source.count; row += 1) {
    const fields = source.fieldsAt(row);
    for (const column of SEARCH_COLUMNS) {
      for (const number of numberer.numbersOf(column, fields[column])) {
        if (length === flat.length) flat = grown(flat);
        flat[length] = number;
        length += 1;
      }
    }
    rowEnd[row] = length;
    if (row % ROWS_PER_STEP === 0) yield (SHARE.gathered * row) / source.count;
  }
  const { numbers, groups, byteCount } = numberer;
  return { numbers, groups, byteCount, rowTokens: flat.subarray(0, length), rowEnd };
}

class TokenNumberer {
  readonly numbers = new Map<string, number>();
  readonly groups = new Map<number, string[]>();
  byteCount = 0;
  readonly #known = new Map(REPEATED_COLUMNS.map((column) => [column, new Map<string, readonly number[]>()]));

  numbersOf(column: SearchColumn, text: string | null | undefined): readonly number[] {
    if (!text) return [];
    const known = this.#known.get(column);
    const before = known?.get(text);
    if (before !== undefined) return before;
    const numbers = this.#numberAll(columnTokens(column, text));
    known?.set(text, numbers);
    return numbers;
  }

  #numberAll(tokens: readonly string[]): readonly number[] {
    return tokens.map((token) => this.numbers.get(token) ?? this.#add(token));
  }

  #add(token: string): number {
    const number = this.numbers.size;
    this.numbers.set(token, number);
    const name = groupOf(token);
    const group = this.groups.get(name);
    if (group === undefined) this.groups.set(name, [token]);
    else group.push(token);
    this.byteCount += byteLength(token);
    return number;
  }
}

function groupOf(token: string): number {
  return token.charCodeAt(0) * 0x10000 + (token.length > 1 ? token.charCodeAt(1) : 0);
}

/** Bytes of a token in UTF-8; no token has surrogates. */
function byteLength(token: string): number {
  let length = token.length;
  for (let at = 0; at < token.length; at += 1) {
    const unit = token.charCodeAt(at);
    if (unit >= 0x800) length += 2;
    else if (unit >= 0x80) length += 1;
  }
  return length;
}

function grown(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}

function* sortTokens({ numbers, groups }: Gathered): Generator<number, readonly string[], void> {
  const sorted: string[] = [];
  let stepEnd = TOKENS_PER_STEP;
  for (const name of [...groups.keys()].sort((one, other) => one - other)) {
    for (const token of (groups.get(name) ?? []).sort()) sorted.push(token);
    if (sorted.length < stepEnd) continue;
    stepEnd = sorted.length + TOKENS_PER_STEP;
    yield SHARE.gathered + ((SHARE.sorted - SHARE.gathered) * sorted.length) / numbers.size;
  }
  return sorted;
}

/** Returns the place of each token among the sorted ones, by its number. */
function* writeTokens(
  tables: IndexTables,
  { numbers }: Gathered,
  sorted: readonly string[],
): Generator<number, Uint32Array, void> {
  const tokenOf = new Uint32Array(sorted.length);
  let end = 0;
  for (let first = 0; first < sorted.length; first += TOKENS_PER_STEP) {
    const step = sorted.slice(first, first + TOKENS_PER_STEP);
    tables.blob.set(encodeText(step.join('')), end);
    for (const [offset, token] of step.entries()) {
      end += byteLength(token);
      tables.tokenStart[first + offset + 1] = end;
      tokenOf[numbers.get(token) ?? 0] = first + offset;
    }
    yield SHARE.sorted + ((SHARE.written - SHARE.sorted) * first) / sorted.length;
  }
  return tokenOf;
}

/** Counts each token's rows, then walks the rows in order and writes each where its tokens' next one belongs. */
function* writePostings(
  { postingStart, postings }: IndexTables,
  { rowTokens, rowEnd }: Gathered,
  tokenOf: Uint32Array,
): Generator<number, void, void> {
  for (let at = 0; at < rowTokens.length; at += 1) {
    const token = tokenOf[rowTokens[at] ?? 0] ?? 0;
    rowTokens[at] = token;
    postingStart[token + 1] = (postingStart[token + 1] ?? 0) + 1;
  }
  for (let token = 1; token < postingStart.length; token += 1) {
    postingStart[token] = (postingStart[token] ?? 0) + (postingStart[token - 1] ?? 0);
  }
  const next = postingStart.slice();
  let at = 0;
  for (let row = 0; row < rowEnd.length; row += 1) {
    for (const end = rowEnd[row] ?? 0; at < end; at += 1) {
      const token = rowTokens[at] ?? 0;
      const place = next[token] ?? 0;
      postings[place] = row;
      next[token] = place + 1;
    }
    if (row % POSTED_ROWS_PER_STEP === 0) yield SHARE.written + ((1 - SHARE.written) * row) / rowEnd.length;
  }
}
