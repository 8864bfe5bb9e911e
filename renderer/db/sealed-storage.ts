import { hashSchema, type Hash, type RollId } from '@shared/domain/ids';
import { err, ok, type Result } from '@shared/lib/result';
import { EMPTY_LEDGER, ledgerAfter, ledgerBytes, readFirstLedger, readLedger, type Ledger } from './ledger';
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
import { seal, unseal, type Place } from './seal';

const LEDGER: RecordKey = ['ledger', 0];
/** What the program's first version had in its place. */
const FIRST_LEDGER: RecordKey = ['log-heads', 0];

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
  const ledger = await storage.loadLedger();
  if (ledger.ok) return ok(storage);
  storage.close();
  return ledger;
}

class SealedStorage implements RollStorage {
  readonly #store: RecordStore;
  readonly #key: CryptoKey;
  #ledger: Ledger = EMPTY_LEDGER;

  constructor(store: RecordStore, key: CryptoKey) {
    this.#store = store;
    this.#key = key;
  }

  async loadLedger(): Promise<Result<undefined, ReadFailure>> {
    const sealed = await attempt(() => this.#store.get('meta', LEDGER));
    if (!sealed.ok) return sealed;
    if (sealed.value === undefined) return await this.#makeLedger();
    const plain = await this.#unseal('meta', LEDGER, sealed.value);
    if (!plain.ok) return plain;
    const ledger = readLedger(plain.value);
    if (!ledger.ok) return broken('meta', LEDGER);
    this.#ledger = ledger.value;
    return ok(undefined);
  }

  /** Puts a ledger in the place of what the first version wrote. A new database has neither. */
  async #makeLedger(): Promise<Result<undefined, ReadFailure>> {
    const stored = await attempt(() => this.#store.all('meta'));
    if (!stored.ok) return stored;
    const first = stored.value.find(({ key }) => key[0] === FIRST_LEDGER[0]);
    if (first === undefined) return ok(undefined);
    const plain = await this.#unseal('meta', FIRST_LEDGER, first.value);
    if (!plain.ok) return plain;
    const others = stored.value.filter((record) => record !== first);
    const hashes = others.map(async ({ key, value }) => [key[0], await hashOf(value)] as const);
    const ledger = readFirstLedger(plain.value, new Map(await Promise.all(hashes)));
    if (!ledger.ok) return broken('meta', FIRST_LEDGER);
    const written = await this.#write([
      { table: 'meta', key: LEDGER, value: ledgerBytes(ledger.value) },
      { table: 'meta', key: FIRST_LEDGER, value: undefined },
    ]);
    if (written.ok) this.#ledger = ledger.value;
    return written;
  }

  putBlock(roll: RollId, n: number, rows: Uint8Array): Promise<Result<undefined, StorageFailure>> {
    return this.#write([{ table: 'blocks', key: [roll, n], value: rows }]);
  }

  async readBlocks(
    roll: RollId,
    from: number,
    count: number,
  ): Promise<Result<readonly Uint8Array[], ReadFailure>> {
    const keys = Array.from({ length: count }, (_, at): RecordKey => [roll, from + at]);
    const stored = await attempt(() => this.#store.getMany('blocks', keys));
    if (!stored.ok) return stored;
    const blocks = await Promise.all(
      keys.map((key, at) => this.#unsealPresent('blocks', key, stored.value[at])),
    );
    return (
      blocks.find((block) => !block.ok) ?? ok(blocks.flatMap((block) => (block.ok ? [block.value] : [])))
    );
  }

  putIndex(roll: RollId, index: Uint8Array): Promise<Result<undefined, StorageFailure>> {
    return this.#write([{ table: 'indexes', key: [roll, 0], value: index }]);
  }

  async readIndex(roll: RollId): Promise<Result<Uint8Array, ReadFailure>> {
    const stored = await attempt(() => this.#store.get('indexes', [roll, 0]));
    return stored.ok ? await this.#unsealPresent('indexes', [roll, 0], stored.value) : stored;
  }

  async readRecord(name: string): Promise<Result<Uint8Array | undefined, ReadFailure>> {
    const key: RecordKey = [name, 0];
    const stored = await attempt(() => this.#store.get('meta', key));
    if (!stored.ok) return stored;
    const sealed = stored.value;
    const expected = this.#ledger.records.get(name);
    if (sealed === undefined && expected === undefined) return ok(undefined);
    if (sealed === undefined || (await hashOf(sealed)) !== expected) return broken('meta', key);
    return await this.#unseal('meta', key, sealed);
  }

  async readLogs(): Promise<Result<readonly StoredLog[], ReadFailure>> {
    const stored = await attempt(() => this.#store.all('events'));
    if (!stored.ok) return stored;
    const logs = new Map<string, Uint8Array[]>([...this.#ledger.logs.keys()].map((deskId) => [deskId, []]));
    const opened = await Promise.all(
      stored.value.map(({ key, value }) => this.#unseal('events', key, value)),
    );
    for (const [at, { key }] of stored.value.entries()) {
      const log = logs.get(key[0]);
      const next = log === undefined ? 0 : log.length + 1;
      if (key[1] !== next) return broken('events', [key[0], next]);
      const plain = opened[at];
      if (plain?.ok !== true) return broken('events', key);
      log?.push(plain.value);
    }
    return this.#wholeLogs(logs);
  }

  async commit(change: Change): Promise<Result<undefined, StorageFailure>> {
    const { appends, records } = change;
    const sealed = await Promise.all([
      ...records.map(({ name, value }) => this.#seal({ table: 'meta', key: [name, 0], value })),
      ...appends.flatMap(eventPuts).map((put) => this.#seal(put)),
    ]);
    const hashes = new Map<string, Hash>();
    for (const { table, key, value } of sealed) {
      if (table === 'meta' && value !== undefined) hashes.set(key[0], await hashOf(value));
    }
    const ledger = ledgerAfter(this.#ledger, change, hashes);
    const entry = await this.#seal({ table: 'meta', key: LEDGER, value: ledgerBytes(ledger) });
    const written = await this.#writeSealed([...sealed, entry]);
    if (written.ok) this.#ledger = ledger;
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

  sealAside(name: string, n: number, bytes: Uint8Array): Promise<Uint8Array> {
    return seal(this.#key, this.#place('memory', [name, n]), bytes);
  }

  openAside(name: string, n: number, sealed: Uint8Array): Promise<Uint8Array | undefined> {
    return unseal(this.#key, this.#place('memory', [name, n]), sealed);
  }

  close(): void {
    this.#store.close();
  }

  #wholeLogs(logs: ReadonlyMap<string, readonly Uint8Array[]>): Result<StoredLog[], SealFailure> {
    const answer: StoredLog[] = [];
    for (const [deskId, head] of this.#ledger.logs) {
      const events = logs.get(deskId) ?? [];
      if (events.length !== head.seq)
        return broken('events', [deskId, Math.min(events.length, head.seq) + 1]);
      answer.push({ deskId, events, head: head.hash });
    }
    return ok(answer);
  }

  #place(table: Place['table'], key: RecordKey): Place {
    return { database: this.#store.name, table, key };
  }

  async #unseal(
    table: TableName,
    key: RecordKey,
    sealed: Uint8Array,
  ): Promise<Result<Uint8Array, SealFailure>> {
    const plain = await unseal(this.#key, this.#place(table, key), sealed);
    return plain === undefined ? broken(table, key) : ok(plain);
  }

  async #unsealPresent(
    table: TableName,
    key: RecordKey,
    sealed: Uint8Array | undefined,
  ): Promise<Result<Uint8Array, SealFailure>> {
    return sealed === undefined ? broken(table, key) : await this.#unseal(table, key, sealed);
  }

  async #seal({ table, key, value }: Put): Promise<Put> {
    return value === undefined
      ? { table, key, value }
      : { table, key, value: await seal(this.#key, this.#place(table, key), value) };
  }

  /** Sealed before the transaction begins: one that waits for anything else commits early. */
  async #write(puts: readonly Put[]): Promise<Result<undefined, StorageFailure>> {
    return await this.#writeSealed(await Promise.all(puts.map((put) => this.#seal(put))));
  }

  #writeSealed(puts: readonly Put[]): Promise<Result<undefined, StorageFailure>> {
    return attempt(async () => {
      await this.#store.write(puts);
      return undefined;
    });
  }
}

function eventPuts({ deskId, from, events }: LogAppend): Put[] {
  return events.map((value, at) => ({ table: 'events', key: [deskId, from + at], value }));
}

async function hashOf(bytes: Uint8Array): Promise<Hash> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return hashSchema.parse([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
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
