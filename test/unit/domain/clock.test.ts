import { expect, test } from 'vitest';
import { compareEvents, compareTimestamps, nextTimestamp, receiveTimestamp } from '@shared/domain/clock';
import { deskNo } from '../../support/register-desk';

const at = (time: number, counter = 0) => ({ time, counter });

test('[L3] the clock follows the wall clock while that runs forward', () => {
  expect(nextTimestamp(undefined, 100)).toEqual(at(100));
  expect(nextTimestamp(at(100, 7), 101)).toEqual(at(101));
});

test('[L3] the clock rises although the wall clock stands still or runs back', () => {
  expect(nextTimestamp(at(100), 100)).toEqual(at(100, 1));
  expect(nextTimestamp(at(100, 1), 20)).toEqual(at(100, 2));
});

test('[L3] the counter never grows without bound', () => {
  const next = nextTimestamp(at(100, 1_000_000), 100);
  expect(next).toEqual(at(101));
});

test('[L4] a clock that hears of a later one follows it', () => {
  expect(receiveTimestamp(at(100), at(500, 3), 200)).toEqual(at(500, 4));
  expect(receiveTimestamp(undefined, at(500, 3), 200)).toEqual(at(500, 4));
});

test('[L4] a clock that hears of an earlier one goes on by itself', () => {
  expect(receiveTimestamp(at(600, 2), at(500, 3), 200)).toEqual(at(600, 3));
  expect(receiveTimestamp(at(100), at(150), 200)).toEqual(at(200));
});

test('[L4] a clock more than ten minutes ahead is not followed', () => {
  const limit = 10 * 60_000;
  expect(receiveTimestamp(at(100), at(limit + 200), 200)).toEqual(at(limit + 200, 1));
  expect(receiveTimestamp(at(100), at(limit + 201), 200)).toEqual(at(200));
});

test('[L5] events are ordered by clock, then desk, then number', () => {
  const places = [
    { hlc: at(1), deskId: deskNo(2), seq: 1 },
    { hlc: at(2), deskId: deskNo(1), seq: 1 },
    { hlc: at(2), deskId: deskNo(1), seq: 2 },
    { hlc: at(2), deskId: deskNo(2), seq: 1 },
    { hlc: at(2, 1), deskId: deskNo(1), seq: 1 },
  ];
  expect([...places].reverse().sort(compareEvents)).toEqual(places);
  for (const place of places) expect(compareEvents(place, { ...place })).toBe(0);
  expect(compareTimestamps(at(1, 1), at(1, 2))).toBeLessThan(0);
});
