import './web-crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { type BrowserWindow, type Session, app, powerMonitor, protocol, session } from 'electron';
import { boardSession, createBoard } from '../board/board-window';
import { removeDrafts } from '../files/atomic-write';
import { fileArguments } from '../files/file-arguments';
import { createOpenedFiles } from '../files/opened-files';
import { saveDialog } from '../files/save-dialog';
import { createSaver } from '../files/saver';
import { openCalls, sendNotice } from '../ipc/ipc-main';
import { createAttempts } from '../keys/attempts';
import { makeIdentity } from '../keys/openpgp-identity';
import { createOperators } from '../keys/operators';
import { USUAL_COST } from '../keys/passphrase-key';
import { createSignatures } from '../keys/signatures';
import { createVault } from '../keys/vault';
import { printInWindow, printSession } from '../print/print-window';
import { createPrinter } from '../print/printer';
import { createAppProtocol } from './app-protocol';
import { createHandlers } from './handlers';
import { createIdleLock } from './idle-lock';
import { closeContents, closeNetwork, closeSession, isOpenedForDebugging } from './lockdown';
import { createMemberClipboard } from './member-clipboard';
import { setMenu } from './menu';
import type { Language } from './menu-texts';
import { BOARD_PAGE, PRINT_PAGE, SCHEME, START_PAGE, isStartPage } from './origin';
import { openWindow } from './window';

const developerTools = !app.isPackaged;
const appFolder = app.isPackaged ? undefined : app.getAppPath();
const profile = app.getPath('userData');
let window: BrowserWindow | undefined;
let language: Language = 'de';

const openedFiles = createOpenedFiles();
const saver = createSaver(
  saveDialog(
    () => window,
    () => language,
  ),
);
const vault = createVault({
  folder: profile,
  attempts: createAttempts(path.join(profile, 'attempts.json'), () => performance.now(), Date.now),
  cost: USUAL_COST,
  makeIdentity: (name, key) => makeIdentity(name, key, new Date()),
  onUnlock: () => idleLock.begin(),
  onLock: (by) => {
    void dropUnfinished();
    void memberClipboard.clear().catch(() => undefined);
    board.markLocked();
    sendNotice(window?.webContents, 'locked', by);
  },
});
const signatures = createSignatures(vault);
const printer = createPrinter({
  saver,
  makePdf: printInWindow,
  isUnlocked: () => vault.content() !== undefined,
  onProgress: (progress) => sendNotice(window?.webContents, 'printProgress', progress),
});
const board = createBoard({
  mainWindow: () => window,
  onClosed: () => sendNotice(window?.webContents, 'boardClosed', undefined),
});
const operators = createOperators({ vault, now: () => performance.now(), cost: USUAL_COST });
const memberClipboard = createMemberClipboard();
const idleLock = createIdleLock({
  limit: () => {
    const content = vault.content();
    return content && content.settings.lockAfterSeconds * 1000;
  },
  now: Date.now,
  later: (task, delay) => {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
  lock: () => vault.lock('idle'),
});

function chooseLanguage(chosen: Language): void {
  language = chosen;
  setMenu(chosen, {
    openPackage: () => sendNotice(window?.webContents, 'menuCommand', 'open-package'),
    lock: () => vault.lock('user'),
    showKeys: () => sendNotice(window?.webContents, 'menuCommand', 'show-keys'),
  });
}

/** Takes in files that the system hands over. */
async function offerFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    await openedFiles.offer(file);
    sendNotice(window?.webContents, 'fileOpened', undefined);
  }
}

/** Whatever the window had begun to sign, to print or to save ends. */
function dropUnfinished(): Promise<void> {
  signatures.dropAll();
  printer.cancel();
  return saver.dropAll();
}

function showWindow(): void {
  const opened = openWindow(developerTools);
  opened.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) void dropUnfinished();
  });
  opened.webContents.on('render-process-gone', () => {
    vault.lock('system');
    void dropUnfinished();
    opened.reload();
  });
  opened.on('closed', () => {
    window = undefined;
    vault.lock('system');
    board.close();
    void dropUnfinished().finally(() => app.quit());
  });
  window = opened;
}

function start(): void {
  const pages = path.join(app.getAppPath(), 'dist/renderer');
  closeSession(session.defaultSession, developerTools);
  protocol.handle(SCHEME, createAppProtocol(pages, openedFiles));
  for (const own of [printSession(), boardSession()]) {
    closeSession(own, false);
    own.protocol.handle(SCHEME, createAppProtocol(pages, undefined));
  }
  const handlers = createHandlers({
    vault,
    signatures,
    operators,
    saver,
    printer,
    board,
    openedFiles,
    idleLock,
    memberClipboard,
    appInfo: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      platform: process.platform,
    }),
    setLanguage: chooseLanguage,
    now: Date.now,
  });
  openCalls(handlers, () => window?.webContents, isStartPage);
  powerMonitor.on('suspend', () => vault.lock('system'));
  powerMonitor.on('lock-screen', () => vault.lock('system'));
  chooseLanguage(language);
  showWindow();
  void offerFiles(fileArguments(process.argv.slice(1), process.cwd(), appFolder));
}

/** The one page that a window of this session shows. */
function pageOf(own: Session): string {
  if (own === printSession()) return PRINT_PAGE;
  return own === boardSession() ? BOARD_PAGE : START_PAGE;
}

/** Everything that has to be said before the app is ready. */
function prepare(): void {
  closeNetwork(app);
  // Stands in each PDF as its creator, where Chromium would name the system.
  app.userAgentFallback = app.name;
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => {
    closeContents(contents, pageOf(contents.session));
  });
  app.on('window-all-closed', () => undefined);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void offerFiles([file]);
  });
  app.on('second-instance', (_event, args, workingFolder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    void offerFiles(fileArguments(args.slice(1), workingFolder, appFolder));
  });
  void app
    .whenReady()
    .then(() => removeDrafts(profile))
    .then(start);
}

if (app.isPackaged && isOpenedForDebugging(app)) app.exit(1);
else if (app.requestSingleInstanceLock()) prepare();
else app.quit();
