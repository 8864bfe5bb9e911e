import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog';
import type { DuesView, Person, Snapshot } from '../../../roll-worker/engine-api';
import { personName } from '../use-person';
import { PaymentBooked } from './payment-booked';
import { PaymentCheck } from './payment-check';
import { PaymentForm } from './payment-form';
import { usePayment } from './use-payment';

interface PaymentDialogProps {
  readonly person: Person;
  readonly dues: DuesView;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Takes dues: how much, checked once with the money in hand, then booked under a receipt number (rules B6 to B8). */
export function PaymentDialog({ person, dues, snapshot, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const payment = usePayment(person, dues, snapshot);
  const { step } = payment;
  return (
    <Dialog title={t('deskPay.label', { name: personName(person) })} onClose={onClose}>
      {step.step === 'booked' ? (
        <PaymentBooked person={person} snapshot={snapshot} booked={step} onDone={onClose} />
      ) : step.step === 'checking' ? (
        <PaymentCheck dues={dues} payment={payment} />
      ) : (
        <PaymentForm dues={dues} snapshot={snapshot} payment={payment} onClose={onClose} />
      )}
    </Dialog>
  );
}
