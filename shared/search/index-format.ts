import { err, ok, type Result } from '../lib/result';

/** "SKSX", read as a little-endian number. */
const MAGIC = 0x58534b53;
const VERSION = 1;
const HEADER_WORDS = 7;

/** The sizes that an index is laid out by. */
interface IndexSizes {
  /** Rows of the roll. */
  readonly count: number;
  /** Distinct tokens. */
  readonly tokenCount: number;
  /** Pairs of a token and a row that has it. */
  readonly postingCount: number;
  /** Bytes of all tokens together. */
  readonly byteCount: number;
}

/**
 * One buffer of little-endian 32-bit words and, at its end, bytes. In this order: magic, version, the four sizes, checksum;
 * `tokenStart`, `postingStart`, `postings`, `blob`. Token `t` is `blob` from `tokenStart[t]` to `tokenStart[t + 1]`, UTF-8, sorted
 * by bytes; the rows that have it are `postings` from `postingStart[t]` to `postingStart[t + 1]`, ascending. Rows are numbered
 * in display order, from 0.
 */
export interface IndexTables extends IndexSizes {
  readonly buffer: ArrayBuffer;
  readonly tokenStart: Uint32Array;
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  readonly blob: Uint8Array;
}

/** Why a stored index can't be used. It can always be built again from the rows. */
export type IndexFailure =
  { readonly kind: 'not-an-index' } | { readonly kind: 'other-version' } | { readonly kind: 'damaged' };

/** Empty tables of these sizes, to be filled and then sealed. */
export function createTables(sizes: IndexSizes): IndexTables {
  return layTables(new ArrayBuffer(byteLength(sizes)), sizes);
}

/** Writes the header of tables that have been filled. */
export function sealTables(tables: IndexTables): void {
  const { buffer, count, tokenCount, postingCount, byteCount } = tables;
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header.set([MAGIC, VERSION, count, tokenCount, postingCount, byteCount]);
  header[HEADER_WORDS - 1] = checksumOf(buffer);
}

/** The tables in a buffer, which is checked and not copied. */
export function readTables(buffer: ArrayBuffer): Result<IndexTables, IndexFailure> {
  if (buffer.byteLength < HEADER_WORDS * 4) return err({ kind: 'not-an-index' });
  const [magic, version, count = 0, tokenCount = 0, postingCount = 0, byteCount = 0, checksum] =
    new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) return err({ kind: 'not-an-index' });
  if (version !== VERSION) return err({ kind: 'other-version' });
  const sizes = { count, tokenCount, postingCount, byteCount };
  if (byteLength(sizes) !== buffer.byteLength || checksumOf(buffer) !== checksum)
    return err({ kind: 'damaged' });
  const tables = layTables(buffer, sizes);
  return isSound(tables) ? ok(tables) : err({ kind: 'damaged' });
}

function byteLength(sizes: IndexSizes): number {
  const words = HEADER_WORDS + 2 * (sizes.tokenCount + 1) + sizes.postingCount;
  return 4 * (words + Math.ceil(sizes.byteCount / 4));
}

function layTables(buffer: ArrayBuffer, sizes: IndexSizes): IndexTables {
  let at = HEADER_WORDS * 4;
  function nextWords(length: number): Uint32Array {
    const words = new Uint32Array(buffer, at, length);
    at += length * 4;
    return words;
  }
  return {
    ...sizes,
    buffer,
    tokenStart: nextWords(sizes.tokenCount + 1),
    postingStart: nextWords(sizes.tokenCount + 1),
    postings: nextWords(sizes.postingCount),
    blob: new Uint8Array(buffer, at, sizes.byteCount),
  };
}

/** FNV-1a over the 32-bit words: of the sizes, and of all that follows the header. */
function checksumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let hash = 0x811c9dc5;
  for (let at = 2; at < words.length; at += 1) {
    if (at !== HEADER_WORDS - 1) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Whether every offset and row number lies within its bounds, so that no search can leave them. */
function isSound(tables: IndexTables): boolean {
  const { count, tokenStart, byteCount, postingStart, postingCount, postings } = tables;
  if (!isAscending(tokenStart, byteCount) || !isAscending(postingStart, postingCount)) return false;
  return postings.every((row) => row < count);
}

function isAscending(offsets: Uint32Array, last: number): boolean {
  if (offsets[0] !== 0 || offsets[offsets.length - 1] !== last) return false;
  for (let at = 1; at < offsets.length; at += 1) {
    if ((offsets[at] ?? 0) < (offsets[at - 1] ?? 0)) return false;
  }
  return true;
}
