import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { firstDifference } from '../lib/first-difference';
import { err, ok, type Result } from '../lib/result';
import { compareTimestamps, nextTimestamp } from './clock';
import {
  loggedEventSchema,
  type EventBody,
  type EventType,
  type LoggedEvent,
  type Timestamp,
} from './events';
import { Founding } from './founding';
import { hashSchema, type AssemblyId, type DeskId, type Hash } from './ids';

/** What the first event of a log names as the one before it. */
export const GENESIS_HASH: Hash = hashSchema.parse('0'.repeat(64));

/** The end of a log: where the next event is appended, and what proves that all before it is unchanged. */
export interface LogHead {
  /** 0 for an empty log. */
  readonly seq: number;
  readonly hash: Hash;
  readonly hlc?: Timestamp;
}

export const EMPTY_LOG: LogHead = { seq: 0, hash: GENESIS_HASH };

/** SHA-256 over the event's canonical JSON (RFC 8785): the same for the same content, in whatever order its keys stand. */
export function hashEvent(event: LoggedEvent): Hash {
  const text = canonicalize(event);
  if (text === undefined) throw new Error('an event is always JSON');
  return hashSchema.parse(bytesToHex(sha256(utf8ToBytes(text))));
}

/** The head of a log whose last event this is; of an empty log without one. */
export function headOf(last: LoggedEvent | undefined): LogHead {
  return last === undefined ? EMPTY_LOG : { seq: last.seq, hash: hashEvent(last), hlc: last.hlc };
}

/** Who writes, and when. */
export interface Author {
  readonly assemblyId: AssemblyId;
  readonly deskId: DeskId;
  readonly operator: string;
  /** Wall time in ms since 1970. */
  readonly nowMs: number;
}

/** The bodies as the next events of the log that ends at `head`. Throws on a body that is not valid. */
export function appendEvents(head: LogHead, bodies: readonly EventBody[], author: Author): LoggedEvent[] {
  const { assemblyId, deskId, operator, nowMs } = author;
  const events: LoggedEvent[] = [];
  let end = head;
  for (const body of bodies) {
    const envelope = {
      assemblyId,
      deskId,
      operator,
      seq: end.seq + 1,
      hlc: nextTimestamp(end.hlc, nowMs),
      prevHash: end.hash,
    };
    const event = loggedEventSchema.parse({ ...envelope, ...body });
    events.push(event);
    end = headOf(event);
  }
  return events;
}

/** What a log has to be to be taken in. */
export interface LogExpectation {
  readonly assemblyId: AssemblyId;
  readonly deskId: DeskId;
  /** Whose log it is: office and desk write different events. */
  readonly role: LogRole;
  /** Hash of the last event as its author stated it. Without it nobody can tell whether the last event was changed or cut off. */
  readonly head?: Hash;
}

export type LogRole = 'office' | 'desk';

/** The first thing wrong with a log. `seq` is the place where it shows, counted from 1. */
export type ChainFailure =
  | { readonly kind: 'invalid-event'; readonly seq: number; readonly path: string }
  | { readonly kind: 'wrong-assembly'; readonly seq: number }
  | { readonly kind: 'wrong-desk'; readonly seq: number }
  | { readonly kind: 'gap'; readonly seq: number }
  | { readonly kind: 'broken'; readonly seq: number }
  | { readonly kind: 'clock-backwards'; readonly seq: number }
  | { readonly kind: 'wrong-role'; readonly seq: number }
  /** A replacement or withdrawal of an accreditation, or a reversal of a payment, that isn't in this log; or a receipt out of its row. */
  | { readonly kind: 'unfounded'; readonly seq: number }
  /** The chain doesn't end where its author says it does. */
  | { readonly kind: 'wrong-head' };

