import {
  REWRITTEN,
  type Put,
  type RecordKey,
  type RecordStore,
  type TableName,
} from '../../renderer/db/record-store';

type MemoryTables = Record<TableName, Map<string, { readonly key: RecordKey; readonly value: Uint8Array }>>;

/** Databases that last as long as this object: open, close and open again as with those on disk. */
export class MemoryDatabases {
  readonly #databases = new Map<string, MemoryTables>();

  open(name: string): Promise<RecordStore> {
    let tables = this.#databases.get(name);
    if (tables === undefined) {
      tables = { blocks: new Map(), indexes: new Map(), events: new Map(), meta: new Map() };
      this.#databases.set(name, tables);
    }
    return Promise.resolve(new MemoryStore(name, tables));
  }

  delete(name: string): Promise<void> {
    this.#databases.delete(name);
    return Promise.resolve();
  }

  get names(): string[] {
    return [...this.#databases.keys()];
  }
}

class MemoryStore implements RecordStore {
  readonly name: string;
  readonly #tables: MemoryTables;
  #closed = false;

  constructor(name: string, tables: MemoryTables) {
    this.name = name;
    this.#tables = tables;
  }

  async get(table: TableName, key: RecordKey): Promise<Uint8Array | undefined> {
    return (await this.#table(table)).get(keyText(key))?.value.slice();
  }

  async getMany(table: TableName, keys: readonly RecordKey[]): Promise<(Uint8Array | undefined)[]> {
    return await Promise.all(keys.map((key) => this.get(table, key)));
  }

  async all(table: TableName): Promise<{ key: RecordKey; value: Uint8Array }[]> {
    const records = [...(await this.#table(table)).values()];
    return records.map(({ key, value }) => ({ key, value: value.slice() })).sort(byKey);
  }

  async keys(table: TableName): Promise<RecordKey[]> {
    return (await this.all(table)).map(({ key }) => key);
  }

  async write(puts: readonly Put[]): Promise<void> {
    for (const { table, key, value } of puts) {
      const isTaken = (await this.#table(table)).has(keyText(key));
      if (value !== undefined && table !== REWRITTEN && isTaken) throw new Error('key already exists');
    }
    for (const { table, key, value } of puts) {
      const records = await this.#table(table);
      if (value === undefined) records.delete(keyText(key));
      else records.set(keyText(key), { key, value: value.slice() });
    }
  }

  async remove(table: TableName, keys: readonly RecordKey[]): Promise<void> {
    const records = await this.#table(table);
    for (const key of keys) records.delete(keyText(key));
  }

  close(): void {
    this.#closed = true;
  }

  #table(table: TableName): Promise<MemoryTables[TableName]> {
    if (this.#closed) return Promise.reject(new Error(`${this.name} is closed`));
    return Promise.resolve(this.#tables[table]);
  }
}

function keyText([owner, n]: RecordKey): string {
  return `${owner} ${n}`;
}

function byKey(a: { key: RecordKey }, b: { key: RecordKey }): number {
  if (a.key[0] !== b.key[0]) return a.key[0] < b.key[0] ? -1 : 1;
  return a.key[1] - b.key[1];
}
