import path from 'node:path';
import process from 'node:process';
import { electronPath } from './electron.mjs';
import { cache, root, run, withDisplay } from './run.mjs';
import { alias } from './vite.mjs';

/**
 * Bundles a script written in TypeScript for this Node: its own imports and the alias, not packages.
 * @param {string} script relative to the checkout
 * @returns {Promise<string>} where the bundle is
 */
export async function bundleTypeScript(script) {
  const { build } = await import('vite');
  const outDir = path.join(cache, 'scripts');
  const name = `${path.parse(script).name}.mjs`;
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: path.join(root, script),
        output: { format: 'es', entryFileNames: name, codeSplitting: false },
      },
    },
  });
  return path.join(outDir, name);
}

/**
 * Runs a script written in TypeScript with this Node, for the demo and the benchmarks. It runs in the checkout, with a
 * display, and finds the path of Electron in STIMMKARTE_ELECTRON.
 * @param {string} script relative to the checkout
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(script, args) {
  const bundle = await bundleTypeScript(script);
  const env = { ...process.env, STIMMKARTE_ELECTRON: electronPath() };
  return run(...withDisplay(process.execPath, [bundle, ...args]), { env });
}
