/**
 * Installs what is missing, with nothing but Node: npm packages, Debian packages, an Electron.
 * `node build/setup.mjs [--tests]`
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureElectron } from './electron.mjs';
import { hasDisplay, isMain, isRoot, root, run } from './run.mjs';

export { electronPath, electronRuntime } from './electron.mjs';

/** What Chromium links against; a desktop has most of it. */
const runtimeLibraries = [
  ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6'],
  ['libatk-bridge2.0-0', 'libdrm2', 'libcups2'],
].flat();
const virtualDisplay = ['xvfb', 'xauth'];
const testPrograms = ['gnupg', 'poppler-utils', 'strace', 'zbar-tools'];

/**
 * Makes the checkout ready to build and run; does nothing where all is there already.
 * @param {{ tests?: boolean }} [options] tests: also what only the tests need
 * @returns {Promise<import('./electron.mjs').ElectronRuntime>}
 * @throws {Error} telling what to do, where something can't be installed from here
 */
export async function ensureReady({ tests = false } = {}) {
  ensureNpmPackages();
  ensureSystemPackages(tests);
  return ensureElectron();
}

/**
 * Makes the checkout ready, or ends this process and says why that can't be done.
 * @param {{ tests?: boolean }} [options] as for {@link ensureReady}
 */
export async function readyOrExit(options) {
  try {
    return await ensureReady(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function ensureNpmPackages() {
  if (npmPackagesMatchLockfile()) return;
  console.log('Installing npm packages …');
  const fresh = !fs.existsSync(path.join(root, 'node_modules'));
  const args = [fresh ? ['ci'] : ['install', '--no-save'], '--include=dev', '--no-audit', '--no-fund'].flat();
  const npm = process.env['npm_execpath'];
  const code = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error('npm could not install the packages; see above.');
}

/** Compares what npm noted when it last installed with the lockfile, package by package. */
function npmPackagesMatchLockfile() {
  const noted = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(noted)) return false;
  const installed = readLock(noted);
  return Object.entries(readLock(path.join(root, 'package-lock.json'))).every(([where, wanted]) => {
    const optional = Boolean(wanted.optional) || Boolean(wanted.devOptional);
    return where === '' || (installed[where]?.version ?? (optional && wanted.version)) === wanted.version;
  });
}

/**
 * @param {string} file a lockfile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readLock(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
}

/** @param {boolean} tests */
function ensureSystemPackages(tests) {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/dpkg-query')) return;
  const wanted = [...runtimeLibraries, ...(hasDisplay ? [] : virtualDisplay), ...(tests ? testPrograms : [])];
  const missing = missingDebianPackages(wanted);
  if (missing.length === 0) return;
  if (!isRoot) {
    const names = missing.join(' ');
    throw new Error(
      `These Debian packages are missing. Please run:\n  sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  console.log(`Installing Debian packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  if (run('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) {
    throw new Error('apt-get could not install the packages; see above.');
  }
}

/**
 * Newer Debian and Ubuntu add `t64` to the names of some libraries; either name will do.
 * @param {string[]} wanted
 */
function missingDebianPackages(wanted) {
  const names = wanted.flatMap((name) => [name, `${name}t64`]);
  const format = '${db:Status-Status} ${Package}\n';
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...names], { encoding: 'utf8' });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  const missing = wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
  return missing.map((name) => (aptKnows(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string} name of a Debian package */
function aptKnows(name) {
  return spawnSync('apt-cache', ['show', name]).status === 0;
}

if (isMain(import.meta.url)) {
  const runtime = await readyOrExit({ tests: process.argv.includes('--tests') });
  console.log(`Ready: Electron ${runtime.version} (${runtime.origin}).`);
}
