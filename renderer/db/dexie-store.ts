import { Dexie, type Table } from 'dexie';
import {
  REWRITTEN,
  TABLES,
  type Put,
  type RecordKey,
  type RecordStore,
  type TableName,
} from './record-store';

/**
 * Opens a database in IndexedDB. Transactions are strict: they complete only after the system has put them on the
 * medium, so that what was acknowledged survives a power cut.
 */
export async function openDexieStore(name: string): Promise<RecordStore> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores(Object.fromEntries(TABLES.map((table) => [table, ''])));
  await database.open();
  return new DexieStore(database);
}

/**
 * Deletes a database of IndexedDB. Whoever has it open is asked to close it, and our own stores do. Rejects where somebody
 * keeps it open: it is then deleted as soon as they let go.
 */
export async function deleteDexieStore(name: string): Promise<void> {
  const database = new Dexie(name);
  await new Promise<void>((resolve, reject) => {
    database.on('blocked', () => reject(new Error('the database is in use')));
    database.delete().then(resolve, reject);
  });
}

class DexieStore implements RecordStore {
  readonly #database: Dexie;

  constructor(database: Dexie) {
    this.#database = database;
  }

  get name(): string {
    return this.#database.name;
  }

  async get(table: TableName, key: RecordKey): Promise<Uint8Array | undefined> {
    return await this.#table(table).get(indexedKey(key));
  }

  async getMany(table: TableName, keys: readonly RecordKey[]): Promise<(Uint8Array | undefined)[]> {
    return await this.#table(table).bulkGet(keys.map(indexedKey));
  }

  async all(table: TableName): Promise<{ key: RecordKey; value: Uint8Array }[]> {
    return await this.#database.transaction('r', table, async () => {
      const [keys, values] = await Promise.all([this.keys(table), this.#table(table).toArray()]);
      return values.map((value, at) => ({ key: keys[at] ?? ['', 0], value }));
    });
  }

  async keys(table: TableName): Promise<RecordKey[]> {
    return await this.#table(table).toCollection().primaryKeys();
  }

  async write(puts: readonly Put[]): Promise<void> {
    const tables = [...new Set(puts.map(({ table }) => table))];
    await this.#database.transaction('rw', tables, async () => {
      await Promise.all(puts.map((put) => this.#put(put)));
    });
  }

  async remove(table: TableName, keys: readonly RecordKey[]): Promise<void> {
    await this.#table(table).bulkDelete(keys.map(indexedKey));
  }

  close(): void {
    this.#database.close();
  }

  async #put({ table, key, value }: Put): Promise<void> {
    const records = this.#table(table);
    if (value === undefined) await records.delete(indexedKey(key));
    else if (table === REWRITTEN) await records.put(value, indexedKey(key));
    else await records.add(value, indexedKey(key));
  }

  #table(table: TableName): Table<Uint8Array, [string, number]> {
    return this.#database.table(table);
  }
}

function indexedKey([owner, n]: RecordKey): [string, number] {
  return [owner, n];
}
