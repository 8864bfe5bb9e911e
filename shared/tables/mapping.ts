import { err, ok, type Result } from '../lib/result';
import { MEMBER_COLUMNS, type Column } from '../domain/member';
import { membershipPart } from './headers';

/** What a column of a roll table can give: all but the dues by years, which have a table of their own. */
export type TableColumn = Exclude<Column, 'dues'>;

export function isTableColumn(name: string): name is TableColumn {
  return name !== 'dues' && Object.hasOwn(MEMBER_COLUMNS, name);
}

/** In the order of `MEMBER_COLUMNS`. */
export const TABLE_COLUMNS: readonly TableColumn[] = Object.keys(MEMBER_COLUMNS).filter(isTableColumn);

/**
 * What each column of a roll table gives, in the table's order; null where it isn't taken. `memberships` may stand at
 * several columns: kind, unit, beginning and end, told apart by their headers.
 */
export type RollMapping = readonly (TableColumn | null)[];

/**
 * What a column of a table of dues gives: the member number, what was charged in a year, what was paid of it; and, where there
 * are such, the year, when it falls due, a note.
 */
export type DuesTarget = 'number' | 'charged' | 'paid' | 'year' | 'dueOn' | 'note';
export type DuesMapping = readonly (DuesTarget | null)[];

/** Why a roll can't be built with a mapping. In `columns`, `number` stands for member number or reference code. */
export type MappingFailure =
  | {
      readonly kind: 'missing-columns';
      readonly columns: readonly Column[];
      readonly header: readonly string[];
    }
  | { readonly kind: 'column-mapped-twice'; readonly column: Column }
  | { readonly kind: 'membership-column-unknown'; readonly name: string };

/** What a roll can't be without; `number` may be given by the reference code. */
export function missingColumns(mapping: RollMapping): readonly Column[] {
  const needed: readonly TableColumn[] = ['surname', 'givenName', 'number'];
  return needed.filter(
    (column) => !mapping.includes(column) && !(column === 'number' && mapping.includes('refCode')),
  );
}

/** Checks a mapping before it is used (T11). */
export function checkRollMapping(
  header: readonly string[],
  mapping: RollMapping,
): Result<RollMapping, MappingFailure> {
  const columns = missingColumns(mapping);
  if (columns.length > 0) return err({ kind: 'missing-columns', columns, header });
  const seen = new Set<string>();
  for (const [index, column] of mapping.entries()) {
    if (column === null) continue;
    const name = header[index] ?? '';
    const part = column === 'memberships' ? membershipPart(name) : column;
    if (part === undefined) return err({ kind: 'membership-column-unknown', name });
    if (seen.has(part)) return err({ kind: 'column-mapped-twice', column });
    seen.add(part);
  }
  return ok(mapping);
}
