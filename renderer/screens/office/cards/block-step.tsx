import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { BatchTable } from './batch-table';
import { BlockBatchDialog } from './block-batch-dialog';
import { BlockForm } from './block-form';
import type { StepProps } from './cards-room';
import { DoneBanner } from './done-banner';
import { FoundForm } from './found-form';

/** Takes cards out of use: single ones, ranges, whole batches; and notes which came to light again. */
export function BlockStep({ snapshot }: StepProps) {
  const { t } = useTranslation();
  const [blocked, setBlocked] = useState<string>();
  const [blockedBatch, setBlockedBatch] = useState<string>();
  const [asking, setAsking] = useState<Snapshot['batches'][number]>();
  const batches = snapshot.batches.filter(({ left }) => left > 0);
  return (
    <>
      <Panel title={t('blockCards.title')} lede={t('blockCards.lede')}>
        <BlockForm snapshot={snapshot} onBlocked={setBlocked} />
        <BlockedBanner ranges={blocked} />
      </Panel>
      {batches.length === 0 && blockedBatch === undefined ? undefined : (
        <Panel title={t('blockCards.batches')} lede={t('blockCards.batchesLede')}>
          {batches.length === 0 ? undefined : (
            <BatchTable
              batches={batches}
              action={(batch) => (
                <Button
                  tone="stop"
                  onClick={() => setAsking(batch)}
                  aria-label={t('blockCards.batchOf', { range: rangeText(batch), name: batch.holderName })}
                >
                  {t('blockCards.batch')}
                </Button>
              )}
            />
          )}
          <BlockedBanner ranges={blockedBatch} />
        </Panel>
      )}
      <Panel title={t('foundCard.title')} lede={t('foundCard.lede')}>
        <FoundForm snapshot={snapshot} />
      </Panel>
      {asking === undefined ? undefined : (
        <BlockBatchDialog
          snapshot={snapshot}
          batch={asking}
          onClose={() => setAsking(undefined)}
          onBlocked={(ranges) => {
            setAsking(undefined);
            setBlockedBatch(ranges);
          }}
        />
      )}
    </>
  );
}

/** Says what was blocked, and who has to hear of it. */
function BlockedBanner({ ranges }: { readonly ranges: string | undefined }) {
  const { t } = useTranslation();
  if (ranges === undefined) return undefined;
  return (
    <DoneBanner title={t('blockCards.done', { ranges })} text={t('blockCards.tellDesks')}>
      <Button onClick={() => goToRoom('reports')}>{t('blockCards.toReports')}</Button>
    </DoneBanner>
  );
}
