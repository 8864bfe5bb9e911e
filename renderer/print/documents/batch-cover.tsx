import type { DocumentOf } from '@shared/print/documents';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format';
import { rangeText } from '../../lib/card-range';
import { type FlowBlock, FlowPages } from '../flow-pages';
import {
  DocumentFact,
  DocumentFacts,
  headingBlock,
  NumberCell,
  Signatures,
  TableRow,
} from './document-parts';
import classes from './documents.module.css';

const COLUMNS = '1fr 20mm 42mm 30mm';

/** Goes with a batch of cards: who gives it to whom, which cards, what to do with them, and both sign. */
export function BatchCover({ document }: { readonly document: DocumentOf<'batch-cover'> }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const { batches, holderName, officeName } = document;
  const parts = useMemo(() => {
    const total = batches.reduce((sum, { count }) => sum + count, 0);
    const rows = batches.map(({ from, to, count, seriesName, ballotBox }): FlowBlock => ({
      key: `batch-${from}-${to}`,
      under: 'batches',
      content: (
        <TableRow
          columns={COLUMNS}
          cells={[
            <span key="range" className={classes['range']} data-large={batches.length === 1 || undefined}>
              {rangeText({ from, to })}
            </span>,
            <NumberCell key="count">{formatCount(count)}</NumberCell>,
            seriesName ?? '–',
            ballotBox ?? '–',
          ]}
        />
      ),
    }));
    const sum: FlowBlock = {
      key: 'sum',
      under: 'batches',
      content: (
        <TableRow
          columns={COLUMNS}
          kind="sum"
          cells={[t('documents.total'), <NumberCell key="sum">{formatCount(total)}</NumberCell>, '', '']}
        />
      ),
    };
    const blocks: readonly FlowBlock[] = [
      {
        key: 'people',
        content: (
          <DocumentFacts>
            <DocumentFact label={t('documents.batch-cover.holder')}>{holderName}</DocumentFact>
            <DocumentFact label={t('documents.batch-cover.office')}>{officeName}</DocumentFact>
          </DocumentFacts>
        ),
      },
      ...(batches.length > 1 ? [...rows, sum] : rows),
      headingBlock('todo', t('documents.batch-cover.todo')),
      {
        key: 'steps',
        content: (
          <ol className={classes['steps']}>
            <li>{t('documents.batch-cover.count')}</li>
            <li>{t('documents.batch-cover.use')}</li>
            <li>{t('documents.batch-cover.keep')}</li>
          </ol>
        ),
      },
      {
        key: 'signatures',
        content: (
          <Signatures
            t={t}
            parties={[
              { caption: t('documents.batch-cover.given'), name: officeName },
              { caption: t('documents.batch-cover.taken'), name: holderName },
            ]}
          />
        ),
      },
    ];
    const head = (
      <TableRow
        columns={COLUMNS}
        kind="head"
        cells={[
          t('documents.cards'),
          <NumberCell key="count">{t('documents.count')}</NumberCell>,
          t('documents.series'),
          t('documents.ballotBox'),
        ]}
      />
    );
    return { blocks, heads: { batches: head } };
  }, [t, batches, holderName, officeName]);
  return <FlowPages document={document} title={t('documents.batch-cover.title')} {...parts} />;
}
