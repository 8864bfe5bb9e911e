import { describe, expect, test } from 'vitest';
import { checkDigits } from '@shared/domain/check-digits';
import {
  cardsInRange,
  firstInside,
  firstOutside,
  hasRightCheck,
  makeCard,
  rangeContains,
  rangeOfSerials,
  rangeSize,
  rangesOverlap,
  seriesKey,
  serialOf,
  sizeOfUnion,
  type CardRange,
} from '@shared/domain/cards';
import { isSameCards, joinRanges, rangesWithin, rangesWithout } from '@shared/domain/card-ranges';
import type { CheckScheme } from '@shared/domain/series';
import { cardNo } from '../../support/register-desk';

describe('check digits by Damm', () => {
  test.each([
    // The example of Wikipedia's article on the algorithm.
    ['572', '4'],
    // Rosetta Code, "Damm algorithm": 5724 and 112946 are valid.
    ['11294', '6'],
    ['0', '0'],
    ['000', '0'],
    ['', '0'],
  ])('[C13] of %s: %s', (digits, expected) => {
    expect(checkDigits('', digits, 'damm')).toBe(expected);
  });

  test('[C13] heed no letters', () => {
    expect(checkDigits('ABC', '572', 'damm')).toBe('4');
  });
});

describe('check digits by ISO/IEC 7064, MOD 97-10', () => {
  test.each([
    // The example of the standard: 794 becomes 79444.
    ['', '794', '44'],
    ['', '0', '98'],
    // The IBAN GB82 WEST 1234 5698 7654 32 (ISO 13616) checks WEST12345698765432GB, with GB as 1611.
    ['WEST', '123456987654321611', '82'],
    // DE89 3704 0044 0532 0130 00, with DE as 1314.
    ['', '3704004405320130001314', '89'],
  ])('[C13] of %s%s: %s', (prefix, digits, expected) => {
    expect(checkDigits(prefix, digits, 'mod-97-10')).toBe(expected);
  });

  test('[C13] count the letters of the prefix as 10 to 35', () => {
    const remainder = BigInt(`10350123${checkDigits('AZ', '0123', 'mod-97-10')}`) % 97n;
    expect(remainder).toBe(1n);
  });
});

describe('a number', () => {
  test.each<[string, CheckScheme | undefined, boolean]>([
    ['A5724', 'damm', true],
    ['A5723', 'damm', false],
    ['A7524', 'damm', false],
    ['79444', 'mod-97-10', true],
    ['79454', 'mod-97-10', false],
    ['A79444', 'mod-97-10', false],
    // Too short to have a number beside its check digits.
    ['0', 'damm', false],
    ['01', 'mod-97-10', false],
    ['A5723', undefined, true],
  ])('[C13] %s by %s has the right check digits: %s', (card, check, expected) => {
    expect(hasRightCheck(cardNo(card), check)).toBe(expected);
  });

  test('[C13] has one form only: check digits that leave the same remainder are wrong', () => {
    expect(checkDigits('', '0', 'mod-97-10')).toBe('98');
    expect(hasRightCheck(cardNo('098'), 'mod-97-10')).toBe(true);
    expect(hasRightCheck(cardNo('001'), 'mod-97-10')).toBe(false);
  });

  test('[C13] is made of its serial number and has it again', () => {
    const series = { prefix: 'RLP', digits: 5, check: 'damm' } as const;
    expect(makeCard(series, 42)).toBe(`RLP0042${checkDigits('RLP', '0042', 'damm')}`);
    expect(serialOf(makeCard(series, 42), 'damm')).toBe(42);
    expect(() => makeCard(series, 10_000)).toThrow('no card');
  });

  test('[C12] is of the series of its prefix and number of digits, whatever they are', () => {
    expect(seriesKey(cardNo('A0001'))).toBe('A/4');
    expect(seriesKey(cardNo('00001'))).toBe('/5');
    expect(seriesKey({ prefix: 'GAST', digits: 3 })).toBe('GAST/3');
  });
});

