import { checkRow } from '../domain/members';
import type { Column, Row } from '../domain/member';
import { err, ok, type Result } from '../lib/result';
import { BlockReader, decodeLines, type LineBlock } from './block-reader';
import { badContent, type ExchangeFailure } from './failure';
import {
  CONTENT_LIMIT,
  MEMBER_LIMIT,
  PACKAGE_FORMAT,
  packageHeaderSchema,
  packageTrailerSchema,
  type PackageHeader,
} from './format';
import { parseHeader, parseJson } from './json-line';
import { parseTrailer } from './trailer';

/** Up to 2,000 members: as bytes to store (NDJSON, one row a line) and as rows to index. */
export interface RowBlock {
  readonly bytes: Uint8Array;
  readonly rows: readonly Row[];
}

export interface PackageEnd {
  readonly header: PackageHeader;
  readonly members: number;
  /** The blocks that no `push` has returned. */
  readonly blocks: readonly RowBlock[];
}

export interface ReadLimits {
  readonly members: number;
  readonly bytes: number;
}

/** Reads the first line of a package, without a line feed. */
export function readPackageHeader(line: Uint8Array): Result<PackageHeader, ExchangeFailure> {
  return parseHeader(line, PACKAGE_FORMAT, packageHeaderSchema);
}

/**
 * Reads the text of a roll package that comes in pieces of any size. Blocks are right in themselves when they are
 * returned; the whole is right only once `finish` says so. After a failure there is nothing more to ask of a reader.
 */
export class PackageReader {
  readonly #limits: ReadLimits;
  readonly #lines: BlockReader;
  readonly #keys = new Set<string>();
  #header: PackageHeader | undefined;
  #members = 0;

  constructor(limits: ReadLimits = { members: MEMBER_LIMIT, bytes: CONTENT_LIMIT }) {
    this.#limits = limits;
    this.#lines = new BlockReader(limits.bytes);
  }

  /** Known once the header line has been read. */
  get header(): PackageHeader | undefined {
    return this.#header;
  }

  push(bytes: Uint8Array): Result<readonly RowBlock[], ExchangeFailure> {
    const blocks = this.#lines.push(bytes);
    return blocks.ok ? this.#readBlocks(blocks.value) : blocks;
  }

  finish(): Result<PackageEnd, ExchangeFailure> {
    const last = this.#lines.finish();
    const blocks = this.#readBlocks(last.blocks);
    if (!blocks.ok) return blocks;
    const header = this.#header;
    if (header === undefined) {
      const only = readPackageHeader(last.bytes);
      return only.ok || last.bytes.length === 0 ? err({ kind: 'torn' }) : only;
    }
    const trailer = parseTrailer(last, packageTrailerSchema);
    if (!trailer.ok) return trailer;
    const members = this.#members;
    if (trailer.value.members !== members) return badContent(last.line, 'members');
    if (header.members !== undefined && header.members !== members) return badContent(1, 'members');
    return ok({ header, members, blocks: blocks.value });
  }

  #readBlocks(blocks: readonly LineBlock[]): Result<readonly RowBlock[], ExchangeFailure> {
    const read: RowBlock[] = [];
    for (const block of blocks) {
      if (this.#header === undefined) {
        const header = readPackageHeader(block.bytes.subarray(0, -1));
        if (!header.ok) return header;
        this.#header = header.value;
      } else {
        const rows = this.#readRows(block, this.#header.columns);
        if (!rows.ok) return rows;
        read.push({ bytes: block.bytes, rows: rows.value });
      }
    }
    return ok(read);
  }

  #readRows(block: LineBlock, columns: readonly Column[]): Result<readonly Row[], ExchangeFailure> {
    this.#members += block.count;
    if (this.#members > this.#limits.members) return err({ kind: 'too-large', limit: this.#limits.members });
    const lines = decodeLines(block);
    if (!lines.ok) return lines;
    const rows: Row[] = [];
    for (const [index, line] of lines.value.entries()) {
      const row = this.#readRow(line, columns);
      if (typeof row === 'string') return badContent(block.firstLine + index, row);
      rows.push(row);
    }
    return ok(rows);
  }

  /** The row, or what is wrong with it. */
  #readRow(line: string, columns: readonly Column[]): Row | string {
    if (line.endsWith('\r')) return 'carriage-return';
    const value = parseJson(line);
    if (value === undefined) return 'not-json';
    const row = checkRow(columns, value);
    if (!row.ok) return row.error.column ? `${row.error.column}: ${row.error.problem}` : row.error.problem;
    const key = rowKey(columns, row.value);
    if (this.#keys.has(key)) return 'duplicate-key';
    this.#keys.add(key);
    return row.value;
  }
}

function rowKey(columns: readonly Column[], row: Row): string {
  const number = row[columns.indexOf('number')];
  return typeof number === 'string' ? number : `ref:${String(row[columns.indexOf('refCode')])}`;
}
