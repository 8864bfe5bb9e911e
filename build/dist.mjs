/**
 * `npm run dist [-- electron-builder's arguments]`: packs the program into release/.
 * Without arguments it makes the unpacked folder only, which needs no download.
 */
import process from 'node:process';
import { build } from './build.mjs';
import { runTool } from './run.mjs';
import { readyOrExit } from './setup.mjs';

const runtime = await readyOrExit();
await build();

const given = process.argv.slice(2);
const electron =
  runtime.origin === 'official'
    ? []
    : [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
process.exitCode = runTool('electron-builder/cli.js', [
  '--config',
  'electron-builder.yml',
  '--publish',
  'never',
  ...(given.length > 0 ? given : ['--dir']),
  ...electron,
]);
