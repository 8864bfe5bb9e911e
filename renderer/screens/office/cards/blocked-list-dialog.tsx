import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Dialog } from '../../../components/dialog';
import { PrintPanel } from '../../../components/print-panel';
import { composeBlockedList } from '../../../print/documents/compose-blocked-list';
import { documentName } from '../../../print/documents/document-name';
import type { CardRow, Snapshot } from '../../../roll-worker/engine-api';
import { usePrinting } from './use-printing';
import { useRead } from '../../../lib/use-read';

/** As many rows of the register are asked for at once. */
const PAGE = 1_000;

interface BlockedListDialogProps {
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** The blocked list for the counting commission, in large print. */
export function BlockedListDialog({ snapshot, onClose }: BlockedListDialogProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const rows = useRead(snapshot, readBlocked);
  const list = useMemo(
    () => (rows === undefined ? undefined : composeBlockedList(snapshot, rows, printing)),
    [snapshot, rows, printing],
  );
  return (
    <Dialog title={t('reports.blocked.title')} onClose={onClose} wide>
      <p>{t('reports.blocked.printText')}</p>
      {list === undefined ? undefined : (
        <PrintPanel
          document={list}
          suggestedName={documentName(snapshot.assembly.title, t('reports.blocked.title'))}
          label={t('reports.blocked.print')}
        />
      )}
    </Dialog>
  );
}

async function readBlocked(): Promise<readonly CardRow[]> {
  const blocked: CardRow[] = [];
  for (;;) {
    const { total, rows } = await engine().register({ state: 'blocked' }, blocked.length, PAGE);
    blocked.push(...rows);
    if (rows.length === 0 || blocked.length >= total) return blocked;
  }
}
