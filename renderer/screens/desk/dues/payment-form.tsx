import { Radio, TextInput } from '@mantine/core';
import type { PaymentMeans } from '@shared/domain/assembly';
import { type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatMoney } from '../../../i18n/format';
import { readMoney } from '../../../lib/money-entry';
import type { DuesView, Snapshot } from '../../../roll-worker/engine-api';
import { DuesItems } from './dues-items';
import { OutcomeText } from './outcome-text';
import classes from './payment.module.css';
import type { Payment } from './use-payment';

interface PaymentFormProps {
  readonly dues: DuesView;
  readonly snapshot: Snapshot;
  readonly payment: Payment;
  readonly onClose: () => void;
}

/** How much is paid and how. Nothing is booked yet. */
export function PaymentForm({ dues, snapshot, payment, onClose }: PaymentFormProps) {
  const { t, i18n } = useTranslation();
  const { amount, setAmount, cents, means, setMeans, note, setNote, pending, receipt } = payment;
  const hintId = useId();
  const isBad = amount.trim() !== '' && (cents === undefined || cents === 0);
  const ready = cents !== undefined && cents > 0 && means !== undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) payment.check();
  };
  return (
    <form onSubmit={submit} aria-label={t('deskPay.title')} noValidate>
      <Stack>
        <DuesItems dues={dues} />
        <div className={classes['fields']}>
          <TextInput
            label={t('deskPay.amount')}
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
            inputMode="decimal"
            maxLength={12}
            autoComplete="off"
            aria-describedby={hintId}
            data-autofocus
          />
          <Radio.Group
            label={t('deskPay.means')}
            value={means ?? null}
            onChange={(value) => setMeans(dues.means.find((one) => one === value))}
          >
            <div className={classes['means']}>
              {dues.means.map((one: PaymentMeans) => (
                <Radio key={one} value={one} size="md" label={t(`means.${one}`)} />
              ))}
            </div>
          </Radio.Group>
        </div>
        <div id={hintId}>
          {isBad ? <Hint text={t('deskPay.notMoney')} /> : <p className={classes['next']}>{amountHint()}</p>}
        </div>
        {means === 'cash' ? <Change payment={payment} /> : undefined}
        {cents === undefined || cents === 0 ? undefined : (
          <OutcomeText dues={dues} cents={cents} pending={pending} />
        )}
        <TextInput
          label={t('deskPay.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={2000}
          autoComplete="off"
        />
        <Row end>
          <p className={classes['next']}>{t('deskPay.receiptNext', { receipt })}</p>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" disabled={!ready} keyCap="Enter">
            {t('deskPay.check')}
          </Button>
        </Row>
      </Stack>
    </form>
  );

  function amountHint(): string | undefined {
    const yearly = snapshot.assembly.payments?.yearly;
    if (pending && dues.firstDues !== undefined && yearly !== undefined)
      return t('deskPay.firstHint', { yearly: money(yearly), money: money(dues.firstDues) });
    return dues.required > 0 ? t('deskPay.requiredHint', { money: money(dues.required) }) : undefined;
  }

  function money(value: number): string {
    return formatMoney(value, i18n.language);
  }
}

/** What is given back of what was given. It is worked out only; the amount is what is booked. */
function Change({ payment: { given, setGiven, cents } }: { readonly payment: Payment }) {
  const { t, i18n } = useTranslation();
  const handed = readMoney(given);
  const change = handed === undefined || cents === undefined ? undefined : handed - cents;
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t('deskPay.given')}
        value={given}
        onChange={(event) => setGiven(event.currentTarget.value)}
        inputMode="decimal"
        maxLength={12}
        autoComplete="off"
      />
      <div className={classes['change']} role="status">
        <span className={classes['label']}>{t('deskPay.change')}</span>
        {change === undefined ? (
          <span>–</span>
        ) : change < 0 ? (
          <span>{t('deskPay.givenShort', { money: formatMoney(-change, i18n.language) })}</span>
        ) : (
          <span className={classes['changeMoney']}>
            {change === 0 ? t('deskPay.changeNone') : formatMoney(change, i18n.language)}
          </span>
        )}
      </div>
    </div>
  );
}
