import { expect, test } from 'vitest';
import { CASH_COLUMNS, writeCashList, type ListedReceipt } from '@shared/tables/cash-list';

const WORDS = { cash: 'bar', card: 'Karte', dues: 'Beitrag', advance: 'im Voraus' };
const RECEIPT: ListedReceipt = {
  ...{ desk: 'Süd', receipt: 7, at: '2026-11-14 10:05', number: '100001', name: 'Abel, Ada' },
  ...{ kind: 'payment', means: 'cash', other: 8, operator: 'Ben' },
  items: [
    { for: 'dues', year: 2025, cents: 123_456 },
    { for: 'advance', cents: 5 },
  ],
};

test('[T29] the treasurer finds one row for each thing a receipt is for, in euros with a comma', () => {
  const reversal = { ...RECEIPT, receipt: 8, kind: 'reversal' as const, other: 7, note: '=vertippt' };
  const list = writeCashList([RECEIPT, reversal], CASH_COLUMNS, WORDS);
  if (!list.ok) throw new Error(list.error.kind);
  expect(list.value.rows).toBe(4);
  expect(list.value.text.split('\r\n')).toEqual([
    '\uFEFFdesk;receipt;at;number;name;for;year;amount;means;other;operator;note',
    'Süd;7;2026-11-14 10:05;100001;Abel, Ada;Beitrag;2025;1234,56;bar;8;Ben;',
    'Süd;7;2026-11-14 10:05;100001;Abel, Ada;im Voraus;;0,05;bar;8;Ben;',
    "Süd;8;2026-11-14 10:05;100001;Abel, Ada;Beitrag;2025;-1234,56;bar;7;Ben;'=vertippt",
    "Süd;8;2026-11-14 10:05;100001;Abel, Ada;im Voraus;;-0,05;bar;7;Ben;'=vertippt",
    '',
  ]);
});

test('[T29] what has no word stands there as its code', () => {
  const list = writeCashList([{ ...RECEIPT, means: 'card' }], CASH_COLUMNS, {});
  expect(list.ok && list.value.text).toContain(';dues;2025;1234,56;card;');
});

test('[T26] a list without receipts is an error', () => {
  expect(writeCashList([], CASH_COLUMNS, WORDS)).toEqual({ ok: false, error: { kind: 'nothing-to-export' } });
});
