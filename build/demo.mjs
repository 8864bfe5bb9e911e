import process from 'node:process';
import { build } from './build.mjs';
import { runTypeScript } from './run-typescript.mjs';
import { readyOrExit } from './setup.mjs';

await readyOrExit();
await build();
process.exitCode = await runTypeScript('test/support/demo/demo.ts', process.argv.slice(2));
