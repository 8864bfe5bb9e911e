import type { BoardState } from '@shared/board/board-content';
import { BOARD_CHANNELS } from '@shared/board/board-names';
import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** Opens the one call of the board's window, to its main frame, while it shows its own page. It goes with the window. */
export function openBoardCalls(
  contents: WebContents,
  isOwnPage: (url: string) => boolean,
  state: () => BoardState | undefined,
): void {
  contents.ipc.handle(BOARD_CHANNELS.takeState, ({ senderFrame }) => {
    const frame: IpcMainInvokeEvent['senderFrame'] | null = senderFrame;
    const isTrusted = frame !== null && frame === contents.mainFrame && isOwnPage(frame.url);
    if (!isTrusted) throw new Error('refused');
    return state();
  });
}

/** Tells the board what it has to show from now on. */
export function sendBoardState(contents: WebContents, state: BoardState): void {
  if (!contents.isDestroyed()) contents.send(BOARD_CHANNELS.state, state);
}
