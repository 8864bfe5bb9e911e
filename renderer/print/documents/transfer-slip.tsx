import type { DocumentOf } from '@shared/print/documents';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { barcodePath } from '../cards/barcode';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { DocumentFact, DocumentFacts, rangeTable, Signatures } from './document-parts';
import classes from './documents.module.css';

/** Goes with cards that move: the name of the slip, to be scanned by the other side, the cards, and both sign. */
export function TransferSlip({ document }: { readonly document: DocumentOf<'transfer-slip'> }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const { slip, fromName, toName, ranges } = document;
  const parts = useMemo(() => {
    const cards = rangeTable(t, 'ranges', ranges);
    const blocks: readonly FlowBlock[] = [
      {
        key: 'slip',
        content: (
          <div className={classes['centred']}>
            <p className={classes['factLabel']}>{t('documents.transfer-slip.slip')}</p>
            <p className={classes['slip']}>{slip}</p>
            <Barcode text={slip} />
            <p className={classes['slipText']}>{t('documents.transfer-slip.todo')}</p>
          </div>
        ),
      },
      {
        key: 'people',
        content: (
          <DocumentFacts>
            <DocumentFact label={t('documents.transfer-slip.from')}>{fromName}</DocumentFact>
            <DocumentFact label={t('documents.transfer-slip.to')}>{toName}</DocumentFact>
          </DocumentFacts>
        ),
      },
      ...cards.blocks,
      {
        key: 'signatures',
        content: (
          <Signatures
            t={t}
            parties={[
              { caption: t('documents.transfer-slip.given'), name: fromName },
              { caption: t('documents.transfer-slip.taken'), name: toName },
            ]}
          />
        ),
      },
    ];
    return { blocks, heads: { ranges: cards.head } };
  }, [t, slip, fromName, toName, ranges]);
  return <FlowPages document={document} title={t('documents.transfer-slip.title')} {...parts} />;
}

/** As Code 128: what the scanners of ballot cards read as well. */
function Barcode({ text }: { readonly text: string }) {
  const { width, path } = barcodePath(text);
  return (
    <svg
      className={classes['barcode']}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
