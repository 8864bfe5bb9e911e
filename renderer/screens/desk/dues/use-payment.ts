import type { PaymentMeans } from '@shared/domain/assembly';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyEntry, readMoney } from '../../../lib/money-entry';
import { useDraft } from '../../../lib/use-draft';
import type { DuesView, Person, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { suggestedCents } from './payment-outcome';

/** A payment at the desk: entered, checked, booked. */
export type PaymentStep =
  | { readonly step: 'entering' | 'checking' }
  /** `dues`: as they were before. */
  | { readonly step: 'booked'; readonly receipt: number; readonly already: boolean; readonly dues: DuesView };

/**
 * The state of a payment. The receipt number is the one that was shown when the dialog was opened: sent off once more, after a lock or
 * by a second Enter, it is refused instead of booked twice.
 */
export function usePayment(person: Person, dues: DuesView, snapshot: Snapshot) {
  const { i18n } = useTranslation();
  const draft = `person/${person.member.key}/pay`;
  useDraftsOf(draft);
  const { busy, refusal, refused, forget, act } = useAct(snapshot);
  const pending = isPending(person);
  const [only] = dues.means;
  const suggested = suggestedCents(dues, pending);
  const [step, setStep] = useDraft<PaymentStep>(`${draft}/step`, { step: 'entering' });
  const [amount, setAmount] = useDraft(
    `${draft}/amount`,
    suggested > 0 ? moneyEntry(suggested, i18n.language) : '',
  );
  const [means, setMeans] = useDraft<PaymentMeans | undefined>(
    `${draft}/means`,
    dues.means.length === 1 ? only : undefined,
  );
  const [given, setGiven] = useDraft(`${draft}/given`, '');
  const [note, setNote] = useDraft(`${draft}/note`, '');
  const [first] = useState(dues.nextReceipt);
  const [receipt, setReceipt] = useDraft(`${draft}/receipt`, first);
  const cents = readMoney(amount);
  const check = () => {
    // Kept from here on, so that a lock in between doesn't ask for another number.
    setReceipt(receipt);
    setStep({ step: 'checking' });
  };
  const back = () => {
    forget();
    setStep({ step: 'entering' });
  };
  const book = async () => {
    if (cents === undefined || means === undefined) return;
    const member = person.member.key;
    const noted = note.trim() === '' ? {} : { note: note.trim() };
    const done = await act({
      type: 'take-payment',
      ...{ member, cents, means, expectedReceipt: receipt },
      ...noted,
    });
    if (done) setStep({ step: 'booked', receipt, already: done.already, dues });
  };
  const renew = () => {
    setReceipt(dues.nextReceipt);
    back();
  };
  return {
    ...{ step, amount, setAmount, cents, means, setMeans, given, setGiven, note, setNote },
    ...{ receipt, pending, busy, refusal, check, back, book },
    /** Set where another receipt took the number meanwhile. */
    renew: refused?.kind === 'receipt-taken' ? renew : undefined,
  };
}

export type Payment = ReturnType<typeof usePayment>;

/** Whether the membership is pending by any vote's rules or by the roll: no payment here ends it (rule E1). */
export function isPending({ member }: Pick<Person, 'member'>): boolean {
  return member.pending ?? member.number === undefined;
}
