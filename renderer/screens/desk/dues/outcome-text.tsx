import { useTranslation } from 'react-i18next';
import { Hint } from '../../../components/hint';
import { formatMoney } from '../../../i18n/format';
import type { DuesView } from '../../../roll-worker/engine-api';
import { paymentOutcome } from './payment-outcome';

interface OutcomeTextProps {
  /** As they are before the payment. */
  readonly dues: DuesView;
  readonly cents: number;
  readonly pending: boolean;
  /** It is done, not to come. */
  readonly booked?: boolean;
}

/** What a payment changes and what it doesn't, in whole sentences. */
export function OutcomeText({ dues, cents, pending, booked = false }: OutcomeTextProps) {
  const { t, i18n } = useTranslation();
  return paymentOutcome(dues, cents, pending).map((outcome) => {
    const money = 'cents' in outcome ? formatMoney(outcome.cents, i18n.language) : '';
    const { say } = outcome;
    const text =
      booked && (say === 'short' || say === 'open' || say === 'firstShort')
        ? t(`deskPay.booked.${say}`, { money })
        : t(`deskPay.outcome.${say}`, { money });
    const warns = say === 'short' || say === 'pending' || say === 'firstShort';
    return warns ? <Hint key={say} text={text} /> : <p key={say}>{text}</p>;
  });
}
