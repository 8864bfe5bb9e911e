import process from 'node:process';
import { build } from './build.mjs';
import { runTypeScript } from './run-typescript.mjs';
import { readyOrExit } from './setup.mjs';

await readyOrExit();
await build();
const args = process.argv.slice(2);
const script = args.includes('--hall') ? 'hall' : 'demo';
process.exitCode = await runTypeScript(`test/support/demo/${script}.ts`, args);
