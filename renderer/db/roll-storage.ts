import type { DeskId, Hash, RollId } from '@shared/domain/ids';
import type { Result } from '@shared/lib/result';

/** Storage that can't be read or written; `message` is the system's. */
export interface StorageFailure {
  readonly kind: 'storage';
  readonly message: string;
}
/** A record that was altered, swapped, torn or removed since it was sealed. */
export interface SealFailure {
  readonly kind: 'seal-broken';
  readonly table: string;
  readonly key: string;
}
export type ReadFailure = StorageFailure | SealFailure;

/** The log of one desk as stored: bytes of the events from seq 1 on, and the hash that the last of them must have. */
export interface StoredLog {
  readonly deskId: DeskId;
  readonly events: readonly Uint8Array[];
  readonly head: Hash;
}

/** Events to put at the end of a log. `head` is the hash of the last of them. */
export interface LogAppend {
  readonly deskId: DeskId;
  /** Seq of the first of them. */
  readonly from: number;
  readonly events: readonly Uint8Array[];
  readonly head: Hash;
}

/** What becomes durable together. */
export interface Change {
  readonly appends: readonly LogAppend[];
  /** `value` undefined: the record is removed. */
  readonly records: readonly { readonly name: string; readonly value: Uint8Array | undefined }[];
}

/**
 * The sealed records of one assembly. A roll's blocks and index are written first, under a new id; a `commit` that names
 * the roll in a record then takes it into use; what no record names is swept.
 */
export interface RollStorage {
  putBlock(roll: RollId, n: number, rows: Uint8Array): Promise<Result<undefined, StorageFailure>>;
  /** So many blocks from one on, read in one go. */
  readBlocks(roll: RollId, from: number, count: number): Promise<Result<readonly Uint8Array[], ReadFailure>>;
  putIndex(roll: RollId, index: Uint8Array): Promise<Result<undefined, StorageFailure>>;
  readIndex(roll: RollId): Promise<Result<Uint8Array, ReadFailure>>;
  /** Undefined: there is none. One that was put back to an earlier state is a broken seal. */
  readRecord(name: string): Promise<Result<Uint8Array | undefined, ReadFailure>>;
  /** Every log, whole: a missing or additional event is a broken seal. */
  readLogs(): Promise<Result<readonly StoredLog[], ReadFailure>>;
  /** One transaction; answered once it would survive a power cut. */
  commit(change: Change): Promise<Result<undefined, StorageFailure>>;
  /** Removes the blocks and indexes of every roll but this one. */
  sweep(keep: RollId | undefined): Promise<Result<undefined, StorageFailure>>;
  /** Seals bytes that are kept in memory: they open under this name and number only. */
  sealAside(name: string, n: number, bytes: Uint8Array): Promise<Uint8Array>;
  /** Undefined: it was sealed by another key, elsewhere, or altered. */
  openAside(name: string, n: number, sealed: Uint8Array): Promise<Uint8Array | undefined>;
  close(): void;
}
