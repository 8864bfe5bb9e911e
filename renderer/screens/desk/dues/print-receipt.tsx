import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { PrintOutcome, PrintProgressBar } from '../../../components/print-progress';
import { useSavePdf } from '../../../lib/use-save-pdf';
import { composeReceipt } from '../../../print/documents/compose-receipt';
import type { ReceiptView, Snapshot } from '../../../roll-worker/engine-api';
import { printing } from '../cards/printing';

interface PrintReceiptProps {
  readonly receipt: ReceiptView;
  readonly snapshot: Snapshot;
  /** In a list: says of which. */
  readonly inList?: boolean;
}

/** Makes the person's copy of a receipt as a PDF. */
export function PrintReceipt({ receipt, snapshot, inList }: PrintReceiptProps) {
  const { t, i18n } = useTranslation();
  const { progress, outcome, save, cancel } = useSavePdf();
  const name = t('deskPay.file', { receipt: receipt.receipt });
  const print = () => void save(composeReceipt(snapshot, receipt, printing(i18n.language)), name);
  return (
    <>
      <Button
        tone={inList === true ? 'quiet' : 'plain'}
        onClick={print}
        disabled={progress !== undefined}
        {...(inList === true && { 'aria-label': t('deskReceipt.printOf', { receipt: receipt.receipt }) })}
      >
        {t(inList === true ? 'deskReceipt.print' : 'deskPay.print')}
      </Button>
      {progress ? <PrintProgressBar progress={progress} onCancel={cancel} /> : undefined}
      <PrintOutcome outcome={outcome} />
    </>
  );
}
