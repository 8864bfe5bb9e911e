import type { PrintDocument } from '@shared/print/documents';
import { useSavePdf } from '../lib/use-save-pdf';
import { Button } from './button';
import { PrintPreview } from './print-preview';
import { PrintOutcome, PrintProgressBar } from './print-progress';
import { Row } from './row';
import { Stack } from './stack';

interface PrintPanelProps {
  readonly document: PrintDocument;
  readonly suggestedName: string;
  /** What the button says: a verb and its object. */
  readonly label: string;
}

/** A document as it will be printed, and the button that makes a PDF of it. */
export function PrintPanel({ document, suggestedName, label }: PrintPanelProps) {
  const { progress, outcome, save, cancel } = useSavePdf();
  return (
    <Stack>
      <Row>
        <Button
          tone="primary"
          onClick={() => void save(document, suggestedName)}
          disabled={progress !== undefined}
        >
          {label}
        </Button>
      </Row>
      {progress ? <PrintProgressBar progress={progress} onCancel={cancel} /> : undefined}
      <PrintOutcome outcome={outcome} />
      <PrintPreview document={document} />
    </Stack>
  );
}
