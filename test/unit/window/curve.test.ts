import { expect, test } from 'vitest';
import { indexAt, plotCurve, shareOf, timeAt } from '../../../renderer/lib/curve';
import { NINE } from '../../support/register-desk';

const MINUTE = 60_000;
const at = (minutes: number, accredited: number, present: number) => ({
  at: NINE + minutes * MINUTE,
  accredited,
  present,
});
const morning = [at(0, 1, 1), at(30, 80, 80), at(60, 80, 60), at(120, 120, 100)];

test('the counts stay what they are until the next change: the curve is a stair', () => {
  const { accredited, present } = plotCurve(morning, { width: 1200, height: 150 });
  expect(accredited).toBe('M0 149H300V70H600V70H1200V30');
  expect(present).toBe('M0 149H300V70H600V90H1200V50');
});

test.each([
  [1, 4],
  [9, 10],
  [120, 150],
  [2_431, 3_000],
])('the highest line of %i people is at %i', (people, top) => {
  expect(plotCurve([at(0, people, 0)], { width: 1, height: 1 }).top).toBe(top);
});

test('the time axis has at most seven marks, at times that people read easily', () => {
  for (const hours of [0, 1, 3, 9, 26, 24 * 40]) {
    const { ticks } = plotCurve([at(1, 1, 1), at(1 + hours * 60, 2, 2)], { width: 1, height: 1 });
    expect(ticks.length).toBeLessThanOrEqual(7);
    for (const tick of ticks) expect(new Date(tick.at).getSeconds()).toBe(0);
  }
  const { ticks } = plotCurve(morning, { width: 1, height: 1 });
  expect(ticks.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

test('a place in the plot is a time, and a time a place; beyond its ends it is the end', () => {
  expect(timeAt(morning, 0.25)).toBe(NINE + 30 * MINUTE);
  expect(shareOf(morning, NINE + 30 * MINUTE)).toBe(0.25);
  expect(timeAt(morning, -1)).toBe(NINE);
  expect(timeAt(morning, 7)).toBe(NINE + 120 * MINUTE);
  expect(shareOf(morning, 0)).toBe(0);
  expect(shareOf([at(0, 1, 1)], NINE)).toBe(1);
});

test('the point of a time is the last change that was not after it', () => {
  expect(indexAt(morning, NINE - 1)).toBe(-1);
  expect(indexAt(morning, NINE)).toBe(0);
  expect(indexAt(morning, NINE + 59 * MINUTE)).toBe(1);
  expect(indexAt(morning, NINE + 999 * MINUTE)).toBe(3);
});
