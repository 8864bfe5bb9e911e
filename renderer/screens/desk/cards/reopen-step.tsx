import { Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { StepPage } from './step-page';

const DRAFT = 'desk-cards/reopen';

interface ReopenStepProps {
  readonly snapshot: Snapshot;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

/** A closed desk is opened again, with a reason (rule C19). */
export function ReopenStep({ snapshot, onDone, onBack }: ReopenStepProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  useDraftsOf(DRAFT);
  const [reason, setReason] = useDraft(`${DRAFT}/reason`, '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const done = await act({ type: 'reopen-desk', reason });
    if (done) onDone(t('deskCards.reopen.done'));
  };
  return (
    <StepPage title={t('deskCards.reopen.title')} lede={t('deskCards.reopen.lede')} onBack={onBack}>
      <Panel>
        <form onSubmit={(event) => void submit(event)} aria-label={t('deskCards.reopen.title')} noValidate>
          <Stack>
            <Textarea
              label={t('deskCards.reopen.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={2000}
              autosize
              minRows={2}
              autoFocus
            />
            {refusal ? <Message text={refusal} /> : undefined}
            <Row>
              <Button tone="primary" large type="submit" busy={busy} disabled={reason.trim() === ''}>
                {t('deskCards.reopen.act')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </StepPage>
  );
}
