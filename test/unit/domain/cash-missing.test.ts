import { expect, test } from 'vitest';
import { deskBook, missingUpTo } from '@shared/domain/cash-book';
import { deskNo } from '../../support/register-desk';

const empty = deskBook({ payments: [], reversals: [], cashCounts: [] }, deskNo(1));

test('[B8] missing receipts are named by their numbers, the first thousand of them, and the others counted', () => {
  expect(missingUpTo(empty, 0)).toEqual({ missing: [], missingMore: 0 });
  expect(missingUpTo(empty, 2)).toEqual({ missing: [1, 2], missingMore: 0 });
  const many = missingUpTo(empty, Number.MAX_SAFE_INTEGER);
  expect([many.missing.length, many.missing.at(-1)]).toEqual([1_000, 1_000]);
  expect(many.missingMore).toBe(Number.MAX_SAFE_INTEGER - 1_000);
});
