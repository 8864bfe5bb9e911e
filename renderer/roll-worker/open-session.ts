import type { Assembly } from '@shared/domain/assembly';
import type { LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { EMPTY_LOG, headOf, verifyChain } from '@shared/domain/log';
import { foldEvents, initialState } from '@shared/domain/state';
import { err, ok, type Result } from '@shared/lib/result';
import type { z } from 'zod';
import type { OpenRecordStore } from '../db/record-store';
import type { ReadFailure, RollStorage, SealFailure, StoredLog } from '../db/roll-storage';
import { takeDataKey } from '../db/seal';
import { openSealedStorage } from '../db/sealed-storage';
import { ACKNOWLEDGEMENT_RECORD, acknowledgementRecordSchema } from './acknowledgement';
import { checkAnchor, type Lost } from './anchor';
import { CARD_DESIGN_RECORD, cardDesignSchema } from './card-design';
import { readWaiting, WAITING_RECORD, waitingRecordSchema } from './deltas-waiting';
import type { OpenAssembly } from './engine-api';
import type { OpenFailure } from './engine-files';
import type { KeptRoll } from './kept-roll';
import { deskName } from './names';
import { stateBefore } from './package-facts';
import {
  assemblyIn,
  DELTA_RECORD,
  deltaRecordSchema,
  DRAFT_RECORD,
  draftRecordSchema,
  ownLog,
  type Session,
} from './session';
import { loadRoll, ROLL_RECORD, rollRecordSchema, type OpenRoll, type RollRecord } from './stored-roll';
import type { Work } from './work';

/** Opens the sealed records of an assembly; there may be none yet. Overwrites the data key. */
export async function openStorage(
  openStore: OpenRecordStore,
  open: OpenAssembly,
): Promise<Result<RollStorage, ReadFailure>> {
  return await openSealedStorage(openStore, databaseOf(open), await takeDataKey(open.dataKey));
}

/** Name of the database that holds the sealed records of an assembly. */
export function databaseOf({ role, id }: Pick<OpenAssembly, 'role' | 'id'>): string {
  return `stimmkarte-${role}-${id}`;
}

/**
 * Reads everything that storage holds of the assembly, checks every log from its first event and against the anchor, and
 * folds the state. The roll is read at the same time.
 * @param kept the roll of the last lock, if this worker has one
 */
export async function readSession(
  storage: RollStorage,
  open: OpenAssembly,
  work: Work,
  kept?: KeptRoll,
): Promise<Result<Session, OpenFailure>> {
  const records = await readRecords(storage, open);
  if (!records.ok) return records;
  const { roll: record } = records.value;
  const loading = record === undefined ? undefined : loadRoll(storage, record, kept, work);
  const session = await readEvents(storage, open, records.value);
  if (!session.ok) return session;
  const swept = await storage.sweep(record?.storedAs);
  if (!swept.ok) return swept;
  const roll: Result<OpenRoll | undefined, OpenFailure> = (await loading) ?? ok(undefined);
  if (!roll.ok || roll.value === undefined) return roll.ok ? session : roll;
  return ok({ ...session.value, roll: roll.value });
}

interface Records {
  readonly roll: RollRecord | undefined;
  readonly waiting: Session['waiting'];
  readonly optional: Pick<Session, 'savedDelta' | 'acknowledged' | 'draft' | 'cardDesign'>;
}

async function readRecords(
  storage: RollStorage,
  { id }: OpenAssembly,
): Promise<Result<Records, ReadFailure>> {
  const [roll, savedDelta, acknowledged, draft, cardDesign, behindGaps] = await Promise.all([
    readRecord(storage, ROLL_RECORD, rollRecordSchema),
    readRecord(storage, DELTA_RECORD, deltaRecordSchema),
    readRecord(storage, ACKNOWLEDGEMENT_RECORD, acknowledgementRecordSchema),
    readRecord(storage, DRAFT_RECORD, draftRecordSchema),
    readRecord(storage, CARD_DESIGN_RECORD, cardDesignSchema),
    readRecord(storage, WAITING_RECORD, waitingRecordSchema),
  ]);
  if (!roll.ok) return roll;
  if (!savedDelta.ok) return savedDelta;
  if (!acknowledged.ok) return acknowledged;
  if (!draft.ok) return draft;
  if (!cardDesign.ok) return cardDesign;
  const waiting = behindGaps.ok ? readWaiting(behindGaps.value, id) : behindGaps;
  if (!waiting.ok) return waiting;
  return ok({
    roll: roll.value,
    waiting: waiting.value,
    optional: {
      ...(savedDelta.value !== undefined && { savedDelta: savedDelta.value }),
      ...(acknowledged.value !== undefined && { acknowledged: acknowledged.value }),
      ...(draft.value !== undefined && { draft: draft.value }),
      ...(cardDesign.value !== undefined && { cardDesign: cardDesign.value }),
    },
  });
}

/** The session without its roll. */
async function readEvents(
  storage: RollStorage,
  open: OpenAssembly,
  { roll, waiting, optional }: Records,
): Promise<Result<Session, OpenFailure>> {
  const logs = await readLogs(storage, open);
  if (!logs.ok) return logs;
  const own = logs.value.get(open.identity.fingerprint) ?? [];
  const lost = checkAnchor(logs.value, open.anchor ?? [], open.identity.fingerprint);
  const assembly = assemblyOf(own, roll);
  if (lost.ok && lost.value.length > 0 && own.length === 0) return err(rolledBack(lost.value, 0, open));
  if (assembly === undefined)
    return own.length === 0 ? err({ kind: 'no-such-assembly' }) : brokenRollRecord();
  const initial = stateBefore(roll?.issued);
  const session: Session = {
    ...emptySession(storage, open, assembly),
    ...optional,
    ...{ logs: logs.value, waiting },
    ownHead: headOf(own.at(-1)),
    state: foldEvents(initial, [...logs.value.values()].flat()),
  };
  if (!lost.ok) return err({ kind: 'forked', name: deskName(session, lost.error.desk) });
  if (!isRollOfLog(session, roll)) return brokenRollRecord();
  const isAccepted = lost.value.length === 0 || open.acceptLoss === true;
  return isAccepted ? ok(session) : err(rolledBack(lost.value, own.length, session));
}

function rolledBack(
  lost: readonly Lost[],
  left: number,
  known: Session | OpenAssembly,
): Extract<OpenFailure, { kind: 'rolled-back' }> {
  const nameOf = (desk: DeskId) => ('state' in known ? deskName(known, desk) : ownName(known, desk));
  return {
    kind: 'rolled-back',
    lost: lost.map(({ desk, events }) => ({ name: nameOf(desk), events })),
    left,
  };
}

function ownName({ identity }: OpenAssembly, desk: DeskId): string {
  return desk === identity.fingerprint ? identity.name : desk.slice(0, 8);
}

function brokenRollRecord(): Result<never, SealFailure> {
  return err({ kind: 'seal-broken', table: 'meta', key: `${ROLL_RECORD} 0` });
}

/** An assembly of which nothing has happened yet. */
export function emptySession(
  storage: RollStorage,
  { id, role, identity }: OpenAssembly,
  assembly: Assembly,
): Session {
  return {
    ...{ id, role, identity, storage, assembly },
    ...(role === 'office' && { operator: { name: identity.name, lead: true } }),
    ...{ logs: new Map(), waiting: new Map() },
    ownHead: EMPTY_LOG,
    state: initialState({ batches: [] }),
  };
}

async function readLogs(
  storage: RollStorage,
  open: OpenAssembly,
): Promise<Result<Map<DeskId, readonly LoggedEvent[]>, ReadFailure>> {
  const stored = await storage.readLogs();
  if (!stored.ok) return stored;
  const logs = new Map<DeskId, readonly LoggedEvent[]>();
  for (const log of stored.value) {
    const events = verifyLog(log, open);
    if (!events.ok) return events;
    logs.set(log.deskId, events.value);
  }
  return ok(logs);
}

function verifyLog(
  { deskId, events, head }: StoredLog,
  open: OpenAssembly,
): Result<LoggedEvent[], SealFailure> {
  const decoder = new TextDecoder();
  const role = deskId === open.identity.fingerprint ? open.role : 'desk';
  const entries = events.map((bytes): unknown => JSON.parse(decoder.decode(bytes)));
  const verified = verifyChain(entries, { assemblyId: open.id, deskId, role, head });
  if (verified.ok) return verified;
  const seq = 'seq' in verified.error ? verified.error.seq : events.length;
  return err({ kind: 'seal-broken', table: 'events', key: `${deskId} ${seq}` });
}

async function readRecord<Schema extends z.ZodType>(
  storage: RollStorage,
  name: string,
  schema: Schema,
): Promise<Result<z.infer<Schema> | undefined, ReadFailure>> {
  const read = await storage.readRecord(name);
  if (!read.ok || read.value === undefined) return read.ok ? ok(undefined) : read;
  const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(read.value)));
  return parsed.success ? ok(parsed.data) : err({ kind: 'seal-broken', table: 'meta', key: `${name} 0` });
}

function assemblyOf(own: readonly LoggedEvent[], record: RollRecord | undefined): Assembly | undefined {
  if (own.length === 0) return undefined;
  return assemblyIn(own) ?? record?.issued?.assembly;
}

/** Whether the record names the roll that the log says was taken in last: neither can be put back to an earlier state alone. */
function isRollOfLog(session: Session, record: RollRecord | undefined): boolean {
  const rollIds = ownLog(session).flatMap((event) =>
    event.type === 'roll-imported' || event.type === 'roll-loaded' ? [event.payload.rollId] : [],
  );
  return rollIds.at(-1) === record?.rollId;
}
