import { isOfAssembly, readCardCode } from '@shared/domain/card-code';
import { type CardRange, hasRightCheck, rangeSize, seriesKey } from '@shared/domain/cards';
import type { Series } from '@shared/domain/series';
import { type RangeFault, rangeText, readRange } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';

/** Why what somebody typed is no cards; `check-wrong`: mistyped; `other-assembly`: scanned, and of another assembly. */
export type CardsFault = RangeFault | 'check-wrong' | 'other-assembly';

/** What was made of what somebody typed or scanned. */
export interface ReadCards {
  readonly ranges: readonly CardRange[];
  readonly fault?: CardsFault | undefined;
}

/** A range as its series has it: with the check digits that the numbers bear, and what is wrong with them. */
export function readRangeOf(
  series: readonly Series[],
  from: string,
  to: string,
): { readonly range?: CardRange; readonly fault?: CardsFault } {
  const { range, fault } = readRange(from, to);
  if (range === undefined) return fault === undefined ? {} : { fault };
  const check = series.find((one) => seriesKey(one) === seriesKey(range.from))?.check;
  if (check === undefined) return { range };
  if (!hasRightCheck(range.from, check) || !hasRightCheck(range.to, check)) return { fault: 'check-wrong' };
  return { range: { ...range, check } };
}

/** What somebody typed or scanned as cards: single numbers and ranges, several between commas, `1001-1050, 1061`. */
export function readRanges(
  { series, assembly }: Pick<Snapshot, 'series' | 'assembly'>,
  text: string,
): ReadCards {
  const parts = text.split(/[,;\n]/u).filter((part) => part.trim() !== '');
  const read = parts.map((part): { readonly range?: CardRange; readonly fault?: CardsFault } => {
    const code = readCardCode(part);
    if (code !== undefined) {
      if (!isOfAssembly(code, assembly.id)) return { fault: 'other-assembly' };
      return readRangeOf(series, code.card, code.card);
    }
    const [from = '', to = '', ...more] = part.split(/\s*(?:[-–—]|\bbis\b|\bto\b)\s*/iu);
    return more.length > 0 || from.trim() === '' || to.trim() === ''
      ? { fault: 'not-a-number' }
      : readRangeOf(series, from, to);
  });
  const fault = read.find((one) => one.fault !== undefined)?.fault;
  return fault === undefined ? { ranges: read.flatMap(({ range }) => range ?? []) } : { ranges: [], fault };
}

/** Number of cards in ranges that don't overlap. */
export function sizeOf(ranges: readonly CardRange[]): number {
  return ranges.reduce((sum, range) => sum + rangeSize(range), 0);
}

/** Ranges as they are said, none torn at a line's end; of many, the first. */
export function rangesText(ranges: readonly CardRange[], most = 6): string {
  const said = ranges.slice(0, most).map((range) => rangeText(range, '\u00a0–\u00a0'));
  return ranges.length > most ? `${said.join(', ')} …` : said.join(', ');
}
