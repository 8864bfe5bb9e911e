/**
 * Stands in for Electron's own default app: `electron [flags] [-r module] folder [arguments]` runs the app in
 * that folder under its own name and version, so that its profile is where a packaged app would have it. The
 * module, if one is given, is loaded first.
 */
const { app, dialog } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const given = process.argv.slice(1);
const flag = given.indexOf('-r');
const [, preload] = flag < 0 ? [] : given.splice(flag, 2);
const folder = given.find((argument) => !argument.startsWith('-'));

if (preload !== undefined) require(path.resolve(preload));

if (folder === undefined) {
  dialog.showErrorBox('Electron', 'Usage: electron [flags] folder [arguments]');
  app.exit(1);
} else {
  load(path.resolve(folder));
}

/** @param {string} appFolder absolute */
function load(appFolder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
  const profile = app.commandLine.getSwitchValue('user-data-dir');
  app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name);
  app.setAppPath(appFolder);
  app.setPath('userData', profile ? path.resolve(profile) : path.join(app.getPath('appData'), app.getName()));
  process.defaultApp = true;
  require(path.join(appFolder, manifest.main));
}
