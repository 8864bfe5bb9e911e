import { describe, expect, test } from 'vitest';
import { dealOut } from '../../../renderer/print/deal-out';

function block(height: number, part: { under?: string; head?: number; keepWithNext?: boolean } = {}) {
  return { height, under: part.under, head: part.head ?? 0, keepWithNext: part.keepWithNext ?? false };
}

describe('content dealt out to pages', () => {
  test('fills each page as far as whole blocks go, the first with the larger head', () => {
    const blocks = Array.from({ length: 10 }, () => block(10));
    expect(dealOut({ page: 50, first: 20, next: 10, blocks })).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6],
      [7, 8, 9],
    ]);
  });

  test('is one page where there is nothing', () => {
    expect(dealOut({ page: 50, first: 20, next: 10, blocks: [] })).toEqual([[]]);
  });

  test('has room for a table’s head on each page that begins under it', () => {
    const blocks = Array.from({ length: 6 }, () => block(10, { under: 'table', head: 10 }));
    expect(dealOut({ page: 50, first: 10, next: 10, blocks })).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  test('takes a heading to the next page with what it is for', () => {
    const blocks = [block(20), block(10, { keepWithNext: true }), block(20)];
    expect(dealOut({ page: 40, first: 0, next: 0, blocks })).toEqual([[0], [1, 2]]);
  });

  test('gives what is higher than a page a page of its own, and goes on', () => {
    const blocks = [block(10), block(100), block(10)];
    expect(dealOut({ page: 40, first: 0, next: 0, blocks })).toEqual([[0], [1], [2]]);
  });
});
