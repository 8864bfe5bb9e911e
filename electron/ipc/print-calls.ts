import type { PrintDocument } from '@shared/print/documents';
import { type LaidOut, type Ready, laidOutSchema, readySchema } from '@shared/print/print-bridge';
import { PRINT_CHANNELS } from '@shared/print/print-names';
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';

/** What the print window is told, and what it tells. */
interface PrintCalls {
  /** Given out once. */
  readonly document: PrintDocument;
  readonly onLaidOut: (progress: LaidOut) => void;
  readonly onReady: (ready: Ready) => void;
  /** It said something that the contract doesn't know. */
  readonly onNonsense: () => void;
}

/** Opens the calls of one print window, to its main frame, while it shows its own page. They go with the window. */
export function openPrintCalls(
  contents: WebContents,
  isOwnPage: (url: string) => boolean,
  { document, onLaidOut, onReady, onNonsense }: PrintCalls,
): void {
  const isTrusted = ({ senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean => {
    const frame: IpcMainEvent['senderFrame'] | null = senderFrame;
    return frame !== null && frame === contents.mainFrame && isOwnPage(frame.url);
  };
  let taken = false;
  contents.ipc.handle(PRINT_CHANNELS.takeDocument, (event) => {
    if (taken || !isTrusted(event)) throw new Error('refused');
    taken = true;
    return document;
  });
  contents.ipc.on(PRINT_CHANNELS.laidOut, (event, progress: unknown) => {
    const parsed = laidOutSchema.safeParse(progress);
    if (isTrusted(event) && parsed.success) onLaidOut(parsed.data);
    else onNonsense();
  });
  contents.ipc.on(PRINT_CHANNELS.ready, (event, ready: unknown) => {
    const parsed = readySchema.safeParse(ready);
    if (isTrusted(event) && parsed.success) onReady(parsed.data);
    else onNonsense();
  });
}
