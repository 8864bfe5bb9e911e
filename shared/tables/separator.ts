export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const RECORDS = 50;
/** Between separators that fit equally well: commas stand in prose, tabs hardly ever. */
const PREFERENCE: readonly Separator[] = ['\t', ';', '|', ','];

/**
 * Recognises the separator by how well each candidate cuts the first 50 records into as many cells as the header has (T4).
 * @param sample the beginning of the text; it may end in the middle of a record
 * @returns `;` where no candidate cuts the header: the table then has one column, which the caller finds lacking
 */
export function recogniseSeparator(sample: string): Separator {
  let best: { separator: Separator; share: number; columns: number } = {
    separator: ';',
    share: 0,
    columns: 1,
  };
  for (const separator of PREFERENCE) {
    const [columns = 0, ...others] = countCells(sample, separator);
    if (columns < 2) continue;
    const share =
      others.length === 0 ? 1 : others.filter((count) => count === columns).length / others.length;
    if (share > best.share || (share === best.share && columns > best.columns))
      best = { separator, share, columns };
  }
  return best.separator;
}

/** Cells of each of the first records that aren't blank; a last record without a line break counts only if it is the only one. */
function countCells(sample: string, separator: Separator): number[] {
  const counts: number[] = [];
  let cells = 1;
  let start = 0;
  let quoted = false;
  let cellStart = true;
  for (let index = 0; index < sample.length && counts.length <= RECORDS; index++) {
    const character = sample[index];
    if (character === '"' && (quoted || cellStart)) quoted = !quoted;
    else if (quoted) continue;
    else if (character === separator) cells++;
    else if (character === '\n' || character === '\r') {
      if (index > start) counts.push(cells);
      cells = 1;
      start = index + 1;
    }
    cellStart = character === separator || character === '\n' || character === '\r';
  }
  return counts.length > 0 ? counts : [cells];
}
