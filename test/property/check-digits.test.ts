import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cardsInRange,
  hasRightCheck,
  makeCard,
  rangeContains,
  rangeOfSerials,
  serialOf,
} from '@shared/domain/cards';
import { joinRanges, rangesWithin, rangesWithout } from '@shared/domain/card-ranges';
import type { CheckScheme } from '@shared/domain/series';
import { cardNo } from '../support/register-desk';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const schemes: CheckScheme[] = ['damm', 'mod-97-10'];

/** A card of some series with check digits. */
const numbered = fc
  .record({
    prefix: fc.string({ unit: fc.constantFrom(...LETTERS.split('')), maxLength: 4 }),
    digits: fc.integer({ min: 3, max: 9 }),
    check: fc.constantFrom(...schemes),
    part: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  .map(({ part, ...series }) => {
    const serials = 10 ** (series.digits - (series.check === 'damm' ? 1 : 2));
    return { series, card: makeCard(series, Math.floor(part * serials)) };
  });

test('[C13] every single mistyped digit is caught, in the number and in its check digits', () => {
  fc.assert(
    fc.property(numbered, ({ series: { prefix, check }, card }) => {
      expect(hasRightCheck(card, check)).toBe(true);
      for (let at = prefix.length; at < card.length; at += 1) {
        for (let digit = 0; digit < 10; digit += 1) {
          const mistyped = `${card.slice(0, at)}${digit}${card.slice(at + 1)}`;
          expect(hasRightCheck(cardNo(mistyped), check)).toBe(mistyped === card);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('[C13] every two neighbouring digits that changed places are caught', () => {
  fc.assert(
    fc.property(numbered, ({ series: { prefix, check }, card }) => {
      for (let at = prefix.length; at + 1 < card.length; at += 1) {
        const [first = '', second = ''] = [card[at], card[at + 1]];
        const mistyped = `${card.slice(0, at)}${second}${first}${card.slice(at + 2)}`;
        expect(hasRightCheck(cardNo(mistyped), check)).toBe(first === second);
      }
    }),
    { numRuns: 300 },
  );
});

test('[C13] MOD 97-10 catches a letter that was mistyped, too', () => {
  fc.assert(
    fc.property(numbered, ({ series: { prefix, check }, card }) => {
      if (check === 'damm') return;
      for (let at = 0; at < prefix.length; at += 1) {
        for (const letter of LETTERS) {
          const mistyped = `${card.slice(0, at)}${letter}${card.slice(at + 1)}`;
          expect(hasRightCheck(cardNo(mistyped), check)).toBe(mistyped === card);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('[C13] a number and its serial number tell each other', () => {
  fc.assert(
    fc.property(numbered, ({ series, card }) => {
      expect(makeCard(series, serialOf(card, series.check))).toBe(card);
    }),
  );
});

const serials = fc.array(
  fc.tuple(fc.nat(99), fc.nat(20)).map(([first, more]) => ({ first, last: Math.min(99, first + more) })),
  { maxLength: 8 },
);

test('[C13] sets of cards are what their members are, with check digits and without', () => {
  const check = fc.option(fc.constant<CheckScheme>('damm'), { nil: undefined });
  fc.assert(
    fc.property(serials, serials, check, (left, right, scheme) => {
      const series = { prefix: 'A', digits: 2 + (scheme === undefined ? 0 : 1), check: scheme };
      const ranges = (of: typeof left) => of.map(({ first, last }) => rangeOfSerials(series, first, last));
      const [a, b] = [ranges(left), ranges(right)];
      const has = (of: typeof a, at: number) =>
        of.some((range) => rangeContains(range, makeCard(series, at)));
      const told = (of: typeof a) => of.flatMap(cardsInRange).map((card) => serialOf(card, scheme));
      const all = Array.from({ length: 100 }, (_, at) => at);
      expect(told(joinRanges(a))).toEqual(all.filter((at) => has(a, at)));
      expect(told(rangesWithout(a, b))).toEqual(all.filter((at) => has(a, at) && !has(b, at)));
      expect(told(rangesWithin(a, b))).toEqual(all.filter((at) => has(a, at) && has(b, at)));
    }),
    { numRuns: 300 },
  );
});
