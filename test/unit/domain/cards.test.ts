import { describe, expect, test } from 'vitest';
import {
  cardsInRange,
  compareCards,
  firstInside,
  firstOutside,
  parseCardNumber,
  rangeContains,
  rangeSize,
  rangesOverlap,
  sizeOfUnion,
  type CardRange,
} from '@shared/domain/cards';
import { cardNo } from '../../support/register-desk';

const range = (from: string, to: string): CardRange => ({ from: cardNo(from), to: cardNo(to) });

test.each([
  ['A0001', 'A0001'],
  [' a0001 ', 'A0001'],
  ['a 00 01\r\n', 'A0001'],
  ['0017\n', '0017'],
  ['rlp\u00a0123456789', 'RLP123456789'],
  ['ABCD1', 'ABCD1'],
])('[C5] %j is read as the card %s', (text, expected) => {
  expect(parseCardNumber(text)).toBe(expected);
});

test.each(['', ' ', 'A', 'A-1', 'ABCDE1', '1234567890', '1A', 'ß1', 'ı1', '١٢', 'A1\u0000', 'A1B', '１'])(
  '[C5] %j is no card number',
  (text) => {
    expect(parseCardNumber(text)).toBeUndefined();
  },
);

test('[C5] leading zeros belong to the number', () => {
  expect(parseCardNumber('017')).not.toBe(parseCardNumber('17'));
});

test.each([
  ['A0001', 'A0100', 100],
  ['A0001', 'A0001', 1],
  ['0', '9', 10],
  ['A0100', 'A0001', 0],
  ['A0001', 'B0100', 0],
  ['A001', 'A0100', 0],
  ['1', '10', 0],
])('[C6] from %s to %s there are %i cards', (from, to, size) => {
  expect(rangeSize(range(from, to))).toBe(size);
  expect(cardsInRange(range(from, to))).toHaveLength(size);
});

test('[C6] the cards of a range keep prefix and width', () => {
  expect(cardsInRange(range('B008', 'B011'))).toEqual(['B008', 'B009', 'B010', 'B011']);
});

describe('a range', () => {
  test.each([
    ['A0050', true],
    ['A0001', true],
    ['A0100', true],
    ['A0000', false],
    ['A0101', false],
    ['B0050', false],
    ['A050', false],
    ['AB050', false],
    ['00050', false],
  ])('[C6] of A0001 to A0100 contains %s: %s', (card, expected) => {
    expect(rangeContains(range('A0001', 'A0100'), cardNo(card))).toBe(expected);
  });

  test('[C6] of two series contains nothing', () => {
    expect(rangeContains(range('A0001', 'B0100'), cardNo('A0050'))).toBe(false);
    expect(rangesOverlap(range('A0001', 'B0100'), range('A0001', 'A0100'))).toBe(false);
  });
});

test('[C7] ranges overlap where they share a card of one series', () => {
  expect(rangesOverlap(range('A01', 'A10'), range('A10', 'A20'))).toBe(true);
  expect(rangesOverlap(range('A01', 'A10'), range('A11', 'A20'))).toBe(false);
  expect(rangesOverlap(range('A01', 'A50'), range('A10', 'A20'))).toBe(true);
  expect(rangesOverlap(range('A01', 'A10'), range('B01', 'B10'))).toBe(false);
  expect(rangesOverlap(range('A01', 'A10'), range('A001', 'A010'))).toBe(false);
});

test('[C9] overlapping ranges count each card once', () => {
  const ranges = [
    range('A05', 'A20'),
    range('A01', 'A10'),
    range('A21', 'A22'),
    range('B01', 'B02'),
    range('A9', 'A1'),
  ];
  expect(sizeOfUnion(ranges)).toBe(24);
});

test('[C8] the first card that is missing or taken is named', () => {
  const created = [range('A11', 'A20'), range('A01', 'A10')];
  expect(firstOutside(range('A05', 'A15'), created)).toBeUndefined();
  expect(firstOutside(range('A15', 'A25'), created)).toBe('A21');
  expect(firstOutside(range('B15', 'B25'), created)).toBe('B15');
  expect(firstInside(range('A05', 'A30'), [range('A25', 'A26'), range('A12', 'A13')])).toBe('A12');
  expect(firstInside(range('A05', 'A30'), [range('A01', 'A06')])).toBe('A05');
  expect(firstInside(range('A05', 'A30'), [range('B05', 'B30')])).toBeUndefined();
});

test('cards are sorted by prefix, digits and number', () => {
  const sorted = ['9', '10', '001', 'A2', 'A9', 'A10', 'A001', 'B1'].map(cardNo);
  expect([...sorted].reverse().sort(compareCards)).toEqual(sorted);
  expect(compareCards(cardNo('A1'), cardNo('A1'))).toBe(0);
});