describe.each<CheckScheme>(['damm', 'mod-97-10'])('a range with check digits by %s', (check) => {
  const series = { prefix: 'A', digits: 5, check } as const;
  const range = (first: number, last: number): CardRange => rangeOfSerials(series, first, last);

  test('[C13] has as many cards as serial numbers, and only right ones', () => {
    expect(rangeSize(range(1, 120))).toBe(120);
    const cards = cardsInRange(range(1, 120));
    expect(cards.every((card) => hasRightCheck(card, check))).toBe(true);
    expect(cards.map((card) => serialOf(card, check))).toEqual(
      Array.from({ length: 120 }, (_, at) => at + 1),
    );
    expect(cards.every((card) => rangeContains(range(1, 120), card))).toBe(true);
    expect(rangeContains(range(1, 119), makeCard(series, 120))).toBe(false);
  });

  test('[C13] contains no number with wrong ones', () => {
    const { from, to } = range(1, 120);
    const wrong = cardsInRange({ from, to }).filter((card) => !hasRightCheck(card, check));
    expect(wrong.length).toBeGreaterThan(1000);
    expect(wrong.some((card) => rangeContains(range(1, 120), card))).toBe(false);
  });

  test('[C13] is none where an end has wrong ones', () => {
    const { from, to } = range(1, 120);
    const wrong = cardNo(`A${String(Number(to.slice(1)) + 1).padStart(5, '0')}`);
    expect(rangeSize({ from, to: wrong, check })).toBe(0);
    expect(cardsInRange({ from, to: wrong, check })).toEqual([]);
    expect(rangesOverlap({ from, to: wrong, check }, range(1, 120))).toBe(false);
  });

  test('[C7] [C13] meets, joins and parts with others by serial numbers', () => {
    expect(rangesOverlap(range(1, 10), range(10, 20))).toBe(true);
    expect(rangesOverlap(range(1, 10), range(11, 20))).toBe(false);
    expect(sizeOfUnion([range(1, 10), range(5, 20), range(22, 22)])).toBe(21);
    expect(joinRanges([range(11, 20), range(1, 10)])).toEqual([range(1, 20)]);
    expect(firstOutside(range(5, 15), [range(1, 10)])).toBe(makeCard(series, 11));
    expect(firstInside(range(5, 30), [range(25, 40), range(12, 13)])).toBe(makeCard(series, 12));
    expect(rangesWithout([range(1, 20)], [range(5, 6), range(20, 25)])).toEqual([range(1, 4), range(7, 19)]);
    expect(rangesWithin([range(1, 20)], [range(15, 30), range(3, 3)])).toEqual([range(3, 3), range(15, 20)]);
  });

  test('[C7] overlaps numbers without check digits that lie between its ends', () => {
    const bare = { from: cardNo('A00000'), to: cardNo('A00999') };
    expect(rangesOverlap(bare, range(5, 8))).toBe(true);
  });
});

describe('sets of cards', () => {
  const range = (from: string, to = from): CardRange => ({ from: cardNo(from), to: cardNo(to) });

  test('are the same whatever ranges they are told in', () => {
    expect(isSameCards([range('A01', 'A05'), range('A06')], [range('A01', 'A06')])).toBe(true);
    expect(isSameCards([range('A01', 'A05')], [range('A01', 'A06')])).toBe(false);
    expect(isSameCards([], [])).toBe(true);
    expect(isSameCards([], [range('A01')])).toBe(false);
  });

  test('lose nothing but what is taken away, in every series', () => {
    const all = [range('A01', 'A10'), range('B01', 'B05'), range('001', '009')];
    const taken = [range('B05', 'B09'), range('A03'), range('A01'), range('C1'), range('000', '999')];
    expect(rangesWithout(all, taken)).toEqual([range('A02'), range('A04', 'A10'), range('B01', 'B04')]);
    expect(rangesWithin(all, taken)).toEqual([range('001', '009'), range('A01'), range('A03'), range('B05')]);
    expect(rangesWithout(all, [])).toEqual(joinRanges(all));
  });
});
