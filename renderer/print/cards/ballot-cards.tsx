import { cardsInRange } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { DocumentOf } from '@shared/print/documents';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheets } from '../sheets';
import { BallotCard } from './ballot-card';
import classes from './ballot-cards.module.css';
import { CropMarks } from './crop-marks';
import { type SheetGrid, cardsPerSheet, gridOf } from './sheet-grid';
import { TestSheets } from './test-sheets';

interface BallotCardsProps {
  readonly document: DocumentOf<'ballot-cards'>;
}

/** Ballot cards on sheets, row by row, or the test sheet. */
export function BallotCards({ document }: BallotCardsProps) {
  return document.test ? <TestSheets document={document} /> : <CardSheets document={document} />;
}

function CardSheets({ document }: BallotCardsProps) {
  const grid = gridOf(document.layout);
  const cards = useMemo(() => document.ranges.flatMap(cardsInRange), [document.ranges]);
  const perSheet = cardsPerSheet(grid);
  return (
    <Sheets
      size={grid.size}
      count={Math.ceil(cards.length / perSheet)}
      page={(index) => (
        <CardSheet
          document={document}
          sheet={(document.firstSheet ?? 1) + index}
          grid={grid}
          cards={cards.slice(index * perSheet, (index + 1) * perSheet)}
        />
      )}
    />
  );
}

interface CardSheetProps extends BallotCardsProps {
  readonly sheet: number;
  readonly grid: SheetGrid;
  readonly cards: readonly CardNumber[];
}

/** One sheet; on one with several cards stand crop marks, and in the margin which sheet it is. */
function CardSheet({ document, sheet, grid, cards }: CardSheetProps) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const { columns, rows, card, margin } = grid;
  return (
    <>
      {cardsPerSheet(grid) === 1 ? undefined : (
        <>
          <CropMarks grid={grid} />
          <p className={classes['name']} style={{ left: `${margin + 2}mm`, height: `${margin}mm` }}>
            {t('ballotCard.sheet', { sheet, from: cards[0], to: cards.at(-1) })}
          </p>
        </>
      )}
      <div
        className={classes['grid']}
        style={{
          padding: `${margin}mm`,
          gridTemplateColumns: `repeat(${columns}, ${card.widthMm}mm)`,
          gridTemplateRows: `repeat(${rows}, ${card.heightMm}mm)`,
        }}
      >
        {cards.map((number) => (
          <BallotCard key={number} document={document} grid={grid} number={number} />
        ))}
      </div>
    </>
  );
}
