/** The money of all desks: receipts, totals, counts (rules B8 to B10). Cents. */
import type { PaymentMeans } from './assembly';
import { sumOf } from './dues';
import type { Denomination } from './hall-terms';
import type { DeskId } from './ids';
import type { CashCount, Payment, Reversal } from './register';
import { remembered } from './remembered';
import type { RegisterState } from './state';

/** One number of a desk's row of receipts. */
export type Receipt =
  | (Payment & {
      readonly kind: 'payment';
      readonly cents: number;
      /** The receipt by which it was undone. */
      readonly reversedBy?: number;
    })
  | (Reversal & {
      readonly kind: 'reversal';
      /** Below 0: what was paid back, by the means it was paid. */
      readonly cents: number;
      readonly means: PaymentMeans;
      readonly undone: Payment;
    });

export interface DeskBook {
  readonly desk: DeskId;
  /** In order of their numbers. */
  readonly receipts: readonly Receipt[];
  /** Takings less what was paid back. */
  readonly cash: number;
  readonly card: number;
  /** Numbers up to the last that no receipt is known for. */
  readonly missing: readonly number[];
  /** In order; `counted` and `expected` as the coins and the receipts before the count have it, whatever the event says. */
  readonly counts: readonly CashCount[];
  /** Cash was taken or paid back since the last count. */
  readonly uncounted: boolean;
}

type CashState = Pick<RegisterState, 'payments' | 'reversals' | 'cashCounts'>;

/** The money of each desk that has any receipt or count, in order of their ids. */
export const cashBook = remembered(
  ({ payments, reversals, cashCounts }: CashState) => [payments, reversals, cashCounts],
  (state): readonly DeskBook[] => {
    const { payments, reversals, cashCounts } = state;
    const desks = new Set([...payments, ...reversals, ...cashCounts].map(({ desk }) => desk));
    return [...desks].sort().map((desk) => bookOf(state, desk));
  },
);

/** The book of one desk, empty if it has none. */
export function deskBook(state: CashState, desk: DeskId): DeskBook {
  const none = { receipts: [], cash: 0, card: 0, missing: [], counts: [], uncounted: false };
  return cashBook(state).find((book) => book.desk === desk) ?? { desk, ...none };
}

/** As many missing receipts of a desk are named. */
const NAMED_MISSING = 1_000;

/** Numbers up to `last` that the book has no receipt for, the first 1,000 of them, and how many more there are. */
export function missingUpTo(
  book: DeskBook,
  last: number,
): { readonly missing: readonly number[]; readonly missingMore: number } {
  const next = nextReceipt(book);
  const behind = Math.max(0, last + 1 - next);
  const named = book.missing.slice(0, NAMED_MISSING);
  const length = Math.min(behind, NAMED_MISSING - named.length);
  return {
    missing: [...named, ...Array.from({ length }, (_, at) => next + at)],
    missingMore: book.missing.length + behind - named.length - length,
  };
}

/** The number that the next receipt of a desk has. */
export function nextReceipt({ receipts }: DeskBook): number {
  return (receipts.at(-1)?.receipt ?? 0) + 1;
}

/** What coins and notes come to. */
export function worthOf(denominations: readonly Denomination[]): number {
  return denominations.reduce((sum, { cents, count }) => sum + cents * count, 0);
}

function bookOf({ payments, reversals, cashCounts }: CashState, desk: DeskId): DeskBook {
  const ofDesk = (one: { readonly desk: DeskId }) => one.desk === desk;
  const receipts = receiptsOf(payments.filter(ofDesk), reversals.filter(ofDesk));
  const total = (means: PaymentMeans, upTo = Infinity) =>
    sumOf(receipts.filter((one) => one.means === means && one.event.seq < upTo));
  const counts = cashCounts
    .filter(ofDesk)
    .sort((a, b) => a.event.seq - b.event.seq)
    .map((count) => ({
      ...count,
      counted: worthOf(count.denominations),
      expected: count.float + total('cash', count.event.seq),
    }));
  const countedUpTo = counts.at(-1)?.event.seq ?? 0;
  return {
    ...{ desk, receipts, counts },
    ...{ cash: total('cash'), card: total('card') },
    missing: missingIn(receipts),
    uncounted: receipts.some(({ means, event }) => means === 'cash' && event.seq > countedUpTo),
  };
}

/** A reversal without its payment is in no log that was taken in. */
function receiptsOf(payments: readonly Payment[], reversals: readonly Reversal[]): readonly Receipt[] {
  const byNumber = new Map(payments.map((payment) => [payment.receipt, payment]));
  const undoneBy = new Map(reversals.map(({ reverses, receipt }) => [reverses, receipt]));
  const taken = payments.map((payment): Receipt => {
    const reversedBy = undoneBy.get(payment.receipt);
    const cents = sumOf(payment.items);
    return { ...payment, kind: 'payment', cents, ...(reversedBy !== undefined && { reversedBy }) };
  });
  const paidBack = reversals.flatMap((reversal): Receipt[] => {
    const undone = byNumber.get(reversal.reverses);
    if (undone === undefined) return [];
    return [{ ...reversal, kind: 'reversal', cents: -sumOf(undone.items), means: undone.means, undone }];
  });
  return [...taken, ...paidBack].sort((a, b) => a.receipt - b.receipt);
}

function missingIn(receipts: readonly Receipt[]): readonly number[] {
  return receipts.flatMap(({ receipt }, at) => {
    const before = receipts[at - 1]?.receipt ?? 0;
    return Array.from({ length: Math.max(0, receipt - before - 1) }, (_, n) => before + 1 + n);
  });
}
