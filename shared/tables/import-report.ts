import type { Column, Row } from '../domain/member';
import type { RowFault } from './reader';
import type { ValueFault } from './values';

/** Why a row is not taken in. The catalogue has a text for each. */
export type RejectReason =
  | RowFault
  | ValueFault
  /** Surname or first name is missing. */
  | 'no-name'
  /** Neither member number nor reference code. */
  | 'no-key'
  | 'not-a-key'
  /** The member number stood before: with another person, or where a person has one row. */
  | 'key-repeated'
  | 'ref-code-repeated'
  | 'too-many-memberships';

/** A row that is not taken in. `column`: the header's name, empty where the row as a whole is wrong. */
export interface RejectedRow {
  readonly file: string;
  /** Physical line where the row begins, from 1; the header is line 1 of a usual file. */
  readonly line: number;
  readonly column: string;
  /** As it stands in the file, at most 200 characters. */
  readonly value: string;
  readonly reason: RejectReason;
}

/** People with the same folded first name and surname and the same birth date under different keys: all are taken in. */
export interface DuplicateGroup {
  /** "Surname, first name" of the first. */
  readonly name: string;
  readonly birthDate: string;
  readonly keys: readonly string[];
}

export interface DuesReport {
  readonly rowsRead: number;
  /** Rows whose member is on the roll. */
  readonly applied: number;
  /** Rows whose member is not. */
  readonly unmatched: number;
  /** Members whose open dues the roll's own column gives otherwise. */
  readonly differing: number;
}

/** What an import gives: the roll, and everything that has to be said of it. */
export interface RollImportResult {
  readonly columns: readonly Column[];
  /** One a member, in order of folded surname, first name and key; one cell a column. */
  readonly rows: readonly Row[];
  readonly counts: {
    /** Rows of the roll table that aren't blank, without the header. */
    readonly rowsRead: number;
    readonly members: number;
    /** Members marked as pending; where nothing says so, those without a member number. */
    readonly pending: number;
    /** Rejected rows of both tables. */
    readonly rejected: number;
    /** Groups of possible duplicates. */
    readonly duplicates: number;
  };
  readonly rejected: readonly RejectedRow[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly dues?: DuesReport;
}
