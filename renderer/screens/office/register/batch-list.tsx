import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';

/** The batches that were handed over, and what is left of them. */
export function BatchList({ batches }: { readonly batches: Snapshot['batches'] }) {
  const { t } = useTranslation();
  if (batches.length === 0) return undefined;
  return (
    <DataTable
      label={t('handOver.batches')}
      head={[t('handOver.holder'), t('handOver.cards'), t('card.ballotBox'), t('handOver.left')]}
      rows={batches.map(({ id, holderName, from, to, ballotBox, left }) => ({
        key: id,
        cells: [holderName, rangeText({ from, to }), ballotBox ?? '–', formatCount(left)],
      }))}
    />
  );
}
