import { z } from 'zod';
import { assemblySchema, batchSchema } from '@shared/domain/assembly';
import { deskIdSchema, rollIdSchema, shortTextSchema, type RollId } from '@shared/domain/ids';
import { MEMBER_COLUMNS, type Column } from '@shared/domain/member';
import { err, ok, type Result } from '@shared/lib/result';
import { loadIndex, serializeIndex, type SearchIndex } from '@shared/search/search-index';
import type { ReadFailure, RollStorage, StorageFailure } from '../db/roll-storage';
import type { Cancelled } from './engine-files';
import { Roll } from './roll';
import type { BuiltRoll } from './roll-builder';
import { CANCELLED, type Work } from './work';

/** Rows that are sealed together. */
const BLOCK_ROWS = 2_000;
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
  /** At a desk: what came in the package's header. */
  issued: z
    .object({
      assembly: assemblySchema,
      batches: z.array(batchSchema),
      office: z.object({ name: shortTextSchema, fingerprint: deskIdSchema, publicKey: z.string() }),
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

/** The roll that the record names, as it was sealed. */
export async function loadRoll(
  storage: RollStorage,
  record: RollRecord,
  work: Work,
): Promise<Result<OpenRoll, ReadFailure>> {
  const broken = (table: string, key: string) => err({ kind: 'seal-broken' as const, table, key });
  const bytes = new Uint8Array(record.bytes);
  let end = 0;
  for (let from = 0; from < record.members; from += BLOCK_ROWS) {
    work.report({ step: 'decrypting', done: from, total: record.members });
    await work.breathe();
    const block = await storage.readBlock(record.storedAs, from / BLOCK_ROWS);
    if (!block.ok) return block;
    if (end + block.value.length > bytes.length)
      return broken('blocks', `${record.storedAs} ${from / BLOCK_ROWS}`);
    bytes.set(block.value, end);
    end += block.value.length;
  }
  const stored = await storage.readIndex(record.storedAs);
  if (!stored.ok) return stored;
  const index = loadIndex(exactBuffer(stored.value));
  const roll = new Roll(record.columns, bytes);
  if (roll.count !== record.members) return broken('meta', `${ROLL_RECORD} 0`);
  return index.ok ? ok({ record, roll, index: index.value }) : broken('indexes', `${record.storedAs} 0`);
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length ? buffer : bytes.slice().buffer;
}
