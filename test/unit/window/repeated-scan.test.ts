import { expect, test } from 'vitest';
import { isRepeat } from '../../../renderer/lib/repeated-scan';

const scan = (text: string, at: number) => ({ text, at });

test('[N2] the same scan within a second is one scan', () => {
  expect(isRepeat(scan('1001', 0), scan('1001', 999))).toBe(true);
});

test('[N2] the same card a second later is scanned again, and another card at once', () => {
  expect(isRepeat(scan('1001', 0), scan('1001', 1_000))).toBe(false);
  expect(isRepeat(scan('1001', 0), scan('1002', 1))).toBe(false);
  expect(isRepeat(undefined, scan('1001', 1))).toBe(false);
});
