import type { CallAnswer, CallArgs, Notice, PrintFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import type { PrintDocument } from '@shared/print/documents';
import type { Saver } from '../files/saver';

/** Makes PDFs of documents and saves them where somebody chose, one at a time. */
export interface Printer {
  readonly savePdf: (sender: number, args: CallArgs<'savePdf'>[0]) => Promise<CallAnswer<'savePdf'>>;
  /** Ends what is under way, an open dialog's answer too: nothing stands at the place. */
  readonly cancel: () => void;
}

/** A PDF in memory. */
interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

type MakeFailure = Extract<PrintFailure, { kind: 'cancelled' | 'print' }>;

/** Lays a document out and makes a PDF of it. Ends with `cancelled` once the signal says so. */
export type MakePdf = (
  document: PrintDocument,
  signal: AbortSignal,
  onProgress: (progress: Notice<'printProgress'>) => void,
) => Promise<Result<Pdf, MakeFailure>>;

interface PrinterSurroundings {
  readonly saver: Saver;
  readonly makePdf: MakePdf;
  readonly isUnlocked: () => boolean;
  readonly onProgress: (progress: Notice<'printProgress'>) => void;
}

export function createPrinter({ saver, makePdf, isUnlocked, onProgress }: PrinterSurroundings): Printer {
  let running: AbortController | undefined;

  async function save(
    sender: number,
    { suggestedName, document }: CallArgs<'savePdf'>[0],
    signal: AbortSignal,
  ): Promise<CallAnswer<'savePdf'>> {
    const begun = await saver.begin(sender, { kind: 'pdf', suggestedName });
    if (!begun.ok) return begun;
    const { token, name } = begun.value;
    try {
      if (isCancelled(signal)) return err({ kind: 'cancelled' });
      const made = await makePdf(document, signal, onProgress);
      if (!made.ok) return made;
      const appended = await saver.append(sender, { token, bytes: made.value.bytes });
      if (isCancelled(signal)) return err({ kind: 'cancelled' });
      if (!appended.ok) return appended;
      const finished = await saver.finish(sender, { token });
      return finished.ok ? ok({ name, pages: made.value.pages }) : finished;
    } finally {
      await saver.abort(sender, { token });
    }
  }

  return {
    async savePdf(sender, args) {
      if (!isUnlocked()) return err({ kind: 'locked' });
      if (running) return err({ kind: 'print', message: 'busy' });
      running = new AbortController();
      try {
        return await save(sender, args, running.signal);
      } finally {
        running = undefined;
      }
    },
    cancel() {
      running?.abort();
    },
  };
}

/** Asked anew each time: it changes while something is awaited. */
function isCancelled(signal: AbortSignal): boolean {
  return signal.aborted;
}
