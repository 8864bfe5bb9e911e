import type { Column } from '../domain/member';
import { assertNever } from '../lib/assert-never';
import { fold, foldWords, hasApostrophe, locateWords, spell, splitAtApostrophes } from './fold';

/** The columns of a roll that are searched. */
export const SEARCH_COLUMNS = [
  'surname',
  'givenName',
  'number',
  'refCode',
  'birthDate',
  'town',
] as const satisfies readonly Column[];
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** What is searched of one row; `birthDate` as `YYYY-MM-DD`. A roll need not have every column, nor a row every value. */
export type SearchFields = Readonly<Partial<Record<SearchColumn, string | null>>>;

/** Words are compared up to this many characters; whatever follows is ignored, in rows and in queries. */
export const WORD_LIMIT = 64;

/** Stands before a token that is a surname in one word as it is spelled. No folded word contains it. */
export const SPELLING_MARK = '\u0001';

/** What a system without Unicode wrote for a letter it does not have: `?ahin` for Şahin. */
const LOST_LETTER = '?';
/** The letters, folded, of those that Windows-1252 lacks and names in Germany have. */
const LOSABLE_LETTERS = Array.from('acdegiklnorstuz');

/** Most numbers and codes are one word of these, however many millions there are. */
const PLAIN_CODE = /^[0-9A-Za-z]{1,64}$/;

/** The distinct tokens of a row: its folded words, and how a surname in one word is spelled. */
export function rowTokens(fields: SearchFields): ReadonlySet<string> {
  return new Set(SEARCH_COLUMNS.flatMap((column) => columnTokens(column, fields[column])));
}

/** The tokens of one value. */
export function columnTokens(column: SearchColumn, text: string | null | undefined): readonly string[] {
  if (!text) return [];
  switch (column) {
    case 'surname':
      return [...wordTokens(text), ...spellingTokens(text)];
    case 'givenName':
    case 'town':
      return wordTokens(text);
    case 'number':
    case 'refCode':
      return codeTokens(text);
    case 'birthDate':
      return dateTokens(text);
    default:
      return assertNever(column);
  }
}

/** The token that says that a surname in one word is spelled so. */
export function spellingToken(spelled: string): string {
  return SPELLING_MARK + spelled.slice(0, WORD_LIMIT);
}

/** How a member number or reference code is looked up: folded, without what groups it. */
export function codeToken(code: string): string {
  return fold(code).replaceAll(' ', '').slice(0, WORD_LIMIT);
}

/** A day, `YYYY-MM-DD`, as it is typed: `DDMMYYYY` and `YYYYMMDD`. Empty where the text is no such day. */
function dateTokens(date: string): readonly string[] {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (parts === null) return [];
  const [, year = '', month = '', day = ''] = parts;
  return [day + month + year, year + month + day];
}

function wordTokens(text: string): readonly string[] {
  const words = foldWords(text).map((word) => word.slice(0, WORD_LIMIT));
  if (text.includes(LOST_LETTER)) words.push(...lostLetterReadings(text).flatMap((one) => wordTokens(one)));
  return hasApostrophe(text) ? [...words, ...wordTokens(splitAtApostrophes(text))] : words;
}

/** The ways to read a text in which letters were lost; more than two at a time are not guessed. */
function lostLetterReadings(text: string): readonly string[] {
  const readings = LOSABLE_LETTERS.map((letter) => text.replace(LOST_LETTER, letter));
  const [first] = readings;
  if (first?.includes(LOST_LETTER) !== true) return readings;
  return readings.flatMap((one) =>
    LOSABLE_LETTERS.map((letter) => one.replace(LOST_LETTER, letter).replaceAll(LOST_LETTER, ' ')),
  );
}

/** Of a surname in one word: who is looked up by one word of several is not that word's first bearer. */
function spellingTokens(surname: string): readonly string[] {
  const [only, ...others] = locateWords(surname);
  return only === undefined || others.length > 0
    ? []
    : [spellingToken(spell(surname.slice(only.start, only.end)))];
}

/** The parts of a number or code, and all of it without what groups it. */
function codeTokens(code: string): readonly string[] {
  if (PLAIN_CODE.test(code)) return [fold(code)];
  const parts = wordTokens(code);
  return parts.length > 1 ? [...parts, codeToken(code)] : parts;
}
