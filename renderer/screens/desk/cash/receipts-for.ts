import type { ReceiptView } from '../../../roll-worker/engine-api';

/** The receipts that fit all words: by receipt number, name or member number; latest first. */
export function receiptsFor(receipts: readonly ReceiptView[], query: string): readonly ReceiptView[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const fits = ({ receipt, name, number = '' }: ReceiptView) => {
    const text = folded(`${name} ${number}`);
    return words.every((word) => String(receipt) === word || text.includes(word));
  };
  return receipts.filter(fits).sort((a, b) => b.receipt - a.receipt);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßẞ]/g, 'ss').toLowerCase();
}
