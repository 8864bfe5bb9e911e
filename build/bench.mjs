/** `npm run bench -- --json FILE [--sizes 100000,365000] [--only program]`: builds the program, measures, and writes the figures to FILE. */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runTypeScript } from './run-typescript.mjs';
import { readyOrExit } from './setup.mjs';

const { values } = parseArgs({
  options: { json: { type: 'string' }, sizes: { type: 'string' }, only: { type: 'string' } },
});
const args = [];
if (values.json) args.push('--json', path.resolve(values.json));
if (values.sizes) args.push('--sizes', values.sizes);
if (values.only) args.push('--only', values.only);

await readyOrExit();
await build();
process.exitCode = await runTypeScript('test/bench/bench.ts', args);
