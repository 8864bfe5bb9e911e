import type { PrintDocument } from '@shared/print/documents';
import type { LaidOut, Ready } from '@shared/print/print-bridge';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { DocumentPages } from './document-pages';
import { A4, SheetsContext, type SheetSize } from './sheets';

/** Pages that are laid out in one go: between two goes the window hears and tells. */
const STEP = 8;

interface PrintPageProps {
  readonly document: PrintDocument;
  readonly onLaidOut: (progress: LaidOut) => void;
  readonly onReady: (ready: Ready) => void;
}

/** A whole document, laid out step by step, ready to be made a PDF of. */
export function PrintPage({ document: toPrint, onLaidOut, onReady }: PrintPageProps) {
  const [sheets, setSheets] = useState<{ readonly count: number; readonly size: SheetSize }>();
  const [to, setTo] = useState(STEP);
  const onSheets = useCallback((count: number, size: SheetSize) => setSheets({ count, size }), []);
  const view = useMemo(() => ({ from: 0, to, onSheets }), [to, onSheets]);
  // The same element each time, so that pages that stand are left alone.
  const pages = useMemo(() => <DocumentPages document={toPrint} />, [toPrint]);
  const total = sheets?.count ?? 0;
  useEffect(() => {
    if (total === 0) return;
    onLaidOut({ done: Math.min(to, total), total });
    if (to < total) {
      const next = setTimeout(() => setTo(to + STEP), 0);
      return () => clearTimeout(next);
    }
    void allDrawn().then(() => onReady({ pages: total }));
    return undefined;
  }, [to, total, onLaidOut, onReady]);
  const { widthMm, heightMm } = sheets?.size ?? A4;
  return (
    <>
      <style>{`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }`}</style>
      <SheetsContext value={view}>{pages}</SheetsContext>
    </>
  );
}

/** Pictures are decoded, and type that came late is there. */
async function allDrawn(): Promise<void> {
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}
