import { err, ok, type Result } from '../lib/result';
import { memberKeySchema, type IsoDate, type MemberKey } from './ids';
import {
  MEMBER_COLUMNS,
  type Cell,
  type Column,
  type DuesItem,
  type Member,
  type Membership,
  type Row,
} from './member';

/** The longest text in a cell, in UTF-16 units. */
export const CELL_LIMIT = 2000;
/** The most memberships of one person. */
export const MEMBERSHIP_LIMIT = 200;
/** The most dues of one person, one a year or instalment. */
export const DUES_LIMIT = 200;
/** The longest note to dues, in UTF-16 units. */
export const DUES_NOTE_LIMIT = 200;
/** The most that somebody owes or paid, cents; also below 0. */
const DUES_CENTS_LIMIT = 1_000_000_000_000;

/** What is wrong with a row; `column` is missing where it concerns the row as a whole. */
export interface RowProblem {
  readonly column?: Column;
  readonly problem:
    | 'not-a-row'
    | 'no-key'
    | 'no-name'
    | 'not-a-text'
    | 'not-a-date'
    | 'not-a-flag'
    | 'not-an-amount'
    | 'not-memberships'
    | 'not-dues';
}

type MembershipKind = Membership['kind'];

const MEMBERSHIP_KINDS: ReadonlySet<unknown> = new Set<MembershipKind>([
  'ordinary',
  'second',
  'supporting',
  'other',
]);
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The key of a person: the member number, or `ref:` and the reference code. Undefined if neither serves as one. */
export function memberKeyOf(
  number: string | null | undefined,
  refCode: string | null | undefined,
): MemberKey | undefined {
  if (number !== null && number !== undefined) return parseKey(number, number);
  if (refCode !== null && refCode !== undefined) return parseKey(refCode, `ref:${refCode}`);
  return undefined;
}

function parseKey(source: string, key: string): MemberKey | undefined {
  if (source.includes(':')) return undefined;
  const parsed = memberKeySchema.safeParse(key);
  return parsed.success ? parsed.data : undefined;
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  return day >= 1 && day <= daysInMonth(Number(value.slice(0, 4)), month);
}

/** How many days a month has, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Checks one row of untrusted data against the columns of its roll: shape, type of each cell, key and name. */
export function checkRow(columns: readonly Column[], row: unknown): Result<Row, RowProblem> {
  if (!Array.isArray(row) || row.length !== columns.length) return err({ problem: 'not-a-row' });
  const cells: readonly unknown[] = row;
  let number: unknown = null;
  let refCode: unknown = null;
  let isNamed = false;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const cell = cells[index];
    if (column === undefined) return err({ problem: 'not-a-row' });
    if (cell === null) continue;
    const problem = cellProblem(column, cell);
    if (problem !== undefined) return err({ column, problem });
    if (column === 'number') number = cell;
    else if (column === 'refCode') refCode = cell;
    else if (column === 'surname' || column === 'givenName') isNamed = true;
  }
  const hasKey =
    typeof number === 'string' ? memberKeyOf(number, null) : memberKeyOf(null, textOrNull(refCode));
  if (hasKey === undefined) return err({ column: number === null ? 'refCode' : 'number', problem: 'no-key' });
  if (!isNamed) return err({ column: 'surname', problem: 'no-name' });
  // Each cell was checked above: the array is a row.
  return ok(cells as Row);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function cellProblem(column: Column, cell: unknown): RowProblem['problem'] | undefined {
  switch (MEMBER_COLUMNS[column]) {
    case 'text':
      return isText(cell) ? undefined : 'not-a-text';
    case 'date':
      return isIsoDate(cell) ? undefined : 'not-a-date';
    case 'flag':
      return typeof cell === 'boolean' ? undefined : 'not-a-flag';
    case 'cents':
      return Number.isSafeInteger(cell) ? undefined : 'not-an-amount';
    case 'memberships':
      return isMemberships(cell) ? undefined : 'not-memberships';
    case 'dues':
      return isDues(cell) ? undefined : 'not-dues';
  }
}

function isText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > CELL_LIMIT) return false;
  return value.trim() === value && !/(?!\n)[\p{Cc}\p{Cs}]/u.test(value);
}

