import { Dexie, type Table } from 'dexie';
import { TABLES, type Put, type RecordKey, type RecordStore, type TableName } from './record-store';

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
      await Promise.all(puts.map(({ table, key, value }) => this.#table(table).put(value, indexedKey(key))));
    });
  }

  async remove(table: TableName, keys: readonly RecordKey[]): Promise<void> {
    await this.#table(table).bulkDelete(keys.map(indexedKey));
  }

  close(): void {
    this.#database.close();
  }

  #table(table: TableName): Table<Uint8Array, [string, number]> {
    return this.#database.table(table);
  }
}

function indexedKey([owner, n]: RecordKey): [string, number] {
  return [owner, n];
}
