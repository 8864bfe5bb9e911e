import type { IsoDate, MemberKey } from '../domain/ids';
import type { Cell } from '../domain/member';
import { MEMBERSHIP_LIMIT } from '../domain/members';
import { fold } from '../search/fold';
import { createDuesLedger, type DuesLedger } from './dues-ledger';
import type { DuesReport, DuplicateGroup, RejectedRow, RollImportResult } from './import-report';
import type { DuesMapping, RollMapping } from './mapping';
import type { TableRecord } from './reader';
import { createRowReader, type MembershipCell, type Rejection, type RowValues } from './row-reader';

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

/** A person taken in. `name` is folded and sorts by surname, then first name. */
interface Entry {
  readonly key: MemberKey;
  readonly number: string | null;
  readonly name: string;
  readonly label: string;
  readonly cells: Cell[];
  readonly memberships: MembershipCell[];
}

/** The most of a rejected value that is kept. */
const VALUE_LIMIT = 200;

/** Builds the roll from a table, and with it the report of what every row was worth (T12 to T15). */
export function createRollImport({ roll, dues, today }: RollImportOptions): RollImport {
  const { header, mapping } = roll;
  const reader = createRowReader({ header, mapping, today, hasDues: dues !== undefined });
  const { columns } = reader;
  const ledger = dues && createDuesLedger(dues.header, dues.mapping);
  const entries = new Map<MemberKey, Entry>();
  const refCodes = new Set<string>();
  const rejected: RejectedRow[] = [];
  const rejectedDues: RejectedRow[] = [];
  const foldName = rememberFolded();
  const slots = {
    birthDate: columns.indexOf('birthDate'),
    pending: columns.indexOf('pending'),
    barred: columns.indexOf('barred'),
    openDues: columns.indexOf('openDues'),
    memberships: columns.indexOf('memberships'),
  };
  let rowsRead = 0;

  function addRow(record: TableRecord): void {
    rowsRead++;
    const values = reader.read(record);
    const rejection = values.ok ? take(values.value) : values.error;
    if (rejection) rejected.push(rejectedRow(roll.file, record.line, rejection));
  }

  function addDuesRow(record: TableRecord): void {
    const rejection = ledger?.add(record);
    if (rejection) rejectedDues.push(rejectedRow(dues?.file ?? '', record.line, rejection));
  }

  function take(values: RowValues): Rejection | undefined {
    const { key, number, refCode, cells, membership } = values;
    const name = `${foldName(values.surname)}\u0000${foldName(values.givenName)}`;
    const repeatedRefCode = {
      column: reader.nameOf('refCode'),
      value: refCode ?? '',
      reason: 'ref-code-repeated',
    } as const;
    const before = entries.get(key);
    if (before) {
      const repeated =
        number === null
          ? repeatedRefCode
          : ({ column: reader.nameOf('number'), value: number, reason: 'key-repeated' } as const);
      const isSamePerson = before.name === name && before.cells[slots.birthDate] === cells[slots.birthDate];
      return slots.memberships >= 0 && isSamePerson ? join(before, values, repeated) : repeated;
    }
    if (refCode !== null) {
      if (refCodes.has(refCode)) return repeatedRefCode;
      refCodes.add(refCode);
    }
    const label = `${values.surname}, ${values.givenName}`;
    entries.set(key, { key, number, name, label, cells, memberships: [membership] });
    return undefined;
  }

  /** Adds a further membership. A person is barred if one row says so, and pending only if all of them do. */
  function join(entry: Entry, { cells, membership }: RowValues, repeated: Rejection): Rejection | undefined {
    const isKnown = entry.memberships.some((known) =>
      known.every((part, index) => part === membership[index]),
    );
    if (isKnown) return repeated;
    if (entry.memberships.length >= MEMBERSHIP_LIMIT) return { ...repeated, reason: 'too-many-memberships' };
    entry.memberships.push(membership);
    if (cells[slots.barred] === true) entry.cells[slots.barred] = true;
    if (slots.pending >= 0 && cells[slots.pending] !== true)
      entry.cells[slots.pending] = cells[slots.pending] ?? null;
    return undefined;
  }

  function finish(): RollImportResult {
    const members = [...entries.values()].sort(byName);
    const duesReport = ledger && applyDues(members, ledger, slots.openDues);
    const duplicates = findDuplicates(members, slots.birthDate);
    if (slots.memberships >= 0)
      for (const { cells, memberships } of members) cells[slots.memberships] = memberships;
    const pending = members.filter(({ cells, number }) => cells[slots.pending] ?? number === null).length;
    return {
      columns,
      rows: members.map(({ cells }) => cells),
      counts: {
        rowsRead,
        members: members.length,
        pending,
        rejected: rejected.length + rejectedDues.length,
        duplicates: duplicates.length,
      },
      rejected: [...rejected, ...rejectedDues],
      duplicates,
      ...(duesReport && { dues: duesReport }),
    };
  }

  return { addRow, addDuesRow, finish };
}

function rejectedRow(file: string, line: number, { column, value, reason }: Rejection): RejectedRow {
  const kept = value.length > VALUE_LIMIT ? `${value.slice(0, VALUE_LIMIT - 1)}…` : value;
  return { file, line, column, value: kept, reason };
}

/** Many share a name: each is folded once. */
function rememberFolded(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const folded = fold(name);
    known.set(name, folded);
    return folded;
  };
}

function byName(one: Entry, other: Entry): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

/** Who has rows in the table of dues owes what they say, whatever the roll's own column has (T14). */
function applyDues(members: readonly Entry[], ledger: DuesLedger, slot: number): DuesReport {
  let applied = 0;
  let differing = 0;
  for (const { key, cells } of members) {
    const account = ledger.of(key);
    if (!account) continue;
    applied += account.rows;
    if (cells[slot] !== null && cells[slot] !== account.open) differing++;
    cells[slot] = account.open;
  }
  return { rowsRead: ledger.rowsRead, applied, unmatched: ledger.rowsTaken - applied, differing };
}

/** Groups of the same name and birth date; without a birth date nobody counts as the same (T15). */
function findDuplicates(members: readonly Entry[], birthDateSlot: number): readonly DuplicateGroup[] {
  const groups: DuplicateGroup[] = [];
  let start = 0;
  for (let end = 1; end <= members.length; end++) {
    if (members[end]?.name === members[start]?.name) continue;
    if (end - start > 1) groups.push(...sameBirthDates(members.slice(start, end), birthDateSlot));
    start = end;
  }
  return groups;
}

function sameBirthDates(namesakes: readonly Entry[], birthDateSlot: number): readonly DuplicateGroup[] {
  const groups = new Map<string, { name: string; birthDate: string; keys: string[] }>();
  for (const { key, label, cells } of namesakes) {
    const birthDate = cells[birthDateSlot];
    if (typeof birthDate !== 'string') continue;
    const group = groups.get(birthDate);
    if (group) group.keys.push(key);
    else groups.set(birthDate, { name: label, birthDate, keys: [key] });
  }
  return [...groups.values()].filter(({ keys }) => keys.length > 1);
}
