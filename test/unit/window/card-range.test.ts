import { describe, expect, test } from 'vitest';
import { rangeText, readRange } from '../../../renderer/lib/card-range';
import { cardNo } from '../../support/register-desk';

describe('a range of cards that somebody types', () => {
  test('is nothing while one of the numbers is missing', () => {
    expect(readRange('', '1250')).toEqual({});
    expect(readRange('1001', ' ')).toEqual({});
  });

  test('is taken however it is written', () => {
    expect(readRange('a 001', 'A060').range).toEqual({ from: 'A001', to: 'A060' });
    expect(readRange('7', '7').range).toEqual({ from: '7', to: '7' });
    expect(readRange('000001', '100000').range).toBeDefined();
  });

  test.each([
    ['ABCDE1', 'ABCDE2', 'not-a-number'],
    ['1', '12-3', 'not-a-number'],
    ['A001', 'B060', 'other-letters'],
    ['1', '250', 'other-length'],
    ['250', '001', 'last-before-first'],
    ['000001', '100001', 'too-many'],
  ])('from %s to %s is refused with the reason', (from, to, fault) => {
    expect(readRange(from, to)).toEqual({ fault });
  });

  test('of one card is said by its number alone', () => {
    expect(rangeText({ from: cardNo('99999'), to: cardNo('99999') }, ' bis ')).toBe('99999');
    expect(rangeText({ from: cardNo('1'), to: cardNo('2') }, ' bis ')).toBe('1 bis 2');
  });
});
