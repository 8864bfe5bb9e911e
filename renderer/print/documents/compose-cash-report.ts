import type { DocumentOf } from '@shared/print/documents';
import type { CashDesk, CashView, ReceiptView, Snapshot } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';
import { byName, coverageRows } from './compose-hall-terms';

type Report = DocumentOf<'cash-report'>;

/** For the treasurer: desks that took anything or counted a box, each with its receipts in order (rules B8 to B10). */
export function composeCashReport(
  snapshot: Pick<Snapshot, 'assembly'>,
  { desks, cash, card, receipts, reversals, coverage }: CashView,
  printing: Printing,
): Report {
  const used = desks.filter(
    (desk) =>
      desk.receipts.length + desk.missing.length + desk.counts.length > 0 || desk.incomplete !== undefined,
  );
  return {
    ...documentHead(snapshot, printing),
    kind: 'cash-report',
    ...{ cash, card, receipts, reversals },
    desks: byName(used).map(deskPart),
    coverage: coverageRows(coverage),
  };
}

function deskPart({
  name,
  cash,
  card,
  receipts,
  missing,
  incomplete,
  counts,
  uncounted,
}: CashDesk): Report['desks'][number] {
  return {
    ...{ name, cash, card, uncounted },
    receipts: [...receipts].sort((one, other) => one.receipt - other.receipt).map(receiptRow),
    missing: [...missing],
    incomplete,
    counts: counts.map(({ denominations, ...rest }) => ({ ...rest, denominations: [...denominations] })),
  };
}

function receiptRow(view: ReceiptView): Report['desks'][number]['receipts'][number] {
  const { receipt, at, name, number, operator, cents, means, items, other, reason, approvedBy, note } = view;
  return {
    ...{ receipt, at, name, number, operator, cents, means },
    ...{ items: [...items], other, reason, approvedBy, note },
  };
}
