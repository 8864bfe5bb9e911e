import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
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

type Batches = DocumentOf<'batch-cover'>['batches'];

/** Goes with a batch of cards: who gives it to whom, which cards, what to do with them, and both sign. */
export function BatchCover({ document }: { readonly document: DocumentOf<'batch-cover'> }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const { batches, holderName, officeName } = document;
  const parts = useMemo(() => {
    const cards = batchTable(t, batches);
    const [only] = batches;
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
      ...(batches.length === 1 && only !== undefined
        ? [{ key: 'batch', content: <OneBatch t={t} batch={only} /> }]
        : cards.blocks),
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
    return { blocks, heads: { batches: cards.head } };
  }, [t, batches, holderName, officeName]);
  return <FlowPages document={document} title={t('documents.batch-cover.title')} {...parts} />;
}

/** A single batch: its range in the largest print. */
function OneBatch({ t, batch }: { readonly t: TFunction; readonly batch: Batches[number] }) {
  const { from, to, count, seriesName, ballotBox } = batch;
  return (
    <div className={classes['box']}>
      <p className={classes['factLabel']}>{t('documents.cards')}</p>
      <p className={classes['range']} data-large>
        {rangeText({ from, to })}
      </p>
      <p>
        {[
          t('cards.cardsShown', { count, shown: formatCount(count) }),
          ...(seriesName === undefined ? [] : [`${t('documents.series')} ${seriesName}`]),
          ...(ballotBox === undefined ? [] : [`${t('documents.ballotBox')}: ${ballotBox}`]),
        ].join(' · ')}
      </p>
    </div>
  );
}

function batchTable(t: TFunction, batches: Batches) {
  const total = batches.reduce((sum, { count }) => sum + count, 0);
  const rows = batches.map(({ from, to, count, seriesName, ballotBox }): FlowBlock => ({
    key: `batch-${from}-${to}`,
    under: 'batches',
    content: (
      <TableRow
        columns={COLUMNS}
        cells={[
          <span key="range" className={classes['range']}>
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
  return { head, blocks: [...rows, sum] };
}
