import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatCount } from '../../../i18n/format';
import type { ReconciliationView, Snapshot } from '../../../roll-worker/engine-api';
import { AccountTable } from './account-table';
import { AcknowledgeFinding } from './acknowledge-finding';
import type { StepProps } from './cards-room';
import { findingText } from './finding-text';
import { ReconciliationPrint } from './reconciliation-print';
import classes from './reconcile-step.module.css';
import { useRead } from '../../../lib/use-read';

/** Whether every card is accounted for: overall, by desk, and what to do where it isn't. */
export function ReconcileStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  const view = useRead(snapshot, readReconciliation);
  if (view === undefined) return <p role="status">{t('reconcile.reading')}</p>;
  const isAnything = view.total.printed > 0 || view.unused > 0 || view.findings.length > 0;
  if (!isAnything) {
    return (
      <Panel title={t('reconcile.title')} lede={t('reconcile.lede')}>
        <EmptyState title={t('reconcile.empty')} text={t('reconcile.emptyText')}>
          <Button tone="primary" onClick={() => onStep('create')}>
            {t('createCards.act')}
          </Button>
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t('reconcile.title')} lede={t('reconcile.lede')}>
        <Verdict view={view} />
        <AccountTable view={view} />
        {view.unused === 0 ? undefined : (
          <p>{t('reconcile.unused', { count: view.unused, shown: formatCount(view.unused) })}</p>
        )}
        {view.openConflicts === 0 ? undefined : (
          <Row>
            <p>
              {t('reconcile.openConflicts', {
                count: view.openConflicts,
                shown: formatCount(view.openConflicts),
              })}
            </p>
            <Button onClick={() => goToRoom('merge')}>{t('reconcile.toConflicts')}</Button>
          </Row>
        )}
      </Panel>
      <Findings snapshot={snapshot} view={view} />
      <Panel title={t('documents.reconciliation.title')}>
        <ReconciliationPrint snapshot={snapshot} view={view} />
      </Panel>
    </>
  );
}

function readReconciliation() {
  return engine().reconciliation();
}

function Verdict({ view }: { readonly view: ReconciliationView }) {
  const { t } = useTranslation();
  const { total, balanced } = view;
  if (balanced) {
    return (
      <Banner tone="go" title={t('reconcile.balanced')}>
        <p>{t('reconcile.balancedText', { count: total.printed, shown: formatCount(total.printed) })}</p>
      </Banner>
    );
  }
  const rows = view.rows.filter(({ difference }) => difference !== 0).length;
  const count = Math.max(1, view.findings.filter(isOpen).length, rows);
  return <Banner tone="cure" title={t('reconcile.notBalanced', { count, shown: formatCount(count) })} />;
}

interface FindingsProps {
  readonly snapshot: Snapshot;
  readonly view: ReconciliationView;
}

/** What doesn't add up, each with what to do; then what is only worth a look. */
function Findings({ snapshot, view: { findings } }: FindingsProps) {
  const { t } = useTranslation();
  const groups = [
    { title: t('reconcile.findings'), found: findings.filter(isOpen) },
    {
      title: t('reconcile.acknowledgedTitle'),
      found: findings.filter(({ acknowledged }) => acknowledged !== undefined),
    },
    { title: t('reconcile.gaps'), found: findings.filter(({ kind }) => kind === 'gap') },
  ];
  return groups.map(({ title, found }) =>
    found.length === 0 ? undefined : (
      <Panel key={title} title={title}>
        <ul>
          {found.map((finding, at) => (
            <FindingItem key={finding.key ?? at} {...{ snapshot, finding }} />
          ))}
        </ul>
      </Panel>
    ),
  );
}

type FindingView = ReconciliationView['findings'][number];

function isOpen({ kind, acknowledged }: FindingView): boolean {
  return kind !== 'gap' && acknowledged === undefined;
}

interface FindingItemProps {
  readonly snapshot: Snapshot;
  readonly finding: FindingView;
}

function FindingItem({ snapshot, finding }: FindingItemProps) {
  const { t } = useTranslation();
  const { what, now } = findingText(t, snapshot, finding);
  const { key, acknowledged } = finding;
  return (
    <li className={classes['finding']}>
      <p className={classes['what']}>{what}</p>
      <p className={classes['now']}>{now}</p>
      {key === undefined || acknowledged !== undefined ? undefined : (
        <AcknowledgeFinding snapshot={snapshot} finding={key} what={what} />
      )}
    </li>
  );
}
