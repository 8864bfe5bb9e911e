import path from 'node:path';
import process from 'node:process';
import { BrowserWindow, app, nativeTheme } from 'electron';
import { lockedPreferences } from './lockdown';
import { START_PAGE } from './origin';

/** What shows before the page has drawn itself. */
const BACKGROUND = { light: '#ffffff', dark: '#242424' };

/** Opens the program's only window. Its title never names an assembly or a member. */
export function openWindow(developerTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    title: 'Stimmkarte',
    show: false,
    autoHideMenuBar: process.platform !== 'darwin',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: lockedPreferences(
      path.join(app.getAppPath(), 'dist/preload/preload.cjs'),
      developerTools,
    ),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(START_PAGE);
  return window;
}
