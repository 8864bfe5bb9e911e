/** FORMAT.md once more, read by somebody else: what the program opens must be right by this too. */
import { isDeepStrictEqual } from 'node:util';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { loggedEventSchema } from '@shared/domain/events';
import { acknowledgementSchema, deltaHeaderSchema, packageHeaderSchema } from '@shared/exchange/format';
import { sha256 } from './ndjson';

const LINE_LIMIT = 8 * 1024 * 1024;
const OFFICE_EVENTS =
  /^(?:assembly-created|roll-imported|series-added|cards-(?:created|printed|handed-over)|package-issued|emergency-desk-.*|delta-merged|fork-found|finding-acknowledged|conflict-settled|accreditation-corrected)$/;

const packageTrailer = z.strictObject({ members: z.number(), sha256: z.string() });
const deltaTrailer = z.strictObject({ events: z.number(), sha256: z.string() });

type Header = z.infer<typeof packageHeaderSchema>;

const CELLS: Readonly<Record<string, (cell: unknown) => boolean>> = {
  ...all('birthDate joinedOn leftOn', isDay),
  ...all('pending calculatedVote barred warning', (cell) => cell === true || cell === false),
  openDues: (cell) => Number.isSafeInteger(cell),
  memberships: isMemberships,
};

/** What is wrong with the text of a package; undefined where nothing is. */
export function packageProblem(text: Uint8Array, reader: string, signer: string): string | undefined {
  const lines = linesOf(text);
  if (typeof lines === 'string') return lines;
  const header = exactly(packageHeaderSchema, lines.at(0));
  const trailer = exactly(packageTrailer, lines.at(-1));
  if (header === undefined || lines.length < 2) return 'no header';
  if (trailer === undefined) return 'no trailer';
  const rows = lines.slice(1, -1).map(parse);
  if (header.office.fingerprint !== signer) return 'another office';
  if (!header.recipients.some(({ id }) => id === reader)) return 'for somebody else';
  if (trailer.sha256 !== bodyHash(text)) return 'hash';
  if (trailer.members !== rows.length || (header.members ?? rows.length) !== rows.length) return 'count';
  const keys = rows.map((row) => rowKey(row, header));
  if (keys.includes(undefined)) return `row ${keys.indexOf(undefined) + 1}`;
  return new Set(keys).size === keys.length ? undefined : 'one key twice';
}

/** What is wrong with the text of a delta. */
export function deltaProblem(text: Uint8Array, assemblyId: string, signer: string): string | undefined {
  const lines = linesOf(text);
  if (typeof lines === 'string') return lines;
  const header = exactly(deltaHeaderSchema, lines.at(0));
  const trailer = exactly(deltaTrailer, lines.at(-1));
  if (header === undefined || lines.length < 2) return 'no header';
  if (trailer === undefined) return 'no trailer';
  const events = lines.slice(1, -1);
  if (header.assemblyId !== assemblyId || header.desk.id !== signer) return 'of another assembly or desk';
  if (trailer.sha256 !== bodyHash(text)) return 'hash';
  const { from, to, head } = header;
  if (trailer.events !== events.length || to - from + 1 !== events.length) return 'count';
  let hash = from === 1 ? '0'.repeat(64) : undefined;
  let time = [-1, -1];
  for (const [index, line] of events.entries()) {
    const event = exactly(loggedEventSchema, line);
    const seq = from + index;
    if (event === undefined) return `event ${seq}`;
    const { hlc } = event;
    if (event.seq !== seq || event.prevHash !== (hash ?? event.prevHash)) return `chain at ${seq}`;
    if (event.deskId !== signer || event.assemblyId !== assemblyId) return `event ${seq} of another log`;
    if (OFFICE_EVENTS.test(event.type)) return `event ${seq} is for an office`;
    const [before = -1, counter = -1] = time;
    if (hlc.time < before || (hlc.time === before && hlc.counter <= counter)) return `clock at ${seq}`;
    time = [hlc.time, hlc.counter];
    hash = sha256(Buffer.from(canonicalize(event) ?? ''));
  }
  return head === hash ? undefined : 'head';
}

