import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatMoney, formatTime } from '../../../i18n/format';
import { useFocusOnce } from '../../../lib/use-focus-once';
import type { Person, Snapshot } from '../../../roll-worker/engine-api';
import { OutcomeText } from './outcome-text';
import classes from './payment.module.css';
import { PrintReceipt } from './print-receipt';
import { isPending, type PaymentStep } from './use-payment';

interface PaymentBookedProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly booked: Extract<PaymentStep, { step: 'booked' }>;
  readonly onDone: () => void;
}

/**
 * What was booked, with its receipt number in the biggest type. Enter goes on to the card where the person may vote now; whoever still
 * owes for one of two votes isn't hurried to a card for the other.
 */
export function PaymentBooked({ person, snapshot, booked, onDone }: PaymentBookedProps) {
  const { t, i18n } = useTranslation();
  const receipt = person.receipts.find((one) => one.receipt === booked.receipt && one.kind === 'payment');
  const button = useFocusOnce<HTMLButtonElement>();
  const { kind, votes } = person.standing.entitlement;
  const stillOwes = votes.some(({ obstacles }) => obstacles.some((one) => one.kind === 'dues-open'));
  const goesOn =
    person.standing.card === undefined && (kind === 'entitled' || kind === 'partly') && !stillOwes;
  return (
    <Stack>
      <Banner tone="go" title={t('deskPay.saved')} role="status">
        <p>
          {booked.already
            ? t('deskPay.already')
            : receipt === undefined
              ? undefined
              : t('deskPay.savedAt', { time: formatTime(receipt.at) })}
        </p>
      </Banner>
      <div className={classes['receipt']} data-testid="receipt">
        <div>
          <span className={classes['label']}>{t('deskPay.receipt')}</span>
          <p className={classes['large']}>{booked.receipt}</p>
        </div>
        {receipt === undefined ? undefined : (
          <div>
            <span className={classes['label']}>{t(`means.${receipt.means}`)}</span>
            <p className={classes['large']}>{formatMoney(receipt.cents, i18n.language)}</p>
          </div>
        )}
      </div>
      {receipt === undefined ? undefined : (
        <OutcomeText dues={booked.dues} cents={receipt.cents} pending={isPending(person)} booked />
      )}
      <Row end>
        {receipt === undefined ? undefined : <PrintReceipt receipt={receipt} snapshot={snapshot} />}
        <Button tone={goesOn ? 'go' : 'primary'} large onClick={onDone} keyCap="Enter" ref={button}>
          {t(goesOn ? 'deskPay.toAccredit' : 'deskPay.done')}
        </Button>
      </Row>
    </Stack>
  );
}
