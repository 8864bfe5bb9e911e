import { Radio } from '@mantine/core';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import type { GuestView, Snapshot } from '../../../roll-worker/engine-api';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import { useAct } from '../use-act';
import classes from './guests.module.css';

export interface GuestDialogProps {
  readonly guest: GuestView;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** A guest goes: the card comes back, or is blocked. */
export function ReturnGuestDialog({ guest, snapshot, onClose }: GuestDialogProps) {
  const { t } = useTranslation();
  const name = useId();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const [isBack, setBack] = useState(true);
  const approving = useApproval(snapshot, isBack ? ['withdraw'] : ['withdraw', 'block']);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const approved = await approving.approve();
    if (!approved.ok) return;
    const done = await act({
      type: 'withdraw-accreditation',
      member: guest.member,
      reason: t(isBack ? 'deskGuests.back.reason' : 'deskGuests.back.reasonGone'),
      cardReturned: isBack,
      ...approved.value,
    });
    if (done !== undefined) onClose();
  };
  const who = guest.name ?? t(`guestKind.${guest.kind}`);
  return (
    <Dialog title={t('deskGuests.back.title', { card: guest.card })} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => void submit(event)}
        onChange={forget}
        noValidate
        aria-label={t('deskGuests.back.title', { card: guest.card })}
      >
        <p>{t('deskGuests.back.text', { who })}</p>
        <div role="radiogroup" aria-label={t('deskGuests.back.question')}>
          {[true, false].map((back) => (
            <Radio
              key={String(back)}
              name={name}
              size="md"
              checked={isBack === back}
              onChange={() => setBack(back)}
              label={t(back ? 'deskGuests.back.here' : 'deskGuests.back.gone')}
            />
          ))}
        </div>
        <ApprovalFields approving={approving} />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row end>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={!approving.ready} data-autofocus>
            {t('deskGuests.back.act')}
          </Button>
        </Row>
      </form>
    </Dialog>
  );
}
