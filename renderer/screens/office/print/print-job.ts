import { type CardRange, rangeOfSpan, rangeSize, spanOf } from '@shared/domain/cards';
import { joinRanges } from '@shared/domain/card-ranges';

/** More cards make a PDF of which the program, and printers, get slow: they come in several files. */
export const CARDS_PER_FILE = 1_000;

/** Cards that are printed in one file. `firstSheet`: the number of its first sheet, counted over all files of the job. */
export interface PrintFile {
  readonly ranges: readonly CardRange[];
  readonly firstSheet: number;
}

/** Number of cards in ranges that don't overlap. */
function sizeOf(ranges: readonly CardRange[]): number {
  return ranges.reduce((sum, range) => sum + rangeSize(range), 0);
}

/** Number of sheets that cards take. */
export function sheetCount(ranges: readonly CardRange[], perSheet: number): number {
  return Math.ceil(sizeOf(ranges) / perSheet);
}

/** Deals a job out to files of whole sheets. */
export function filesOf(ranges: readonly CardRange[], perSheet: number): PrintFile[] {
  const sheetsAFile = Math.floor(CARDS_PER_FILE / perSheet);
  const files = Math.ceil(sheetCount(ranges, perSheet) / sheetsAFile);
  return Array.from({ length: files }, (_, file) => ({
    ranges: cardsAt(ranges, file * sheetsAFile * perSheet, sheetsAFile * perSheet),
    firstSheet: file * sheetsAFile + 1,
  }));
}

/** The cards on these sheets, which are counted from 1. */
export function cardsOnSheets(
  ranges: readonly CardRange[],
  perSheet: number,
  sheets: readonly number[],
): CardRange[] {
  return joinRanges(sheets.flatMap((sheet) => cardsAt(ranges, (sheet - 1) * perSheet, perSheet)));
}

/** So many cards from a place on, counted from 0 over all ranges. */
export function cardsAt(ranges: readonly CardRange[], start: number, count: number): CardRange[] {
  let before = 0;
  return ranges.flatMap((range) => {
    const span = spanOf(range);
    if (span === undefined) return [];
    const size = rangeSize(range);
    const first = Math.max(0, start - before);
    const last = Math.min(size, start + count - before) - 1;
    before += size;
    if (first > last) return [];
    return [rangeOfSpan({ ...span, first: span.first + first, last: span.first + last })];
  });
}

/** Why what somebody typed names no sheets. */
type SheetsFault = 'not-sheets' | 'no-such-sheet';

/** What somebody typed as sheets: single ones and ranges, several between commas, `3, 7-9`. @param count how many there are */
export function readSheets(
  text: string,
  count: number,
): { readonly sheets: readonly number[]; readonly fault?: SheetsFault } {
  const sheets = new Set<number>();
  for (const part of text.split(/[,;\s]+/u).filter((one) => one !== '')) {
    const [, from, to] = /^(\d{1,6})(?:[-–—](\d{1,6}))?$/u.exec(part) ?? [];
    if (from === undefined) return { sheets: [], fault: 'not-sheets' };
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    if (first < 1 || last < first || last > count) return { sheets: [], fault: 'no-such-sheet' };
    for (let sheet = first; sheet <= last; sheet += 1) sheets.add(sheet);
  }
  return { sheets: [...sheets].sort((a, b) => a - b) };
}
