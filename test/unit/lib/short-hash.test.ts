import { expect, test } from 'vitest';
import { shortHash } from '../../../shared/lib/short-hash';

test('[C19] a hash in short form is its first 16 digits, in groups that people can read out', () => {
  expect(shortHash('0b6f3c1e52a34d0e9d0a6f5b1c2d3e4f0b6f3c1e52a34d0e9d0a6f5b1c2d3e4f')).toBe(
    '0b6f 3c1e 52a3 4d0e',
  );
});
