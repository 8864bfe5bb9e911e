import type { CardRange } from '@shared/domain/cards';
import { rangeSize } from '@shared/domain/cards';
import type { PrintDocument } from '@shared/print/documents';
import type { Snapshot } from '../../roll-worker/engine-api';

/** In which language something is printed, and when (ms since 1970). */
export interface Printing {
  readonly language: PrintDocument['language'];
  readonly printedAt: number;
}

/** What every document begins with. */
export function documentHead(
  { assembly: { id, title, date, place, unit } }: Pick<Snapshot, 'assembly'>,
  { language, printedAt }: Printing,
): Pick<PrintDocument, 'language' | 'assembly' | 'printedAt'> {
  return { language, assembly: { id, title, date, place, unit }, printedAt };
}

/** Ranges with the number of cards in each. */
export function countedRanges(ranges: readonly CardRange[]) {
  return ranges.map(({ from, to, check }) => {
    const range = { from, to, ...(check !== undefined && { check }) };
    return { ...range, count: rangeSize(range) };
  });
}
