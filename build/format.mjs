/** `npm run format`: writes every file as prettier would have it. `--check` only tells which are not. */
import process from 'node:process';
import { isMain, runTool } from './run.mjs';
import { readyOrExit } from './setup.mjs';

/**
 * Runs prettier over the checkout.
 * @param {'--check' | '--write'} mode
 * @returns {number} its exit code
 */
export function format(mode) {
  const ignore = ['--ignore-path', '.gitignore', '--ignore-path', 'build/prettierignore'];
  return runTool('prettier/bin/prettier.cjs', [
    '--config',
    'build/prettier.json',
    ...ignore,
    '--log-level',
    'warn',
    mode,
    '.',
  ]);
}

if (isMain(import.meta.url)) {
  await readyOrExit();
  process.exitCode = format(process.argv.includes('--check') ? '--check' : '--write');
}
