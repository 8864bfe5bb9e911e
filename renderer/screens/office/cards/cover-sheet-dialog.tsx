import type { Batch } from '@shared/domain/assembly';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog';
import { PrintPanel } from '../../../components/print-panel';
import { composeBatchCover } from '../../../print/documents/compose-batch-cover';
import { documentName } from '../../../print/documents/document-name';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { usePrinting } from './use-printing';

interface CoverSheetDialogProps {
  readonly snapshot: Snapshot;
  readonly batch: Batch;
  readonly onClose: () => void;
}

/** The sheet that goes with a batch and is signed by both. */
export function CoverSheetDialog({ snapshot, batch, onClose }: CoverSheetDialogProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const cover = useMemo(() => composeBatchCover(snapshot, [batch], printing), [snapshot, batch, printing]);
  const { title } = snapshot.assembly;
  return (
    <Dialog title={t('handOver.coverTitle', { name: batch.holderName })} onClose={onClose} wide>
      <p>{t('handOver.coverText')}</p>
      <PrintPanel
        document={cover}
        suggestedName={documentName(title, t('handOver.sheet'), batch.holderName, batch.from)}
        label={t('handOver.cover')}
      />
    </Dialog>
  );
}
