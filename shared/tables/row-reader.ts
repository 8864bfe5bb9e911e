import type { IsoDate, MemberKey } from '../domain/ids';
import { MEMBER_COLUMNS, type Cell, type Column, type Row } from '../domain/member';
import { memberKeyOf } from '../domain/members';
import { err, ok, type Result } from '../lib/result';
import { foldHeader, membershipPart } from './headers';
import type { RejectReason } from './import-report';
import type { RollMapping, TableColumn } from './mapping';
import type { TableRecord } from './reader';
import { readAmount, readBirthDate, readDate, readFlag, readText, type ValueFault } from './values';

/** Why a record is no row of the roll; `column` is empty where it concerns the record as a whole. */
export interface Rejection {
  readonly column: string;
  readonly value: string;
  readonly reason: RejectReason;
}

/**
 * One record, understood. `cells` has one entry a column of the roll; that of `memberships` is a list of one: kind, unit,
 * first and last day.
 */
export interface RowValues {
  readonly key: MemberKey;
  readonly number: string | null;
  readonly refCode: string | null;
  readonly surname: string;
  readonly givenName: string;
  readonly cells: Cell[];
}

export interface RowReader {
  /** What the roll will carry, in the order of `MEMBER_COLUMNS`. */
  readonly columns: readonly Column[];
  read(record: TableRecord): Result<RowValues, Rejection>;
  /** The name of the table's column that gives this field; empty if none does. */
  nameOf(column: TableColumn): string;
}

type CellReader = (raw: string) => Result<Cell, ValueFault>;

interface Step {
  readonly name: string;
  readonly index: number;
  readonly read: CellReader;
  /** Where the value goes: a place in the row, or in the membership. */
  readonly slot: number;
  readonly isPart: boolean;
}

/** `S` in akk's column of warnings: whoever bears it is barred. Source: github.com/DJaeger/akk. */
const BARRED_MARK = 'S';
/** Stands for the unit of a membership whose table names none. */
const NO_UNIT = '–';
const PART_SLOTS = { kind: 0, unit: 1, from: 2, until: 3 } as const;

export interface RowReaderOptions {
  readonly header: readonly string[];
  readonly mapping: RollMapping;
  readonly today: IsoDate;
  /** What comes from another table, so that the roll carries it in any case. */
  readonly added: readonly Column[];
}

/** Turns records into rows of the roll, as the mapping says (T12 to T16). */
export function createRowReader({ header, mapping, today, added }: RowReaderOptions): RowReader {
  const columns = rollColumns(mapping, added);
  const steps = mapping.flatMap((column, index) =>
    column === null ? [] : [stepOf(column, header[index] ?? '', index, columns, today)],
  );
  const slotOf = (column: Column) => columns.indexOf(column);
  const [numberSlot, refSlot, surnameSlot, givenSlot] = [
    slotOf('number'),
    slotOf('refCode'),
    slotOf('surname'),
    slotOf('givenName'),
  ];
  const barredSlot = slotOf('barred');
  const membershipsSlot = slotOf('memberships');
  const warningIndex = mapping.indexOf('warning');
  const nameOf = (column: TableColumn) => header[mapping.indexOf(column)] ?? '';

  function read({ cells: raw, fault }: TableRecord): Result<RowValues, Rejection> {
    if (fault) return err({ column: '', value: raw.join(' | '), reason: fault });
    const cells: Cell[] = columns.map(() => null);
    const membership: (string | null)[] = ['other', NO_UNIT, null, null];
    for (const step of steps) {
      const source = raw[step.index] ?? '';
      const value = step.read(source);
      if (!value.ok) return err({ column: step.name, value: source, reason: value.error });
      if (!step.isPart) cells[step.slot] = value.value;
      else if (typeof value.value === 'string') membership[step.slot] = value.value;
    }
    if (raw[warningIndex]?.trim() === BARRED_MARK) cells[barredSlot] = true;
    if (membershipsSlot >= 0) cells[membershipsSlot] = [membership];
    return withKey(cells);
  }

  function withKey(cells: Cell[]): Result<RowValues, Rejection> {
    const surname = textIn(cells, surnameSlot);
    const givenName = textIn(cells, givenSlot);
    if (surname === null || givenName === null) {
      return err({
        column: nameOf(surname === null ? 'surname' : 'givenName'),
        value: '',
        reason: 'no-name',
      });
    }
    const number = textIn(cells, numberSlot);
    const refCode = textIn(cells, refSlot);
    const refKey = memberKeyOf(null, refCode);
    if (number === null && refCode === null) {
      return err({ column: nameOf('number') || nameOf('refCode'), value: '', reason: 'no-key' });
    }
    if (refCode !== null && refKey === undefined) {
      return err({ column: nameOf('refCode'), value: refCode, reason: 'not-a-key' });
    }
    const key = number === null ? refKey : memberKeyOf(number, null);
    if (key === undefined) return err({ column: nameOf('number'), value: number ?? '', reason: 'not-a-key' });
    return ok({ key, number, refCode, surname, givenName, cells });
  }

  return { columns, read, nameOf };
}