/** What is wrong with the text of an acknowledgement. `hashes`: of the desk's events. */
export function acknowledgementProblem(
  text: Uint8Array,
  assemblyId: string,
  desk: string,
  hashes: readonly string[],
): string | undefined {
  const lines = linesOf(text);
  if (typeof lines === 'string') return lines;
  const value = exactly(acknowledgementSchema, lines[0]);
  if (value === undefined || lines.length !== 1) return 'not one line';
  if (value.assemblyId !== assemblyId || value.desk !== desk) return 'for another desk';
  return hashes[value.upTo - 1] === value.head ? undefined : 'another log';
}

function linesOf(text: Uint8Array): string[] | string {
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    return 'not UTF-8';
  }
  if (whole.startsWith('\ufeff') || whole.includes('\r')) return 'a byte order mark or carriage return';
  const lines = (whole.endsWith('\n') ? whole.slice(0, -1) : whole).split('\n');
  return lines.some((line) => Buffer.byteLength(line) > LINE_LIMIT) ? 'a line too long' : lines;
}

/** Of every octet before the last line. */
function bodyHash(text: Uint8Array): string {
  const view = Buffer.from(text);
  const end = view.at(-1) === 10 ? view.length - 2 : view.length - 1;
  return sha256(view.subarray(0, view.lastIndexOf(10, end) + 1));
}

/** The value on a line, if the schema takes it as it stands there. */
function exactly<Schema extends z.ZodType>(
  schema: Schema,
  line: string | undefined,
): z.infer<Schema> | undefined {
  const value = parse(line);
  const parsed = schema.safeParse(value);
  return parsed.success && isDeepStrictEqual(parsed.data, value) ? parsed.data : undefined;
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

/** The key of a member; undefined where the row is none. */
function rowKey(row: unknown, { columns }: Header): string | undefined {
  if (!Array.isArray(row) || row.length !== columns.length) return undefined;
  const cells: readonly unknown[] = row;
  const right = columns.every((column, at) => cells[at] === null || (CELLS[column] ?? isText)(cells[at]));
  const cell = (column: Header['columns'][number]): unknown => cells[columns.indexOf(column)] ?? undefined;
  const key = cell('number') ?? cell('refCode');
  const isKey = typeof key === 'string' && /^[0-9A-Za-z](?:[0-9A-Za-z./_-]{0,30}[0-9A-Za-z])?$/.test(key);
  if (!right || !isKey || (cell('surname') ?? cell('givenName')) === undefined) return undefined;
  return cell('number') === undefined ? `code ${key}` : key;
}

function all(columns: string, check: (cell: unknown) => boolean): Record<string, (cell: unknown) => boolean> {
  return Object.fromEntries(columns.split(' ').map((column) => [column, check]));
}

function isText(cell: unknown): boolean {
  return (
    typeof cell === 'string' &&
    cell.length >= 1 &&
    cell.length <= 2_000 &&
    cell.trim() === cell &&
    !/(?!\n)[\p{Cc}\p{Cs}]/u.test(cell)
  );
}

function isDay(cell: unknown): boolean {
  if (typeof cell !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false;
  const date = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === cell;
}

function isMemberships(cell: unknown): boolean {
  return Array.isArray(cell) && cell.length <= 200 && cell.every(isMembership);
}

function isMembership(cell: unknown): boolean {
  if (!Array.isArray(cell) || cell.length !== 4) return false;
  const cells: readonly unknown[] = cell;
  const [kind, unit, from, until] = cells;
  const days = [from, until].every((day) => day === null || isDay(day));
  return ['ordinary', 'second', 'supporting', 'other'].includes(String(kind)) && isText(unit) && days;
}
