import path from 'node:path';
import { BrowserWindow, type Session, app, session } from 'electron';
import { err, ok } from '@shared/lib/result';
import { openPrintCalls } from '../ipc/print-calls';
import { lockedPreferences } from '../main/lockdown';
import { PRINT_PAGE, isPrintPage } from '../main/origin';
import { countPages } from './pdf-pages';
import type { MakePdf } from './printer';

/** Not `persist:`, so in memory only; the main window's storage can't be reached from it. */
const PARTITION = 'print';

/** The session of print windows. */
export function printSession(): Session {
  return session.fromPartition(PARTITION, { cache: false });
}

/** Prints a document in a hidden window of its own, which is gone when the promise is settled. */
export const printInWindow: MakePdf = (document, signal, onProgress) => {
  const window = openHiddenWindow();
  const { webContents } = window;
  const made = new Promise<Awaited<ReturnType<MakePdf>>>((settle) => {
    const fail = (message: string): void => settle(err({ kind: 'print', message }));
    signal.addEventListener('abort', () => settle(err({ kind: 'cancelled' })));
    webContents.on('render-process-gone', (_event, { reason }) => fail(reason));
    webContents.on('did-fail-load', (_event, _code, description) => fail(description));
    webContents.on('preload-error', () => fail('preload-error'));
    window.on('closed', () => settle(err({ kind: 'cancelled' })));
    openPrintCalls(webContents, isPrintPage, {
      document,
      onLaidOut: onProgress,
      onReady: ({ pages }) => {
        makePdf(window, pages).then(settle, (error: unknown) => {
          fail(error instanceof Error ? error.message : 'unknown');
        });
      },
      onNonsense: () => fail('nonsense'),
    });
    window.loadURL(PRINT_PAGE).catch(() => fail('load'));
  });
  return made.finally(() => window.destroy());
};

function openHiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: {
      ...lockedPreferences(path.join(app.getAppPath(), 'dist/preload/print-preload.cjs'), false),
      session: printSession(),
    },
  });
}

async function makePdf(window: BrowserWindow, pages: number): Promise<Awaited<ReturnType<MakePdf>>> {
  const { webContents } = window;
  const bytes = new Uint8Array(
    await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
  const printed = countPages(bytes);
  if (printed !== pages) return err({ kind: 'print', message: `pages ${printed}/${pages}` });
  return ok({ bytes, pages });
}
