/**
 * What sealed storage promises, over whatever keeps the bytes. The cases know no test framework, so that they run in
 * Node over memory and in the program's own window over IndexedDB.
 */
import type { OpenRecordStore } from '../../renderer/db/record-store';
import { takeDataKey } from '../../renderer/db/seal';
import { openSealedStorage } from '../../renderer/db/sealed-storage';
import {
  append,
  broken,
  bytes,
  change,
  dataKey,
  desk,
  dump,
  equal,
  headOf,
  latin1,
  logsOf,
  nextRoll,
  open,
  other,
  putRoll,
  roll,
  storeSample,
  text,
  value,
} from './storage-samples';
import { tamperingCases } from './storage-tampering';

export interface StorageCase {
  readonly title: string;
  readonly run: (openStore: OpenRecordStore, name: string) => Promise<void>;
}

export const storageCases: readonly StorageCase[] = [
  {
    title: 'gives back after a reopening what was stored',
    run: async (openStore, name) => {
      const before = await open(openStore, name);
      value(await before.putBlock(roll, 0, bytes('block 0')));
      value(await before.putBlock(roll, 1, bytes('block 1')));
      value(await before.putIndex(roll, bytes('index')));
      value(await before.commit(change([append(desk, 1, ['one', 'two'])], { current: 'roll in use' })));
      value(await before.commit(change([append(desk, 3, ['three']), append(other, 1, ['uno'])])));
      before.close();

      const after = await open(openStore, name);
      equal(value(await after.readBlocks(roll, 0, 2)).map(text), ['block 0', 'block 1']);
      equal(value(await after.readBlocks(roll, 1, 1)).map(text), ['block 1']);
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
    title: 'replaces a record, and removes one, for good',
    run: async (openStore, name) => {
      const storage = await open(openStore, name);
      value(await storage.commit(change([], { current: 'first', draft: 'half' })));
      value(await storage.commit(change([], { current: 'second', draft: undefined })));
      for (const each of [storage, await open(openStore, name)]) {
        equal(text(value(await each.readRecord('current')) ?? bytes('')), 'second');
        equal(value(await each.readRecord('draft')), undefined);
        each.close();
      }
    },
  },
  {
    title: 'never writes a block, an index or an event a second time',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const before = [...(await dump(openStore, name))].map(String);
      const storage = await open(openStore, name);
      for (const answer of [
        await storage.putBlock(roll, 0, bytes('another')),
        await storage.putIndex(roll, bytes('another')),
        await storage.commit(change([append(desk, 3, ['another'])], { current: 'another' })),
      ]) {
        equal(answer.ok ? 'ok' : answer.error.kind, 'storage');
      }
      storage.close();
      equal([...(await dump(openStore, name))].map(String), before);
    },
  },
  {
    title: 'writes nothing that can be read without the key',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      for (const record of (await dump(openStore, name)).values())
        equal(latin1(record.value).includes('Sample'), false);
    },
  },
  {
    title: 'seals every write under a nonce of its own',
    run: async (openStore, name) => {
      const storage = await open(openStore, name);
      const seen = new Set<string>();
      for (let time = 0; time < 20; time += 1) {
        value(await storage.commit(change([], { current: 'the same' })));
        for (const { value: sealed } of (await dump(openStore, name)).values())
          seen.add(latin1(sealed).slice(0, 12));
      }
      equal(seen.size, 40);
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
      equal(opened, broken('meta', ['ledger', 0]));
    },
  },
  ...tamperingCases,
  {
    title: 'sweeps what a load left behind and keeps the roll in use',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const storage = await open(openStore, name);
      await putRoll(storage, nextRoll);
      value(await storage.sweep(nextRoll));
      equal(await storage.readBlocks(roll, 0, 1), broken('blocks', [roll, 0]));
      equal(
        text(value(await storage.readBlocks(nextRoll, 0, 1))[0] ?? bytes('')).slice(0, 14),
        'Sample block 0',
      );
      value(await storage.sweep(undefined));
      equal(await storage.readBlocks(nextRoll, 0, 1), broken('blocks', [nextRoll, 0]));
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
