import { Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';

interface AcknowledgeFindingProps {
  readonly snapshot: Snapshot;
  /** The finding's key. */
  readonly finding: string;
  /** The finding in words. */
  readonly what: string;
}

/** Leaves it at something that doesn't add up, for a reason (rule C23). */
export function AcknowledgeFinding({ snapshot, finding, what }: AcknowledgeFindingProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        tone="quiet"
        aria-label={t('reconcile.acknowledgeFor', { what })}
        onClick={() => setAsked(true)}
      >
        {t('reconcile.acknowledge')}
      </Button>
      {asked ? <ReasonDialog {...{ snapshot, finding, what }} onClose={() => setAsked(false)} /> : undefined}
    </>
  );
}

function ReasonDialog({
  snapshot,
  finding,
  what,
  onClose,
}: AcknowledgeFindingProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const draft = `acknowledge/${finding}`;
  const [reason, setReason] = useDraft(draft, '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    if ((await act({ type: 'acknowledge-finding', finding, reason })) === undefined) return;
    clearDraft(draft);
    onClose();
  };
  return (
    <Dialog title={t('reconcile.acknowledgeTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onChange={forget} noValidate>
        <Stack>
          <p>{what}</p>
          <p>{t('reconcile.acknowledgeLede')}</p>
          <Textarea
            label={t('reconcile.acknowledgeReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            data-autofocus
          />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" busy={busy} disabled={reason.trim() === ''}>
              {t('reconcile.acknowledgeAct')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
