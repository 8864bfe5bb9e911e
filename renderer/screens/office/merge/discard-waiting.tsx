import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { type AnyFailure, failureText } from '../../../i18n/failure-text';
import type { DeskSummary } from '../../../roll-worker/engine-api';
import { useMergeStore } from '../../../stores/merge-store';
import { readAgain } from './reports';

interface DiscardWaitingProps {
  readonly desk: Pick<DeskSummary, 'id' | 'name'>;
}

/** Lets go of what waits behind a gap of a desk's log, once somebody has agreed to it (rule L11). */
export function DiscardWaiting({ desk: { id, name } }: DiscardWaitingProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AnyFailure>();
  const discard = async () => {
    setBusy(true);
    const failed = await discardWaiting(id);
    setBusy(false);
    setFailure(failed);
    if (failed === undefined) setAsked(false);
  };
  return (
    <>
      <Button tone="quiet" aria-label={t('merge.discardFor', { name })} onClick={() => setAsked(true)}>
        {t('merge.discard')}
      </Button>
      {asked ? (
        <Dialog title={t('merge.discardTitle', { name })} onClose={() => setAsked(false)}>
          <Stack>
            <p>{t('merge.discardWhat')}</p>
            <p>{t('merge.discardWhen', { name })}</p>
            {failure ? <Message text={failureText(t, failure)} /> : undefined}
            <Row end>
              <Button data-autofocus onClick={() => setAsked(false)}>
                {t('common.cancel')}
              </Button>
              <Button tone="stop" busy={busy} onClick={() => void discard()}>
                {t('merge.discard')}
              </Button>
            </Row>
          </Stack>
        </Dialog>
      ) : undefined}
    </>
  );
}

/** What may have contradicted it is read once more. */
async function discardWaiting(desk: DeskSummary['id']): Promise<AnyFailure | undefined> {
  const discarded = await engine().discardWaiting(desk);
  if (!discarded.ok) return discarded.error;
  for (const report of useMergeStore.getState().reports) {
    if (report.state.step === 'forked') readAgain(report);
  }
  return undefined;
}
