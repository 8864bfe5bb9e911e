import type { DocumentOf } from '@shared/print/documents';
import type { ReceiptView, Snapshot } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';

/** The person's copy of a receipt: of a payment, or of what undid one (rules B8, B9). */
export function composeReceipt(
  snapshot: Pick<Snapshot, 'assembly'>,
  view: ReceiptView,
  printing: Printing,
): DocumentOf<'receipt'> {
  const { receipt, at, operator, deskName, name, number, items, means, other } = view;
  return {
    ...documentHead(snapshot, printing),
    kind: 'receipt',
    ...{ receipt, at, operator, deskName, name, number, means },
    items: [...items],
    ...(view.kind === 'reversal' ? { reverses: other } : { reversedBy: other }),
  };
}
