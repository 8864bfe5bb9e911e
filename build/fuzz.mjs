/** `npm run fuzz -- --cases 20000 [--seed N] [--only package,key] [--case N] [--out DIR]`: see test/fuzz/fuzz.ts. */
import process from 'node:process';
import { run } from './run.mjs';
import { bundleTypeScript } from './run-typescript.mjs';
import { readyOrExit } from './setup.mjs';

await readyOrExit();
process.exitCode = run(process.execPath, [
  await bundleTypeScript('test/fuzz/fuzz.ts'),
  ...process.argv.slice(2),
]);
