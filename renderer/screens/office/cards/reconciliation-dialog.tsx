import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Dialog } from '../../../components/dialog';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ReconciliationPrint } from './reconciliation-print';
import { useRead } from '../../../lib/use-read';

interface ReconciliationDialogProps {
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** The account of the cards, to be printed. */
export function ReconciliationDialog({ snapshot, onClose }: ReconciliationDialogProps) {
  const { t } = useTranslation();
  const view = useRead(snapshot, readReconciliation);
  return (
    <Dialog title={t('reports.reconciliation.title')} onClose={onClose} wide>
      {view === undefined ? (
        <p role="status">{t('reconcile.reading')}</p>
      ) : (
        <ReconciliationPrint snapshot={snapshot} view={view} />
      )}
    </Dialog>
  );
}

function readReconciliation() {
  return engine().reconciliation();
}
