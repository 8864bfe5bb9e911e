import type { IsoDate } from '../domain/ids';
import type { RollImportResult } from './import-report';
import type { DuesMapping, RollMapping } from './mapping';
import type { TableRecord } from './reader';

/** A table to import and how its columns are understood. */
export interface ImportTable<Mapping> {
  /** Name of the file, for the list of rejected rows. */
  readonly file: string;
  readonly header: readonly string[];
  readonly mapping: Mapping;
}

export interface RollImportOptions {
  /** Its mapping has passed `checkRollMapping`. */
  readonly roll: ImportTable<RollMapping>;
  readonly dues?: ImportTable<DuesMapping>;
  /** Nobody is born after it. */
  readonly today: IsoDate;
}

/** An import that the caller feeds record by record, in any portions and pauses. */
export interface RollImport {
  addRow(record: TableRecord): void;
  addDuesRow(record: TableRecord): void;
  /** Sorts, looks for duplicates, applies the dues. Once. */
  finish(): RollImportResult;
}

/** The roll of a table, and with it what every row was worth (T12 to T15). */
export declare function createRollImport(options: RollImportOptions): RollImport;
