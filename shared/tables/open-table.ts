import { err, ok, type Result } from '../lib/result';
import { createDecoder, isUtf8, recogniseEncoding, type Encoding, type FileRefusal } from './encoding';
import { createTableReader, type TableRecord } from './reader';
import { recogniseSeparator, type Separator } from './separator';

/** How the bytes of a table become cells. */
export interface TableFormat {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** Why a file is refused as a table. */
export type TableRefusal =
  | FileRefusal
  | { readonly kind: 'header-only' }
  /** The encoding that the user chose is not the file's. */
  | { readonly kind: 'bad-encoding'; readonly encoding: Encoding };

/** What is shown before anything is imported. */
export interface TableInspection {
  readonly format: TableFormat;
  readonly byteOrderMark: boolean;
  /** The header's cells, trimmed. */
  readonly header: readonly string[];
  /** The first records, at most 20. */
  readonly sample: readonly TableRecord[];
}

/** One step of reading: the records of about 64 KiB of the file. */
export interface TableStep {
  readonly records: readonly TableRecord[];
  readonly bytesRead: number;
}

const STEP_BYTES = 64 * 1024;
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_RECORDS = 20;

/**
 * Looks at a file: recognises encoding and separator, except what the user chose, and reads its beginning.
 * @param bytes the whole file
 * @param chosen what the user set instead of what is recognised
 */
export function inspectTable(
  bytes: Uint8Array,
  chosen: Partial<TableFormat> = {},
): Result<TableInspection, TableRefusal> {
  const recognised = recogniseEncoding(bytes);
  if (!recognised.ok) return recognised;
  const { byteOrderMark } = recognised.value;
  const encoding = chosen.encoding ?? recognised.value.encoding;
  if (encoding === 'utf-8' && encoding !== recognised.value.encoding && !isUtf8(bytes)) {
    return err({ kind: 'bad-encoding', encoding });
  }
  const sample = createDecoder(encoding)(bytes.subarray(0, SAMPLE_BYTES), bytes.length <= SAMPLE_BYTES);
  const format = { encoding, separator: chosen.separator ?? recogniseSeparator(sample) };
  const { header, records } = readBeginning(bytes, format);
  if (!header) return err({ kind: 'empty' });
  if (records.length === 0) return err({ kind: 'header-only' });
  return ok({
    format,
    byteOrderMark,
    header: header.map((name) => name.trim()),
    sample: records.slice(0, SAMPLE_RECORDS),
  });
}

/** Reads the whole table step by step; the header is not among the records. Stop by not asking for the next step. */
export function* readTable(bytes: Uint8Array, format: TableFormat): Generator<TableStep, void, undefined> {
  const decode = createDecoder(format.encoding);
  const reader = createTableReader(format.separator);
  for (let start = 0; start < bytes.length; start += STEP_BYTES) {
    const end = Math.min(start + STEP_BYTES, bytes.length);
    const records = reader.push(decode(bytes.subarray(start, end), end === bytes.length));
    yield { records: end === bytes.length ? [...records, ...reader.finish()] : records, bytesRead: end };
  }
}

function readBeginning(bytes: Uint8Array, format: TableFormat) {
  const decode = createDecoder(format.encoding);
  const reader = createTableReader(format.separator);
  const records: TableRecord[] = [];
  for (let start = 0; start < bytes.length && records.length < SAMPLE_RECORDS; start += STEP_BYTES) {
    const end = Math.min(start + STEP_BYTES, bytes.length);
    records.push(...reader.push(decode(bytes.subarray(start, end), end === bytes.length)));
    if (end === bytes.length) records.push(...reader.finish());
  }
  return { header: reader.header, records };
}
