/** Dues taken at a desk, and its cash box: rules B6 to B10. */
import { err } from '../lib/result';
import { DONE_BEFORE, write } from './answers';
import { deskBook, nextReceipt, worthOf, type Receipt } from './cash-book';
import type { Answer, CommandOf } from './commands';
import type { SignedOnContext } from './decide';
import { checkGuards } from './desk-rules';
import { allocate, paidBy } from './dues';
import { denominationSchema, type Denomination } from './hall-terms';
import { keysOf } from './member-keys';
import { checkNote, checkReason } from './reason';
import type { RegisterState } from './state';

/** The most that is taken at once, cents: nobody's dues are that high, and a typing mistake is. */
const PAYMENT_LIMIT = 1_000_000;
/** The most change that a cash box begins with, cents. */
const FLOAT_LIMIT = 100_000_000;
const DENOMINATIONS_LIMIT = 20;

/** Takes dues: rules B6 to B8. */
export function takePayment(
  state: RegisterState,
  command: CommandOf<'take-payment'>,
  { member, assembly, deskId }: SignedOnContext,
): Answer {
  const { cents, means, expectedReceipt } = command;
  if (member === undefined) return err({ kind: 'not-on-roll', member: command.member });
  const { payments } = assembly;
  if (payments === undefined) return err({ kind: 'payments-not-taken' });
  if (!payments.means.includes(means)) return err({ kind: 'means-not-taken', means });
  if (!Number.isInteger(cents) || cents < 1 || cents > PAYMENT_LIMIT)
    return err({ kind: 'amount-unfit', limit: PAYMENT_LIMIT });
  const book = deskBook(state, deskId);
  const receipt = nextReceipt(book);
  const written = book.receipts.find((one) => one.receipt === expectedReceipt);
  if (written !== undefined && isSame(written, command)) return DONE_BEFORE;
  if (expectedReceipt !== receipt) return err({ kind: 'receipt-taken', receipt });
  const note = checkNote(command.note);
  if (!note.ok) return note;
  const paid = paidBy(state, keysOf(member));
  const items = allocate(member, assembly.date, cents, paid);
  const payload = { receipt, member: command.member, means, items, ...note.value };
  return write({ type: 'payment-received', payload });
}

/** Whether this receipt is what the command asks for, and stands. */
function isSame(written: Receipt, { member, cents, means }: CommandOf<'take-payment'>): boolean {
  return (
    written.kind === 'payment' &&
    written.reversedBy === undefined &&
    written.member === member &&
    written.cents === cents &&
    written.means === means
  );
}

/** Undoes a payment of this desk: rule B9. */
export function reversePayment(
  state: RegisterState,
  command: CommandOf<'reverse-payment'>,
  { assembly, operator, deskId }: SignedOnContext,
): Answer {
  const book = deskBook(state, deskId);
  const payment = book.receipts.find(({ receipt }) => receipt === command.receipt);
  if (payment?.kind !== 'payment') return err({ kind: 'receipt-unknown', receipt: command.receipt });
  const reason = checkReason(command.reason);
  if (!reason.ok) return reason;
  const { receipt: reverses, member, reversedBy } = payment;
  if (reversedBy !== undefined) {
    const known = book.receipts.find(({ receipt }) => receipt === reversedBy);
    const isSameAct = known?.kind === 'reversal' && known.reason === reason.value;
    return isSameAct ? DONE_BEFORE : err({ kind: 'receipt-reversed', receipt: reverses, by: reversedBy });
  }
  const approved = checkGuards(assembly, ['withdraw'], operator, command.approval);
  if (!approved.ok) return approved;
  const payload = {
    ...{ receipt: nextReceipt(book), reverses, member, reason: reason.value },
    ...approved.value,
  };
  return write({ type: 'payment-reversed', payload });
}

/** Counts the cash box: rule B10. */
export function countCash(
  state: RegisterState,
  command: CommandOf<'count-cash'>,
  { assembly, deskId }: SignedOnContext,
): Answer {
  const { float } = command;
  const book = deskBook(state, deskId);
  if (assembly.payments === undefined && book.receipts.length === 0)
    return err({ kind: 'payments-not-taken' });
  if (!areFit(command)) return err({ kind: 'cash-unfit' });
  const denominations = command.denominations.filter(({ count }) => count > 0);
  const [expected, counted] = [float + book.cash, worthOf(denominations)];
  const checked = checkNote(command.explanation);
  if (!checked.ok) return checked;
  const explanation = counted === expected ? undefined : checked.value.note;
  if (counted !== expected && explanation === undefined)
    return err({ kind: 'cash-differs', expected, counted });
  const last = book.uncounted ? undefined : book.counts.at(-1);
  const isSameCount =
    last?.float === float &&
    last.explanation === explanation &&
    tellOf(last.denominations) === tellOf(denominations);
  if (isSameCount) return DONE_BEFORE;
  const payload = {
    float,
    denominations,
    counted,
    expected,
    ...(explanation !== undefined && { explanation }),
  };
  return write({ type: 'cash-counted', payload });
}

function areFit({ float, denominations }: CommandOf<'count-cash'>): boolean {
  return (
    Number.isInteger(float) &&
    float >= 0 &&
    float <= FLOAT_LIMIT &&
    denominations.length <= DENOMINATIONS_LIMIT &&
    denominations.every((one) => denominationSchema.safeParse(one).success) &&
    new Set(denominations.map(({ cents }) => cents)).size === denominations.length
  );
}

function tellOf(denominations: readonly Denomination[]): string {
  return denominations
    .map(({ cents, count }) => `${cents}x${count}`)
    .sort()
    .join(' ');
}
