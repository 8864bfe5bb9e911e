import type { Batch } from '@shared/domain/assembly';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { rangeText } from '../../../lib/card-range';
import { BatchTable } from './batch-table';
import type { StepProps } from './cards-room';
import { CoverSheetDialog } from './cover-sheet-dialog';
import { HandOverForm } from './hand-over-form';
import { useHolders } from './use-holders';

/** Hands batches of printed cards to accreditors, each with its cover sheet. */
export function HandOverStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  const holders = useHolders(snapshot);
  const [covering, setCovering] = useState<Batch>();
  const { batches, inHand, unprintedRanges } = snapshot;
  const isAnything = inHand.length > 0;
  return (
    <>
      <Panel title={t('handOver.title')} lede={t('handOver.lede')}>
        {isAnything ? undefined : (
          <Row>
            <p>
              {t('handOver.nothing')} {t('handOver.nothingText')}
            </p>
            <Button tone="primary" onClick={() => onStep(unprintedRanges.length > 0 ? 'print' : 'create')}>
              {t(unprintedRanges.length > 0 ? 'createCards.toPrint' : 'createCards.act')}
            </Button>
          </Row>
        )}
        {holders?.length === 0 ? (
          <Row>
            <p>{t('handOver.nobody')}</p>
            <Button onClick={() => goToRoom('accreditors')}>{t('handOver.toAccreditors')}</Button>
          </Row>
        ) : (
          <HandOverForm snapshot={snapshot} holders={holders ?? []} onCover={setCovering} />
        )}
      </Panel>
      {batches.length === 0 ? undefined : (
        <Panel title={t('handOver.batches')}>
          <BatchTable
            batches={batches}
            action={(batch) => (
              <Button
                tone="quiet"
                onClick={() => setCovering(batch)}
                aria-label={`${t('handOver.sheet')}: ${rangeText(batch)}`}
              >
                {t('handOver.sheet')}
              </Button>
            )}
          />
        </Panel>
      )}
      {covering === undefined ? undefined : (
        <CoverSheetDialog snapshot={snapshot} batch={covering} onClose={() => setCovering(undefined)} />
      )}
    </>
  );
}
