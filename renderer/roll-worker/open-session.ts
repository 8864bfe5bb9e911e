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
import type { OpenAssembly } from './engine-api';
import type { OpenFailure } from './engine-files';
import { DELTA_RECORD, deltaRecordSchema, ownLog, type Session } from './session';
import { loadRoll, ROLL_RECORD, rollRecordSchema, type RollRecord } from './stored-roll';
import type { Work } from './work';

/** Opens the sealed records of an assembly; there may be none yet. Overwrites the data key. */
export async function openStorage(
  openStore: OpenRecordStore,
  { role, id, dataKey }: OpenAssembly,
): Promise<Result<RollStorage, ReadFailure>> {
  return await openSealedStorage(openStore, `stimmkarte-${role}-${id}`, await takeDataKey(dataKey));
}

/** Reads everything that storage holds of the assembly, checks every log from its first event, and folds the state. */
export async function readSession(
  storage: RollStorage,
  open: OpenAssembly,
  work: Work,
): Promise<Result<Session, OpenFailure>> {
  const logs = await readLogs(storage, open);
  if (!logs.ok) return logs;
  const record = await readRecord(storage, ROLL_RECORD, rollRecordSchema);
  if (!record.ok) return record;
  const savedDelta = await readRecord(storage, DELTA_RECORD, deltaRecordSchema);
  if (!savedDelta.ok) return savedDelta;
  const assembly = assemblyOf(logs.value.get(open.identity.fingerprint) ?? [], record.value);
  if (assembly === undefined) return err({ kind: 'no-such-assembly' });
  const initial = initialState({ batches: record.value?.issued?.batches ?? [] });
  const session: Session = {
    ...emptySession(storage, open, assembly),
    logs: logs.value,
    ownHead: headOf(logs.value.get(open.identity.fingerprint)?.at(-1)),
    state: foldEvents(initial, [...logs.value.values()].flat()),
    ...(savedDelta.value !== undefined && { savedDelta: savedDelta.value }),
  };
  if (!isRollOfLog(session, record.value))
    return err({ kind: 'seal-broken', table: 'meta', key: `${ROLL_RECORD} 0` });
  const swept = await storage.sweep(record.value?.storedAs);
  if (!swept.ok) return swept;
  if (record.value === undefined) return ok(session);
  const roll = await loadRoll(storage, record.value, work);
  return roll.ok ? ok({ ...session, roll: roll.value }) : roll;
}

/** An assembly of which nothing has happened yet. */
export function emptySession(
  storage: RollStorage,
  { id, role, identity }: OpenAssembly,
  assembly: Assembly,
): Session {
  return {
    ...{ id, role, identity, storage, assembly },
    logs: new Map(),
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
  const [first] = own;
  if (first?.type === 'assembly-created') return first.payload.assembly;
  return first === undefined ? undefined : record?.issued?.assembly;
}

/** Whether the record names the roll that the log says was taken in last: neither can be put back to an earlier state alone. */
function isRollOfLog(session: Session, record: RollRecord | undefined): boolean {
  const rollIds = ownLog(session).flatMap((event) =>
    event.type === 'roll-imported' || event.type === 'roll-loaded' ? [event.payload.rollId] : [],
  );
  return rollIds.at(-1) === record?.rollId;
}
