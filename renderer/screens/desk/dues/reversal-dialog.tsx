import { Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatMoney } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import { useFocusOnce } from '../../../lib/use-focus-once';
import type { ReceiptView, Snapshot } from '../../../roll-worker/engine-api';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';

interface ReversalDialogProps {
  /** As it stands now: once it is reversed, `other` is the number of the reversal. */
  readonly receipt: ReceiptView;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Undoes a payment of this desk: with a reason and a receipt number of its own (rule B9). */
export function ReversalDialog({ receipt, snapshot, onClose }: ReversalDialogProps) {
  const { t, i18n } = useTranslation();
  const [done, setDone] = useState(false);
  const money = formatMoney(Math.abs(receipt.cents), i18n.language);
  return (
    <Dialog title={t('deskReversal.title', { receipt: receipt.receipt })} onClose={onClose}>
      {done ? (
        <Reversed receipt={receipt} money={money} onDone={onClose} />
      ) : (
        <ReversalForm
          receipt={receipt}
          snapshot={snapshot}
          money={money}
          onClose={onClose}
          onDone={() => setDone(true)}
        />
      )}
    </Dialog>
  );
}

interface ReversalFormProps extends ReversalDialogProps {
  readonly money: string;
  readonly onDone: () => void;
}

function ReversalForm({ receipt, snapshot, money, onClose, onDone }: ReversalFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const approving = useApproval(snapshot, ['withdraw']);
  const draft = `reversal/${receipt.receipt}`;
  useDraftsOf(draft);
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!approving.ready || reason.trim() === '') return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const reversed = await act({
      type: 'reverse-payment',
      receipt: receipt.receipt,
      reason,
      ...approved.value,
    });
    if (reversed) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('deskReversal.act')} noValidate>
      <Stack>
        <p>
          {t('deskReversal.text', {
            money,
            means: t(`means.${receipt.means}`),
            name: receipt.name,
          })}
        </p>
        <p>{t('deskReversal.payBack')}</p>
        <Textarea
          label={t('deskReversal.reason')}
          description={t('deskReversal.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
        />
        <ApprovalFields approving={approving} />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row end>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="primary"
            type="submit"
            busy={busy}
            disabled={reason.trim() === '' || !approving.ready}
          >
            {t('deskReversal.act')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface ReversedProps {
  readonly receipt: ReceiptView;
  readonly money: string;
  readonly onDone: () => void;
}

/** Under which number it was reversed, and what happens with the money. */
function Reversed({ receipt, money, onDone }: ReversedProps) {
  const { t } = useTranslation();
  const button = useFocusOnce<HTMLButtonElement>();
  return (
    <Stack>
      <Banner tone="go" title={t('deskReversal.saved', { receipt: receipt.other ?? '…' })} role="status">
        <p>
          <strong>
            {t(receipt.means === 'cash' ? 'deskReversal.savedNow' : 'deskReversal.savedNowCard', { money })}
          </strong>
        </p>
      </Banner>
      <Row end>
        <Button tone="primary" ref={button} onClick={onDone}>
          {t('deskPay.done')}
        </Button>
      </Row>
    </Stack>
  );
}
