import { Textarea } from '@mantine/core';
import type { Assembly } from '@shared/domain/assembly';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { DifferenceList } from '../../../components/difference-list';

interface SaveDialogProps {
  readonly snapshot: Snapshot;
  readonly assembly: Assembly;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What will change, in words, and why: once a package was issued a reason is demanded (rule E24). */
export function SaveDialog({ snapshot, assembly, onSaved, onClose }: SaveDialogProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const demanded = snapshot.packagesIssued > 0;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const given = reason.trim();
    if (demanded && given === '') {
      document.getElementById('rules/reason')?.focus();
      return;
    }
    const done = await act({ type: 'change-assembly', assembly, ...(given !== '' && { reason: given }) });
    if (done) onSaved();
  };
  return (
    <Dialog title={t('rules.saveTitle')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={t('rules.saveTitle')} noValidate>
        <Stack>
          <DifferenceList before={snapshot.assembly} after={assembly} />
          <Textarea
            id="rules/reason"
            label={t(demanded ? 'rules.reason' : 'rules.reasonOptional')}
            description={t('rules.reasonHint')}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              forget();
            }}
            error={demanded && tried && reason.trim() === '' && t('rules.reasonMissing')}
            maxLength={2000}
            autosize
            minRows={2}
            data-autofocus
          />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" busy={busy}>
              {t('rules.saveAct')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