const OFFICE_EVENTS: ReadonlySet<EventType> = new Set<EventType>([
  'assembly-created',
  'assembly-changed',
  'mandates-set',
  'roll-imported',
  'cards-created',
  'cards-handed-over',
  'package-issued',
  'emergency-desk-added',
  'emergency-desk-known',
  'delta-merged',
  'series-added',
  'cards-printed',
  'fork-found',
  'finding-acknowledged',
  'conflict-settled',
  'accreditation-corrected',
]);
/** What either of them may write (rules S11, C16, C17, N2, N4, B1). */
const EVENTS_OF_BOTH: ReadonlySet<EventType> = new Set<EventType>([
  'loss-accepted',
  'cards-blocked',
  'card-found',
  'cards-received',
  'presence-noted',
  'count-frozen',
  'case-opened',
  'case-noted',
  'case-decided',
]);

/** Checks a whole log, from its first event, that comes from outside. The events of the answer are parsed. */
export function verifyChain(
  entries: readonly unknown[],
  expected: LogExpectation,
): Result<LoggedEvent[], ChainFailure> {
  return verifyPiece(entries, { ...expected, from: 1 });
}

/**
 * Checks a part of a log, from event `from` on, that comes from outside. The events of the answer are parsed. What the part can't
 * tell by itself is checked where it is joined to what comes before it: see `joinPieces`.
 */
export function verifyPiece(
  entries: readonly unknown[],
  expected: LogExpectation & { readonly from: number },
): Result<LoggedEvent[], ChainFailure> {
  const events: LoggedEvent[] = [];
  const founding = new Founding();
  let last: LoggedEvent | undefined;
  let hash = expected.from === 1 ? GENESIS_HASH : undefined;
  for (const entry of entries) {
    const seq = expected.from + events.length;
    const parsed = parseEvent(entry);
    if (!parsed.ok) return err({ kind: 'invalid-event', seq, path: parsed.error });
    const event = parsed.value;
    const failure = placeFailure(event, { seq, hash, hlc: last?.hlc }, expected);
    if (failure !== undefined) return err({ kind: failure, seq });
    if (expected.from === 1 && !founding.accepts(event)) return err({ kind: 'unfounded', seq });
    events.push(event);
    last = event;
    hash = hashEvent(event);
  }
  return expected.head === undefined || expected.head === hash ? ok(events) : err({ kind: 'wrong-head' });
}

/** Where an event has to stand: its number, and hash and stamp of the one before it, where these are known. */
interface Place {
  readonly seq: number;
  readonly hash: Hash | undefined;
  readonly hlc: Timestamp | undefined;
}

function placeFailure(event: LoggedEvent, place: Place, expected: LogExpectation) {
  if (event.assemblyId !== expected.assemblyId) return 'wrong-assembly';
  if (event.deskId !== expected.deskId) return 'wrong-desk';
  if (event.seq !== place.seq) return 'gap';
  if (place.hash !== undefined && event.prevHash !== place.hash) return 'broken';
  if (place.hlc !== undefined && compareTimestamps(event.hlc, place.hlc) <= 0) return 'clock-backwards';
  const isOwn =
    EVENTS_OF_BOTH.has(event.type) || OFFICE_EVENTS.has(event.type) === (expected.role === 'office');
  return isOwn ? undefined : 'wrong-role';
}

/** Where a log, given from its first event on, ends or undoes what it doesn't hold, or skips a receipt number (rules L9, B8). */
export function firstUnfounded(events: readonly LoggedEvent[]): number | undefined {
  const founding = new Founding();
  return events.find((event) => !founding.accepts(event))?.seq;
}

/** One event from outside. The error is the path of what is wrong with it, such as `payload.card`. */
function parseEvent(entry: unknown): Result<LoggedEvent, string> {
  const parsed = loggedEventSchema.safeParse(entry);
  if (!parsed.success) return err(parsed.error.issues[0]?.path.join('.') ?? '');
  const path = firstDifference(entry, parsed.data);
  return path === undefined ? ok(parsed.data) : err(path.join('.'));
}
