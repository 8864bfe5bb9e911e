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
}

/** What a payment changes and what it doesn't, in whole sentences. */
export function OutcomeText({ dues, cents, pending }: OutcomeTextProps) {
  const { t, i18n } = useTranslation();
  return paymentOutcome(dues, cents, pending).map((outcome) => {
    const money = 'cents' in outcome ? formatMoney(outcome.cents, i18n.language) : '';
    const text = t(`deskPay.outcome.${outcome.say}`, { money });
    const warns = outcome.say === 'short' || outcome.say === 'pending' || outcome.say === 'firstShort';
    return warns ? <Hint key={outcome.say} text={text} /> : <p key={outcome.say}>{text}</p>;
  });
}
