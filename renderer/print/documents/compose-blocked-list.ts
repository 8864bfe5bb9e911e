import { compareCards } from '@shared/domain/cards';
import type { PrintDocument } from '@shared/print/documents';
import type { CardRow, Snapshot } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';

type BlockedList = Extract<PrintDocument, { kind: 'blocked-list' }>;

/**
 * The list for the counting commission: sorted by number, with no names of members (rule C21).
 * @param rows cards of the register; those that aren't blocked are left out
 */
export function composeBlockedList(
  snapshot: Pick<Snapshot, 'assembly' | 'desks' | 'conflicts'>,
  rows: readonly CardRow[],
  printing: Printing,
): BlockedList {
  return {
    ...documentHead(snapshot, printing),
    kind: 'blocked-list',
    asOf: snapshot.desks.map(({ name, reportedAt, lastEventAt }) => {
      const at = reportedAt ?? lastEventAt;
      return { name, ...(at !== undefined && { reportedAt: at }) };
    }),
    openConflicts: snapshot.conflicts,
    rows: rows.flatMap(blockedRow).sort((a, b) => compareCards(a.card, b.card)),
  };
}

function blockedRow(row: CardRow): BlockedList['rows'] {
  const { number, state, cause, blockedAt, changedAt, replacedBy, foundAt } = row;
  const at = blockedAt ?? changedAt;
  if (state !== 'blocked' || cause === undefined || at === undefined) return [];
  const replacement = replacedBy !== undefined && { replacedBy };
  return [{ card: number, at, cause, ...replacement, found: foundAt !== undefined }];
}
