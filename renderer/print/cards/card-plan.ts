import type { SheetSize } from '../sheets';

/** Lengths in mm. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A part of a card, from the card's upper left corner; in mm. */
export interface Part extends Box {
  readonly left: number;
  readonly top: number;
}

/** Where the parts of a card stand. */
export interface CardPlan {
  readonly band: Part;
  readonly head: Part;
  readonly number: Part;
  readonly qr: Part;
  readonly barcode: Part;
  /** Absent where there is no room for it. */
  readonly text?: Part;
  /** The usual size of type, mm: smaller where a text is long. */
  readonly type: number;
}

/** From here on a card is flat, and its QR code stands beside the number; up to there it is tall, with codes below each other. */
const FLAT = 1.7;
const TALL = 0.95;
/** A card that is lower than this, in mm, has less on it. */
const LOW = 35;

/** Divides a card. @param inset in mm, left empty on each side */
export function planCard(card: SheetSize, inset: number): CardPlan {
  const width = card.widthMm - 2 * inset;
  const height = card.heightMm - 2 * inset;
  const low = height < LOW;
  const scale = within(Math.min(width / 87, height / 55), 0.8, 2);
  const type = low ? 2 : 3.4 * scale;
  const gap = low ? 0.8 : 1.5 * scale;
  const tall = width / height < TALL;
  const band = { left: inset, top: inset, width, height: within(height * 0.15, 3.6, 18) };
  const headTop = inset + band.height + gap;
  const head = { left: inset, top: headTop, width, height: type * (tall ? 5.7 : low ? 2 : 3.25) };
  const top = head.top + head.height + gap;
  const rest = { left: inset, top, width, height: inset + height - top };
  const divide = width / height >= FLAT ? divideFlat : tall ? divideTall : divideUsual;
  return { band, head, type, ...divide(rest, gap) };
}

type Rest = Omit<CardPlan, 'band' | 'head' | 'type'>;

/** The number above, over the whole width; below it the QR code, and the text above the Code 128. */
function divideUsual(rest: Part, gap: number): Rest {
  const side = within(rest.height * 0.4, 14, 44);
  const [number, below] = cut(rest, rest.height - side - gap, gap);
  const left = below.left + side + gap;
  const [text, barcode] = cut({ ...below, left, width: below.width - side - gap }, side * 0.44 - gap, gap);
  return { number, qr: { ...below, width: side }, text, barcode };
}

/** The QR code on the right; beside it number, text and Code 128. */
function divideFlat(rest: Part, gap: number): Rest {
  const side = Math.min(rest.height, rest.width * 0.36, 40);
  const width = rest.width - side - gap;
  const left = { ...rest, width };
  const qrTop = rest.top + (rest.height - side) / 2;
  const qr = { left: rest.left + width + gap, top: qrTop, width: side, height: side };
  const barcodeHeight = within(rest.height * 0.27, 4, 18);
  const textHeight = rest.height < 20 ? 0 : within(rest.height * 0.17, 3, 8);
  if (textHeight === 0) {
    const [number, barcode] = cut(left, rest.height - barcodeHeight - gap, gap);
    return { number, qr, barcode };
  }
  const [number, below] = cut(left, rest.height - barcodeHeight - textHeight - 2 * gap, gap);
  const [text, barcode] = cut(below, textHeight, gap);
  return { number, qr, text, barcode };
}

/** The number over the whole width; below it the QR code with the text beside it; at the foot the Code 128. */
function divideTall(rest: Part, gap: number): Rest {
  const side = Math.min(rest.width * 0.45, rest.height * 0.4);
  const barcodeHeight = within(rest.height * 0.18, 8, 20);
  const [number, below] = cut(rest, rest.height - side - barcodeHeight - 2 * gap, gap);
  const [row, barcode] = cut(below, side, gap);
  const text = { ...row, left: row.left + side + gap, width: row.width - side - gap };
  return { number, qr: { ...row, width: side }, text, barcode };
}

/** Cuts a part in two, one above the other. */
function cut(part: Part, height: number, gap: number): [upper: Part, lower: Part] {
  const lowerTop = height + gap;
  return [
    { ...part, height },
    { ...part, top: part.top + lowerTop, height: part.height - lowerTop },
  ];
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
