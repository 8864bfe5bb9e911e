import type { Column, Member, Row } from '@shared/domain/member';
import { rowToMember } from '@shared/domain/members';

const LINE_FEED = 0x0a;
/** Rows that are parsed in one go. */
const PORTION = 500;
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

  /** @param bytes checked rows of these columns, each with its line feed */
  constructor(columns: readonly Column[], bytes: Uint8Array) {
    this.columns = columns;
    this.bytes = bytes;
    this.#starts = lineStarts(bytes);
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

  /** The rows `from` to `to`, the last one not included: quicker than one by one. */
  rows(from: number, to: number): Row[] {
    const text = decoder.decode(this.lines(from, to));
    return JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`) as Row[];
  }

  /** All rows in order, parsed in portions. */
  *eachRow(): Generator<Row, undefined> {
    for (let from = 0; from < this.count; from += PORTION)
      yield* this.rows(from, Math.min(from + PORTION, this.count));
  }

  /** The bytes of the rows `from` to `to`, the last one not included. */
  lines(from: number, to: number): Uint8Array {
    return this.bytes.subarray(this.#starts[from], this.#starts[to]);
  }
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let starts = new Uint32Array(1_024);
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    count += 1;
    if (count === starts.length) {
      const longer = new Uint32Array(2 * count);
      longer.set(starts);
      starts = longer;
    }
    starts[count] = at + 1;
  }
  return starts.slice(0, count + 1);
}
