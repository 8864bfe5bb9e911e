import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintPanel } from '../../../components/print-panel';
import { composeReconciliation } from '../../../print/documents/compose-reconciliation';
import { documentName } from '../../../print/documents/document-name';
import type { ReconciliationView, Snapshot } from '../../../roll-worker/engine-api';
import { findingText } from './finding-text';
import { usePrinting } from './use-printing';

interface ReconciliationPrintProps {
  readonly snapshot: Snapshot;
  readonly view: ReconciliationView;
}

/** The account of the cards on paper. */
export function ReconciliationPrint({ snapshot, view }: ReconciliationPrintProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const account = useMemo(() => {
    const findings = view.findings.map((finding) => {
      const { what, now } = findingText(t, snapshot, finding);
      return `${what} ${now}`;
    });
    return composeReconciliation(snapshot, view, findings, printing);
  }, [t, snapshot, view, printing]);
  return (
    <PrintPanel
      document={account}
      suggestedName={documentName(snapshot.assembly.title, t('documents.reconciliation.title'))}
      label={t('reconcile.document')}
    />
  );
}
