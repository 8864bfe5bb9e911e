import { z } from 'zod';
import { err, type Result } from '../lib/result';
import type { LastLine } from './block-reader';
import { badContent, type ExchangeFailure } from './failure';
import { parseExactly, parseJson } from './json-line';
import { decodeUtf8 } from './utf8';

const sealedSchema = z.object({ sha256: z.unknown() });

/** Checks the last line: that it is a trailer, and that the hash in it is that of everything before. */
export function parseTrailer<Schema extends z.ZodType<{ sha256: string }>>(
  last: LastLine,
  schema: Schema,
): Result<z.infer<Schema>, ExchangeFailure> {
  const text = decodeUtf8(last.bytes);
  const value = text === undefined ? undefined : parseJson(text);
  // The last line of a text that was cut off is a part of a line, or one of its other lines.
  if (!sealedSchema.safeParse(value).success) return err({ kind: 'torn' });
  if (text?.endsWith('\r') === true) return badContent(last.line, 'carriage-return');
  const trailer = parseExactly(schema, value);
  if (!trailer.ok) return badContent(last.line, trailer.error);
  return trailer.value.sha256 === last.sha256 ? trailer : badContent(last.line, 'sha256');
}
