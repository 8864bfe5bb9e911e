import { fold, hasApostrophe, type Origins, splitAtApostrophes } from './fold';
import { parseQuery, type Pattern } from './query';

/** A part of a text, in UTF-16 units, end excluded. */
export type TextRange = readonly [start: number, end: number];

/** A folded character and the part of the text that it stands for. */
interface Glyph {
  readonly folded: string;
  readonly range: TextRange;
}

/** The parts of a shown text that a query has found: for `weiss`, all of `Weiß`. Ascending, apart from each other. */
export function highlight(text: string, query: string): readonly TextRange[] {
  const patterns = parseQuery(query).flatMap((words) => words.flatMap((word) => word.patterns));
  const marks = new Uint8Array(text.length);
  for (const token of patterns.length === 0 ? [] : shownTokens(text)) {
    const folded = token.map((glyph) => glyph.folded).join('');
    for (const pattern of patterns) {
      for (const [from, to] of matchedParts(folded, pattern)) {
        for (const { range } of token.slice(from, to)) marks.fill(1, ...range);
      }
    }
  }
  return markedRanges(marks);
}

/** What a text that is shown is searched by: its words, or as a date or number without what groups its digits. */
function shownTokens(text: string): readonly (readonly Glyph[])[] {
  const words = shownWords(text);
  const joined = words.flat();
  if (/^\d\d\.\d\d\.\d{4}$/.test(text)) {
    return [joined, [...joined.slice(4), ...joined.slice(2, 4), ...joined.slice(0, 2)]];
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return [joined, [...joined.slice(6), ...joined.slice(4, 6), ...joined.slice(0, 4)]];
  }
  if (hasApostrophe(text)) return [...words, ...shownWords(splitAtApostrophes(text))];
  return /\d/.test(text) ? [...words, joined] : words;
}

function shownWords(text: string): readonly (readonly Glyph[])[] {
  const origins: Origins = { starts: [], ends: [] };
  const folded = fold(text, origins);
  return [...folded.matchAll(/[^ ]+/gu)].map(({ 0: word, index }) =>
    Array.from(word, (letter, offset) => {
      const at = index + offset;
      return { folded: letter, range: [origins.starts[at] ?? 0, origins.ends[at] ?? 0] } as const;
    }),
  );
}

/** The parts of a token that a pattern names, or none where the token does not match. */
function matchedParts(token: string, [start = '', ...others]: Pattern): readonly TextRange[] {
  if (!token.startsWith(start)) return [];
  const parts: TextRange[] = [[0, start.length]];
  let from = start.length;
  for (const part of others) {
    const found = findPart(token, part, from);
    if (found === undefined) return [];
    parts.push(found);
    from = found[1];
  }
  return parts;
}

/** As in `eachMatch`: a part that begins with e also matches without it after a, o or u. */
function findPart(token: string, part: string, from: number): TextRange | undefined {
  for (let at = from; at <= token.length; at += 1) {
    const followsVowel = part.startsWith('e') && /[aou]/.test(token.charAt(at - 1));
    if (followsVowel && token.startsWith(part.slice(1), at)) return [at, at + part.length - 1];
    if (token.startsWith(part, at)) return [at, at + part.length];
  }
  return undefined;
}

function markedRanges(marks: Uint8Array): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let start = marks.indexOf(1); start !== -1; start = marks.indexOf(1, start)) {
    const end = marks.indexOf(0, start);
    ranges.push([start, end === -1 ? marks.length : end]);
    start = end === -1 ? marks.length : end;
  }
  return ranges;
}
