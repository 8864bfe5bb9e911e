/** Runs every benchmark and writes the figures. `--json FILE` (absolute), `--sizes 100000,365000`, `--only search`. */
import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import * as attendance from './attendance.bench';
import * as program from './program.bench';
import * as search from './search.bench';

interface Benchmark {
  readonly run: (options: { readonly sizes: readonly number[] }) => unknown;
}

/** What is measured, by its name in the figures. To measure more, add a module that exports such a `run`. */
const benchmarks: Readonly<Record<string, Benchmark>> = { search, attendance, program };

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '100000,365000' },
    only: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
  throw new Error('--sizes: give whole numbers');

const figures: Record<string, unknown> = {};
for (const [name, { run }] of Object.entries(benchmarks)) {
  if (values.only === undefined || values.only === name) figures[name] = await run({ sizes });
}

const processors = os.cpus();
const machine = {
  cores: processors.length,
  processor: processors[0]?.model ?? '',
  memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
  loadBefore: os.loadavg().map((load) => Math.round(load * 100) / 100),
};
const text = `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, sizes, figures }, null, 2)}\n`;
if (values.json === undefined) console.log(text);
else fs.writeFileSync(values.json, text);
