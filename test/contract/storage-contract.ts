/**
 * What sealed storage promises, over whatever keeps the bytes. The cases know no test framework, so that they run in
 * Node over memory and in the program's own window over IndexedDB.
 */
import { deskIdSchema, hashSchema, rollIdSchema } from '@shared/domain/ids';
import type { Result } from '@shared/lib/result';
import type { OpenRecordStore, RecordKey, TableName } from '../../renderer/db/record-store';
import type { Change, LogAppend, RollStorage } from '../../renderer/db/roll-storage';
import { takeDataKey } from '../../renderer/db/seal';
import { openSealedStorage } from '../../renderer/db/sealed-storage';

export interface StorageCase {
  readonly title: string;
  readonly run: (openStore: OpenRecordStore, name: string) => Promise<void>;
}

const desk = deskIdSchema.parse('a'.repeat(40));
const other = deskIdSchema.parse('b'.repeat(40));
const roll = rollIdSchema.parse('11111111-1111-4111-8111-111111111111');
const nextRoll = rollIdSchema.parse('22222222-2222-4222-8222-222222222222');

export const storageCases: readonly StorageCase[] = [
  {
    title: 'gives back after a reopening what was stored',
    run: async (openStore, name) => {
      const before = await open(openStore, name);
      value(await before.putBlock(roll, 0, bytes('block 0')));
      value(await before.putBlock(roll, 1, bytes('block 1')));
      value(await before.putIndex(roll, bytes('index')));
      value(await before.commit(change([append(desk, 1, ['one', 'two'])], 'roll in use')));
      value(await before.commit(change([append(desk, 3, ['three']), append(other, 1, ['uno'])])));
      before.close();

      const after = await open(openStore, name);
      equal(text(value(await after.readBlock(roll, 0))), 'block 0');
      equal(text(value(await after.readBlock(roll, 1))), 'block 1');
      equal(text(value(await after.readIndex(roll))), 'index');
      equal(text(value(await after.readRecord('current')) ?? bytes('nothing')), 'roll in use');
      equal(value(await after.readRecord('never written')), undefined);
      equal(await logsOf(after), [
        [desk, headOf('three'), 'one', 'two', 'three'],
        [other, headOf('uno'), 'uno'],
      ]);
      after.close();
    },
  },
  {
    title: 'keeps the order of a log beyond nine events',
    run: async (openStore, name) => {
      const names = Array.from({ length: 120 }, (_, at) => `event ${at + 1}`);
      const storage = await open(openStore, name);
      for (const [at, event] of names.entries())
        value(await storage.commit(change([append(desk, at + 1, [event])])));
      equal(await logsOf(storage), [[desk, headOf('event 120'), ...names]]);
      storage.close();
    },
  },
  {
    title: 'writes nothing that can be read without the key',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const store = await openStore(name);
      for (const table of ['blocks', 'indexes', 'events', 'meta'] as const) {
        for (const record of await store.all(table)) equal(latin1(record.value).includes('Sample'), false);
      }
      store.close();
    },
  },
  {
    title: 'seals every write under a nonce of its own',
    run: async (openStore, name) => {
      const storage = await open(openStore, name);
      const seen = new Set<string>();
      const store = await openStore(name);
      for (let time = 0; time < 20; time += 1) {
        value(await storage.putBlock(roll, 0, bytes('the same')));
        seen.add(latin1((await store.get('blocks', [roll, 0])) ?? bytes('')).slice(0, 12));
      }
      equal(seen.size, 20);
      store.close();
      storage.close();
    },
  },
  {
    title: 'overwrites the data key it was given',
    run: async () => {
      const key = dataKey();
      await takeDataKey(key);
      equal([...key], Array<number>(32).fill(0));
    },
  },
  {
    title: 'refuses a key that is not the one it was sealed with',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const opened = await openSealedStorage(openStore, name, await takeDataKey(new Uint8Array(32).fill(8)));
      equal(opened, { ok: false, error: { kind: 'seal-broken', table: 'meta', key: 'log-heads 0' } });
    },
  },
  ...(['blocks', 'indexes', 'meta', 'events'] as const).flatMap(tamperingCases),
  {
    title: 'notices events that were swapped within a log',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await swap(openStore, name, 'events', [desk, 1], [desk, 2]);
      equal(await readSample(openStore, name), broken('events', [desk, 1]));
    },
  },
  {
    title: 'notices blocks that were swapped between rolls',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await swap(openStore, name, 'blocks', [roll, 0], [nextRoll, 0]);
      equal(await readSample(openStore, name), broken('blocks', [roll, 0]));
    },
  },
  {
    title: 'notices a record that comes from another assembly',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await storeSample(openStore, `${name}-second`);
      const second = await openStore(`${name}-second`);
      const foreign = await second.get('blocks', [roll, 0]);
      second.close();
      await overwrite(openStore, name, 'blocks', [roll, 0], () => foreign ?? bytes(''));
      equal(await readSample(openStore, name), broken('blocks', [roll, 0]));
    },
  },
  {
    title: 'notices a log that was cut short',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await remove(openStore, name, 'events', [desk, 3]);
      equal(await readSample(openStore, name), broken('events', [desk, 3]));
    },
  },
  {
    title: 'says where a log has a hole',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await remove(openStore, name, 'events', [desk, 2]);
      equal(await readSample(openStore, name), broken('events', [desk, 2]));
    },
  },
  {
    title: 'notices a log that was taken away',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await remove(openStore, name, 'events', [other, 1]);
      equal(await readSample(openStore, name), broken('events', [other, 1]));
    },
  },
  {
    title: 'notices a log that went back to an earlier head',
    run: async (openStore, name) => {
      const storage = await open(openStore, name);
      value(await storage.commit(change([append(desk, 1, ['one'])])));
      const store = await openStore(name);
      const earlier = (await store.get('meta', ['log-heads', 0])) ?? bytes('');
      value(await storage.commit(change([append(desk, 2, ['two'])])));
      await store.write([{ table: 'meta', key: ['log-heads', 0], value: earlier }]);
      store.close();
      storage.close();
      const after = await open(openStore, name);
      equal(await after.readLogs(), broken('events', [desk, 2]));
      after.close();
    },
  },
  {
    title: 'sweeps what a load left behind and keeps the roll in use',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const storage = await open(openStore, name);
      value(await storage.sweep(nextRoll));
      equal(await storage.readBlock(roll, 0), broken('blocks', [roll, 0]));
      equal(text(value(await storage.readBlock(nextRoll, 0))), 'Sample of the next roll');
      value(await storage.sweep(undefined));
      equal(await storage.readBlock(nextRoll, 0), broken('blocks', [nextRoll, 0]));
      equal(value(await storage.readLogs()).length, 2);
      storage.close();
    },
  },
  {
    title: 'answers with the failure once it is closed',
    run: async (openStore, name) => {
      const storage = await open(openStore, name);
      storage.close();
      const answer = await storage.commit(change([append(desk, 1, ['one'])]));
      equal(answer.ok ? 'ok' : answer.error.kind, 'storage');
    },
  },
];

