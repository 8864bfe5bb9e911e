import { Checkbox, Textarea } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { useDraft } from '../../lib/use-draft';
import type { Person } from '../../roll-worker/engine-api';
import { ApprovalFields } from '../operators/approval-fields';
import type { Approving } from '../operators/use-approval';
import type { Exception } from './accredit-form';
import { personName } from './use-person';

interface OverrideDialogProps {
  readonly person: Person;
  readonly approving: Approving;
  readonly onClose: () => void;
  readonly onDecided: (exception: Exception) => void;
}

/** An exception: for which votes, why, and by whose leave. The usual identity and card come after it (rule S7). */
export function OverrideDialog({ person, approving, onClose, onDecided }: OverrideDialogProps) {
  const { t } = useTranslation();
  const lacking = person.standing.entitlement.votes.filter(({ entitled }) => !entitled);
  const only = lacking.length === 1 ? lacking.map(({ vote }) => vote) : [];
  const draft = `person/${person.member.key}/override`;
  const [votes, setVotes] = useDraft<readonly Vote[]>(`${draft}/votes`, only);
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || !approving.ready || votes.length === 0 || reason.trim() === '') return;
    setBusy(true);
    const approved = await approving.approve();
    setBusy(false);
    if (approved.ok) onDecided({ override: { votes, reason }, ...approved.value });
  };
  return (
    <Dialog title={t('override.title')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={t('override.title')} noValidate>
        <Stack>
          <p>{t('override.text', { name: personName(person) })}</p>
          {lacking.length < 2 ? undefined : (
            <Checkbox.Group
              label={t('override.votes')}
              value={[...votes]}
              onChange={(chosen) =>
                setVotes(lacking.map(({ vote }) => vote).filter((vote) => chosen.includes(vote)))
              }
            >
              {lacking.map(({ vote }) => (
                <Checkbox key={vote} value={vote} label={t(`vote.${vote}`)} />
              ))}
            </Checkbox.Group>
          )}
          <Textarea
            label={t('override.reason')}
            description={t('override.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            data-autofocus
          />
          <ApprovalFields approving={approving} />
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              tone="primary"
              type="submit"
              busy={busy}
              disabled={!approving.ready || votes.length === 0 || reason.trim() === ''}
            >
              {t('override.act')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