type MembershipCell = readonly [
  kind: MembershipKind,
  unit: string,
  from: IsoDate | null,
  until: IsoDate | null,
];

function isMemberships(cell: unknown): cell is readonly MembershipCell[] {
  return Array.isArray(cell) && cell.length <= MEMBERSHIP_LIMIT && cell.every(isMembershipCell);
}

function isMembershipCell(entry: unknown): entry is MembershipCell {
  if (!Array.isArray(entry) || entry.length !== 4) return false;
  const cells: readonly unknown[] = entry;
  return (
    MEMBERSHIP_KINDS.has(cells[0]) && isText(cells[1]) && isDateOrNull(cells[2]) && isDateOrNull(cells[3])
  );
}

type DuesCell = readonly [
  year: number,
  owed: number,
  paid: number,
  dueOn: IsoDate | null,
  note: string | null,
];

function isDues(cell: unknown): cell is readonly DuesCell[] {
  return Array.isArray(cell) && cell.length <= DUES_LIMIT && cell.every(isDuesCell);
}

function isDuesCell(entry: unknown): entry is DuesCell {
  if (!Array.isArray(entry) || entry.length !== 5) return false;
  const cells: readonly unknown[] = entry;
  const [year, owed, paid, dueOn, note] = cells;
  return isYear(year) && isCents(owed) && isCents(paid) && isDateOrNull(dueOn) && isDuesNote(note);
}

function isYear(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1900 && Number(value) <= 9999;
}

function isCents(value: unknown): boolean {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= DUES_CENTS_LIMIT;
}

function isDuesNote(value: unknown): boolean {
  return value === null || (isText(value) && value.length <= DUES_NOTE_LIMIT);
}

function isDateOrNull(value: unknown): value is IsoDate | null {
  return value === null || isIsoDate(value);
}

/** The person that a checked row describes. Throws if the row was not checked. */
export function rowToMember(columns: readonly Column[], row: Row): Member {
  const fields: Partial<Record<Column, Cell | readonly Membership[] | readonly DuesItem[]>> = {};
  columns.forEach((column, index) => {
    const cell = row[index] ?? null;
    if (cell === null) return;
    if (column === 'memberships' && isMemberships(cell)) fields[column] = cell.map(membershipOf);
    else if (column === 'dues' && isDues(cell)) fields[column] = cell.map(duesItemOf);
    else fields[column] = cell;
  });
  const key = memberKeyOf(textOrNull(fields.number), textOrNull(fields.refCode));
  if (key === undefined) throw new Error('a row without a key is not a member');
  // The types of the cells are those that `checkRow` found.
  return { surname: '', givenName: '', ...fields, key } as Member;
}

function membershipOf([kind, unit, from, until]: MembershipCell): Membership {
  return { kind, unit, ...(from !== null && { from }), ...(until !== null && { until }) };
}

function duesItemOf([year, owed, paid, dueOn, note]: DuesCell): DuesItem {
  return { year, owed, paid, ...(dueOn !== null && { dueOn }), ...(note !== null && { note }) };
}

/** The row of a person: one cell a column, `null` where the person has no value. */
export function memberToRow(columns: readonly Column[], member: Member): Row {
  return columns.map((column) => {
    if (column === 'memberships') return member.memberships?.map(membershipCell) ?? null;
    if (column === 'dues') return member.dues?.map(duesCell) ?? null;
    const value = member[column];
    return value === undefined || value === '' ? null : value;
  });
}

function membershipCell({ kind, unit, from, until }: Membership): MembershipCell {
  return [kind, unit, from ?? null, until ?? null];
}

function duesCell({ year, owed, paid, dueOn, note }: DuesItem): DuesCell {
  return [year, owed, paid, dueOn ?? null, note ?? null];
}

/**
 * Full years on a day. An age is reached on the birthday; who was born on 29 February reaches it on 1 March of a year without
 * that day (German Civil Code, sections 187 (2) and 188 (2): the last day of a year of life is the one before the birthday).
 */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The memberships that exist on a day. `from` and `until` are the first and the last day. */
export function openMemberships(memberships: readonly Membership[], day: IsoDate): readonly Membership[] {
  return memberships.filter(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until),
  );
}
