import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardPlan, type Part, planCard } from '../../../renderer/print/cards/card-plan';
import { fitNumber, fitText } from '../../../renderer/print/cards/fit';
import { cardsPerSheet, gridOf } from '../../../renderer/print/cards/sheet-grid';

const a4 = ['a4-2', 'a4-3', 'a4-4', 'a4-5', 'a4-6', 'a4-8', 'a4-9', 'a4-10'] as const;
const POINT = 25.4 / 72;
/** Smallest space on paper that no printer prints on, mm. */
const PRINTABLE = 5;

function partsOf({ band, head, number, qr, barcode, text }: CardPlan): Part[] {
  return [band, head, number, qr, barcode, ...(text === undefined ? [] : [text])];
}

function overlap(a: Part, b: Part): boolean {
  const apart = 1e-6;
  return (
    a.left + a.width > b.left + apart &&
    b.left + b.width > a.left + apart &&
    a.top + a.height > b.top + apart &&
    b.top + b.height > a.top + apart
  );
}

describe('the parts of a ballot card', () => {
  const layout = fc.oneof(
    fc.constantFrom(...a4, 'a6' as const),
    fc.record({ widthMm: fc.integer({ min: 40, max: 210 }), heightMm: fc.integer({ min: 25, max: 297 }) }),
  );

  test('lie inside the card, cover nothing of each other, and leave the edge to the knife', () => {
    fc.assert(
      fc.property(layout, (chosen) => {
        const { card, inset } = gridOf(chosen);
        const parts = partsOf(planCard(card, inset));
        for (const part of parts) {
          expect(Math.min(part.width, part.height)).toBeGreaterThan(0);
          expect(Math.min(part.left, part.top)).toBeGreaterThanOrEqual(inset - 1e-6);
          expect(part.left + part.width).toBeLessThanOrEqual(card.widthMm - inset + 1e-6);
          expect(part.top + part.height).toBeLessThanOrEqual(card.heightMm - inset + 1e-6);
        }
        const covered = parts.flatMap((one, at) =>
          parts.slice(at + 1).filter((other) => overlap(one, other)),
        );
        expect(covered).toEqual([]);
      }),
    );
  });

  test('leave the number at least 40 points high with eight cards a sheet, whatever the number', () => {
    const { card, inset } = gridOf('a4-8');
    const { number } = planCard(card, inset);
    for (const card of ['1', '0001', 'A0001', '123456789', 'ABCD123456789', 'ABCD1']) {
      expect(fitNumber(card, number).size / POINT).toBeGreaterThanOrEqual(40);
    }
  });
});

describe('the grid of a sheet', () => {
  test.each(a4)(
    '%s keeps its cards on the paper, with room for marks that every printer prints',
    (layout) => {
      const grid = gridOf(layout);
      expect(`a4-${cardsPerSheet(grid)}`).toBe(layout);
      expect(2 * grid.margin + grid.columns * grid.card.widthMm).toBeCloseTo(210);
      expect(2 * grid.margin + grid.rows * grid.card.heightMm).toBeCloseTo(297);
      expect(grid.margin).toBeGreaterThan(PRINTABLE);
    },
  );
});

describe('type that fits', () => {
  test('a number stands in one line, or its letters above its digits, whichever is larger', () => {
    expect(fitNumber('0042', { width: 80, height: 20 }).lines).toEqual(['0042']);
    expect(fitNumber('A0042', { width: 80, height: 20 }).lines).toEqual(['A0042']);
    expect(fitNumber('VOTE123456789', { width: 80, height: 30 }).lines).toEqual(['VOTE', '123456789']);
    expect(fitNumber('VOTE1', { width: 200, height: 10 }).lines).toEqual(['VOTE1']);
  });

  test('a longer text is smaller, and never below what can be read', () => {
    const box = { width: 60, height: 8 };
    const sizes = [10, 60, 200, 2_000].map((length) => fitText('x'.repeat(length), box, 4));
    expect(sizes[0]).toBe(4);
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    expect(sizes.at(-1)).toBe(1.5);
  });
});
