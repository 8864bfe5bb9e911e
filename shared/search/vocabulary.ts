import type { IndexTables } from './index-format';
import type { Pattern } from './query';

/** Tokens, or places in a table, from `from` to `to`, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The part of the standard TextEncoder that is needed; every platform this runs on has it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

const encoder = new TextEncoder();
const LETTER_E = 0x65;
const BEFORE_DROPPED_E = [0x61, 0x6f, 0x75];

export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The tokens that begin with these bytes. */
export function prefixRange(tables: IndexTables, prefix: Uint8Array): Span {
  return {
    from: firstToken(tables, (token) => comparePrefix(tables, token, prefix) >= 0),
    to: firstToken(tables, (token) => comparePrefix(tables, token, prefix) > 0),
  };
}

/** The token that is exactly these bytes; the empty range where there is none. */
export function tokenRange(tables: IndexTables, bytes: Uint8Array): Span {
  const { from, to } = prefixRange(tables, bytes);
  const isWhole = from < to && tokenLength(tables, from) === bytes.length;
  return { from, to: isWhole ? from + 1 : from };
}

/** A part of a pattern, and which bytes it can begin with in a token: 1 as it is written, 2 with its e dropped after them. */
interface Part {
  readonly bytes: Uint8Array;
  readonly begins: Uint8Array;
}

/**
 * Calls `found` for each token that matches a pattern of several parts. A part that begins with e also matches without it
 * after a, o or u, since folding drops that e: `*el` finds Manuel.
 * @param first the first token that is a folded word
 */
export function eachMatch(
  tables: IndexTables,
  [start = '', ...others]: Pattern,
  first: number,
  found: (token: number) => void,
): void {
  const prefix = encodeText(start);
  const range = prefixRange(tables, prefix);
  const parts = others.filter((part) => part !== '').map(preparePart);
  const { tokenStart, blob } = tables;
  for (let token = Math.max(range.from, first); token < range.to; token += 1) {
    const from = tokenStart[token] ?? 0;
    const to = tokenStart[token + 1] ?? 0;
    if (containsParts(blob, { from, to }, from + prefix.length, parts)) found(token);
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

function preparePart(text: string): Part {
  const bytes = encodeText(text);
  const begins = new Uint8Array(256);
  const first = bytes[0] ?? 0;
  begins[first] = 1;
  if (first === LETTER_E) for (const vowel of BEFORE_DROPPED_E) begins[vowel] = 2;
  return { bytes, begins };
}

/** Takes each part at its earliest place, which leaves the most room for those after it. */
function containsParts(blob: Uint8Array, token: Span, skip: number, parts: readonly Part[]): boolean {
  let from = skip;
  for (const part of parts) {
    const end = endOfPart(blob, part, token, from);
    if (end === undefined) return false;
    from = end;
  }
  return true;
}

/** The earliest end of a part within the token, at or after `from`. A dropped e may have followed the byte before `from`. */
function endOfPart(blob: Uint8Array, { bytes, begins }: Part, token: Span, from: number): number | undefined {
  const last = token.to - bytes.length;
  for (let at = Math.max(from - 1, token.from); at <= last; at += 1) {
    const kind = begins[blob[at] ?? 0] ?? 0;
    if (kind === 0 || (kind === 1 && at < from)) continue;
    let matched = 1;
    while (matched < bytes.length && blob[at + matched] === bytes[matched]) matched += 1;
    if (matched === bytes.length) return at + bytes.length;
  }
  return undefined;
}
