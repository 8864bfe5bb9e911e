import { Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { useDraft } from '../../lib/use-draft';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { useAct } from './use-act';
import { useDraftsOf } from './use-drafts-of';
import { personName } from './use-person';

interface RefuseDialogProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Records that a person was turned away, and why: the assembly may have to hear the case. */
export function RefuseDialog({ person, snapshot, onClose }: RefuseDialogProps) {
  const { t } = useTranslation();
  const acknowledge = useDesk((state) => state.acknowledge);
  const { busy, refusal, act } = useAct(snapshot);
  const draft = `person/${person.member.key}/refuse`;
  useDraftsOf(draft);
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await act({ type: 'record-refusal', member: person.member.key, reason });
    if (!done) return;
    const name = personName(person);
    acknowledge({ kind: 'refusal-recorded', name, card: undefined, at: Date.now(), already: done.already });
  };
  return (
    <Dialog title={t('refuse.title')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={t('refuse.title')} noValidate>
        <Stack>
          <p>{t('refuse.text', { name: personName(person) })}</p>
          <Textarea
            label={t('refuse.reason')}
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
              {t('refuse.act')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
