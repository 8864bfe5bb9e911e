/** Builds the program into dist/, unless nothing changed since it was last built. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cache, isMain, root } from './run.mjs';
import { readyOrExit } from './setup.mjs';

const stampFile = path.join(cache, 'build-stamp');
const inputs = ['electron', 'renderer', 'shared', 'build/build.mjs', 'build/vite.mjs', 'package-lock.json'];
const outputs = [
  ...['main/main.cjs', 'preload/preload.cjs', 'preload/print-preload.cjs', 'preload/board-preload.cjs'],
  ...['renderer/index.html', 'renderer/print.html', 'renderer/board.html'],
];

/**
 * Builds main, preload and renderer into dist/.
 * @param {{ force?: boolean }} [options] force: build even though nothing changed
 * @throws {Error} where the sources can't be built
 */
export async function build({ force = false } = {}) {
  const stamp = hashOfInputs();
  if (!force && isBuilt(stamp)) return;
  const started = Date.now();
  console.log('Building …');
  fs.rmSync(stampFile, { force: true });
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const vite = await import('vite');
  const { viteConfigs } = await import('./vite.mjs');
  for (const config of viteConfigs) await vite.build(config);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(stampFile, stamp);
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** @param {string} stamp */
function isBuilt(stamp) {
  if (!fs.existsSync(stampFile) || fs.readFileSync(stampFile, 'utf8') !== stamp) return false;
  return outputs.every((file) => fs.existsSync(path.join(root, 'dist', file)));
}

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const input of inputs) addToHash(path.join(root, input), hash);
  return hash.digest('hex');
}

/**
 * @param {string} file a file or a folder
 * @param {import('node:crypto').Hash} hash
 */
function addToHash(file, hash) {
  if (!fs.existsSync(file)) return;
  if (fs.statSync(file).isDirectory()) {
    for (const name of fs.readdirSync(file).sort()) addToHash(path.join(file, name), hash);
    return;
  }
  hash.update(`${path.relative(root, file)}\n`).update(fs.readFileSync(file));
}

if (isMain(import.meta.url)) {
  await readyOrExit();
  await build({ force: process.argv.includes('--force') });
}
