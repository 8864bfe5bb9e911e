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

/** How much of the work is done when the rows are added; of the rest, when the tokens are sorted and when they are written. */
const SHARE = { added: 0.5, sorted: 0.6, written: 0.8 };

/** Columns in which the same value stands in many rows: it is taken apart once. */
const REPEATED_COLUMNS: readonly SearchColumn[] = ['surname', 'givenName', 'birthDate', 'town'];

/** Each distinct token's number, in the order in which they were met, and the numbers of each added row's tokens. */
interface Gathered {
  readonly numbers: ReadonlyMap<string, number>;
  /** Tokens by their first two characters (see `groupOf`), since to sort all at once would be one long step. */
  readonly groups: ReadonlyMap<number, string[]>;
  readonly rowTokens: Uint32Array;
  /** Where each added row's tokens end in `rowTokens`. */
  readonly rowEnd: Uint32Array;
}

/**
 * Builds the index in short steps. Each step yields the share that is done, 0 to 1, so that whoever drives it can show
 * progress, let others work, or stop; what it returns in the end is the index.
 */
export function* buildIndex(source: SearchSource): Generator<number, SearchIndex, void> {
  const builder = new IndexBuilder();
  for (let row = 0; row < source.count; row += 1) {
    builder.add(source.fieldsAt(row));
    if (row % ROWS_PER_STEP === 0) yield (SHARE.added * row) / source.count;
  }
  const steps = builder.finish();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield SHARE.added + (1 - SHARE.added) * step.value;
  }
}

/** Takes the rows one by one, in any order, from whoever has them at hand. */
export class IndexBuilder {
  readonly #numberer = new TokenNumberer();
  #rowTokens = new Uint32Array(16_384);
  #length = 0;
  #rowEnd = new Uint32Array(2_048);
  #count = 0;

  add(fields: SearchFields): void {
    for (const column of SEARCH_COLUMNS) {
      for (const number of this.#numberer.numbersOf(column, fields[column])) {
        if (this.#length === this.#rowTokens.length) this.#rowTokens = grown(this.#rowTokens);
        this.#rowTokens[this.#length] = number;
        this.#length += 1;
      }
    }
    if (this.#count === this.#rowEnd.length) this.#rowEnd = grown(this.#rowEnd);
    this.#rowEnd[this.#count] = this.#length;
    this.#count += 1;
  }

  /**
   * Makes the index of what was added, once, in steps like those of `buildIndex`.
   * @param order the added rows, counted from 0, in display order; as they were added where it is left out
   */
  *finish(order?: Uint32Array): Generator<number, SearchIndex, void> {
    const { numbers, groups, byteCount } = this.#numberer;
    const rowTokens = this.#rowTokens.subarray(0, this.#length);
    const gathered = { numbers, groups, rowTokens, rowEnd: this.#rowEnd.subarray(0, this.#count) };
    const sorted = yield* sortTokens(gathered);
    const tables = createTables({
      count: this.#count,
      tokenCount: sorted.length,
      postingCount: this.#length,
      byteCount,
    });
    const tokenOf = yield* writeTokens(tables, gathered, sorted);
    yield* writePostings(tables, gathered, tokenOf, order);
    sealTables(tables);
    return prepareIndex(tables);
  }
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
    yield (SHARE.sorted * sorted.length) / numbers.size;
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
  order?: Uint32Array,
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
  for (let row = 0; row < rowEnd.length; row += 1) {
    const added = order?.[row] ?? row;
    const end = rowEnd[added] ?? 0;
    for (let at = rowEnd[added - 1] ?? 0; at < end; at += 1) {
      const token = rowTokens[at] ?? 0;
      const place = next[token] ?? 0;
      postings[place] = row;
      next[token] = place + 1;
    }
    if (row % POSTED_ROWS_PER_STEP === 0) yield SHARE.written + ((1 - SHARE.written) * row) / rowEnd.length;
  }
}
