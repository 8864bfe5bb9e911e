import type { CardNumber } from '@shared/domain/ids';
import type { DocumentOf } from '@shared/print/documents';
import type { CashDesk, ReconciliationView, Snapshot } from '../../roll-worker/engine-api';
import { countedRanges, documentHead, type Printing } from './compose-head';

type Closing = DocumentOf<'closing-sheet'>;

/** What the snapshot of a desk doesn't say of its closing. */
interface ClosingParts {
  /** The desk by the name that the office knows it by, and who counted. */
  readonly deskName: string;
  readonly closedBy: string;
  /** All blocked cards of this desk. */
  readonly blocked: readonly CardNumber[];
  /** The desk's box; absent: dues are not taken here. */
  readonly cash?: Pick<CashDesk, 'counts'> | undefined;
}

/**
 * A desk's account at its end, with the end of its log at that time (rule C19). Undefined where the desk is not closed.
 * @param reconciliation as the desk itself sees it
 */
export function composeClosingSheet(
  snapshot: Snapshot,
  reconciliation: ReconciliationView,
  { deskName, closedBy, blocked, cash }: ClosingParts,
  printing: Printing,
): Closing | undefined {
  const { closed, deskId, inHand, accredited } = snapshot;
  if (closed === undefined) return undefined;
  const row = reconciliation.rows.find(({ holder }) => holder === deskId);
  const box = lastCount(cash?.counts ?? []);
  const { printed = 0, unassigned = 0, assigned = 0, blocked: blockedCount = 0, difference = 0 } = row ?? {};
  return {
    ...documentHead(snapshot, printing),
    kind: 'closing-sheet',
    ...{ deskName, closedBy, accredited },
    head: closed.head,
    fingerprint: deskId,
    closedAt: closed.at,
    row: { name: deskName, printed, unassigned, assigned, blocked: blockedCount, difference },
    expected: closed.expected,
    counted: closed.counted,
    ...(closed.explanation !== undefined && { explanation: closed.explanation }),
    inHand: countedRanges(inHand),
    blocked: [...blocked],
    ...(box !== undefined && { cash: box }),
  };
}

function lastCount(counts: CashDesk['counts']): Closing['cash'] {
  const last = [...counts].sort((one, other) => one.at - other.at).at(-1);
  if (last === undefined) return undefined;
  const { at, operator, float, expected, counted, explanation } = last;
  return {
    ...{ at, operator, float, expected, counted },
    ...(explanation !== undefined && { explanation }),
  };
}
