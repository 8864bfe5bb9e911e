/**
 * The bytes below the seals: four tables of opaque values. One implementation keeps them in IndexedDB, one in memory;
 * neither knows what it holds.
 */
export const TABLES = ['blocks', 'indexes', 'events', 'meta'] as const;
export type TableName = (typeof TABLES)[number];

/** `[rollId, block]`, `[rollId, 0]` of an index, `[deskId, seq]` or `[name, 0]`, by table. */
export type RecordKey = readonly [owner: string, n: number];

/** The only table whose records are ever written again; what stands at a place of the others has no earlier state. */
export const REWRITTEN: TableName = 'meta';

export interface Put {
  readonly table: TableName;
  readonly key: RecordKey;
  /** Undefined: the record is removed. */
  readonly value: Uint8Array | undefined;
}

/** A database. Every method rejects with the system's error where the database can't be read or written. */
export interface RecordStore {
  /** Name of the database; part of what seals a record to its place. */
  readonly name: string;
  get(table: TableName, key: RecordKey): Promise<Uint8Array | undefined>;
  /** The records of these keys, in one transaction and in the order asked for. */
  getMany(table: TableName, keys: readonly RecordKey[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** Every record of a table in order of keys. */
  all(table: TableName): Promise<readonly { readonly key: RecordKey; readonly value: Uint8Array }[]>;
  keys(table: TableName): Promise<readonly RecordKey[]>;
  /**
   * All of it or nothing; resolves once it would survive a power cut. Rejects where a record is there already, in any
   * table but `REWRITTEN`.
   */
  write(puts: readonly Put[]): Promise<void>;
  remove(table: TableName, keys: readonly RecordKey[]): Promise<void>;
  close(): void;
}

/** Opens the database of this name, and makes an empty one where there is none. */
export type OpenRecordStore = (name: string) => Promise<RecordStore>;

/** Deletes the database of this name with all that is in it; one that isn't there is no mistake. */
export type DeleteRecordStore = (name: string) => Promise<void>;
