import type { MemberKey } from '../domain/ids';
import type { Column } from '../domain/member';
import { DUES_LIMIT, DUES_NOTE_LIMIT, memberKeyOf } from '../domain/members';
import { err, ok, type Result } from '../lib/result';
import type { DuesMapping, DuesTarget } from './mapping';
import type { TableRecord } from './reader';
import type { Rejection } from './row-reader';
import { readAmount, readDate, readText, type ValueFault } from './values';

/** What a table of dues says of each member. */
export interface DuesLedger {
  /** What it gives the roll: the sums and, where it has years or days, the dues themselves. */
  readonly columns: readonly Column[];
  readonly rowsRead: number;
  /** Takes a row; answers why not, if it can't. */
  add(record: TableRecord): Rejection | undefined;
  of(key: MemberKey): DuesAccount | undefined;
  /** Rows taken in. */
  readonly rowsTaken: number;
}

/** What is known of one member. */
interface DuesAccount {
  readonly rows: number;
  /** Of all years together, in cents, never below 0. */
  readonly open: number;
  /** In order of years and days, as a cell of the roll; null where a row has no year, or there are more than a roll carries. */
  readonly items: readonly DuesCell[] | null;
}

type DuesCell = readonly [year: number, ...rest: Amounts];
type Amounts = [charged: number, paid: number, dueOn: string | null, note: string | null];
/** A row of the table as it is kept: whether it has a year shows in the end. */
type Row = readonly [year: number | null, ...rest: Amounts];

/** Keeps, for each member number, what was charged and paid, by year or instalment, and adds it up (T19). */
export function createDuesLedger(header: readonly string[], mapping: DuesMapping): DuesLedger {
  const accounts = new Map<MemberKey, Row[]>();
  const hasItems = mapping.includes('year') || mapping.includes('dueOn');
  let rowsRead = 0;
  let rowsTaken = 0;

  function add(record: TableRecord): Rejection | undefined {
    rowsRead++;
    const { cells, fault } = record;
    if (fault) return { column: '', value: cells.join(' | '), reason: fault };
    const read = readRow((target) => cells[mapping.indexOf(target)] ?? '');
    if (!read.ok) {
      const { target, reason } = read.error;
      const at = mapping.indexOf(target);
      return { column: header[at] ?? '', value: cells[at] ?? '', reason };
    }
    const { key, row } = read.value;
    const rows = accounts.get(key);
    if (rows === undefined) accounts.set(key, [row]);
    else rows.push(row);
    rowsTaken++;
    return undefined;
  }

  function of(key: MemberKey): DuesAccount | undefined {
    const rows = accounts.get(key);
    if (rows === undefined) return undefined;
    const balance = rows.reduce((sum, [, charged, paid]) => sum + charged - paid, 0);
    return { rows: rows.length, open: Math.max(0, balance), items: itemsOf(rows) };
  }

  return {
    columns: hasItems ? ['openDues', 'dues'] : ['openDues'],
    get rowsRead() {
      return rowsRead;
    },
    get rowsTaken() {
      return rowsTaken;
    },
    add,
    of,
  };
}

interface Fault {
  readonly target: DuesTarget;
  readonly reason: Rejection['reason'];
}

/** @param source what the row has in the column of a target; empty where there is no such column */
function readRow(
  source: (target: DuesTarget) => string,
): Result<{ readonly key: MemberKey; readonly row: Row }, Fault> {
  const read = <Value>(
    target: DuesTarget,
    parse: (text: string) => Result<Value, ValueFault>,
  ): Result<Value | null, Fault> => {
    const text = readText(source(target));
    if (!text.ok) return err({ target, reason: text.error });
    if (text.value === null) return ok(null);
    const value = parse(text.value);
    return value.ok ? value : err({ target, reason: value.error });
  };
  const number = read('number', ok);
  if (!number.ok) return number;
  const key = memberKeyOf(number.value, null);
  if (key === undefined)
    return err({ target: 'number', reason: number.value === null ? 'no-key' : 'not-a-key' });
  const [charged, paid] = [read('charged', readAmount), read('paid', readAmount)];
  if (!charged.ok) return charged;
  if (!paid.ok) return paid;
  const [year, dueOn, note] = [read('year', readYear), read('dueOn', readDueDate), read('note', ok)];
  if (!year.ok) return year;
  if (!dueOn.ok) return dueOn;
  if (!note.ok) return note;
  const yearOfDay = dueOn.value === null ? null : Number(dueOn.value.slice(0, 4));
  const row: Row = [
    year.value ?? yearOfDay,
    charged.value ?? 0,
    paid.value ?? 0,
    dueOn.value,
    note.value === null ? null : shorten(note.value),
  ];
  return ok({ key, row });
}

/** `2026`, or `2026/27` for a year that doesn't begin in January. */
function readYear(text: string): Result<number, ValueFault> {
  return /^(?:19|20)[0-9]{2}(?:\/[0-9]{2,4})?$/.test(text) ? ok(Number(text.slice(0, 4))) : err('not-a-date');
}

/** A day of zeros is MySQL's way to say that there is none. */
function readDueDate(text: string): Result<string | null, ValueFault> {
  return /^[0.-]+$/.test(text) ? ok(null) : readDate(text);
}

function shorten(note: string): string {
  if (note.length <= DUES_NOTE_LIMIT) return note;
  const kept = note.slice(0, DUES_NOTE_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

function itemsOf(rows: readonly Row[]): readonly DuesCell[] | null {
  const items = rows.filter((row): row is DuesCell => row[0] !== null);
  if (items.length < rows.length || items.length > DUES_LIMIT) return null;
  return items.sort(([year, , , dueOn], [otherYear, , , otherDueOn]) => {
    if (year !== otherYear) return year - otherYear;
    const [day, otherDay] = [dueOn ?? '', otherDueOn ?? ''];
    return day < otherDay ? -1 : Number(day > otherDay);
  });
}
