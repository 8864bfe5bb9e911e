import { cardNumberSchema } from '@shared/domain/ids';
import type { DocumentOf } from '@shared/print/documents';
import { useTranslation } from 'react-i18next';
import { Sheets } from '../sheets';
import { BallotCard } from './ballot-card';
import { CropMarks } from './crop-marks';
import { Ruler } from './ruler';
import { gridOf } from './sheet-grid';
import classes from './test-sheets.module.css';

/** Shows where everything comes to lie, with a sample card that is none and a ruler. Single cards: the ruler on a page of its own. */
export function TestSheets({ document }: { readonly document: DocumentOf<'ballot-cards'> }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const grid = gridOf(document.layout);
  const { columns, rows, card, margin, size } = grid;
  const single = columns * rows === 1;
  const { prefix, digits } = document.series;
  const number = cardNumberSchema.parse(prefix + '0'.repeat(digits));
  const place = (index: number) => ({
    left: `${margin + (index % columns) * card.widthMm}mm`,
    top: `${margin + Math.floor(index / columns) * card.heightMm}mm`,
    width: `${card.widthMm}mm`,
    height: `${card.heightMm}mm`,
  });
  const sample = (
    <div className={classes['place']} style={place(0)}>
      <BallotCard document={document} grid={grid} number={number} sample={t('ballotCard.sample')} />
    </div>
  );
  const room = single
    ? { width: card.widthMm - 10, height: card.heightMm - 20 }
    : { width: size.widthMm, height: size.heightMm };
  const ruler = (
    <div className={classes['rulerPlace']} data-single={single || undefined}>
      <Ruler language={document.language} room={room} />
    </div>
  );
  if (single) {
    return <Sheets size={size} count={2} page={(index) => (index === 0 ? sample : ruler)} />;
  }
  return (
    <Sheets
      size={size}
      count={1}
      page={() => (
        <>
          <CropMarks grid={grid} />
          {Array.from({ length: columns * rows }, (_, index) => (
            <div key={index} className={classes['outline']} style={place(index)} />
          ))}
          {sample}
          {ruler}
        </>
      )}
    />
  );
}
