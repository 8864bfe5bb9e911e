import { expect, test } from 'vitest';
import { deltaHeaderSchema } from '@shared/exchange/format';
import { parseExactly } from '@shared/exchange/json-line';
import { readPackageHeader } from '@shared/exchange/package-reader';

const LONG_NAME = 'x'.repeat(100_000);

test('a refused line is told of in few words, whatever names the file has for its fields', () => {
  const line = Buffer.from(JSON.stringify({ format: 'stimmkarte-roll', version: 1, [LONG_NAME]: 1 }));
  expect(JSON.stringify(readPackageHeader(line)).length).toBeLessThan(1_000);
  const problem = parseExactly(deltaHeaderSchema, { [LONG_NAME]: 1 });
  expect(JSON.stringify(problem).length).toBeLessThan(1_000);
});
