import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { CardText } from './card-text';

type Batches = Snapshot['batches'];

interface BatchTableProps {
  readonly batches: Batches;
  /** What can be done with a batch. */
  readonly action: (batch: Batches[number]) => ReactNode;
}

/** The batches that were handed over, what is left of them, and what can be done with each. */
export function BatchTable({ batches, action }: BatchTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('handOver.batches')}
      head={[t('handOver.colHolder'), t('handOver.cards'), t('card.ballotBox'), t('handOver.left'), '']}
      rows={batches.map((batch) => ({
        key: batch.id,
        cells: [
          batch.holderName,
          <CardText key="range">{rangeText(batch)}</CardText>,
          batch.ballotBox ?? '–',
          formatCount(batch.left),
          action(batch),
        ],
      }))}
    />
  );
}
