import { assertNever } from '@shared/lib/assert-never';
import type { CardLayout } from '@shared/print/documents';
import { A4, type SheetSize } from '../sheets';

/** Where cards lie on a sheet; all lengths in mm. */
export interface SheetGrid {
  readonly size: SheetSize;
  readonly columns: number;
  readonly rows: number;
  readonly card: SheetSize;
  /** Of the first card's corner, from the sheet's corner. */
  readonly margin: number;
  /** Kept empty inside each card: cuts go astray. */
  readonly inset: number;
}

/** Around the cards of an A4 sheet. Home printers leave up to 5 mm white; crop marks stand in the rest. */
const A4_MARGIN = 10;

/** The grid of a layout. */
export function gridOf(layout: CardLayout): SheetGrid {
  if (typeof layout === 'object') return oneCard(layout, layout.heightMm < 45 ? 2 : 3);
  switch (layout) {
    case 'a6':
      return oneCard({ widthMm: 105, heightMm: 148 }, 6);
    case 'a4-2':
      return onA4(1, 2);
    case 'a4-3':
      return onA4(1, 3);
    case 'a4-4':
      return onA4(2, 2);
    case 'a4-5':
      return onA4(1, 5);
    case 'a4-6':
      return onA4(2, 3);
    case 'a4-8':
      return onA4(2, 4);
    case 'a4-9':
      return onA4(3, 3);
    case 'a4-10':
      return onA4(2, 5);
    default:
      return assertNever(layout);
  }
}

/** How many cards a sheet holds. */
export function cardsPerSheet({ columns, rows }: SheetGrid): number {
  return columns * rows;
}

function oneCard(size: SheetSize, inset: number): SheetGrid {
  return { size, columns: 1, rows: 1, card: size, margin: 0, inset };
}

function onA4(columns: number, rows: number): SheetGrid {
  const widthMm = (A4.widthMm - 2 * A4_MARGIN) / columns;
  const heightMm = (A4.heightMm - 2 * A4_MARGIN) / rows;
  return { size: A4, columns, rows, card: { widthMm, heightMm }, margin: A4_MARGIN, inset: 4 };
}
