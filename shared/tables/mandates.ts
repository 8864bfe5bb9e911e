/** A table of mandates: units, their seats, delegates and substitutes by rank (T40 to T43). */
import { MANDATE_LIMIT, MANDATE_UNITS_LIMIT, WEIGHT_LIMIT, type Mandate } from '../domain/hall-terms';
import { shortTextSchema, type MemberKey } from '../domain/ids';
import { memberKeyOf } from '../domain/members';
import { foldHeader } from './headers';
import { mapMandates, type MandateColumn } from './mandate-columns';
import type { TableRecord } from './reader';
import { readText } from './values';

/** What is wrong with a row. It is left out of the mandates. */
type MandateFault =
  | 'unit-missing'
  | 'member-missing'
  | 'not-a-key'
  | 'named-twice'
  | 'not-a-number'
  | 'rank-twice'
  | 'too-many-delegates'
  | 'seats-differ'
  | 'role-unknown'
  | 'ragged';

export interface MandateProblem {
  /** The physical line, from 1. */
  readonly line: number;
  /** The header of the column; empty where it is about the whole row, or there is no such column. */
  readonly column: string;
  readonly value: string;
  readonly problem: MandateFault;
}

export interface MandatesRead {
  readonly mandates: readonly Mandate[];
  /** In order of lines. */
  readonly problems: readonly MandateProblem[];
  /** Whoever is in `mandates` and whom nobody knows, in order of lines. */
  readonly unknown: readonly { readonly line: number; readonly member: MemberKey }[];
}

/** A row with a person, its cells read. */
interface PersonRow {
  readonly line: number;
  readonly member: MemberKey;
  readonly isSubstitute: boolean;
  /** Of a substitute whom the table gives one. */
  readonly rank?: number;
  readonly weight?: number;
}

/** A unit as its rows tell it, as far as they were read. */
interface UnitDraft {
  readonly name: string;
  seats: number | undefined;
  readonly people: PersonRow[];
}

/**
 * Reads the records of a table; undefined where its header names neither units nor people.
 * @param presentKey the key of the roll for whoever is meant by this one; undefined: nobody on it
 */
export function readMandates(
  header: readonly string[],
  records: Iterable<TableRecord>,
  presentKey: (key: MemberKey) => MemberKey | undefined,
): MandatesRead | undefined {
  const columns = mapMandates(header);
  if (columns === undefined) return undefined;
  const reading = new MandatesReading(header, columns, presentKey);
  for (const record of records) reading.add(record);
  return reading.finish();
}

class MandatesReading {
  readonly #header: readonly string[];
  readonly #columns: readonly (MandateColumn | null)[];
  readonly #presentKey: (key: MemberKey) => MemberKey | undefined;
  readonly #units = new Map<string, UnitDraft>();
  readonly #members = new Set<MemberKey>();
  readonly #unknown: { readonly line: number; readonly member: MemberKey }[] = [];
  readonly #problems: MandateProblem[] = [];
  #record: TableRecord = { line: 0, cells: [] };

  constructor(
    header: readonly string[],
    columns: readonly (MandateColumn | null)[],
    presentKey: (key: MemberKey) => MemberKey | undefined,
  ) {
    this.#header = header;
    this.#columns = columns;
    this.#presentKey = presentKey;
  }

