import type { Notice, PrintFailure } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type { PrintDocument } from '@shared/print/documents';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type SavedPdf, cancelPrint, savePdf } from '../bridge/save-pdf';

/** How far a PDF is that is being made; `total` 0 while unknown. */
export type PrintProgress = Notice<'printProgress'>;

/** Makes PDFs, one at a time. A screen that goes ends what it has begun. */
export function useSavePdf(): {
  /** Undefined while none is made. */
  readonly progress: PrintProgress | undefined;
  readonly outcome: Result<SavedPdf, PrintFailure> | undefined;
  readonly save: (
    document: PrintDocument,
    suggestedName: string,
  ) => Promise<Result<SavedPdf, PrintFailure> | undefined>;
  readonly cancel: () => void;
  /** Takes the outcome off the screen. */
  readonly forget: () => void;
} {
  const [progress, setProgress] = useState<PrintProgress>();
  const [outcome, setOutcome] = useState<Result<SavedPdf, PrintFailure>>();
  const running = useRef(false);
  const cancel = useCallback(() => {
    if (running.current) void cancelPrint();
  }, []);
  useEffect(() => cancel, [cancel]);
  const save = async (document: PrintDocument, suggestedName: string) => {
    if (running.current) return undefined;
    running.current = true;
    setOutcome(undefined);
    setProgress({ done: 0, total: 0 });
    try {
      const saved = await savePdf(document, suggestedName, setProgress);
      setOutcome(saved);
      return saved;
    } finally {
      running.current = false;
      setProgress(undefined);
    }
  };
  const forget = () => setOutcome(undefined);
  return { progress, outcome, save, cancel, forget };
}
