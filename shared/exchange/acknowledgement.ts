import type { Result } from '../lib/result';
import { badContent, type ExchangeFailure } from './failure';
import { ACKNOWLEDGEMENT_FORMAT, acknowledgementSchema, type Acknowledgement } from './format';
import { parseHeader } from './json-line';
import { encodeUtf8 } from './utf8';

const LINE_FEED = 0x0a;

/** The text of an acknowledgement: one line. Throws on one that no reader takes. */
export function writeAcknowledgement(acknowledgement: Acknowledgement): Uint8Array {
  return encodeUtf8(`${JSON.stringify(acknowledgementSchema.parse(acknowledgement))}\n`);
}

/** Reads the text of an acknowledgement; its line feed may be missing. */
export function readAcknowledgement(bytes: Uint8Array): Result<Acknowledgement, ExchangeFailure> {
  const end = bytes.indexOf(LINE_FEED);
  const line = end < 0 ? bytes : bytes.subarray(0, end);
  const read = parseHeader(line, ACKNOWLEDGEMENT_FORMAT, acknowledgementSchema);
  return read.ok && end >= 0 && end + 1 < bytes.length ? badContent(2, 'more-than-one-line') : read;
}
