import type { Notice, PrintFailure } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type { PrintDocument } from '@shared/print/documents';
import { call, onNotice } from './bridge';
import { safeName } from './save';

/** A PDF that stands complete on disk. `name` is the one chosen in the dialog. */
export interface SavedPdf {
  readonly name: string;
  readonly pages: number;
}

/** Asks where to save a document and makes a PDF of it there, one at a time. @param onProgress hears of pages laid out */
export async function savePdf(
  document: PrintDocument,
  suggestedName: string,
  onProgress: (progress: Notice<'printProgress'>) => void,
): Promise<Result<SavedPdf, PrintFailure>> {
  const stop = onNotice('printProgress', onProgress);
  try {
    return await call('savePdf', { suggestedName: safeName(suggestedName), document });
  } finally {
    stop();
  }
}

/** Ends the printing that is under way: it answers `cancelled`. */
export async function cancelPrint(): Promise<void> {
  await call('cancelPrint');
}
