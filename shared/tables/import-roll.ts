import type { IsoDate, MemberKey } from '../domain/ids';
import type { Cell, Row } from '../domain/member';
import { MEMBERSHIP_LIMIT } from '../domain/members';
import { fold } from '../search/fold';
import { createDuesLedger, type DuesLedger } from './dues-ledger';
import type { DuesReport, DuplicateGroup, RejectedRow, RollImportResult } from './import-report';
import type { DuesMapping, RollMapping } from './mapping';
import type { TableRecord } from './reader';
import { createRowReader, type Rejection, type RowValues } from './row-reader';

/** A table to import and how its columns are understood. */
interface ImportTable<Mapping> {
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

/** A person taken in; the names are folded. */
interface Entry {
  readonly key: MemberKey;
  readonly surname: string;
  readonly givenName: string;
  readonly cells: Cell[];
}

/** The most of a rejected value that is kept. */
const VALUE_LIMIT = 200;

/** Builds the roll from a table, and with it the report of what every row was worth (T12 to T21). */
export function createRollImport({ roll, dues, today }: RollImportOptions): RollImport {
  const { header, mapping } = roll;
  const ledger = dues && createDuesLedger(dues.header, dues.mapping);
  const reader = createRowReader({ header, mapping, today, added: ledger?.columns ?? [] });
  const { columns } = reader;
  const entries = new Map<MemberKey, Entry>();
  const refCodes = new Set<string>();
  const rejected: RejectedRow[] = [];
  const rejectedDues: RejectedRow[] = [];
  const foldName = rememberFolded();
  const slots = {
    surname: columns.indexOf('surname'),
    givenName: columns.indexOf('givenName'),
    birthDate: columns.indexOf('birthDate'),
    pending: columns.indexOf('pending'),
    barred: columns.indexOf('barred'),
    openDues: columns.indexOf('openDues'),
    dues: columns.indexOf('dues'),
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

  function take({ key, number, refCode, cells, ...values }: RowValues): Rejection | undefined {
    const entry = { key, surname: foldName(values.surname), givenName: foldName(values.givenName), cells };
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
      return slots.memberships >= 0 && isSamePerson(before, entry) ? join(before, entry, repeated) : repeated;
    }
    if (refCode !== null && refCodes.has(refCode)) return repeatedRefCode;
    if (refCode !== null) refCodes.add(refCode);
    entries.set(key, entry);
    return undefined;
  }

  function isSamePerson(one: Entry, other: Entry): boolean {
    return isNamesake(one, other) && one.cells[slots.birthDate] === other.cells[slots.birthDate];
  }

  /** Adds a further membership. A person is barred if one row says so, and pending only if all of them do. */
  function join(
    { cells: known }: Entry,
    { cells: further }: Entry,
    repeated: Rejection,
  ): Rejection | undefined {
    const memberships = listIn(known, slots.memberships);
    const [membership = []] = listIn(further, slots.memberships);
    if (memberships.some((one) => one.every((part, index) => part === membership[index]))) return repeated;
    if (memberships.length >= MEMBERSHIP_LIMIT) return { ...repeated, reason: 'too-many-memberships' };
    known[slots.memberships] = [...memberships, membership];
    if (further[slots.barred] === true) known[slots.barred] = true;
    if (slots.pending >= 0 && further[slots.pending] !== true)
      known[slots.pending] = further[slots.pending] ?? null;
    return undefined;
  }

  function finish(): RollImportResult {
    const members = [...entries.values()].sort(byName);
    const duesReport = ledger && applyDues(members, ledger, slots);
    const duplicates = findDuplicates(members, slots.birthDate).map(toGroup);
    const pending = members.filter(({ cells, key }) => cells[slots.pending] ?? key.startsWith('ref:')).length;
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

  function toGroup(group: readonly Entry[]): DuplicateGroup {
    const textOf = (slot: number) => String(group[0]?.cells[slot] ?? '');
    return {
      name: `${textOf(slots.surname)}, ${textOf(slots.givenName)}`,
      birthDate: textOf(slots.birthDate),
      keys: group.map(({ key }) => key),
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

function isNamesake(one: Entry, other: Entry): boolean {
  return one.surname === other.surname && one.givenName === other.givenName;
}

function byName(one: Entry, other: Entry): number {
  if (one.surname !== other.surname) return one.surname < other.surname ? -1 : 1;
  if (one.givenName !== other.givenName) return one.givenName < other.givenName ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

function listIn(cells: Row, slot: number): readonly (readonly (string | number | null)[])[] {
  const cell = cells[slot];
  return typeof cell === 'object' && cell !== null ? cell : [];
}

/** Who has rows in the table of dues owes what they say, whatever the roll's own column has (T19). */
function applyDues(
  members: readonly Entry[],
  ledger: DuesLedger,
  slots: { readonly openDues: number; readonly dues: number },
): DuesReport {
  let applied = 0;
  let differing = 0;
  for (const { key, cells } of members) {
    const account = ledger.of(key);
    if (!account) continue;
    applied += account.rows;
    if (cells[slots.openDues] !== null && cells[slots.openDues] !== account.open) differing++;
    cells[slots.openDues] = account.open;
    if (slots.dues >= 0) cells[slots.dues] = account.items;
  }
  return { rowsRead: ledger.rowsRead, applied, unmatched: ledger.rowsTaken - applied, differing };
}

/** Groups of the same name and birth date; without a birth date nobody counts as the same (T20). */
function findDuplicates(members: readonly Entry[], birthDateSlot: number): readonly (readonly Entry[])[] {
  const groups: (readonly Entry[])[] = [];
  let namesakes: Entry[] = [];
  for (const member of members) {
    if (namesakes[0] && isNamesake(namesakes[0], member)) {
      namesakes.push(member);
      continue;
    }
    if (namesakes.length > 1) groups.push(...sameBirthDates(namesakes, birthDateSlot));
    namesakes = [member];
  }
  return [...groups, ...sameBirthDates(namesakes, birthDateSlot)];
}

function sameBirthDates(namesakes: readonly Entry[], birthDateSlot: number): readonly (readonly Entry[])[] {
  const groups = new Map<Cell, Entry[]>();
  for (const member of namesakes) {
    const birthDate = member.cells[birthDateSlot] ?? null;
    const group = groups.get(birthDate);
    if (group) group.push(member);
    else groups.set(birthDate, [member]);
  }
  return [...groups].filter(([date, group]) => date !== null && group.length > 1).map(([, group]) => group);
}
