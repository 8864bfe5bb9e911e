/**
 * Stands in for Electron's own default app: `electron [flags] folder [arguments]` runs the app in that
 * folder under its own name and version, so that its profile is where a packaged app would have it.
 */
const { app, dialog } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (folder === undefined) {
  dialog.showErrorBox('Electron', 'Usage: electron [flags] folder [arguments]');
  app.exit(1);
} else {
  load(path.resolve(folder));
}

/** @param {string} appFolder absolute */
function load(appFolder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
  const flag = app.commandLine.getSwitchValue('user-data-dir');
  app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name);
  app.setAppPath(appFolder);
  app.setPath('userData', flag ? path.resolve(flag) : path.join(app.getPath('appData'), app.getName()));
  process.defaultApp = true;
  require(path.join(appFolder, manifest.main));
}
