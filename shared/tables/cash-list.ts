import type { PaymentMeans } from '../domain/assembly';
import type { PaidItem } from '../domain/hall-terms';
import { err, ok, type Result } from '../lib/result';
import { writeTable, type NothingToExport } from './write';

/** The columns of the treasurer's list, in order. */
export const CASH_COLUMNS = [
  'desk',
  'receipt',
  'at',
  'number',
  'name',
  'for',
  'year',
  'amount',
  'means',
  'other',
  'operator',
  'note',
] as const;

/** Words for means of payment and for what was paid. */
type CashWords = Readonly<Record<string, string>>;

/** A receipt in words: `at` as people write it; `number` the member number or, while there is none, the key. */
export interface ListedReceipt {
  readonly desk: string;
  readonly receipt: number;
  readonly at: string;
  readonly number: string;
  readonly name: string;
  readonly kind: 'payment' | 'reversal';
  readonly items: readonly PaidItem[];
  readonly means: PaymentMeans;
  /** Of a payment that was undone, and of the reversal that undid it: the other's number. */
  readonly other?: number | undefined;
  readonly operator: string;
  readonly note?: string | undefined;
}

/**
 * The list for the treasurer: one row for each thing that a receipt is for, so that each year's dues can be booked; what was paid back
 * stands there once more, below 0 (T29). The amounts add up to what was taken.
 * @param headings one each of `CASH_COLUMNS`
 */
export function writeCashList(
  receipts: readonly ListedReceipt[],
  headings: readonly string[],
  words: CashWords,
): Result<{ readonly text: string; readonly rows: number }, NothingToExport> {
  const rows = receipts.flatMap(({ items, ...receipt }) => items.map((item) => rowOf(receipt, item, words)));
  if (rows.length === 0) return err({ kind: 'nothing-to-export' });
  return ok({ text: writeTable([headings, ...rows]), rows: rows.length });
}

function rowOf(receipt: Omit<ListedReceipt, 'items'>, item: PaidItem, words: CashWords): readonly string[] {
  const { desk, at, number, name, kind, means, other, operator, note } = receipt;
  const cells: Readonly<Record<(typeof CASH_COLUMNS)[number], string>> = {
    ...{ desk, at, number, name, operator },
    receipt: String(receipt.receipt),
    for: words[item.for] ?? item.for,
    year: item.year === undefined ? '' : String(item.year),
    amount: amountOf(kind === 'reversal' ? -item.cents : item.cents),
    means: words[means] ?? means,
    other: other === undefined ? '' : String(other),
    note: note ?? '',
  };
  return CASH_COLUMNS.map((column) => cells[column]);
}

/** `1234,50`: as spreadsheets set to German read it. */
function amountOf(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}${whole},${rest}`;
}
