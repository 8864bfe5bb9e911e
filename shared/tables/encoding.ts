import { err, ok, type Result } from '../lib/result';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a file looks like that is no table. `spreadsheet`: a workbook, which its own program can save as CSV. */
export type OtherFile = 'spreadsheet' | 'pdf' | 'image' | 'archive' | 'openpgp' | 'binary';

/** Why a file can't be a table at all. */
export type FileRefusal =
  { readonly kind: 'empty' } | { readonly kind: 'not-a-table'; readonly looksLike: OtherFile };

export interface RecognisedEncoding {
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

/** Turns pieces of a file into text, in order; `last` with the final piece. Never throws: what can't be read becomes U+FFFD. */
export type Decoder = (piece: Uint8Array, last: boolean) => string;

/** The platform's decoder, which the language's own types leave out: WHATWG Encoding Standard. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };

const PIECE = 1024 * 1024;
/** How much of the file's beginning decides whether it is binary or UTF-16 without a mark. */
const HEAD = 64 * 1024;

/**
 * Recognises the encoding of a whole file: byte order mark, else zero bytes (UTF-16), else strict UTF-8 validity, else
 * Windows-1252 (T1). What isn't text is refused (T2).
 */
export function recogniseEncoding(bytes: Uint8Array): Result<RecognisedEncoding, FileRefusal> {
  if (bytes.length === 0) return err({ kind: 'empty' });
  const looksLike = recogniseOtherFile(bytes);
  if (looksLike !== undefined) return err({ kind: 'not-a-table', looksLike });
  const marked = MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding;
  const encoding = marked ?? recogniseUtf16(bytes.subarray(0, HEAD));
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && isBinary(bytes.subarray(0, HEAD))) {
    return err({ kind: 'not-a-table', looksLike: 'binary' });
  }
  return ok({
    encoding: encoding ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252'),
    byteOrderMark: marked !== undefined,
  });
}

/** A decoder for one file. A byte order mark at its beginning is dropped. */
export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const SIGNATURES: readonly { readonly file: OtherFile; readonly bytes: readonly number[] }[] = [
  { file: 'spreadsheet', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { file: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { file: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { file: 'image', bytes: [0xff, 0xd8, 0xff] },
  { file: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { file: 'archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { file: 'archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { file: 'archive', bytes: [0x1f, 0x8b] },
  { file: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { file: 'binary', bytes: [0xff, 0xfe, 0x00, 0x00] },
];
/** Names that only the first entries of Office Open XML and OpenDocument spreadsheets carry. */
const SPREADSHEET_MARKS = ['[Content_Types].xml', 'xl/', 'opendocument.spreadsheet'];
const OPENPGP_ARMOUR = '-----BEGIN PGP ';

function recogniseOtherFile(bytes: Uint8Array): OtherFile | undefined {
  const head = decodeWindows1252(bytes.subarray(0, 4096));
  if (head.startsWith(OPENPGP_ARMOUR)) return 'openpgp';
  const file = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes))?.file;
  return file === 'archive' && SPREADSHEET_MARKS.some((mark) => head.includes(mark)) ? 'spreadsheet' : file;
}

/** More than one in a hundred bytes is a control character that no text has. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if ((byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f) controls++;
  return controls * 100 > head.length;
}

/** UTF-16 text of a table has a zero in at least 4 of 10 high bytes, and hardly any in its low bytes. */
function recogniseUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const enough = Math.max(1, (head.length / 2) * 0.4);
  if (odd >= enough && even * 20 < odd) return 'utf-16le';
  if (even >= enough && odd * 20 < even) return 'utf-16be';
  return undefined;
}

/** Whether every byte of a file is part of valid UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      decoder.decode(bytes.subarray(start, start + PIECE), { stream: start + PIECE < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}

/** What the bytes 0x80 to 0x9F mean; the five undefined ones stay control characters. Source: WHATWG, index-windows-1252. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Done here because Node 20 decodes 0x80 to 0x9F as Latin-1. */
function decodeWindows1252(piece: Uint8Array): string {
  const units = new DataView(new ArrayBuffer(piece.length * 2));
  for (let index = 0; index < piece.length; index++) {
    const byte = piece[index] ?? 0;
    const unit = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte;
    units.setUint16(index * 2, unit, true);
  }
  return new TextDecoder('utf-16le').decode(new Uint8Array(units.buffer));
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