  add(record: TableRecord): void {
    this.#record = record;
    if (record.fault !== undefined) {
      this.#problem(undefined, 'ragged', record.cells.join(' ').slice(0, 200));
      return;
    }
    const unit = this.#unit();
    const seats = this.#number('seats', 0, MANDATE_LIMIT);
    const person = this.#person();
    if (unit === undefined) return;
    if (seats !== undefined && unit.seats !== undefined && unit.seats !== seats)
      this.#problem('seats', 'seats-differ');
    unit.seats ??= seats;
    if (person === 'wrong') return;
    if (person !== undefined) this.#take(unit, person);
    else if (this.#text('seats') === '') this.#problem('number', 'member-missing');
  }

  finish(): MandatesRead {
    const mandates = [...this.#units.values()].map((unit) => this.#mandateOf(unit));
    const taken = new Set(mandates.flatMap(({ holders }) => holders.map(({ member }) => member)));
    return {
      mandates,
      problems: this.#problems.sort((a, b) => a.line - b.line),
      unknown: this.#unknown.filter(({ member }) => taken.has(member)),
    };
  }

  /** The unit of the row, which is a new one where the table hasn't named it before. */
  #unit(): UnitDraft | undefined {
    const text = readText(this.#raw('unit'));
    const name = shortTextSchema.safeParse(text.ok ? text.value : undefined);
    const known = name.success ? this.#units.get(name.data) : undefined;
    if (!name.success || (known === undefined && this.#units.size >= MANDATE_UNITS_LIMIT)) {
      this.#problem('unit', 'unit-missing');
      return undefined;
    }
    if (known !== undefined) return known;
    const unit: UnitDraft = { name: name.data, seats: undefined, people: [] };
    this.#units.set(name.data, unit);
    return unit;
  }

  /** Undefined: the row names nobody. */
  #person(): PersonRow | 'wrong' | undefined {
    const [number, refCode] = [this.#text('number'), this.#text('refCode')];
    const before = this.#problems.length;
    const named = number === '' ? refCode : number;
    const member = number === '' ? memberKeyOf(undefined, refCode) : (memberKeyOf(number, null) ?? undefined);
    const role = this.#role();
    const weight = this.#number('weight', 1, WEIGHT_LIMIT);
    if (named === '') return this.#problems.length === before ? undefined : 'wrong';
    if (member === undefined) this.#problem(number === '' ? 'refCode' : 'number', 'not-a-key');
    if (member === undefined || role === undefined || this.#problems.length > before) return 'wrong';
    return {
      ...{ line: this.#record.line, member, isSubstitute: role.isSubstitute },
      ...(role.rank !== undefined && { rank: role.rank }),
      ...(!role.isSubstitute && weight !== undefined && weight > 1 && { weight }),
    };
  }

  /** Whoever has a rank and no role is a substitute; a delegate's place on a list is none. */
  #role(): { readonly isSubstitute: boolean; readonly rank?: number } | undefined {
    const text = this.#text('role');
    const [, word = '', place] = /^(.*?)(\d*)$/.exec(foldHeader(text)) ?? [];
    const role = text === '' ? (this.#text('rank') === '' ? 'delegate' : 'substitute') : roleOf(word);
    if (role === undefined) {
      this.#problem('role', 'role-unknown');
      return undefined;
    }
    const isSubstitute = role === 'substitute';
    if (!isSubstitute) return { isSubstitute };
    const rank =
      this.#text('rank') === '' && place !== undefined && place !== ''
        ? this.#numberIn('role', place, 1, MANDATE_LIMIT)
        : this.#number('rank', 1, MANDATE_LIMIT);
    return { isSubstitute, ...(rank !== undefined && { rank }) };
  }

  #take(unit: UnitDraft, row: PersonRow): void {
    const present = this.#presentKey(row.member);
    const member = present ?? row.member;
    const column = this.#text('number') === '' ? 'refCode' : 'number';
    if (this.#members.has(member)) this.#problem(column, 'named-twice');
    else if (row.rank !== undefined && unit.people.some(({ rank }) => rank === row.rank))
      this.#problem(this.#text('rank') === '' ? 'role' : 'rank', 'rank-twice');
    else if (this.#members.size >= MANDATE_LIMIT) this.#problem(column, 'too-many-delegates');
    else {
      this.#members.add(member);
      unit.people.push({ ...row, member });
      if (present === undefined) this.#unknown.push({ line: row.line, member });
    }
  }

  /** Substitutes without a rank come after those with one, in the order of their rows. */
  #mandateOf({ name, people, seats }: UnitDraft): Mandate {
    const delegates = people.filter(({ isSubstitute }) => !isSubstitute);
    const limit = seats ?? delegates.length;
    for (const { line, member } of delegates.slice(limit))
      this.#problems.push({ line, column: '', value: member, problem: 'too-many-delegates' });
    let last = Math.max(0, ...people.map(({ rank }) => rank ?? 0));
    const substitutes = people
      .filter(({ isSubstitute }) => isSubstitute)
      .map(({ member, rank }) => ({ member, rank: rank ?? ++last }));
    const holders = [
      ...delegates
        .slice(0, limit)
        .map(({ member, weight }) => ({ member, ...(weight !== undefined && { weight }) })),
      ...substitutes.sort((a, b) => a.rank - b.rank),
    ];
    return { unit: name, seats: limit, holders };
  }

  /** The text of a cell; empty where there is none, and no key, number or role where it can't be read. */
  #text(column: MandateColumn): string {
    const text = readText(this.#raw(column));
    return text.ok ? (text.value ?? '') : '\uFFFD';
  }

  #raw(column: MandateColumn): string {
    return this.#record.cells[this.#columns.indexOf(column)] ?? '';
  }

  #number(column: MandateColumn, least: number, most: number): number | undefined {
    const text = this.#text(column);
    return text === '' ? undefined : this.#numberIn(column, text, least, most);
  }

  #numberIn(column: MandateColumn, text: string, least: number, most: number): number | undefined {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    this.#problem(column, 'not-a-number');
    return undefined;
  }

  #problem(column: MandateColumn | undefined, problem: MandateFault, value?: string): void {
    const name = column === undefined ? '' : (this.#header[this.#columns.indexOf(column)] ?? '');
    const shown = value ?? (column === undefined ? '' : this.#raw(column).slice(0, 200));
    this.#problems.push({ line: this.#record.line, column: name, value: shown, problem });
  }
}

const DELEGATE = [
  'd',
  'del',
  'delegierte',
  'delegierter',
  'delegiert',
  'ordentlich',
  'ordentlichedelegierte',
  'delegate',
];
const SUBSTITUTE = [
  ...[
    'e',
    'ed',
    'ers',
    'ersatz',
    'ersatzdelegierte',
    'ersatzdelegierter',
    'ersatzmitglied',
    'nachrucker',
    'nachruckerin',
  ],
  ...['substitute', 'alternate', 'reserve'],
];

function roleOf(folded: string): 'delegate' | 'substitute' | undefined {
  if (DELEGATE.includes(folded)) return 'delegate';
  return SUBSTITUTE.includes(folded) ? 'substitute' : undefined;
}
