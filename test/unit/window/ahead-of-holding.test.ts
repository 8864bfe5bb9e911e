import { expect, test } from 'vitest';
import { isAheadOfHolding } from '../../../renderer/lib/ahead-of-holding';

test('[N4] a held count that tells of a later minute than the one it was held in says so, seconds apart don’t', () => {
  const held = Date.UTC(2026, 10, 21, 10, 30, 20);
  expect(isAheadOfHolding(held, held)).toBe(false);
  expect(isAheadOfHolding(held + 30_000, held)).toBe(false);
  expect(isAheadOfHolding(held - 600_000, held)).toBe(false);
  expect(isAheadOfHolding(held + 60_000, held)).toBe(true);
});
