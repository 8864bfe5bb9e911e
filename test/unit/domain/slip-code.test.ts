import { describe, expect, test } from 'vitest';
import { readSlip, slipFrom } from '../../../shared/domain/slip-code';

describe('the name of a transfer slip', () => {
  test.each([
    ['k7m2qx', 'K7M2QX'],
    [' K7M-2QX\n', 'K7M2QX'],
    ['oil00l', '011001'],
    ['K7M 2QX', 'K7M2QX'],
  ])('%j is read as %s', (typed, slip) => expect(readSlip(typed)).toBe(slip));

  test.each(['', 'K7M2Q', 'K7M2QXX', 'K7M2QU', '1042 1', 'SK1/1234ABCD/1001'])('%j is none', (typed) =>
    expect(readSlip(typed)).toBeUndefined(),
  );

  test('is made of six random bytes, and read as it was made', () => {
    const slip = slipFrom(Uint8Array.from([0, 31, 32, 255, 18, 17, 99]));
    expect(slip).toBe('0Z0ZJH');
    expect(readSlip(slip)).toBe(slip);
  });
});
