import { isoDateSchema, type IsoDate } from '@shared/domain/ids';
import { err, ok, type Result } from '@shared/lib/result';
import type { RollImportResult } from '@shared/tables/import-report';
import type { SearchIndex } from '@shared/search/search-index';
import { createRollImport, type RollImport } from '@shared/tables/import-roll';
import { checkRollMapping, missingColumns, type DuesMapping, type RollMapping } from '@shared/tables/mapping';
import { inspectTable, readTable, type TableFormat, type TableInspection } from '@shared/tables/open-table';
import { mapDues, mapRoll, SHIPPED_PROFILES } from '@shared/tables/profiles';
import type { TableRecord } from '@shared/tables/reader';
import type { SavedProfile, TableChoices, TableFailure, TablePreview } from './engine-files';
import { readFile } from './read-file';
import type { Roll } from './roll';
import { RollBuilder } from './roll-builder';
import { finishIndex } from './stored-roll';
import { CANCELLED, type Work } from './work';

/** Larger files are no table of members. Bytes. */
const SIZE_LIMIT = 512 * 1024 * 1024;
const ROWS_PER_STEP = 2_000;

/** A table of members that was read completely and is not stored. */
export interface CheckedTable {
  readonly roll: Roll;
  readonly index: SearchIndex;
  readonly source: string;
  /** All but the rows themselves. */
  readonly result: Omit<RollImportResult, 'rows'>;
}

/** A file that was chosen, and how it is understood. */
interface OpenTable<Mapping> {
  readonly file: File;
  readonly bytes: Uint8Array;
  readonly inspection: TableInspection;
  readonly mapping: Mapping;
  readonly profile: string;
}

/** Says what a file is, and what its columns seem to be. */
export async function previewTable(
  file: File,
  choices: TableChoices,
  saved: readonly SavedProfile[],
): Promise<Result<TablePreview, TableFailure>> {
  const opened = await openRollTable(file, choices, saved);
  if (!opened.ok) return opened;
  const { inspection, mapping, profile } = opened.value;
  return ok({
    fileName: file.name,
    ...inspection.format,
    byteOrderMark: inspection.byteOrderMark,
    ...{ profile, mapping },
    profiles: [
      ...SHIPPED_PROFILES.map((id) => ({ id, name: id })),
      ...saved.map(({ id, name }) => ({ id, name })),
    ],
    header: inspection.header,
    rows: inspection.sample.map(({ cells }) => cells),
    missingColumns: missingColumns(mapping),
    size: file.size,
  });
}

/** Reads a table of members and, where there is one, a table of dues. Stores nothing. */
export async function checkTable(
  file: File,
  choices: TableChoices,
  saved: readonly SavedProfile[],
  dues: File | undefined,
  nowMs: number,
  work: Work,
): Promise<Result<CheckedTable, TableFailure>> {
  const table = await openRollTable(file, choices, saved);
  if (!table.ok) return table;
  const mapping = checkRollMapping(table.value.inspection.header, table.value.mapping);
  if (!mapping.ok) return mapping;
  const duesTable = dues === undefined ? undefined : await openDuesTable(dues);
  if (duesTable?.ok === false) return duesTable;
  const rollImport = createRollImport({
    roll: { file: file.name, header: table.value.inspection.header, mapping: mapping.value },
    ...(duesTable !== undefined && {
      dues: {
        file: duesTable.value.file.name,
        header: duesTable.value.inspection.header,
        mapping: duesTable.value.mapping,
      },
    }),
    today: dayOf(nowMs),
  });
  const isRead =
    (await readRecords(table.value, (record) => rollImport.addRow(record), work)) &&
    (duesTable === undefined ||
      (await readRecords(duesTable.value, (record) => rollImport.addDuesRow(record), work)));
  return isRead ? finishImport(rollImport, file.name, work) : CANCELLED;
}

async function finishImport(
  rollImport: RollImport,
  source: string,
  work: Work,
): Promise<Result<CheckedTable, TableFailure>> {
  const { rows, ...result } = rollImport.finish();
  if (rows.length === 0) return err({ kind: 'no-members', rejected: result.counts.rejected });
  const builder = new RollBuilder(result.columns);
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
    work.report({ step: 'sorting', done: from, total: rows.length });
    if (await work.breathe()) return CANCELLED;
    builder.add(rows.slice(from, from + ROWS_PER_STEP));
  }
  const built = builder.finish();
  const index = await finishIndex(built, work);
  return index.ok ? ok({ roll: built.roll, index: index.value, source, result }) : index;
}

/** False: somebody cancelled. */
async function readRecords(
  { bytes, inspection }: OpenTable<unknown>,
  take: (record: TableRecord) => void,
  work: Work,
): Promise<boolean> {
  for (const { records, bytesRead } of readTable(bytes, inspection.format)) {
    for (const record of records) take(record);
    work.report({ step: 'checking', done: bytesRead, total: bytes.length });
    if (await work.breathe()) return false;
  }
  return true;
}

async function openRollTable(
  file: File,
  choices: TableChoices,
  saved: readonly SavedProfile[],
): Promise<Result<OpenTable<RollMapping>, TableFailure>> {
  const opened = await inspectFile(file, choices);
  if (!opened.ok) return opened;
  const { profile, mapping } = mapRoll(opened.value.inspection.header, saved, choices.profile);
  return ok({ ...opened.value, profile, mapping: choices.mapping ?? mapping });
}

async function openDuesTable(file: File): Promise<Result<OpenTable<DuesMapping>, TableFailure>> {
  const opened = await inspectFile(file, {});
  if (!opened.ok) return opened;
  const { header } = opened.value.inspection;
  const mapping = mapDues(header);
  return mapping === undefined
    ? err({ kind: 'not-a-dues-file', header })
    : ok({ ...opened.value, mapping, profile: 'dues' });
}

async function inspectFile(
  file: File,
  { encoding, separator }: TableChoices,
): Promise<Result<Omit<OpenTable<unknown>, 'mapping' | 'profile'>, TableFailure>> {
  const read = await readFile(file, SIZE_LIMIT);
  if (!read.ok) return read;
  const chosen: Partial<TableFormat> = {
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
  };
  const inspection = inspectTable(read.value, chosen);
  return inspection.ok ? ok({ file, bytes: read.value, inspection: inspection.value }) : inspection;
}

function dayOf(nowMs: number): IsoDate {
  return isoDateSchema.parse(new Date(nowMs).toISOString().slice(0, 10));
}
