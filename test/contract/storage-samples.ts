/** What the cases of the storage contract store, alter and compare. */
import { deskIdSchema, hashSchema, rollIdSchema } from '@shared/domain/ids';
import type { Result } from '@shared/lib/result';
import { TABLES, type OpenRecordStore, type RecordKey, type TableName } from '../../renderer/db/record-store';
import type { Change, LogAppend, RollStorage } from '../../renderer/db/roll-storage';
import { takeDataKey } from '../../renderer/db/seal';
import { openSealedStorage } from '../../renderer/db/sealed-storage';

export const desk = deskIdSchema.parse('a'.repeat(40));
export const other = deskIdSchema.parse('b'.repeat(40));
export const roll = rollIdSchema.parse('11111111-1111-4111-8111-111111111111');
export const nextRoll = rollIdSchema.parse('22222222-2222-4222-8222-222222222222');

export async function open(openStore: OpenRecordStore, name: string): Promise<RollStorage> {
  return value(await openSealedStorage(openStore, name, await takeDataKey(dataKey())));
}

/** A roll of two blocks and its index, two logs and two records, stored in four transactions and more. */
export async function storeSample(openStore: OpenRecordStore, name: string): Promise<void> {
  const storage = await open(openStore, name);
  await putRoll(storage, roll);
  const logs = [
    append(desk, 1, ['Sample one', 'Sample two', 'Sample three']),
    append(other, 1, ['Sample uno', 'Sample dos']),
  ];
  value(await storage.commit(change(logs, { current: 'Sample of a record' })));
  value(await storage.commit(change([], { saved: 'Sample of another' })));
  storage.close();
}

export async function putRoll(storage: RollStorage, id: typeof roll): Promise<void> {
  value(await storage.putBlock(id, 0, bytes(`Sample block 0 of ${id}`)));
  value(await storage.putBlock(id, 1, bytes(`Sample block 1 of ${id}`)));
  value(await storage.putIndex(id, bytes(`Sample index of ${id}`)));
}

/** Opens storage and reads everything of the roll and all else; the first failure, or `ok`. */
export async function readAll(
  openStore: OpenRecordStore,
  name: string,
  id = roll,
): Promise<Result<undefined, unknown>> {
  const opened = await openSealedStorage(openStore, name, await takeDataKey(dataKey()));
  if (!opened.ok) return opened;
  const storage = opened.value;
  try {
    for (const read of [
      await storage.readBlocks(id, 0, 2),
      await storage.readIndex(id),
      await storage.readRecord('current'),
      await storage.readRecord('saved'),
      await storage.readRecord('draft'),
      await storage.readLogs(),
    ]) {
      if (!read.ok) return read;
    }
    return { ok: true, value: undefined };
  } finally {
    storage.close();
  }
}

/** A database as somebody finds it who has no key: every record, by its place. */
export type Dump = ReadonlyMap<string, { readonly place: StoredAt; readonly value: Uint8Array }>;
export interface StoredAt {
  readonly table: TableName;
  readonly key: RecordKey;
}

export async function dump(openStore: OpenRecordStore, name: string): Promise<Dump> {
  const store = await openStore(name);
  const records = new Map<string, { place: StoredAt; value: Uint8Array }>();
  for (const table of TABLES) {
    for (const { key, value: sealed } of await store.all(table))
      records.set(placeText({ table, key }), { place: { table, key }, value: sealed });
  }
  store.close();
  return records;
}

/** Puts bytes at a place, whatever stands there; undefined takes away what does. */
export async function replace(
  openStore: OpenRecordStore,
  name: string,
  { table, key }: StoredAt,
  sealed: Uint8Array | undefined,
): Promise<void> {
  const store = await openStore(name);
  await store.remove(table, [key]);
  if (sealed !== undefined) await store.write([{ table, key, value: sealed.slice() }]);
  store.close();
}

export function placeText({ table, key }: StoredAt): string {
  return `${table} ${key[0]} ${key[1]}`;
}

export async function logsOf(storage: RollStorage): Promise<string[][]> {
  return value(await storage.readLogs()).map(({ deskId, events, head }) => [
    deskId,
    head,
    ...events.map(text),
  ]);
}

/** A record whose text is undefined is removed. */
export function change(
  appends: readonly LogAppend[],
  records: Readonly<Record<string, string | undefined>> = {},
): Change {
  return {
    appends,
    records: Object.entries(records).map(([name, content]) => ({
      name,
      value: content === undefined ? undefined : bytes(content),
    })),
  };
}

export function append(deskId: LogAppend['deskId'], from: number, events: readonly string[]): LogAppend {
  return { deskId, from, events: events.map(bytes), head: headOf(events.at(-1) ?? '') };
}

export function headOf(event: string): LogAppend['head'] {
  return hashSchema.parse(event.length.toString(16).padStart(64, '0'));
}

export function broken(table: TableName, key: RecordKey) {
  return { ok: false, error: { kind: 'seal-broken', table, key: `${key[0]} ${key[1]}` } };
}

export function dataKey(): Uint8Array {
  return new Uint8Array(32).fill(7);
}

export function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

export function text(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

export function latin1(content: Uint8Array): string {
  return String.fromCharCode(...content);
}

export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function equal(actual: unknown, expected: unknown, what = ''): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what} expected ${wanted}, found ${found}`);
}
