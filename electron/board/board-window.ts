import path from 'node:path';
import process from 'node:process';
import type { BoardContent } from '@shared/board/board-content';
import { BrowserWindow, type Session, app, powerSaveBlocker, screen, session } from 'electron';
import { openBoardCalls, sendBoardState } from '../ipc/board-calls';
import { lockedPreferences } from '../main/lockdown';
import { BOARD_PAGE, isBoardPage } from '../main/origin';

/** Not `persist:`, so in memory only; the main window's storage can't be reached from it. */
const PARTITION = 'board';
/** What shows before the page has drawn itself. */
const BACKGROUND = { light: '#ffffff', dark: '#12161c' };

/** The session of the board's window. */
export function boardSession(): Session {
  return session.fromPartition(PARTITION, { cache: false });
}

/** The window for the hall's projector. There is one at most. */
export interface Board {
  /** Opens it, full screen on another display where there is one; one that is open shows this. */
  readonly open: (content: BoardContent) => void;
  /** @returns whether there is a board to show it */
  readonly update: (content: BoardContent) => boolean;
  readonly close: () => void;
  /** The program is locked: the last figures stay, and the board says so. */
  readonly markLocked: () => void;
}

interface BoardSurroundings {
  /** The program's own window: the board opens on another display. */
  readonly mainWindow: () => BrowserWindow | undefined;
  readonly onClosed: () => void;
}

export function createBoard({ mainWindow, onClosed }: BoardSurroundings): Board {
  let shown: { readonly window: BrowserWindow; content: BoardContent; locked: boolean } | undefined;

  function update(content: BoardContent): boolean {
    if (shown === undefined) return false;
    shown.content = content;
    shown.locked = false;
    tell();
    return true;
  }

  function tell(): void {
    if (shown) sendBoardState(shown.window.webContents, { content: shown.content, locked: shown.locked });
  }

  function open(content: BoardContent): void {
    if (update(content)) {
      shown?.window.focus();
      return;
    }
    const window = openBoardWindow(mainWindow(), content.appearance);
    shown = { window, content, locked: false };
    openBoardCalls(
      window.webContents,
      isBoardPage,
      () => shown && { content: shown.content, locked: shown.locked },
    );
    window.webContents.on('render-process-gone', () => window.destroy());
    window.on('closed', () => {
      shown = undefined;
      onClosed();
    });
    void window.loadURL(BOARD_PAGE);
  }

  return {
    open,
    update,
    close() {
      shown?.window.close();
    },
    markLocked() {
      if (shown) shown.locked = true;
      tell();
    },
  };
}

function openBoardWindow(
  mainWindow: BrowserWindow | undefined,
  appearance: BoardContent['appearance'],
): BrowserWindow {
  const own = mainWindow && screen.getDisplayMatching(mainWindow.getBounds());
  const other = own && screen.getAllDisplays().find(({ id }) => id !== own.id);
  const window = new BrowserWindow({
    ...(other ? { x: other.bounds.x + 40, y: other.bounds.y + 40 } : {}),
    width: 1024,
    height: 720,
    minWidth: 640,
    minHeight: 400,
    title: 'Stimmkarte',
    show: false,
    fullscreenable: true,
    autoHideMenuBar: true,
    backgroundColor: BACKGROUND[appearance],
    webPreferences: {
      ...lockedPreferences(path.join(app.getAppPath(), 'dist/preload/board-preload.cjs'), false),
      session: boardSession(),
    },
  });
  if (process.platform !== 'darwin') window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    window.show();
    if (other) window.setFullScreen(true);
  });
  steerByKeys(window);
  keepAwake(window);
  return window;
}

/** F11: full screen and back. Escape: out of full screen, then closes. */
function steerByKeys(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown' || (key !== 'F11' && key !== 'Escape')) return;
    event.preventDefault();
    const isFull = window.isFullScreen();
    if (key === 'F11') window.setFullScreen(!isFull);
    else if (isFull) window.setFullScreen(false);
    else window.close();
  });
}

/** A display that nobody touches stays on while the board is open. */
function keepAwake(window: BrowserWindow): void {
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  window.on('closed', () => {
    powerSaveBlocker.stop(blocker);
  });
}
