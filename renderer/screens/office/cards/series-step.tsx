import { seriesKey } from '@shared/domain/cards';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { SeriesMark } from '../../../components/series-mark';
import { formatCount } from '../../../i18n/format';
import type { Snapshot } from '../../../roll-worker/engine-api';
import type { StepProps } from './cards-room';
import { CardText } from './card-text';
import { exampleOf } from './number-ranges';
import { sizeOf } from './read-ranges';
import { SeriesForm } from './series-form';

/** Which kinds of cards there are. */
export function SeriesStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('series.title')} lede={t('series.lede')}>
        <SeriesForm snapshot={snapshot} onNext={() => onStep('create')} />
      </Panel>
      {snapshot.series.length === 0 ? undefined : (
        <Panel title={t('series.list')} lede={t('series.fixed')}>
          <SeriesTable snapshot={snapshot} />
        </Panel>
      )}
    </>
  );
}

function SeriesTable({ snapshot: { series, createdRanges } }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('series.list')}
      head={[
        t('series.colName'),
        t('series.colNumber'),
        t('series.colUse'),
        t('series.colCheck'),
        t('series.colCreated'),
      ]}
      rows={series.map((one) => {
        const created = createdRanges.filter(({ from }) => seriesKey(from) === seriesKey(one));
        const votes = one.votes?.map((vote) => t(`vote.${vote}`)).join(', ');
        return {
          key: seriesKey(one),
          cells: [
            <SeriesMark key="mark" series={one} />,
            <CardText key="example">{exampleOf(one)}</CardText>,
            votes === undefined
              ? t(`seriesUse.${one.use}`)
              : `${t(`seriesUse.${one.use}`)}, ${t('series.onlyVote', { vote: votes })}`,
            t(`checkScheme.${one.check ?? 'none'}`),
            formatCount(sizeOf(created)),
          ],
        };
      })}
    />
  );
}
