/** Letters that no Unicode decomposition takes apart, and how they are written without them. */
const SPECIAL_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ə', 'e'],
  ['ς', 'σ'],
]);

const APOSTROPHE = /['`´ʹʻʼ‘’‛′＇]/u;
const APOSTROPHES = new RegExp(APOSTROPHE, 'gu');
const INVISIBLE = /[\p{M}\p{Cf}]/u;
const INVISIBLES = /\p{Cf}/gu;
/** Most texts are one; what happens to it needs no look at each character. */
const ASCII_WORD = /^[0-9A-Za-z]+$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** From here on UTF-16 sorts differently from UTF-8; letters up there are written as their hex code. */
const FIRST_REORDERED = 0xd800;

/** Where each character of a folded text comes from: `starts[i]` to `ends[i]` in the text, end excluded. */
export interface Origins {
  readonly starts: number[];
  readonly ends: number[];
}

/** One word of a text: folded, and where it stands in the text (end excluded). */
export interface FoldedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The form in which texts are compared: lower case, without accents, `ä`, `ae` and `a` alike (also o and u), `ß` as `ss`,
 * without apostrophes; a space for whatever is neither letter nor digit. It works from left to right, so the folded
 * start of a text is a start of the folded text: results stay while somebody types on.
 * @param origins filled with the place of each folded character, where wanted
 */
export function fold(text: string, origins?: Origins): string {
  if (origins === undefined && ASCII_WORD.test(text)) return text.toLowerCase().replace(/([aou])e/g, '$1');
  let folded = '';
  let last = '';
  let end = 0;
  while (end < text.length) {
    const at = end;
    const codePoint = text.codePointAt(at) ?? 0;
    end = at + (codePoint > 0xffff ? 2 : 1);
    const letters = foldCodePoint(codePoint);
    if (letters === '') stretch(origins, end);
    for (let offset = 0; offset < letters.length; offset += 1) {
      const letter = letters.charAt(offset);
      if (letter === 'e' && (last === 'a' || last === 'o' || last === 'u')) {
        last = '';
        stretch(origins, end);
        continue;
      }
      folded += letter;
      last = letter;
      origins?.starts.push(at);
      origins?.ends.push(end);
    }
  }
  return folded;
}

/** The words of a text, folded, in its order. */
export function foldWords(text: string): readonly string[] {
  const folded = fold(text);
  if (folded === '') return [];
  return folded.includes(' ') ? folded.split(' ').filter((word) => word !== '') : [folded];
}

/** The words of a text, folded, with their places. */
export function locateWords(text: string): readonly FoldedWord[] {
  const origins: Origins = { starts: [], ends: [] };
  const folded = fold(text, origins);
  const words: FoldedWord[] = [];
  for (const match of folded.matchAll(/[^ ]+/gu)) {
    const end = match.index + match[0].length - 1;
    words.push({ folded: match[0], start: origins.starts[match.index] ?? 0, end: origins.ends[end] ?? 0 });
  }
  return words;
}

/** How a word is spelled, whatever its case: umlauts and accents stay. Its characters all sort alike in UTF-8 and UTF-16. */
export function spell(word: string): string {
  const plain = word.normalize('NFC').toLowerCase().replace(APOSTROPHES, '').replace(INVISIBLES, '');
  return Array.from(plain, sortableCharacter).join('');
}

export function hasApostrophe(text: string): boolean {
  return APOSTROPHE.test(text);
}

/** The same text, as long as before, with each apostrophe a space: a name's parts on their own. */
export function splitAtApostrophes(text: string): string {
  return text.replace(APOSTROPHES, ' ');
}

const foldedCodePoints: (string | undefined)[] = [];

function foldCodePoint(codePoint: number): string {
  if (codePoint >= 0x600) return computeFolded(codePoint);
  return (foldedCodePoints[codePoint] ??= computeFolded(codePoint));
}

function computeFolded(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (APOSTROPHE.test(character)) return '';
  let folded = '';
  for (const part of character.toLowerCase().normalize('NFKD').toLowerCase()) {
    const special = SPECIAL_LETTERS.get(part);
    if (special !== undefined) folded += special;
    else if (LETTER_OR_DIGIT.test(part)) folded += sortableCharacter(part);
    else if (!INVISIBLE.test(part)) folded += ' ';
  }
  return folded;
}

function sortableCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint < FIRST_REORDERED ? character : `u${codePoint.toString(16)}`;
}

function stretch(origins: Origins | undefined, end: number): void {
  if (origins !== undefined && origins.ends.length > 0) origins.ends[origins.ends.length - 1] = end;
}
