import type { SheetSize } from '../sheets';

/** Lengths in mm, sizes of type in mm too. */
interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * How a card is divided. `row`: number over the whole width, codes in a row below; `side`: a flat card, its QR code beside the number;
 * `tall`: everything one below the other.
 */
export interface CardPlan {
  readonly form: 'row' | 'side' | 'tall';
  readonly inner: Box;
  readonly gap: number;
  readonly band: number;
  readonly head: Box & { readonly type: number };
  readonly number: Box;
  readonly qr: number;
  readonly barcode: Box;
  readonly text: Box;
}

/** Of the fonts: how wide a sign of the mono font is, and how high a line of digits, both for a size of 1. */
const MONO_ADVANCE = 0.62;
const DIGIT_LINE = 0.74;
/** Mean width of a letter of the text font, and the distance of its lines, for a size of 1. */
const LETTER = 0.56;
const LINE = 1.2;
const SMALLEST_TYPE = 1.5;
const MM_PER_POINT = 25.4 / 72;

/** A size of type in points. @param mm the same in mm */
export function inPoints(mm: number): number {
  return mm / MM_PER_POINT;
}

/** Divides a card. @param inset in mm, left empty on each side */
export function planCard(card: SheetSize, inset: number): CardPlan {
  const inner = { width: card.widthMm - 2 * inset, height: card.heightMm - 2 * inset };
  const { width, height } = inner;
  const form = width / height >= 1.7 ? 'side' : width / height >= 0.95 ? 'row' : 'tall';
  const small = height < 35;
  const scale = within(Math.min(width / 87, height / 55), 0.8, 2);
  const gap = small ? 0.8 : 1.5 * scale;
  const band = within(height * 0.15, 3.6, 18);
  const headLines = form === 'tall' ? 5 : small ? 1.8 : 3;
  const headType = small ? 2 : 3.4 * scale;
  const headHeight = headLines * headType * LINE * (form === 'tall' ? 0.95 : 0.9);
  const rest = height - band - headHeight - 2 * gap;
  const shared = { form, inner, gap, band } as const;
  const head = { width, height: headHeight, type: headType };
  if (form === 'side') {
    const qr = Math.min(rest, width * 0.36, 40);
    const left = width - qr - gap;
    const text = small ? 0 : rest * 0.18;
    const barcode = { width: left, height: within(rest * 0.26, 4, 18) };
    const number = { width: left, height: rest - barcode.height - text - 2 * gap };
    return { ...shared, head, number, qr, barcode, text: { width: left, height: text } };
  }
  if (form === 'row') {
    const qr = within(height * 0.28, 14, 36);
    const left = width - qr - gap;
    const barcode = { width: left, height: qr * 0.56 };
    const number = { width, height: rest - qr - gap };
    return { ...shared, head, number, qr, barcode, text: { width: left, height: qr - barcode.height - gap } };
  }
  const qr = Math.min(width * 0.42, height * 0.26);
  const barcode = { width, height: within(height * 0.13, 8, 18) };
  const number = { width, height: rest - qr - barcode.height - 3 * gap };
  return { ...shared, head, number, qr, barcode, text: { width: width - qr - gap, height: qr } };
}

/** A card number as large as fits: in one line, or letters above digits. `size`: of its type, in mm. */
export function fitNumber(number: string, { width, height }: Box): { lines: string[]; size: number } {
  const letters = /^[A-Z]*/.exec(number)?.[0] ?? '';
  const ways = letters === '' ? [[number]] : [[number], [letters, number.slice(letters.length)]];
  const fitted = ways.map((lines) => {
    const longest = Math.max(...lines.map((line) => line.length));
    return { lines, size: Math.min(width / (longest * MONO_ADVANCE), height / (lines.length * DIGIT_LINE)) };
  });
  return fitted.reduce((best, way) => (way.size > best.size ? way : best));
}

/** The size of type, in mm, in which a text fits into a box: `most` at most, and not below what can be read. */
export function fitText(text: string, { width, height }: Box, most: number): number {
  for (let size = most; size > SMALLEST_TYPE; size -= 0.1) {
    const perLine = Math.max(1, Math.floor(width / (size * LETTER)));
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    if (lines * size * LINE <= height) return size;
  }
  return SMALLEST_TYPE;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
