import type { IndexTables } from './index-format';
import type { Pattern } from './query';

/** Tokens from `from` to `to`, end excluded. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The part of the standard TextEncoder that is needed; every platform this runs on has it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

const encoder = new TextEncoder();
const LETTER_E = 0x65;
const VOWELS_BEFORE_E: readonly (number | undefined)[] = [0x61, 0x6f, 0x75];

export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The tokens that begin with these bytes. */
export function prefixRange(tables: IndexTables, prefix: Uint8Array): TokenRange {
  return {
    from: firstToken(tables, (token) => comparePrefix(tables, token, prefix) >= 0),
    to: firstToken(tables, (token) => comparePrefix(tables, token, prefix) > 0),
  };
}

/** The token that is exactly these bytes; the empty range where there is none. */
export function tokenRange(tables: IndexTables, bytes: Uint8Array): TokenRange {
  const { from, to } = prefixRange(tables, bytes);
  const isWhole = from < to && tokenLength(tables, from) === bytes.length;
  return { from, to: isWhole ? from + 1 : from };
}

/**
 * Calls `found` for each token that matches a pattern of several parts. A part that begins with e also matches without it
 * after a, o or u, since folding drops that e: `*el` finds Manuel.
 * @param first the first token that is a folded word
 */
export function eachMatch(
  tables: IndexTables,
  pattern: Pattern,
  first: number,
  found: (token: number) => void,
): void {
  const [start = '', ...others] = pattern;
  const prefix = encodeText(start);
  const range = prefixRange(tables, prefix);
  const parts = others.filter((part) => part !== '').map((part) => encodeText(part));
  for (let token = Math.max(range.from, first); token < range.to; token += 1) {
    if (containsParts(tables, token, prefix.length, parts)) found(token);
  }
}

function firstToken(tables: IndexTables, isAtOrAfter: (token: number) => boolean): number {
  let low = 0;
  let high = tables.tokenCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAtOrAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tokenLength(tables: IndexTables, token: number): number {
  return (tables.tokenStart[token + 1] ?? 0) - (tables.tokenStart[token] ?? 0);
}

/** Below 0: the token sorts before all that begin with `prefix`; 0: it begins so; above 0: it sorts after them. */
function comparePrefix(tables: IndexTables, token: number, prefix: Uint8Array): number {
  const start = tables.tokenStart[token] ?? 0;
  const length = tokenLength(tables, token);
  for (let at = 0; at < prefix.length; at += 1) {
    if (at >= length) return -1;
    const difference = (tables.blob[start + at] ?? 0) - (prefix[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function containsParts(
  tables: IndexTables,
  token: number,
  skip: number,
  parts: readonly Uint8Array[],
): boolean {
  const start = tables.tokenStart[token] ?? 0;
  const end = tables.tokenStart[token + 1] ?? 0;
  let at = start + skip;
  for (const part of parts) {
    at = endOfPart(tables.blob, part, start, at, end);
    if (at < 0) return false;
  }
  return true;
}

/** The earliest end of `part` within the token, at or after `from`; -1 where it isn't there. */
function endOfPart(blob: Uint8Array, part: Uint8Array, start: number, from: number, end: number): number {
  const beginsWithE = part[0] === LETTER_E;
  for (let at = from; at <= end; at += 1) {
    if (
      beginsWithE &&
      at > start &&
      VOWELS_BEFORE_E.includes(blob[at - 1]) &&
      standsAt(blob, part, 1, at, end)
    ) {
      return at + part.length - 1;
    }
    if (standsAt(blob, part, 0, at, end)) return at + part.length;
  }
  return -1;
}

/** Whether `part`, without its first `skip` bytes, stands at `at`. */
function standsAt(blob: Uint8Array, part: Uint8Array, skip: number, at: number, end: number): boolean {
  if (at + part.length - skip > end) return false;
  for (let offset = skip; offset < part.length; offset += 1) {
    if (blob[at + offset - skip] !== part[offset]) return false;
  }
  return true;
}
