import { assertNever } from '@shared/lib/assert-never';
import { reconcile } from '@shared/domain/reconcile';
import type { DeskId } from '@shared/domain/ids';
import type { AccountedFinding, Transfer } from '@shared/domain/register';
import { registerDigest } from '@shared/domain/register-digest';
import { conflictsOf } from './conflict-views';
import { gapsOf } from './deltas-waiting';
import type { ReconciliationView } from './engine-views';
import { deskName, officeName } from './names';
import { rollView } from './roll-view';
import type { Session } from './session';

/** Whether every card is accounted for (rule C18), with the names that people know desks by. */
export function reconciliationView(session: Session): ReconciliationView {
  const { rows, total, unused, findings, balanced } = reconcile(session.state, {
    roll: rollView(session),
    missing: missingParts(session),
  });
  const named = rows.map((row) => ({
    ...row,
    name: row.holder === undefined ? officeName(session) : deskName(session, row.holder),
  }));
  const byName = new Intl.Collator('de', { numeric: true });
  const desks = named.filter(({ holder }) => holder !== undefined);
  return {
    rows: [
      ...named.filter(({ holder }) => holder === undefined),
      ...desks.sort((a, b) => byName.compare(a.name, b.name)),
    ],
    ...{ total, unused, balanced },
    findings: findings.map((finding) => namedFinding(session, finding)),
    openConflicts: conflictsOf(session).open,
    digest: registerDigest(session.state),
  };
}

function namedFinding(session: Session, finding: AccountedFinding): ReconciliationView['findings'][number] {
  const desks = desksOf(finding);
  const name = desks.map((desk) => deskName(session, desk)).join(', ');
  return {
    ...('transfer' in finding ? { ...finding, transfer: namedTransfer(session, finding.transfer) } : finding),
    ...(name !== '' && { name }),
  };
}

/** Whom a finding is about: of cards on their way, whoever has not recorded them, or both. */
function desksOf(finding: AccountedFinding): readonly DeskId[] {
  switch (finding.kind) {
    case 'used-not-printed':
      return [finding.desk];
    case 'assigned-twice':
      return finding.desks;
    case 'gap':
      return [];
    case 'blocked-not-held':
    case 'log-missing':
      return [finding.desk];
    case 'fork':
      return [finding.fork.desk];
    case 'transfer-one-sided':
      return [finding.transfer.given === undefined ? finding.transfer.from : finding.transfer.to];
    case 'transfer-differs':
      return [finding.transfer.from, finding.transfer.to];
    case 'counted-differently':
    case 'closing-wrong':
      return [finding.closing.desk];
    default:
      return assertNever(finding);
  }
}

/** What is missing of the logs of desks before parts that have arrived, by desk. */
function missingParts({ logs, waiting }: Session) {
  return [...waiting.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([desk, parts]) => gapsOf(logs.get(desk) ?? [], parts).map((gap) => ({ desk, ...gap })));
}

function namedTransfer(session: Session, transfer: Transfer): Transfer {
  const { from, to } = transfer;
  return { ...transfer, fromName: deskName(session, from), toName: deskName(session, to) };
}
