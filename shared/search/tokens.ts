import type { Column } from '../domain/member';
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

/** Stands before a token that is a surname's word as it is spelled. No folded word contains it. */
export const SPELLING_MARK = '\u0001';

/** The distinct tokens of a row: its folded words, and how its surname is spelled. */
export function rowTokens(fields: SearchFields): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const name of [fields.surname, fields.givenName, fields.town]) addWords(tokens, name);
  for (const code of [fields.number, fields.refCode]) addCode(tokens, code);
  addDate(tokens, fields.birthDate);
  if (fields.surname) {
    for (const word of locateWords(fields.surname)) {
      tokens.add(spellingToken(spell(fields.surname.slice(word.start, word.end))));
    }
  }
  return tokens;
}

/** The token that says that a surname's word is spelled so. */
export function spellingToken(spelled: string): string {
  return SPELLING_MARK + spelled.slice(0, WORD_LIMIT);
}

/** How a member number or reference code is looked up: folded, without what groups it. */
export function codeToken(code: string): string {
  return fold(code).replaceAll(' ', '').slice(0, WORD_LIMIT);
}

/** A day, `YYYY-MM-DD`, as it is typed: `DDMMYYYY` and `YYYYMMDD`. Empty where the text is no such day. */
export function dateTokens(date: string): readonly string[] {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (parts === null) return [];
  const [, year = '', month = '', day = ''] = parts;
  return [day + month + year, year + month + day];
}

function addWords(tokens: Set<string>, text: string | null | undefined): void {
  if (!text) return;
  for (const word of foldWords(text)) tokens.add(word.slice(0, WORD_LIMIT));
  if (hasApostrophe(text)) addWords(tokens, splitAtApostrophes(text));
}

function addCode(tokens: Set<string>, code: string | null | undefined): void {
  if (!code) return;
  addWords(tokens, code);
  const joined = codeToken(code);
  if (joined !== '') tokens.add(joined);
}

function addDate(tokens: Set<string>, date: string | null | undefined): void {
  if (!date) return;
  for (const token of dateTokens(date)) tokens.add(token);
}
