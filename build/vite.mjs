/**
 * How each part of the program is bundled. It has to run on the Electron that ships and on the oldest one
 * that build/electron.mjs may find, hence the targets.
 */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './run.mjs';

/** The one alias: shared/ from anywhere. */
export const alias = { '@shared': path.join(root, 'shared') };

/**
 * @param {string} entry relative to the checkout
 * @param {string} output relative to dist/
 * @returns {import('vite').InlineConfig}
 */
function commonJs(entry, output) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      target: 'node18',
      outDir: path.join(root, 'dist', path.dirname(output)),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: path.join(root, entry),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: path.basename(output), codeSplitting: false },
      },
    },
  };
}

/** @type {import('vite').InlineConfig} */
const renderer = {
  configFile: false,
  root: path.join(root, 'renderer'),
  logLevel: 'warn',
  base: './',
  resolve: { alias },
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'chrome114',
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: ['index.html', 'print.html', 'board.html'].map((page) => path.join(root, 'renderer', page)),
    },
  },
};

/** The builds, in order: main, the preload script of each window, renderer with the page of each. */
export const viteConfigs = [
  commonJs('electron/main/main.ts', 'main/main.cjs'),
  commonJs('electron/preload/preload.ts', 'preload/preload.cjs'),
  commonJs('electron/preload/print-preload.ts', 'preload/print-preload.cjs'),
  commonJs('electron/preload/board-preload.ts', 'preload/board-preload.cjs'),
  renderer,
];
