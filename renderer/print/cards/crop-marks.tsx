import classes from './ballot-cards.module.css';
import type { SheetGrid } from './sheet-grid';

/** How far from the cards a mark begins and ends, in mm: the end is 5 mm from the paper's edge, where every printer prints. */
const MARK = { from: 1, to: 5 };

/** Marks outside of all cards that say where to cut. */
export function CropMarks({ grid }: { readonly grid: SheetGrid }) {
  const { size, columns, rows, card, margin } = grid;
  const across = Array.from({ length: columns + 1 }, (_, at) => margin + at * card.widthMm);
  const down = Array.from({ length: rows + 1 }, (_, at) => margin + at * card.heightMm);
  const sides = [
    { start: margin - MARK.to, length: MARK.to - MARK.from },
    { start: MARK.from - margin, length: MARK.to - MARK.from },
  ];
  const path = sides.flatMap(({ start, length }) => [
    ...across.map((x) => `M${x} ${start < 0 ? size.heightMm + start : start}v${length}`),
    ...down.map((y) => `M${start < 0 ? size.widthMm + start : start} ${y}h${length}`),
  ]);
  return (
    <svg className={classes['marks']} viewBox={`0 0 ${size.widthMm} ${size.heightMm}`} aria-hidden>
      <path d={path.join('')} />
    </svg>
  );
}
