import type { IsoDate } from '../domain/ids';
import { isIsoDate } from '../domain/members';
import { err, ok, type Result } from '../lib/result';

/** Why a cell can't be read as what its column holds. */
export type ValueFault =
  | 'cell-too-long'
  | 'control-character'
  | 'unreadable-character'
  | 'not-a-date'
  | 'two-digit-year'
  | 'impossible-date'
  | 'date-out-of-range'
  | 'birth-date-in-future'
  | 'bad-amount'
  | 'ambiguous-amount'
  | 'bad-flag';

/** A cell with more characters than this is beyond any sense. */
const CELL_LIMIT = 1000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** What has to be cleaned or looked at: beyond printable ASCII and Latin-1 letters, or spaces at an end or in a row. */
const UNUSUAL = /[^ -~À-ÿ]|^ | $| {2}/;
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const UNREADABLE = /[\uFFFD\p{Cs}]/u;

/**
 * A cell's text: trimmed, white space collapsed, composed (NFC). Empty and `\N` (MySQL's missing value) give null. Line
 * breaks and tabs count as white space; other control characters and marks that turn the writing direction are refused.
 */
export function readText(cell: string): Result<string | null, ValueFault> {
  if (cell.length > CELL_LIMIT) return err('cell-too-long');
  if (cell === '' || cell === '\\N') return ok(null);
  if (!UNUSUAL.test(cell)) return ok(cell);
  const text = cell
    .replace(/[\s\u200B]+/g, ' ')
    .trim()
    .normalize('NFC');
  if (text === '' || text === '\\N') return ok(null);
  if (CONTROL.test(text)) return err('control-character');
  return UNREADABLE.test(text) ? err('unreadable-character') : ok(text);
}

const GERMAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as `31.12.2025` or `2025-12-31`, from 1900 to 2100. A year of two digits could be either century: refused. */
export function readDate(text: string): Result<IsoDate, ValueFault> {
  const german = GERMAN_DATE.exec(text);
  const iso = german ? null : ISO_DATE.exec(text);
  const [year, month, day] = german ? [german[3], german[2], german[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  if (year === undefined || month === undefined || day === undefined) return err('not-a-date');
  if (year.length === 2) return err('two-digit-year');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date)) return err('impossible-date');
  return Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR ? err('date-out-of-range') : ok(date);
}

/** A birth date, which is never after today. */
export function readBirthDate(text: string, today: IsoDate): Result<IsoDate, ValueFault> {
  const date = readDate(text);
  return date.ok && date.value > today ? err('birth-date-in-future') : date;
}

const CURRENCY = /^(?:€|EUR) ?|(?: ?(?:€|EUR))$/i;
const AMOUNT =
  /^([-+\u2212]?) ?(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2}|\d{1,3}(?:,\d{3}){1,2})(?:([.,])(\d{1,2}))?$/;

/**
 * An amount of money in cents: `12,50`, `12.50`, `1.234,56`, `1,234.56`, `-3,00`, with or without € or EUR. `1.234`
 * could be either a thousand or a fraction: refused as ambiguous.
 */
export function readAmount(text: string): Result<number, ValueFault> {
  const match = AMOUNT.exec(text.replace(CURRENCY, ''));
  if (!match) return err('bad-amount');
  const [, sign = '', whole = '', point, fraction = ''] = match;
  const grouped = /[.,]/.exec(whole)?.[0];
  if (grouped !== undefined && grouped === point) return err('bad-amount');
  if (grouped !== undefined && point === undefined && whole.split(grouped).length === 2)
    return err('ambiguous-amount');
  const cents = Number(whole.replace(/[.,]/g, '') + fraction.padEnd(2, '0'));
  return ok(sign === '' || sign === '+' || cents === 0 ? cents : -cents);
}

const YES = new Set(['ja', 'j', 'yes', 'y', 'wahr', 'true', 'x', '1', '-1']);
const NO = new Set(['nein', 'n', 'no', 'falsch', 'false', '0']);

/** A yes or no, in the words of the systems that tables come from; `-1` is yes, as in Access and the member system. */
export function readFlag(text: string): Result<boolean, ValueFault> {
  const word = text.toLowerCase();
  if (YES.has(word)) return ok(true);
  return NO.has(word) ? ok(false) : err('bad-flag');
}
