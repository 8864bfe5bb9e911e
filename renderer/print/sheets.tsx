import { type ReactNode, createContext, memo, useContext, useEffect } from 'react';
import classes from './sheets.module.css';

/** A page's size, in mm. */
export interface SheetSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

export const A4: SheetSize = { widthMm: 210, heightMm: 297 };

/** Which pages are drawn, from the first (0) on, and who wants to know how many there are. */
interface SheetsView {
  readonly from: number;
  /** Not drawn any more. */
  readonly to: number;
  readonly onSheets: (count: number, size: SheetSize) => void;
}

export const SheetsContext = createContext<SheetsView>({ from: 0, to: Infinity, onSheets: () => undefined });

interface SheetsProps {
  readonly size: SheetSize;
  readonly count: number;
  /** Draws a page, inside a box of the page's size. @param index from 0 */
  readonly page: (index: number) => ReactNode;
}

/** Pages of one size; only those that are wanted are drawn. */
export function Sheets({ size, count, page }: SheetsProps) {
  const { from, to, onSheets } = useContext(SheetsContext);
  const { widthMm, heightMm } = size;
  useEffect(() => onSheets(count, { widthMm, heightMm }), [onSheets, count, widthMm, heightMm]);
  const last = Math.min(to, count);
  return (
    <>
      {Array.from({ length: Math.max(0, last - from) }, (_, offset) => from + offset).map((index) => (
        <Sheet key={index} index={index} widthMm={widthMm} heightMm={heightMm} page={page} />
      ))}
    </>
  );
}

interface SheetProps extends SheetSize, Pick<SheetsProps, 'page'> {
  readonly index: number;
}

const Sheet = memo(function Sheet({ index, widthMm, heightMm, page }: SheetProps) {
  return (
    <section
      className={`${classes['paper']} ${classes['sheet']}`}
      // A page is cut to whole pixels: a sheet that is higher by less than one would begin another page.
      style={{ width: `${widthMm}mm`, height: `calc(${heightMm}mm - 1px)` }}
      data-sheet={index + 1}
    >
      {page(index)}
    </section>
  );
});
