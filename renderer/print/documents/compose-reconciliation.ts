import type { PrintDocument } from '@shared/print/documents';
import type { ReconciliationView, Snapshot } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';

/**
 * Whether every card is accounted for, and the ends of the logs that say so (rule C18).
 * @param findings in words, one for each of the view's
 */
export function composeReconciliation(
  snapshot: Pick<Snapshot, 'assembly' | 'operator' | 'head' | 'desks'>,
  { rows, total, unused, balanced, openConflicts, digest }: ReconciliationView,
  findings: readonly string[],
  printing: Printing,
): Extract<PrintDocument, { kind: 'reconciliation' }> {
  const own = { name: snapshot.operator?.name ?? snapshot.assembly.unit, ...snapshot.head };
  const others = snapshot.desks.flatMap(({ name, head }) => (head === undefined ? [] : [{ name, ...head }]));
  return {
    ...documentHead(snapshot, printing),
    kind: 'reconciliation',
    rows: rows.map((row) => ({ name: row.name, ...account(row) })),
    total: account(total),
    ...{ unused, openConflicts, balanced, digest },
    findings: [...findings],
    heads: [own, ...others],
  };
}

function account({
  printed,
  unassigned,
  assigned,
  blocked,
  difference,
}: ReconciliationView['total']): Extract<PrintDocument, { kind: 'reconciliation' }>['total'] {
  return { printed, unassigned, assigned, blocked, difference };
}
