import { err, ok, type Result } from '../lib/result';
import { joinRanges } from './card-ranges';
import { hasRightCheck, RANGE_LIMIT, rangeSize, type CardRange } from './cards';
import type { Refusal } from './commands';
import { checkOf } from './segments';
import type { RegisterState } from './state';

/** As many ranges as one event names. */
export const RANGES_LIMIT = 1_000;

/** A range that somebody named, with the check scheme of its series: rules C6 and C13. */
export function checkRange(
  state: RegisterState,
  { from, to }: Pick<CardRange, 'from' | 'to'>,
): Result<CardRange, Refusal> {
  if (rangeSize({ from, to }) === 0) return err({ kind: 'range-invalid', from, to });
  const check = checkOf(state, from);
  const wrong = [from, to].find((card) => !hasRightCheck(card, check));
  if (check !== undefined && wrong !== undefined)
    return err({ kind: 'range-check-wrong', card: wrong, check });
  const range = { from, to, ...(check !== undefined && { check }) };
  return rangeSize(range) > RANGE_LIMIT ? err({ kind: 'range-too-large', limit: RANGE_LIMIT }) : ok(range);
}

/** Ranges that somebody named, as few as possible and in order. */
export function checkRanges(
  state: RegisterState,
  ranges: readonly CardRange[],
): Result<CardRange[], Refusal> {
  const checked: CardRange[] = [];
  for (const range of ranges) {
    const one = checkRange(state, range);
    if (!one.ok) return one;
    checked.push(one.value);
  }
  return ok(joinRanges(checked));
}

/** The ranges in portions that one event can name. */
export function inPortions(ranges: readonly CardRange[]): CardRange[][] {
  return Array.from({ length: Math.ceil(ranges.length / RANGES_LIMIT) }, (_, at) =>
    ranges.slice(at * RANGES_LIMIT, (at + 1) * RANGES_LIMIT),
  );
}

/** The first of something that is looked for in each range, in order. */
export function firstOf<Found>(
  ranges: readonly CardRange[],
  look: (range: CardRange) => Found | undefined,
): Found | undefined {
  for (const range of ranges) {
    const found = look(range);
    if (found !== undefined) return found;
  }
  return undefined;
}
