import type { PrintDocument } from '@shared/print/documents';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { PrintPanel } from '../../../components/print-panel';
import { Row } from '../../../components/row';
import { documentName } from '../../../print/documents/document-name';
import type { Printing } from '../../../print/documents/compose-head';
import { usePrinting } from '../cards/use-printing';
import type { ReportKind } from './report-kinds';

interface PaperDialogProps {
  readonly name: Extract<
    ReportKind,
    'protocol' | 'attendance' | 'credentials' | 'statistics' | 'cash' | 'counts'
  >;
  /** Several: a document that is too large for one file. */
  readonly compose: (printing: Printing) => Promise<readonly PrintDocument[]>;
  readonly onClose: () => void;
}

/** A report as it will be printed, as of when it was opened. */
export function PaperDialog({ name, compose, onClose }: PaperDialogProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const [documents, setDocuments] = useState<readonly PrintDocument[]>();
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void compose(printing).then((made) => {
      if (isWanted) setDocuments((before) => before ?? made);
    });
    return () => {
      isWanted = false;
    };
  }, [compose, printing]);
  const title = t(`reports.${name}.title`);
  const shown = documents?.[wanted];
  const files = documents?.length ?? 0;
  const part = files > 1 ? t('reports.file', { file: wanted + 1, files }) : '';
  return (
    <Dialog title={title} onClose={onClose} wide>
      {documents === undefined ? <p role="status">{t('reports.reading')}</p> : undefined}
      {files === 0 && documents !== undefined ? <p>{t('reports.nothing')}</p> : undefined}
      {files > 1 ? (
        <Row>
          <Button onClick={() => setWanted(wanted - 1)} disabled={wanted === 0}>
            {t('reports.fileBack')}
          </Button>
          <span role="status">{part}</span>
          <Button onClick={() => setWanted(wanted + 1)} disabled={wanted === files - 1}>
            {t('reports.fileOn')}
          </Button>
        </Row>
      ) : undefined}
      {shown === undefined ? undefined : (
        <PrintPanel
          key={wanted}
          document={shown}
          suggestedName={documentName(shown.assembly.title, title, part)}
          label={t(`reports.${name}.save`)}
        />
      )}
    </Dialog>
  );
}
