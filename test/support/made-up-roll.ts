import type { Cell, Column, Row } from '@shared/domain/member';
import { createRandom, type Random } from './random';
import { madeUpGivenName, madeUpStreet, madeUpSurname, madeUpTown } from './made-up-names';

/** The columns of the rows that `madeUpRows` makes: those of an Akk-Datei. */
export const MADE_UP_COLUMNS = [
  'number',
  'refCode',
  'givenName',
  'surname',
  'street',
  'postcode',
  'town',
  'state',
  'district',
  'birthDate',
  'joinedOn',
  'citizenship',
  'openDues',
  'pending',
  'comment',
  'warning',
] as const satisfies readonly Column[];

export interface MadeUpRollOptions {
  readonly count: number;
  readonly seed?: number;
}

const PENDING_SHARE = 0.04;
const OPEN_DUES_SHARE = 0.15;
const COMMENT_SHARE = 0.002;
const WARNING_SHARE = 0.01;
const FIRST_NUMBER = 100_001;
const STATES = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
];
const CITIZENSHIPS = ['DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'DE', 'AT', 'TR', 'PL'];
const CODE_CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const AKK_HEADER =
  'mitgliedsnummer,refcode,vorname,nachname,strasse,plz,ort,lv,kv,geburtsdatum,eintrittsdatum,nation,offenerbeitrag,schwebend,kommentar,warnung';

/**
 * A roll of people who don't exist, row by row in order of their numbers; the same seed makes the same roll, and a shorter
 * one is the beginning of a longer one. About 4 % are pending: without a number, known by their reference code.
 */
export function* madeUpRows({ count, seed = 1 }: MadeUpRollOptions): Generator<Row, void, void> {
  const random = createRandom(seed);
  let number = FIRST_NUMBER;
  for (let row = 0; row < count; row += 1) {
    number += random.next() < 0.25 ? 2 : 1;
    yield madeUpRow(random, number, row);
  }
}

/** The same roll as an Akk-Datei: CSV with commas, `\N` for the number of whoever is pending. In parts of many lines each. */
export function* madeUpAkkFile(options: MadeUpRollOptions): Generator<string, void, void> {
  let part = `${AKK_HEADER}\r\n`;
  for (const row of madeUpRows(options)) {
    part += `${MADE_UP_COLUMNS.map((column, at) => akkCell(column, row[at] ?? null)).join(',')}\r\n`;
    if (part.length < 64 * 1024) continue;
    yield part;
    part = '';
  }
  yield part;
}

function madeUpRow(random: Random, number: number, row: number): Row {
  const pending = random.next() < PENDING_SHARE;
  const standing = random.next();
  const values: Readonly<Record<(typeof MADE_UP_COLUMNS)[number], Cell>> = {
    number: pending ? null : String(number),
    refCode: referenceCode(random, row),
    givenName: madeUpGivenName(random),
    surname: madeUpSurname(random),
    street: madeUpStreet(random),
    postcode: String(1_000 + random.below(98_000)).padStart(5, '0'),
    town: madeUpTown(random),
    state: random.pick(STATES),
    district: `KV ${madeUpTown(random)}`,
    birthDate: day(1930 + Math.floor(76 * random.next() ** 0.9), random),
    joinedOn: day(1975 + random.below(51), random),
    citizenship: random.pick(CITIZENSHIPS),
    openDues: random.next() < OPEN_DUES_SHARE ? 100 * (1 + random.below(72)) : 0,
    pending,
    comment: standing < COMMENT_SHARE ? 'Case 4711, see the board' : null,
    warning: standing < WARNING_SHARE,
  };
  return MADE_UP_COLUMNS.map((column) => values[column]);
}

/** Eight characters, each row another code: its first five count the rows, out of order, the others are random. */
function referenceCode(random: Random, row: number): string {
  let mixed = (row * 1_664_525 + 12_345) % CODE_CHARACTERS.length ** 5;
  let code = '';
  for (let place = 0; place < 8; place += 1) {
    code += CODE_CHARACTERS.charAt(
      place < 5 ? mixed % CODE_CHARACTERS.length : random.below(CODE_CHARACTERS.length),
    );
    mixed = Math.floor(mixed / CODE_CHARACTERS.length);
  }
  return code;
}

function day(year: number, random: Random): string {
  const month = String(1 + random.below(12)).padStart(2, '0');
  return `${String(year)}-${month}-${String(1 + random.below(28)).padStart(2, '0')}`;
}

function akkCell(column: (typeof MADE_UP_COLUMNS)[number], value: Cell): string {
  if (value === null) return column === 'number' ? '\\N' : '';
  if (column === 'openDues') return (Number(value) / 100).toFixed(2);
  if (column === 'warning') return value === true ? '1' : '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
