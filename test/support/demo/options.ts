import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the demo was asked to do. */
export interface DemoOptions {
  readonly roll: string;
  readonly dues: string | undefined;
  readonly out: string;
}

const USAGE = 'usage: npm run demo -- --roll FILE [--dues FILE] --out DIR';

/** Reads the command line. @throws Error that says what is wrong with it */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { roll: { type: 'string' }, dues: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.roll === undefined || values.out === undefined) throw new Error(USAGE);
  for (const file of [values.roll, values.dues]) {
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file ${file}`);
  }
  return {
    roll: path.resolve(values.roll),
    dues: values.dues === undefined ? undefined : path.resolve(values.dues),
    out: path.resolve(values.out),
  };
}
