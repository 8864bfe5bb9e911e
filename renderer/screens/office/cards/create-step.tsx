import { seriesKey } from '@shared/domain/cards';
import { rangesWithin } from '@shared/domain/card-ranges';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { SeriesMark } from '../../../components/series-mark';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { CardText } from './card-text';
import type { StepProps } from './cards-room';
import { CreateForm } from './create-form';
import { sizeOf } from './read-ranges';

/** Creates card numbers: unused until they are printed. */
export function CreateStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('createCards.title')} lede={t('cards.remember')}>
        <CreateForm snapshot={snapshot} onStep={onStep} />
        {snapshot.series.length > 0 ? undefined : (
          <Row>
            <p>{t('createCards.seriesFirst')}</p>
            <Button tone="quiet" onClick={() => onStep('series')}>
              {t('createCards.toSeries')}
            </Button>
          </Row>
        )}
      </Panel>
      {snapshot.createdRanges.length === 0 ? undefined : (
        <Panel title={t('createCards.list')}>
          <CreatedTable snapshot={snapshot} />
        </Panel>
      )}
    </>
  );
}

function CreatedTable({
  snapshot: { series, createdRanges, unprintedRanges },
}: {
  readonly snapshot: Snapshot;
}) {
  const { t } = useTranslation();
  const printedText = (total: number, left: number) => {
    if (left === 0) return t('createCards.printedAll');
    if (left === total) return t('createCards.printedNone');
    return t('createCards.printedSome', { count: left, shown: formatCount(left) });
  };
  return (
    <DataTable
      label={t('createCards.list')}
      head={[
        t('createCards.colCards'),
        t('createCards.colCount'),
        t('createCards.colSeries'),
        t('createCards.colPrinted'),
      ]}
      rows={createdRanges.map((range) => {
        const total = sizeOf([range]);
        const of = series.find((one) => seriesKey(one) === seriesKey(range.from));
        return {
          key: range.from,
          cells: [
            <CardText key="range">{rangeText(range)}</CardText>,
            formatCount(total),
            of === undefined ? t('createCards.noSeries') : <SeriesMark key="series" series={of} />,
            printedText(total, sizeOf(rangesWithin([range], unprintedRanges))),
          ],
        };
      })}
    />
  );
}
