import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog';
import { PrintPanel } from '../../../components/print-panel';
import { useRead } from '../../../lib/use-read';
import { documentName } from '../../../print/documents/document-name';
import type { FrozenCountView, Snapshot } from '../../../roll-worker/engine-api';
import { usePrinting } from '../cards/use-printing';
import { frozenCountOf } from '../reports/compose-reports';

interface FrozenPaperProps {
  readonly count: FrozenCountView;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** A count that was held on to, on paper for the chair. */
export function FrozenPaper({ count, snapshot, onClose }: FrozenPaperProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const compose = useCallback(
    () => frozenCountOf(t, snapshot, count, printing),
    [t, snapshot, count, printing],
  );
  const sheet = useRead(snapshot, compose);
  const title = t('freeze.paper');
  return (
    <Dialog title={`${title}: ${count.title}`} onClose={onClose} wide>
      {sheet === undefined ? (
        <p role="status">{t('hall.reading')}</p>
      ) : (
        <PrintPanel
          document={sheet}
          suggestedName={documentName(snapshot.assembly.title, title, count.title)}
          label={t('freeze.save')}
        />
      )}
    </Dialog>
  );
}
