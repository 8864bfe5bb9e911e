import { expect, test } from 'vitest';
import { deltaTrailerSchema } from '@shared/exchange/format';
import { parseExactly } from '@shared/exchange/json-line';

test('a refused line is told of in few words, whatever names the file has for its fields', () => {
  const trailer = { events: 1, sha256: '0'.repeat(64), ['x'.repeat(100_000)]: 1 };
  const read = parseExactly(deltaTrailerSchema, trailer);
  expect(read.ok ? '' : read.error).toMatch(/^Unrecognized key/);
  expect(JSON.stringify(read).length).toBeLessThan(1_000);
});
