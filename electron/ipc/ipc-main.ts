import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import { type CallName, type Notice, type NoticeName, calls } from '@shared/ipc/contract';
import { callChannel, noticeChannel } from '@shared/ipc/names';
import { type CallHandlers, answerCall, wipeKeys } from './answer-call';

/**
 * Opens the contract's calls to one window, and to nobody else. The only place that listens to windows.
 * @param trusted the contents of the program's window, while there is one
 * @param isOwnPage whether an address is the program's own page
 */
export function openCalls(
  handlers: CallHandlers,
  trusted: () => WebContents | undefined,
  isOwnPage: (url: string) => boolean,
): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(callChannel(name), async (event, ...args: unknown[]) => {
      if (!isTrustedSender(event, trusted(), isOwnPage)) throw new Error('refused');
      const answer = await answerCall(handlers, name, event.sender.id, args);
      // Electron copies the answer as soon as it has it.
      setImmediate(wipeKeys, answer);
      return answer;
    });
  }
}

/** A call counts only from the main frame of the program's own window, showing the program's own page. */
function isTrustedSender(
  event: IpcMainInvokeEvent,
  trusted: WebContents | undefined,
  isOwnPage: (url: string) => boolean,
): boolean {
  const frame: IpcMainInvokeEvent['senderFrame'] | null = event.senderFrame;
  if (trusted === undefined || event.sender !== trusted || frame === null) return false;
  return frame === trusted.mainFrame && isOwnPage(frame.url);
}

/** Tells the window something; where it is gone, nobody has to know. */
export function sendNotice<Name extends NoticeName>(
  contents: WebContents | undefined,
  name: Name,
  notice: Notice<Name>,
): void {
  if (contents && !contents.isDestroyed()) contents.send(noticeChannel(name), notice);
}
