import type { Box } from './card-plan';

/** Of the mono font: how wide a sign is, and how high a line of capitals and digits, for a size of 1. */
const MONO_ADVANCE = 0.62;
const DIGIT_LINE = 0.74;
/** Of the text font: how wide a bold letter is in the mean, and how far its lines are apart, for a size of 1. */
const LETTER = 0.56;
const LINE = 1.2;
/** What can just be read, mm. */
const SMALLEST_TYPE = 1.5;
const STEP = 0.1;

/** A card number as large as fits: in one line, or its letters above its digits. `size`: of its type, in mm. */
export function fitNumber(number: string, { width, height }: Box): { lines: string[]; size: number } {
  const letters = /^[A-Z]*/.exec(number)?.[0] ?? '';
  const ways = letters === '' ? [[number]] : [[number], [letters, number.slice(letters.length)]];
  const fitted = ways.map((lines) => {
    const longest = Math.max(...lines.map((line) => line.length));
    return { lines, size: Math.min(width / (longest * MONO_ADVANCE), height / (lines.length * DIGIT_LINE)) };
  });
  return fitted.reduce((best, way) => (way.size > best.size ? way : best));
}

/** How many lines of this size of type a height has room for; at least one. Both in mm. */
export function linesIn(height: number, size: number): number {
  return Math.max(1, Math.floor(height / (size * LINE) + 0.01));
}

/** The size of type, in mm, in which a text fits into a box: `most` at most, and not below what can be read. */
export function fitText(text: string, { width, height }: Box, most: number): number {
  for (let size = most; size > SMALLEST_TYPE; size -= STEP) {
    const perLine = Math.max(1, Math.floor(width / (size * LETTER)));
    const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / perLine)));
    if (lines.reduce((sum, count) => sum + count, 0) * size * LINE <= height) return size;
  }
  return SMALLEST_TYPE;
}

/** How wide the thinnest bar of a number's Code 128 is about, in mm. @param width of the space for it, mm */
export function barWidth(number: string, width: number): number {
  const letters = /^[A-Z]*/.exec(number)?.[0].length ?? 0;
  // Start, each letter, a change to digits, two digits a sign, and the check sign: 11 modules each; 33 for the end and the space beside.
  const signs = 2 + letters + (letters > 0 ? 1 : 0) + Math.ceil((number.length - letters) / 2);
  return width / (signs * 11 + 33);
}
