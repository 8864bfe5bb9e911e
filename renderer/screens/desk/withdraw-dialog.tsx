import { Radio, Textarea } from '@mantine/core';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { useDraft } from '../../lib/use-draft';
import type { Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { ApprovalFields } from '../operators/approval-fields';
import { useApproval } from '../operators/use-approval';
import { useAct } from './use-act';
import { useDraftsOf } from './use-drafts-of';
import { personName, usePerson } from './use-person';

interface WithdrawDialogProps {
  readonly member: MemberKey;
  /** Which card, where the member has several; absent: the one that the member has. */
  readonly card: CardNumber | undefined;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Takes an accreditation back: with a reason, and where the card is now. Nothing is deleted. */
export function WithdrawDialog({ member, card: named, snapshot, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const acknowledge = useDesk((state) => state.acknowledge);
  const { busy, refusal, act } = useAct(snapshot);
  const person = usePerson(member, snapshot);
  const draft = `withdraw/${member}`;
  useDraftsOf(draft);
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const [returned, setReturned] = useDraft<'yes' | 'no' | undefined>(`${draft}/returned`, undefined);
  // Without the card the number is blocked: that takes whoever may block, too.
  const approving = useApproval(snapshot, returned === 'no' ? ['withdraw', 'block'] : ['withdraw']);
  if (!person) return undefined;
  const card = named ?? person.standing.card;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (returned === undefined || !approving.ready) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const done = await act({
      type: 'withdraw-accreditation',
      member,
      ...(named !== undefined && { card: named }),
      reason,
      cardReturned: returned === 'yes',
      ...approved.value,
    });
    if (!done) return;
    onClose();
    acknowledge({
      kind: 'withdrawn',
      name: personName(person),
      card,
      returned: returned === 'yes',
      at: Date.now(),
      already: done.already,
    });
  };
  return (
    <Dialog title={t('withdraw.title')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={t('withdraw.title')} noValidate>
        <Stack>
          <p>{t('withdraw.text', { name: personName(person), card: card ?? '–' })}</p>
          <Textarea
            label={t('withdraw.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            data-autofocus
          />
          <Radio.Group
            label={t('withdraw.returned')}
            value={returned ?? null}
            onChange={(value) => setReturned(value === 'yes' ? 'yes' : 'no')}
          >
            <Radio value="yes" size="md" label={t('withdraw.yes')} description={t('withdraw.yesHint')} />
            <Radio value="no" size="md" label={t('withdraw.no')} description={t('withdraw.noHint')} />
          </Radio.Group>
          <ApprovalFields approving={approving} />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              tone="primary"
              type="submit"
              busy={busy}
              disabled={reason.trim() === '' || returned === undefined || !approving.ready}
            >
              {t('withdraw.act')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
