import { describe, expect, test } from 'vitest';
import { moneyEntry, readMoney } from '../../../renderer/lib/money-entry';
import type { DuesView, ReceiptView } from '../../../renderer/roll-worker/engine-api';
import { readCount } from '../../../renderer/screens/desk/cash/denominations';
import { receiptsFor } from '../../../renderer/screens/desk/cash/receipts-for';
import { paymentOutcome, suggestedCents } from '../../../renderer/screens/desk/dues/payment-outcome';

function dues(changes: Partial<DuesView>): DuesView {
  return { open: 0, required: 0, paidHere: 0, means: ['cash'], nextReceipt: 1, ...changes };
}

describe('an amount', () => {
  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    [' 0,01 € ', 1],
    ['1234567', 123_456_700],
  ])('is read as people type it: %s', (text, cents) => {
    expect(readMoney(text)).toBe(cents);
  });

  test.each(['', ',50', '1.000', '1.000,00', '12,345', '-5', '5-', 'zehn', '12,001042', '12345678', '1e3'])(
    'is never guessed: %s',
    (text) => {
      expect(readMoney(text)).toBeUndefined();
    },
  );

  test('stands in its field as it can be typed again', () => {
    for (const cents of [1, 50, 4800, 123_456])
      for (const language of ['de', 'en']) expect(readMoney(moneyEntry(cents, language))).toBe(cents);
  });
});

describe('before a payment is booked, the dialog says', () => {
  test('[B7] what is still missing, where it is too little: the obstacle stays', () => {
    expect(paymentOutcome(dues({ open: 6200, required: 6200 }), 1000, false)).toEqual([
      { say: 'short', cents: 5200 },
    ]);
  });

  test('that the rules ask for no more, and what stays open', () => {
    expect(paymentOutcome(dues({ open: 6200, required: 6200 }), 6200, false)).toEqual([{ say: 'enough' }]);
    expect(paymentOutcome(dues({ open: 6200, required: 2000 }), 2000, false)).toEqual([
      { say: 'enoughOpen', cents: 4200 },
    ]);
    expect(paymentOutcome(dues({ open: 6200 }), 2000, false)).toEqual([{ say: 'open', cents: 4200 }]);
    expect(paymentOutcome(dues({ open: 6200 }), 6200, false)).toEqual([{ say: 'all' }]);
  });

  test('[B7] what is paid in advance', () => {
    expect(paymentOutcome(dues({ open: 2000, required: 2000 }), 3000, false)).toEqual([
      { say: 'enough' },
      { say: 'advance', cents: 1000 },
    ]);
    expect(paymentOutcome(dues({}), 3000, false)).toEqual([{ say: 'advance', cents: 3000 }]);
  });

  test('[E25] that a pending person stays pending, whatever is paid', () => {
    expect(paymentOutcome(dues({ firstDues: 800 }), 800, true)).toEqual([{ say: 'pending' }]);
    expect(paymentOutcome(dues({ firstDues: 800 }), 500, true)).toEqual([
      { say: 'firstShort', cents: 300 },
      { say: 'pending' },
    ]);
  });

  test('what the rules need is suggested; else what is open; of a pending person the first dues', () => {
    expect(suggestedCents(dues({ open: 6200, required: 2000 }), false)).toBe(2000);
    expect(suggestedCents(dues({ open: 6200 }), false)).toBe(6200);
    expect(suggestedCents(dues({ open: 0, firstDues: 800 }), true)).toBe(800);
  });
});

describe('a count of the cash box', () => {
  test('adds up what was typed, and leaves out what wasn’t', () => {
    expect(readCount({ 5000: '2', 1: '3', 200: '' })).toEqual({
      denominations: [
        { cents: 5000, count: 2 },
        { cents: 1, count: 3 },
      ],
      counted: 10_003,
    });
    expect(readCount({})).toEqual({ denominations: [], counted: 0 });
  });

  test.each(['x', '-1', '1,5', '100000'])('is none while a field says %s', (text) => {
    expect(readCount({ 5000: text })).toBeUndefined();
  });
});

describe('receipts', () => {
  const receipts = [
    { receipt: 1, name: 'Müßig, Ayşe', number: '200001' },
    { receipt: 2, name: 'Graf, Anna', number: '200002' },
    { receipt: 12, name: 'Graf, Bela' },
  ] as unknown as readonly ReceiptView[];
  const found = (query: string) => receiptsFor(receipts, query).map(({ receipt }) => receipt);

  test('are found by number, by name however it is written, and by member number; latest first', () => {
    expect(found('')).toEqual([12, 2, 1]);
    expect(found('1')).toEqual([1]);
    expect(found('mussig ays')).toEqual([1]);
    expect(found('GRAF')).toEqual([12, 2]);
    expect(found('graf bela')).toEqual([12]);
    expect(found('200002')).toEqual([2]);
    expect(found('nobody')).toEqual([]);
  });
});
