import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog';
import { PrintPanel } from '../../../components/print-panel';
import { composeTransferSlip } from '../../../print/documents/compose-transfer-slip';
import { documentName } from '../../../print/documents/document-name';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { usePrinting } from './use-printing';

interface TransferSlipDialogProps {
  readonly snapshot: Snapshot;
  readonly transfer: Parameters<typeof composeTransferSlip>[1];
  readonly onClose: () => void;
}

/** The slip that goes with cards that move, to be scanned by the other side. */
export function TransferSlipDialog({ snapshot, transfer, onClose }: TransferSlipDialogProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const slip = useMemo(
    () => composeTransferSlip(snapshot, transfer, printing),
    [snapshot, transfer, printing],
  );
  return (
    <Dialog title={t('takeBack.printTitle', { slip: transfer.slip })} onClose={onClose} wide>
      <PrintPanel
        document={slip}
        suggestedName={documentName(snapshot.assembly.title, t('takeBack.slip'), transfer.slip)}
        label={t('takeBack.print')}
      />
    </Dialog>
  );
}
