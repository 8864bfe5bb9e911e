import type { Batch } from '@shared/domain/assembly';
import { CLOCK_LEAD_LIMIT } from '@shared/domain/clock';
import type { DeskId } from '@shared/domain/ids';
import type { Row } from '@shared/domain/member';
import type { PackageHeader } from '@shared/exchange/format';
import { PackageReader, type RowBlock } from '@shared/exchange/package-reader';
import { err, ok, type Result } from '@shared/lib/result';
import type { SearchIndex } from '@shared/search/search-index';
import type { EnvelopeFailure } from './engine-files';
import type { Roll } from './roll';
import { RollBuilder } from './roll-builder';
import { finishIndex } from './stored-roll';
import { CANCELLED, type Work } from './work';

const PIECE_BYTES = 1024 * 1024;

export interface PackageContent {
  readonly header: PackageHeader;
  readonly roll: Roll;
  readonly index: SearchIndex;
  readonly pending: number;
}

/** Reads and checks all of a package's text, and prepares its members to be searched. */
export async function readPackageContent(
  content: Uint8Array,
  nowMs: number,
  work: Work,
): Promise<Result<PackageContent, EnvelopeFailure>> {
  const reader = new PackageReader();
  let builder: RollBuilder | undefined;
  let pending = 0;
  const take = (header: PackageHeader | undefined, blocks: readonly RowBlock[]) => {
    if (header === undefined) return;
    builder ??= new RollBuilder(header.columns);
    for (const { rows, bytes } of blocks) {
      builder.add(rows, bytes);
      pending += rows.filter((row) => isPending(header, row)).length;
    }
  };
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    work.report({ step: 'checking', done: at, total: content.length });
    if (await work.breathe()) return CANCELLED;
    const blocks = reader.push(content.subarray(at, at + PIECE_BYTES));
    if (!blocks.ok) return blocks;
    take(reader.header, blocks.value);
  }
  const end = reader.finish();
  if (!end.ok) return end;
  const { header } = end.value;
  if (isOfTheFuture(header, nowMs)) return err({ kind: 'bad-content', line: 1, problem: 'issuedAt: future' });
  take(header, end.value.blocks);
  const built = (builder ?? new RollBuilder(header.columns)).finish();
  const index = await finishIndex(built, work);
  return index.ok ? ok({ header, roll: built.roll, index: index.value, pending }) : index;
}

/** A desk takes no package that is older than the one in use: one dated far ahead would keep out all that follow it. */
function isOfTheFuture({ issuedAt }: PackageHeader, nowMs: number): boolean {
  return Date.parse(issuedAt) - nowMs > CLOCK_LEAD_LIMIT;
}

/** As rule E1 has it: by the mark, else by the lack of a member number. */
function isPending({ columns }: PackageHeader, row: Row): boolean {
  const mark = row[columns.indexOf('pending')] ?? null;
  return mark === null ? (row[columns.indexOf('number')] ?? null) === null : mark === true;
}

/** The batches of a package as the desk that took this place holds them. */
export function batchesAt(
  batches: readonly Batch[],
  place: DeskId | undefined,
  desk: DeskId,
): readonly Batch[] {
  return batches.map((batch) => (batch.holder === place ? { ...batch, holder: desk } : batch));
}
