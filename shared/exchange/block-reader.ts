import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../lib/result';
import { joinBytes } from './bytes';
import { badContent, type ExchangeFailure } from './failure';
import { CONTENT_LIMIT, LINE_LIMIT } from './format';
import { decodeUtf8 } from './utf8';

const LINE_FEED = 0x0a;
/** Lines of a block: what is sealed and stored together. */
export const BLOCK_LINES = 2_000;

/** Whole lines as they stand in the file, each with its line feed. `firstLine` counts from 1. */
export interface LineBlock {
  readonly firstLine: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** What stands at the end: its last line without a line feed, and the SHA-256 of all before it. */
export interface LastLine {
  readonly blocks: readonly LineBlock[];
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Cuts NDJSON that comes in pieces of any size into a block of the header line alone, blocks of `BLOCK_LINES` lines,
 * and the last line. Holds no more than one block and one line.
 */
export class BlockReader {
  readonly #sizeLimit: number;
  readonly #hash = sha256.create();
  #size = 0;
  #carry: Uint8Array = new Uint8Array(0);
  #parts: Uint8Array[] = [];
  #firstLine = 1;
  #count = 0;

  constructor(sizeLimit = CONTENT_LIMIT) {
    this.#sizeLimit = sizeLimit;
  }

  push(bytes: Uint8Array): Result<readonly LineBlock[], ExchangeFailure> {
    this.#size += bytes.length;
    if (this.#size > this.#sizeLimit) return err({ kind: 'too-large', limit: this.#sizeLimit });
    const data = this.#carry.length === 0 ? bytes : joinBytes([this.#carry, bytes]);
    const blocks: LineBlock[] = [];
    let start = 0;
    let at = 0;
    for (;;) {
      const end = data.indexOf(LINE_FEED, at);
      const length = (end < 0 ? data.length : end) - at;
      if (length > LINE_LIMIT) return badContent(this.#line(), 'line-too-long');
      // A line that nothing follows may be the last: it is held back.
      if (end < 0 || end + 1 === data.length) break;
      at = end + 1;
      this.#count += 1;
      if (this.#count === BLOCK_LINES || this.#line() === 2) {
        this.#keep(data.subarray(start, at));
        start = at;
        blocks.push(this.#cut());
      }
    }
    this.#keep(data.subarray(start, at));
    this.#carry = data.slice(at);
    return ok(blocks);
  }

  finish(): LastLine {
    const blocks = this.#count > 0 ? [this.#cut()] : [];
    const ends = this.#carry.at(-1) === LINE_FEED;
    const bytes = ends ? this.#carry.subarray(0, -1) : this.#carry;
    return { blocks, line: this.#line(), bytes, sha256: bytesToHex(this.#hash.digest()) };
  }

  /** Number of the line that comes next. */
  #line(): number {
    return this.#firstLine + this.#count;
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#hash.update(bytes);
    this.#parts.push(bytes.slice());
  }

  #cut(): LineBlock {
    const block = { firstLine: this.#firstLine, count: this.#count, bytes: joinBytes(this.#parts) };
    this.#firstLine += this.#count;
    this.#count = 0;
    this.#parts = [];
    return block;
  }
}

/** The lines of a block as text, without line feeds; a failure names the first line that is not UTF-8. */
export function decodeLines(block: LineBlock): Result<readonly string[], ExchangeFailure> {
  const text = decodeUtf8(block.bytes.subarray(0, -1));
  if (text !== undefined) return ok(text.split('\n'));
  let at = 0;
  for (let line = block.firstLine; ; line += 1) {
    const end = block.bytes.indexOf(LINE_FEED, at);
    if (end < 0 || decodeUtf8(block.bytes.subarray(at, end)) === undefined)
      return badContent(line, 'not-utf-8');
    at = end + 1;
  }
}
