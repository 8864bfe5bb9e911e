import { fold, locateWords, spell } from './fold';
import { WORD_LIMIT } from './tokens';

/** Longer queries are cut here; nobody types them. */
const QUERY_LIMIT = 200;

/**
 * What a token has to look like: it begins with the first part, and the others follow in this order, with anything
 * between them and after them. One part alone is a plain start of a word.
 */
export type Pattern = readonly string[];

/** One word of a query: a row needs a token for one of its patterns. */
export interface QueryWord {
  readonly patterns: readonly Pattern[];
  /** As it was typed, for ranking; missing where it has a wildcard or is a date. */
  readonly spelled?: string;
}

/** One way to read a query: a row has to match every word. */
export type Reading = readonly QueryWord[];

/**
 * Reads what somebody typed. Several words must all match, in any order; `*` stands for any characters in a word; dates may be
 * written `14.03.1987`, `14.3.87`, `1987-03-14` or `140387`; digits in groups (`104 233`) are also read as one number, which is
 * the second reading. A `*` alone demands nothing, so every row matches; where nothing was typed, there is no reading.
 */
export function parseQuery(query: string): readonly Reading[] {
  const words = query
    .slice(0, QUERY_LIMIT)
    .split(/\s+/u)
    .flatMap((chunk) => chunkWords(chunk));
  if (words.length === 0) return query.includes('*') ? [[]] : [];
  const joined = joinDigitGroups(words);
  return joined.length === words.length ? [words] : [words, joined];
}

function chunkWords(chunk: string): readonly QueryWord[] {
  const date = dateWord(chunk);
  if (date !== undefined) return [date];
  if (chunk.includes('*')) return wildcardWords(chunk);
  return locateWords(chunk).map(({ folded, start, end }) =>
    plainWord(folded, spell(chunk.slice(start, end))),
  );
}

function plainWord(folded: string, spelled: string): QueryWord {
  const word = folded.slice(0, WORD_LIMIT);
  return { patterns: [word, ...shortDate(word)].map((start) => [start]), spelled };
}

function wildcardWords(chunk: string): readonly QueryWord[] {
  const folded = chunk
    .split('*')
    .map((part) => fold(part))
    .join('*');
  return folded
    .split(' ')
    .filter((word) => /[^*]/u.test(word))
    .map((word) => ({ patterns: [word.replace(/\*+/gu, '*').slice(0, WORD_LIMIT).split('*')] }));
}

/** Joins each run of all-digit words into one. */
function joinDigitGroups(words: readonly QueryWord[]): readonly QueryWord[] {
  const joined: QueryWord[] = [];
  let digits = '';
  for (const word of words) {
    const own = word.spelled !== undefined && /^\d+$/.test(word.spelled) ? word.spelled : '';
    if (own !== '' && digits !== '') joined.pop();
    digits = own === '' ? '' : digits + own;
    joined.push(own === '' ? word : plainWord(digits, digits));
  }
  return joined;
}

/** `140387` as the days it can mean. */
function shortDate(word: string): readonly string[] {
  const [, day = '', month = '', year = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(word) ?? [];
  if (!isDay(day) || !isMonth(month)) return [];
  return [`${day}${month}19${year}`, `${day}${month}20${year}`];
}

/** A date, or the beginning of one, with its separators; missing where the text isn't one. */
function dateWord(chunk: string): QueryWord | undefined {
  const starts = dayFirst(chunk) ?? yearFirst(chunk);
  if (starts === undefined) return undefined;
  const asTyped = chunk.replace(/\D/g, '');
  return { patterns: [...new Set([...starts, asTyped])].map((start) => [start]) };
}

/** `14.`, `14.0`, `14.3.`, `14.03.87`, `14/03/1987` as starts of `DDMMYYYY`. */
function dayFirst(chunk: string): readonly string[] | undefined {
  const parts = /^(\d\d?)[./-](\d{0,2})(?:([./-])(\d{0,4}))?$/.exec(chunk);
  if (parts === null) return undefined;
  const [, typedDay = '', month = '', separator, year = ''] = parts;
  const day = typedDay.padStart(2, '0');
  const months = separator === undefined ? beginnings(month, isMonth) : completed(month, isMonth);
  if (!isDay(day) || months === undefined) return undefined;
  const years = year.length === 2 ? [year, `19${year}`, `20${year}`] : [year];
  return months.flatMap((each) => years.map((ending) => day + each + ending));
}

/** `1987-`, `1987-3`, `1987-03-14` as starts of `YYYYMMDD`. */
function yearFirst(chunk: string): readonly string[] | undefined {
  const parts = /^(\d{4})[./-](\d{0,2})(?:([./-])(\d{0,2}))?$/.exec(chunk);
  if (parts === null) return undefined;
  const [, year = '', month = '', separator, day = ''] = parts;
  if (separator === undefined) return beginnings(month, isMonth)?.map((each) => year + each);
  const days = beginnings(day, isDay);
  return completed(month, isMonth)?.flatMap((each) => (days ?? []).map((ending) => year + each + ending));
}

/** What two digits can become of which the last may still be missing: `1` is 01 or 10 to 12. */
function beginnings(digits: string, isValid: (digits: string) => boolean): readonly string[] | undefined {
  if (digits.length !== 1) return digits === '' || isValid(digits) ? [digits] : undefined;
  const whole = isValid(`0${digits}`) ? [`0${digits}`] : [];
  const more = isValid(`${digits}1`) || isValid(`${digits}0`) ? [digits] : [];
  return [...whole, ...more];
}

function completed(digits: string, isValid: (digits: string) => boolean): readonly string[] | undefined {
  const padded = digits.padStart(2, '0');
  return isValid(padded) ? [padded] : undefined;
}

function isDay(digits: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

function isMonth(digits: string): boolean {
  return /^(?:0[1-9]|1[0-2])$/.test(digits);
}
