import { foldWords } from '../search/fold';

/**
 * Cyrillic and Greek letters, small, that look like a Latin one or whose capitals do, after Unicode's table of confusables
 * (UTS 39, confusables.txt): the pairs that no font tells apart. Where small and capital look like two, as the capital.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['авеһіјкӏмнорѕтсухԁԛԝ', 'abehijklmhopstcyxdqw'],
    ['αβεζηικμνορτυχϲϳ', 'abezhikmnoptyxcj'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter, at) => [letter, to.charAt(at)] as const)),
);
/** What has no look of its own: format and control characters, and the fillers of Hangul, which count as letters. */
const FILLERS = /[\p{Cf}\p{Cc}\u115F\u1160]/gu;
const BLANK = /[\t\n\v\f\r\u0085]/gu;

/**
 * The form in which names of people are compared: the same for whatever one would read as the same name. Neither
 * case, umlauts (`ä`, `ae`, `a`), accents, spaces, hyphens, invisible characters, look-alike letters of another alphabet
 * nor the order of the words tell people apart: `Müller, Anna` is `Anna MUELLER`. Never to be shown.
 * @returns empty for a name without any sign; one of signs alone, which has no words, is what it is
 */
export function foldName(text: string): string {
  const seen = text.normalize('NFKD').replace(BLANK, ' ').replace(FILLERS, '');
  const words = foldWords(Array.from(seen.toLowerCase(), latinLookAlike).join(''));
  if (words.length === 0) return seen.replace(/\s+/gu, '');
  return [...words].sort().join('');
}

function latinLookAlike(letter: string): string {
  return LOOK_ALIKES.get(letter) ?? letter;
}
