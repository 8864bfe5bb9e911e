import { z } from 'zod';
import { deskIdSchema, hashSchema, type DeskId, type Hash, type RollId } from '@shared/domain/ids';
import { err, ok, type Result } from '@shared/lib/result';
import type { OpenRecordStore, Put, RecordKey, RecordStore, TableName } from './record-store';
import type {
  Change,
  LogAppend,
  ReadFailure,
  RollStorage,
  SealFailure,
  StorageFailure,
  StoredLog,
} from './roll-storage';
import { seal, unseal } from './seal';

const HEADS: RecordKey = ['log-heads', 0];
/** Last event of each log: a log that was cut short or taken away doesn't fit it. */
const headsSchema = z.array(z.tuple([deskIdSchema, z.object({ seq: z.int().min(1), hash: hashSchema })]));
interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

/**
 * Opens the sealed records of one assembly.
 *
 * @param key made by `takeDataKey`; a wrong one shows as `seal-broken`
 */
export async function openSealedStorage(
  openStore: OpenRecordStore,
  name: string,
  key: CryptoKey,
): Promise<Result<RollStorage, ReadFailure>> {
  const opened = await attempt(() => openStore(name));
  if (!opened.ok) return opened;
  const storage = new SealedStorage(opened.value, key);
  const heads = await storage.loadHeads();
  if (heads.ok) return ok(storage);
  storage.close();
  return heads;
}

class SealedStorage implements RollStorage {
  readonly #store: RecordStore;
  readonly #key: CryptoKey;
  #heads: ReadonlyMap<DeskId, Head> = new Map();

  constructor(store: RecordStore, key: CryptoKey) {
    this.#store = store;
    this.#key = key;
  }

  async loadHeads(): Promise<Result<undefined, ReadFailure>> {
    const read = await this.#read('meta', HEADS);
    if (!read.ok) return read;
    if (read.value !== undefined) {
      this.#heads = new Map(headsSchema.parse(JSON.parse(new TextDecoder().decode(read.value))));
    }
    return ok(undefined);
  }

  putBlock(roll: RollId, n: number, rows: Uint8Array): Promise<Result<undefined, StorageFailure>> {
    return this.#write([{ table: 'blocks', key: [roll, n], value: rows }]);
  }

  readBlock(roll: RollId, n: number): Promise<Result<Uint8Array, ReadFailure>> {
    return this.#readPresent('blocks', [roll, n]);
  }

  putIndex(roll: RollId, index: Uint8Array): Promise<Result<undefined, StorageFailure>> {
    return this.#write([{ table: 'indexes', key: [roll, 0], value: index }]);
  }

  readIndex(roll: RollId): Promise<Result<Uint8Array, ReadFailure>> {
    return this.#readPresent('indexes', [roll, 0]);
  }

  readRecord(name: string): Promise<Result<Uint8Array | undefined, ReadFailure>> {
    return this.#read('meta', [name, 0]);
  }

  async readLogs(): Promise<Result<readonly StoredLog[], ReadFailure>> {
    const stored = await attempt(() => this.#store.all('events'));
    if (!stored.ok) return stored;
    const logs = new Map<string, Uint8Array[]>([...this.#heads.keys()].map((deskId) => [deskId, []]));
    for (const { key, value } of stored.value) {
      const log = logs.get(key[0]);
      const next = log === undefined ? 0 : log.length + 1;
      if (key[1] !== next) return broken('events', [key[0], next]);
      const plain = await unseal(this.#key, this.#place('events', key), value);
      if (plain === undefined) return broken('events', key);
      log?.push(plain);
    }
    const answer: StoredLog[] = [];
    for (const [deskId, head] of this.#heads) {
      const events = logs.get(deskId) ?? [];
      if (events.length !== head.seq)
        return broken('events', [deskId, Math.min(events.length, head.seq) + 1]);
      answer.push({ deskId, events, head: head.hash });
    }
    return ok(answer);
  }

  async commit({ appends, records }: Change): Promise<Result<undefined, StorageFailure>> {
    const heads = appends.length === 0 ? this.#heads : new Map([...this.#heads, ...appends.map(headAfter)]);
    const written = await this.#write([
      ...records.map(({ name, value }) => ({ table: 'meta' as const, key: [name, 0] as const, value })),
      ...appends.flatMap(eventPuts),
      ...(appends.length === 0 ? [] : [{ table: 'meta' as const, key: HEADS, value: headsBytes(heads) }]),
    ]);
    if (written.ok) this.#heads = heads;
    return written;
  }

  sweep(keep: RollId | undefined): Promise<Result<undefined, StorageFailure>> {
    return attempt(async () => {
      for (const table of ['blocks', 'indexes'] as const) {
        const left = (await this.#store.keys(table)).filter(([roll]) => roll !== keep);
        if (left.length > 0) await this.#store.remove(table, left);
      }
      return undefined;
    });
  }

  close(): void {
    this.#store.close();
  }

  #place(table: TableName, key: RecordKey) {
    return { database: this.#store.name, table, key };
  }

  async #read(table: TableName, key: RecordKey): Promise<Result<Uint8Array | undefined, ReadFailure>> {
    const sealed = await attempt(() => this.#store.get(table, key));
    if (!sealed.ok || sealed.value === undefined) return sealed;
    const plain = await unseal(this.#key, this.#place(table, key), sealed.value);
    return plain === undefined ? broken(table, key) : ok(plain);
  }

  async #readPresent(table: TableName, key: RecordKey): Promise<Result<Uint8Array, ReadFailure>> {
    const read = await this.#read(table, key);
    if (!read.ok) return read;
    return read.value === undefined ? broken(table, key) : ok(read.value);
  }

  async #write(puts: readonly Put[]): Promise<Result<undefined, StorageFailure>> {
    // Sealed before the transaction begins: one that waits for anything else commits early.
    const sealed = await Promise.all(
      puts.map(async ({ table, key, value }) => ({
        table,
        key,
        value: await seal(this.#key, this.#place(table, key), value),
      })),
    );
    return attempt(async () => {
      await this.#store.write(sealed);
      return undefined;
    });
  }
}

function headAfter({ deskId, from, events, head }: LogAppend): [DeskId, Head] {
  return [deskId, { seq: from + events.length - 1, hash: head }];
}

function eventPuts({ deskId, from, events }: LogAppend): Put[] {
  return events.map((value, at) => ({ table: 'events', key: [deskId, from + at], value }));
}

function headsBytes(heads: ReadonlyMap<DeskId, Head>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([...heads]));
}

function broken(table: TableName, [owner, n]: RecordKey): Result<never, SealFailure> {
  return err({ kind: 'seal-broken', table, key: `${owner} ${n}` });
}

async function attempt<Value>(act: () => Promise<Value>): Promise<Result<Value, StorageFailure>> {
  try {
    return ok(await act());
  } catch (error) {
    return err({ kind: 'storage', message: error instanceof Error ? error.message : String(error) });
  }
}