/** Stores a log entry that a later run looks for: what is acknowledged outlives the process. */
export async function storeBeforeCrash(
  openStore: OpenRecordStore,
  name: string,
  events: number,
): Promise<void> {
  const storage = await open(openStore, name);
  for (let seq = 1; seq <= events; seq += 1)
    value(await storage.commit(change([append(desk, seq, [`event ${seq}`])])));
}

/** How many events of `storeBeforeCrash` are there. */
export async function countAfterCrash(openStore: OpenRecordStore, name: string): Promise<number> {
  const storage = await open(openStore, name);
  const [log] = value(await storage.readLogs());
  storage.close();
  return log?.events.length ?? 0;
}

function tamperingCases(table: TableName): StorageCase[] {
  const keys: Record<TableName, RecordKey> = {
    blocks: [roll, 1],
    indexes: [roll, 0],
    meta: ['current', 0],
    events: [desk, 2],
  };
  const key = keys[table];
  const alterations: [string, (sealed: Uint8Array) => Uint8Array][] = [
    ['altered in its first byte', (sealed) => flip(sealed, 0)],
    ['altered in its last byte', (sealed) => flip(sealed, sealed.length - 1)],
    ['torn', (sealed) => sealed.subarray(0, sealed.length - 5)],
    ['emptied', () => new Uint8Array(0)],
  ];
  return alterations.map(([how, alter]) => ({
    title: `notices a record in ${table} that was ${how}`,
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await overwrite(openStore, name, table, key, alter);
      equal(await readSample(openStore, name), broken(table, key));
    },
  }));
}

