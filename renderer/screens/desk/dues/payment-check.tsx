import type { KeyboardEvent, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatMoney } from '../../../i18n/format';
import { useFocusOnce } from '../../../lib/use-focus-once';
import type { DuesView } from '../../../roll-worker/engine-api';
import { OutcomeText } from './outcome-text';
import classes from './payment.module.css';
import type { Payment } from './use-payment';

interface PaymentCheckProps {
  readonly dues: DuesView;
  readonly payment: Payment;
}

/** The payment once more in the biggest type: booked only by a second act, with the money there. */
export function PaymentCheck({ dues, payment }: PaymentCheckProps) {
  const { t, i18n } = useTranslation();
  const { cents = 0, means = 'cash', receipt, pending, busy, refusal, renew } = payment;
  const money = formatMoney(cents, i18n.language);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void payment.book();
  };
  return (
    <form onSubmit={submit} onKeyDown={ignoreHeldEnter} aria-label={t('deskPay.check')} noValidate>
      <Stack>
        <p>{t(means === 'cash' ? 'deskPay.confirmTitle' : 'deskPay.confirmCard')}</p>
        <p className={classes['amount']}>
          {money} · {t(`means.${means}`)}
        </p>
        <OutcomeText dues={dues} cents={cents} pending={pending} />
        <p className={classes['next']}>{t('deskPay.receiptNext', { receipt })}</p>
        {refusal ? <Message text={refusal} /> : undefined}
        <Row end>
          <Button onClick={payment.back}>{t('deskPay.back')}</Button>
          {renew ? (
            <Button tone="primary" onClick={renew} data-autofocus>
              {t('deskPay.again', { receipt: dues.nextReceipt })}
            </Button>
          ) : (
            <ConfirmButton money={money} busy={busy} />
          )}
        </Row>
      </Stack>
    </form>
  );
}

function ConfirmButton({ money, busy }: { readonly money: string; readonly busy: boolean }) {
  const { t } = useTranslation();
  const button = useFocusOnce<HTMLButtonElement>();
  return (
    <Button tone="go" large type="submit" busy={busy} keyCap="Enter" ref={button}>
      {t('deskPay.confirm', { money })}
    </Button>
  );
}

/** Enter that is held down from the step before books nothing. */
function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
}
