import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog';
import { PrintPanel } from '../../../components/print-panel';
import { composeCashReport } from '../../../print/documents/compose-cash-report';
import { documentName } from '../../../print/documents/document-name';
import type { CashView, Snapshot } from '../../../roll-worker/engine-api';
import { usePrinting } from '../cards/use-printing';

interface CashReportDialogProps {
  readonly snapshot: Snapshot;
  readonly view: CashView;
  readonly onClose: () => void;
}

/** The cash of all desks on paper. */
export function CashReportDialog({ snapshot, view, onClose }: CashReportDialogProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const report = useMemo(() => composeCashReport(snapshot, view, printing), [snapshot, view, printing]);
  return (
    <Dialog title={t('treasury.print')} onClose={onClose} wide>
      <PrintPanel
        document={report}
        suggestedName={documentName(snapshot.assembly.title, t('treasury.title'))}
        label={t('treasury.printAct')}
      />
    </Dialog>
  );
}
