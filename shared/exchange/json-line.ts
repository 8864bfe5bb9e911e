import { z } from 'zod';
import { firstDifference } from '../lib/first-difference';
import { err, ok, type Result } from '../lib/result';
import { badContent, type ExchangeFailure } from './failure';
import { FORMAT_VERSION, LINE_LIMIT } from './format';
import { decodeUtf8 } from './utf8';

const CARRIAGE_RETURN = 0x0d;
/** As much as is shown of the name of an unknown format. */
const NAME_LIMIT = 60;
/** As much as is told of a problem: a field of a file may have any name. */
const PROBLEM_LIMIT = 200;

const headSchema = z.object({ format: z.string(), version: z.unknown() });

/** What stands on a line, or undefined where it is not JSON. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** Names the first thing that a schema refuses: `assembly.title: Too small …`. */
function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'invalid';
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

/** What the schema makes of a value that is exactly that: no unknown field, nothing trimmed. Else the first problem. */
export function parseExactly<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.infer<Schema>, string> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return err(describeIssue(parsed.error).slice(0, PROBLEM_LIMIT));
  const difference = firstDifference(value, parsed.data);
  if (difference === undefined) return ok(parsed.data);
  return err(`${difference.join('.')}: unexpected`.slice(0, PROBLEM_LIMIT));
}

function parseBytes(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : parseJson(text);
}

/** The format that the first line of a text names, if it names one. */
function formatOf(firstLine: Uint8Array): string | undefined {
  const head = headSchema.safeParse(parseBytes(firstLine));
  return head.success ? head.data.format.slice(0, NAME_LIMIT) : undefined;
}

/**
 * Reads the first line of a package, delta or acknowledgement. Of another format it says which; a later version is told before
 * anything else of it is looked at.
 */
export function parseHeader<Schema extends z.ZodType>(
  bytes: Uint8Array,
  format: string,
  schema: Schema,
): Result<z.infer<Schema>, ExchangeFailure> {
  if (bytes.length > LINE_LIMIT) return badContent(1, 'line-too-long');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return badContent(1, 'byte-order-mark');
  const value = parseBytes(bytes);
  const head = headSchema.safeParse(value);
  if (!head.success || head.data.format !== format) {
    return err({ kind: 'wrong-format', found: formatOf(bytes) ?? 'unknown' });
  }
  const { version } = head.data;
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > FORMAT_VERSION) {
    return err({ kind: 'newer-version', found: version, supported: FORMAT_VERSION });
  }
  if (bytes.at(-1) === CARRIAGE_RETURN) return badContent(1, 'carriage-return');
  const header = parseExactly(schema, value);
  return header.ok ? header : badContent(1, header.error);
}