async function open(openStore: OpenRecordStore, name: string): Promise<RollStorage> {
  return value(await openSealedStorage(openStore, name, await takeDataKey(dataKey())));
}

async function storeSample(openStore: OpenRecordStore, name: string): Promise<void> {
  const storage = await open(openStore, name);
  value(await storage.putBlock(roll, 0, bytes('Sample block 0')));
  value(await storage.putBlock(roll, 1, bytes('Sample block 1')));
  value(await storage.putIndex(roll, bytes('Sample index')));
  value(await storage.putBlock(nextRoll, 0, bytes('Sample of the next roll')));
  const logs = [
    append(desk, 1, ['Sample one', 'Sample two', 'Sample three']),
    append(other, 1, ['Sample uno']),
  ];
  value(await storage.commit(change(logs, 'Sample of a record')));
  storage.close();
}

/** Reads all of the sample; the first failure, or `ok`. */
async function readSample(openStore: OpenRecordStore, name: string): Promise<Result<undefined, unknown>> {
  const storage = await open(openStore, name);
  try {
    for (const read of [
      await storage.readBlock(roll, 0),
      await storage.readBlock(roll, 1),
      await storage.readIndex(roll),
      await storage.readRecord('current'),
      await storage.readLogs(),
    ]) {
      if (!read.ok) return read;
    }
    return { ok: true, value: undefined };
  } finally {
    storage.close();
  }
}

async function overwrite(
  openStore: OpenRecordStore,
  name: string,
  table: TableName,
  key: RecordKey,
  alter: (sealed: Uint8Array) => Uint8Array,
): Promise<void> {
  const store = await openStore(name);
  const sealed = await store.get(table, key);
  if (sealed === undefined) throw new Error(`nothing at ${table} ${key.join(' ')}`);
  await store.write([{ table, key, value: alter(sealed).slice() }]);
  store.close();
}

async function swap(openStore: OpenRecordStore, name: string, table: TableName, a: RecordKey, b: RecordKey) {
  const store = await openStore(name);
  const [first, second] = [await store.get(table, a), await store.get(table, b)];
  if (first === undefined || second === undefined) throw new Error('nothing to swap');
  await store.write([
    { table, key: a, value: second },
    { table, key: b, value: first },
  ]);
  store.close();
}

async function remove(
  openStore: OpenRecordStore,
  name: string,
  table: TableName,
  key: RecordKey,
): Promise<void> {
  const store = await openStore(name);
  await store.remove(table, [key]);
  store.close();
}

async function logsOf(storage: RollStorage): Promise<string[][]> {
  return value(await storage.readLogs()).map(({ deskId, events, head }) => [
    deskId,
    head,
    ...events.map(text),
  ]);
}

function change(appends: readonly LogAppend[], record?: string): Change {
  return { appends, records: record === undefined ? [] : [{ name: 'current', value: bytes(record) }] };
}

function append(deskId: LogAppend['deskId'], from: number, events: readonly string[]): LogAppend {
  return { deskId, from, events: events.map(bytes), head: headOf(events.at(-1) ?? '') };
}

function headOf(event: string): LogAppend['head'] {
  return hashSchema.parse(event.length.toString(16).padStart(64, '0'));
}

function broken(table: TableName, key: RecordKey) {
  return { ok: false, error: { kind: 'seal-broken', table, key: `${key[0]} ${key[1]}` } };
}

function dataKey(): Uint8Array {
  return new Uint8Array(32).fill(7);
}

function flip(sealed: Uint8Array, at: number): Uint8Array {
  return sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function text(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function latin1(content: Uint8Array): string {
  return String.fromCharCode(...content);
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`expected ${wanted}, found ${found}`);
}