/** Warnings may bar, so that field comes with them. */
function rollColumns(mapping: RollMapping, added: readonly Column[]): readonly Column[] {
  const wanted = new Set<Column | null>([...mapping, ...added]);
  if (wanted.has('warning')) wanted.add('barred');
  return ALL_COLUMNS.filter((column) => wanted.has(column));
}

const ALL_COLUMNS: readonly Column[] = Object.keys(MEMBER_COLUMNS).filter(isColumn);

function isColumn(name: string): name is Column {
  return name in MEMBER_COLUMNS;
}

function stepOf(
  column: TableColumn,
  name: string,
  index: number,
  columns: readonly Column[],
  today: IsoDate,
): Step {
  if (column !== 'memberships') {
    return { name, index, read: cellReader(column, today), slot: columns.indexOf(column), isPart: false };
  }
  const part = membershipPart(name) ?? 'kind';
  const read = part === 'kind' ? readKind : part === 'unit' ? readText : andThen(readDate);
  return { name, index, read: remembering(read), slot: PART_SLOTS[part], isPart: true };
}

/** Columns in which hardly any value comes twice: remembering them would only cost memory. */
const UNIQUE: ReadonlySet<TableColumn> = new Set<TableColumn>([
  'number',
  'refCode',
  'street',
  'email',
  'comment',
  'freeText2',
]);

function cellReader(column: TableColumn, today: IsoDate): CellReader {
  const read = plainReader(column, today);
  return UNIQUE.has(column) ? read : remembering(read);
}

function plainReader(column: TableColumn, today: IsoDate): CellReader {
  if (column === 'birthDate') return andThen((text) => readBirthDate(text, today));
  if (column === 'pending') return andThen(readPending);
  if (column === 'warning') return andThen((text) => (text === BARRED_MARK ? ok(true) : readFlag(text)));
  switch (MEMBER_COLUMNS[column]) {
    case 'date':
      return andThen(readDate);
    case 'flag':
      return andThen(readFlag);
    case 'cents':
      return andThen(readAmount);
    default:
      return readText;
  }
}

/** Reads the text first; a missing one stays null. */
function andThen(read: (text: string) => Result<Cell, ValueFault>): CellReader {
  return (raw) => {
    const text = readText(raw);
    return text.ok && text.value !== null ? read(text.value) : text;
  };
}

/** A flag, or the scouts' word for the state of a person: new ones wait until they are confirmed. */
function readPending(text: string): Result<boolean, ValueFault> {
  const word = text.toLowerCase();
  return word === 'wartend' ? ok(true) : word === 'aktiv' ? ok(false) : readFlag(text);
}

const KINDS = [
  ['ordinary', ['ordentlichesmitglied', 'ordentlich', 'ordinary']],
  ['second', ['zweitmitglied', 'zweitmitgliedschaft', 'second']],
  ['supporting', ['fordermitglied', 'fordermitgliedschaft', 'forderndesmitglied', 'fordernd', 'supporting']],
] as const;

function readKind(raw: string): Result<Cell, ValueFault> {
  const text = readText(raw);
  if (!text.ok || text.value === null) return text;
  const folded = foldHeader(text.value);
  return ok(KINDS.find(([, words]) => words.some((word) => word === folded))?.[0] ?? 'other');
}

const REMEMBERED = 50_000;

/** Reads each value once: faster, and equal texts of a large roll share their memory. */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, Result<Cell, ValueFault>>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const value = read(raw);
    known.set(raw, value);
    return value;
  };
}

function textIn(cells: Row, slot: number): string | null {
  const cell = cells[slot];
  return typeof cell === 'string' ? cell : null;
}
