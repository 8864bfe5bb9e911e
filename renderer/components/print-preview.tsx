import type { PrintDocument } from '@shared/print/documents';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadPrintFonts } from '../print/fonts';
import { A4, SheetsContext, type SheetSize } from '../print/sheets';
import { Button } from './button';
import classes from './print-preview.module.css';
import { Row } from './row';

/** Brings the drawing of codes along, which the program needs for nothing else. */
const DocumentPages = lazy(async () => {
  const { DocumentPages: component } = await import('../print/document-pages');
  return { default: component };
});

/** The most space that a sheet takes on screen, in CSS pixels. */
const SPACE = { width: 460, height: 520 };
const PIXELS_PER_MM = 96 / 25.4;

interface PrintPreviewProps {
  readonly document: PrintDocument;
  /** Hears how many sheets there are. */
  readonly onSheets?: (count: number) => void;
}

/** The sheets of a document as they will be printed, one at a time. */
export function PrintPreview({ document, onSheets }: PrintPreviewProps) {
  const { t } = useTranslation();
  const ready = usePrintFonts();
  const [wanted, setWanted] = useState(0);
  const [sheets, setSheets] = useState<{ readonly count: number; readonly size: SheetSize }>();
  const count = sheets?.count ?? 0;
  const shown = Math.max(0, Math.min(wanted, count - 1));
  const hear = useCallback(
    (found: number, size: SheetSize) => {
      setSheets({ count: found, size });
      onSheets?.(found);
    },
    [onSheets],
  );
  const view = useMemo(() => ({ from: shown, to: shown + 1, onSheets: hear }), [shown, hear]);
  const pages = useMemo(() => <DocumentPages document={document} />, [document]);
  const { widthMm, heightMm } = sheets?.size ?? A4;
  const width = widthMm * PIXELS_PER_MM;
  const height = heightMm * PIXELS_PER_MM;
  const scale = Math.min(1, SPACE.width / width, SPACE.height / height);
  const label = t('print.sheetOf', { sheet: shown + 1, sheets: count });
  return (
    <div className={classes['preview']}>
      <div
        className={classes['frame']}
        role="img"
        aria-label={t('print.preview', { label })}
        style={{ width: width * scale, height: height * scale }}
      >
        <div className={classes['paper']} inert style={{ width, height, transform: `scale(${scale})` }}>
          {ready ? (
            <SheetsContext value={view}>
              <Suspense>{pages}</Suspense>
            </SheetsContext>
          ) : undefined}
        </div>
      </div>
      {count > 1 ? (
        <Row>
          <Button onClick={() => setWanted(shown - 1)} disabled={shown === 0}>
            {t('print.sheetBack')}
          </Button>
          <span role="status">{label}</span>
          <Button onClick={() => setWanted(shown + 1)} disabled={shown === count - 1}>
            {t('print.sheetOn')}
          </Button>
        </Row>
      ) : undefined}
    </div>
  );
}

/** Whether type is there to measure pages with. */
function usePrintFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    void loadPrintFonts().then(() => {
      if (current) setReady(true);
    });
    return () => {
      current = false;
    };
  }, []);
  return ready;
}
