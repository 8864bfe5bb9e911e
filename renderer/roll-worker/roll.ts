import type { Column, Member, Row } from '@shared/domain/member';
import { rowToMember } from '@shared/domain/members';
import { SEARCH_COLUMNS, type SearchFields } from '@shared/search/tokens';

const LINE_FEED = 0x0a;
const decoder = new TextDecoder();

/**
 * The members in memory, in display order: NDJSON as stored, one row a line, parsed when somebody looks at it. 365,000 members
 * are about 70 MB this way.
 */
export class Roll {
  readonly columns: readonly Column[];
  readonly bytes: Uint8Array;
  /** Where row `i` begins; after the last row, where the bytes end. */
  readonly #starts: Uint32Array;
  readonly #searched: readonly (readonly [(typeof SEARCH_COLUMNS)[number], number])[];

  /** @param bytes checked rows of these columns, each with its line feed */
  constructor(columns: readonly Column[], bytes: Uint8Array) {
    this.columns = columns;
    this.bytes = bytes;
    this.#starts = lineStarts(bytes);
    this.#searched = SEARCH_COLUMNS.filter((column) => columns.includes(column)).map((column) => [
      column,
      columns.indexOf(column),
    ]);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  row(at: number): Row {
    return JSON.parse(decoder.decode(this.lines(at, at + 1))) as Row;
  }

  member(at: number): Member {
    return rowToMember(this.columns, this.row(at));
  }

  /** What the search index is built of. */
  fields(at: number): SearchFields {
    const row = this.row(at);
    return Object.fromEntries(this.#searched.map(([column, cell]) => [column, row[cell]]));
  }

  /** The bytes of the rows `from` to `to`, the last one not included. */
  lines(from: number, to: number): Uint8Array {
    return this.bytes.subarray(this.#starts[from], this.#starts[to]);
  }
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  const starts = new Uint32Array(count + 1);
  let end = 0;
  for (let row = 1; row <= count; row += 1) {
    end = bytes.indexOf(LINE_FEED, end) + 1;
    starts[row] = end;
  }
  return starts;
}
