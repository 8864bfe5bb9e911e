import { z } from 'zod';
import { assemblySchema, batchSchema } from '@shared/domain/assembly';
import { factSchema } from '@shared/domain/events';
import { deskIdSchema, rollIdSchema, shortTextSchema, type RollId } from '@shared/domain/ids';
import { MEMBER_COLUMNS, type Column } from '@shared/domain/member';
import { err, ok, type Err, type Result } from '@shared/lib/result';
import { loadIndex, serializeIndex, type SearchIndex } from '@shared/search/search-index';
import type { ReadFailure, RollStorage, SealFailure, StorageFailure } from '../db/roll-storage';
import type { Cancelled } from './engine-files';
import { openIndex, openRows, type KeptRoll } from './kept-roll';
import { Roll } from './roll';
import type { BuiltRoll } from './roll-builder';
import { CANCELLED, type Work } from './work';

/** Rows that are sealed together. */
const BLOCK_ROWS = 2_000;
/** Blocks that are read in one go. */
const BLOCKS_AT_ONCE = 16;
export const ROLL_RECORD = 'current-roll';

const count = z.int().min(0);
const columnNames = Object.keys(MEMBER_COLUMNS) as [Column, ...Column[]];

/** Which roll is in use, and where it comes from. Times in ms since 1970. */
export const rollRecordSchema = z.object({
  rollId: rollIdSchema,
  /** What its blocks and index are filed under: one list can be taken in twice, with other batches. */
  storedAs: rollIdSchema,
  columns: z.array(z.enum(columnNames)),
  members: count,
  pending: count,
  /** Bytes of all rows. */
  bytes: count,
  asOf: count,
  /** Name of the file that it was read from. */
  source: z.string(),
  /** At a desk: what came in the package's header; batches and facts of earlier packages stay. */
  issued: z
    .object({
      assembly: assemblySchema,
      batches: z.array(batchSchema),
      /** What happened in other logs. */
      facts: z.array(factSchema).optional(),
      /** When the newest package was issued that told so; absent: `asOf`. */
      toldAt: count.optional(),
      office: z.object({ name: shortTextSchema, fingerprint: deskIdSchema, publicKey: z.string() }),
      /** The place that this desk took by an emergency package. */
      place: deskIdSchema.optional(),
    })
    .optional(),
});
export type RollRecord = z.infer<typeof rollRecordSchema>;

/** The roll in use, ready to be searched. */
export interface OpenRoll {
  readonly record: RollRecord;
  readonly roll: Roll;
  readonly index: SearchIndex;
}

/** Does what remains of building an index. */
export async function finishIndex(
  { roll, index }: BuiltRoll,
  work: Work,
): Promise<Result<SearchIndex, Cancelled>> {
  for (;;) {
    const step = index.next();
    if (step.done === true) return ok(step.value);
    work.report({ step: 'indexing', done: Math.floor(step.value * roll.count), total: roll.count });
    if (await work.breathe()) return CANCELLED;
  }
}

/** Seals a roll and its index under an id that is not in use yet. Nothing shows until a record names it. */
export async function storeRoll(
  storage: RollStorage,
  storedAs: RollId,
  roll: Roll,
  index: SearchIndex,
  work: Work,
): Promise<Result<undefined, StorageFailure | Cancelled>> {
  for (let from = 0; from < roll.count; from += BLOCK_ROWS) {
    work.report({ step: 'sealing', done: from, total: roll.count });
    if (await work.breathe()) return CANCELLED;
    const put = await storage.putBlock(
      storedAs,
      from / BLOCK_ROWS,
      roll.lines(from, Math.min(from + BLOCK_ROWS, roll.count)),
    );
    if (!put.ok) return put;
  }
  const put = await storage.putIndex(storedAs, new Uint8Array(serializeIndex(index)));
  if (put.ok) work.report({ step: 'sealing', done: roll.count, total: roll.count });
  return put;
}

/** The roll that the record names, as it was sealed; from memory where that holds it. */
export async function loadRoll(
  storage: RollStorage,
  record: RollRecord,
  kept: KeptRoll | undefined,
  work: Work,
): Promise<Result<OpenRoll, ReadFailure | Cancelled>> {
  const held = kept?.storedAs === record.storedAs ? kept : undefined;
  const loading = loadStoredIndex(storage, record, held);
  const heldRows = held && (await openRows(storage, held, record.bytes));
  const rows = heldRows === undefined ? await readRows(storage, record, work) : ok(heldRows);
  const index = await loading;
  if (!rows.ok) return rows;
  if (!index.ok) return index;
  if (await work.breathe()) return CANCELLED;
  const roll = new Roll(record.columns, rows.value);
  return roll.count === record.members
    ? ok({ record, roll, index: index.value })
    : broken('meta', `${ROLL_RECORD} 0`);
}

async function loadStoredIndex(
  storage: RollStorage,
  { storedAs }: RollRecord,
  held: KeptRoll | undefined,
): Promise<Result<SearchIndex, ReadFailure>> {
  const heldIndex = held && (await openIndex(storage, held));
  const bytes = heldIndex === undefined ? await storage.readIndex(storedAs) : ok(heldIndex);
  if (!bytes.ok) return bytes;
  const index = loadIndex(exactBuffer(bytes.value));
  return index.ok ? index : broken('indexes', `${storedAs} 0`);
}

/** All rows, block after block; the next ones are being read while these are put in their place. */
async function readRows(
  storage: RollStorage,
  { storedAs, members, bytes: size }: RollRecord,
  work: Work,
): Promise<Result<Uint8Array, ReadFailure | Cancelled>> {
  const blocks = Math.ceil(members / BLOCK_ROWS);
  const readFrom = (at: number) => storage.readBlocks(storedAs, at, Math.min(BLOCKS_AT_ONCE, blocks - at));
  const bytes = new Uint8Array(size);
  let end = 0;
  let next = blocks > 0 ? readFrom(0) : undefined;
  for (let at = 0; next !== undefined; at += BLOCKS_AT_ONCE) {
    work.report({ step: 'decrypting', done: at * BLOCK_ROWS, total: members });
    const read = await next;
    if (!read.ok) return read;
    next = at + BLOCKS_AT_ONCE < blocks ? readFrom(at + BLOCKS_AT_ONCE) : undefined;
    for (const [n, block] of read.value.entries()) {
      if (end + block.length > size) return broken('blocks', `${storedAs} ${at + n}`);
      bytes.set(block, end);
      end += block.length;
    }
    if (await work.breathe()) return CANCELLED;
  }
  return ok(bytes);
}

function broken(table: string, key: string): Err<SealFailure> {
  return err({ kind: 'seal-broken', table, key });
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length ? buffer : bytes.slice().buffer;
}
