import { expect, test } from 'vitest';
import { daysBetween, readClock, timeOn } from '../../../renderer/lib/time-field';

const noon = new Date(2026, 10, 21, 12, 0, 30).getTime();
const time = (hours: number, minutes: number) => new Date(2026, 10, 21, hours, minutes).getTime();

test.each([
  ['14:05', { hours: 14, minutes: 5 }],
  ['14.05', { hours: 14, minutes: 5 }],
  ['1405', { hours: 14, minutes: 5 }],
  ['905', { hours: 9, minutes: 5 }],
  [' 9 ', { hours: 9, minutes: 0 }],
  ['24:00', undefined],
  ['12:60', undefined],
  ['12:5', undefined],
  ['mittags', undefined],
  ['', undefined],
])('“%s” typed as a time is %j', (text, clock) => {
  expect(readClock(text)).toEqual(clock);
});

test('a time that was typed is the end of its minute: what happened in it counts', () => {
  expect(timeOn(noon, '10:15', noon)).toBe(time(10, 16) - 1);
});

test('the minute that has not ended yet is now', () => {
  expect(timeOn(noon, '12:00', noon)).toBe(noon);
  expect(timeOn(noon, '12:01', noon)).toBeGreaterThan(noon);
});

test('an assembly of several days has each of them to choose from', () => {
  const first = new Date(2026, 10, 21, 23, 59).getTime();
  const last = new Date(2026, 10, 23, 0, 1).getTime();
  expect(daysBetween(first, last).map((day) => new Date(day).getDate())).toEqual([21, 22, 23]);
  expect(daysBetween(first, first)).toHaveLength(1);
});
