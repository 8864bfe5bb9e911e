import { Radio } from '@mantine/core';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CardNumberField } from '../../../components/card-number-field';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { readCardEntry } from '../../../lib/card-entry';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import { cardFault } from '../card-fault';
import { useAct } from '../use-act';
import classes from './guests.module.css';
import type { GuestDialogProps } from './return-guest-dialog';

const causes = ['lost', 'spoiled'] as const;

/** Another card for a guest; the old one is blocked. */
export function ReplaceGuestDialog({ guest, snapshot, onClose }: GuestDialogProps) {
  const { t } = useTranslation();
  const name = useId();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const [cause, setCause] = useState<(typeof causes)[number]>('lost');
  const [text, setText] = useState('');
  const approving = useApproval(snapshot, ['block']);
  const entry = readCardEntry(snapshot, text);
  const isReady = entry.kind === 'card' && approving.ready;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (entry.kind !== 'card' || !approving.ready) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const replacing = { type: 'replace-card', member: guest.member, replacement: entry.card, cause } as const;
    if ((await act({ ...replacing, ...approved.value })) !== undefined) onClose();
  };
  return (
    <Dialog title={t('deskGuests.replace.title', { card: guest.card })} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => void submit(event)}
        onChange={forget}
        noValidate
        aria-label={t('deskGuests.replace.title', { card: guest.card })}
      >
        <p>{t('deskGuests.replace.text')}</p>
        <div className={classes['kinds']} role="radiogroup" aria-label={t('deskGuests.replace.cause')}>
          {causes.map((one) => (
            <Radio
              key={one}
              name={name}
              size="md"
              checked={cause === one}
              onChange={() => setCause(one)}
              label={t(`deskGuests.replace.${one}`)}
            />
          ))}
        </div>
        <CardNumberField
          label={t('deskGuests.replace.card')}
          fault={cardFault(t, snapshot, text)}
          value={text}
          onChange={setText}
          autoFocus
        />
        <ApprovalFields approving={approving} />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row end>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={!isReady}>
            {t('deskGuests.replace.act')}
          </Button>
        </Row>
      </form>
    </Dialog>
  );
}
