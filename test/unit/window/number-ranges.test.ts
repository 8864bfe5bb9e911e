import { describe, expect, test } from 'vitest';
import { makeCard, rangeOfSerials } from '../../../shared/domain/cards';
import { batchIdSchema, cardNumberSchema } from '../../../shared/domain/ids';
import { seriesSchema } from '../../../shared/domain/series';
import {
  cardsFrom,
  exampleOf,
  firstOf,
  lastSerial,
  nextSerial,
  proposal,
  rangeByCount,
} from '../../../renderer/screens/office/cards/number-ranges';
import { DESK, madeUpSnapshot } from '../../support/made-up-snapshot';

const series = (prefix: string, use: 'voting' | 'guest' = 'voting') =>
  seriesSchema.parse({ prefix, digits: 5, check: 'damm', name: prefix, colour: 'white', use });
const VOTING = series('A');
const GUEST = series('G', 'guest');
const range = (of: typeof VOTING, first: number, last: number) => rangeOfSerials(of, first, last);

describe('numbers of a series', () => {
  test('begin after the last that was created of that very series', () => {
    expect(nextSerial(VOTING, [])).toBe(1);
    expect(nextSerial(VOTING, [range(VOTING, 1, 250), range(GUEST, 1, 900)])).toBe(251);
  });

  test('are as many as were asked for, and none where the series ends before', () => {
    expect(rangeByCount(VOTING, 1, 30)).toEqual(range(VOTING, 1, 30));
    expect(rangeByCount(VOTING, 9990, 10)).toEqual(range(VOTING, 9990, 9999));
    expect(rangeByCount(VOTING, 9990, 11)).toBeUndefined();
    expect(rangeByCount(VOTING, 1, 0)).toBeUndefined();
    expect(lastSerial(VOTING)).toBe(9999);
    expect(exampleOf(VOTING)).toBe(makeCard(VOTING, 1));
  });

  test('[C13] are counted on from a number with check digits, and not from a mistyped one', () => {
    expect(cardsFrom(makeCard(VOTING, 21), 10, 'damm')).toEqual(range(VOTING, 21, 30));
    expect(cardsFrom(cardNumberSchema.parse('A00014'), 10, 'damm')).toBeUndefined();
    expect(cardsFrom(cardNumberSchema.parse('0998'), 3, undefined)).toEqual({ from: '0998', to: '1000' });
    expect(cardsFrom(cardNumberSchema.parse('998'), 3, undefined)).toBeUndefined();
  });

  test('of a range are the first so many, or all', () => {
    expect(firstOf(range(VOTING, 1, 30), 10)).toEqual(range(VOTING, 1, 10));
    expect(firstOf(range(VOTING, 1, 30), 100)).toEqual(range(VOTING, 1, 30));
  });
});

describe('what is offered to be handed over next', () => {
  const inHand = [range(GUEST, 1, 50), range(VOTING, 21, 300)];
  const batchOf = (of: typeof VOTING, first: number, last: number) => ({
    ...range(of, first, last),
    id: batchIdSchema.parse('0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f'),
    holder: DESK,
    holderName: 'A. Weber',
    left: 20,
  });

  test('is of a series that votes, and a hundred cards at the first time', () => {
    const offered = proposal(madeUpSnapshot({ inHand, series: [GUEST, VOTING] }), 100);
    expect(offered).toEqual(range(VOTING, 21, 120));
  });

  test('is of the series of the batch before, and as many as that had', () => {
    const batches = [batchOf(GUEST, 51, 60)];
    expect(proposal(madeUpSnapshot({ inHand, batches, series: [GUEST, VOTING] }), 100)).toEqual(
      range(GUEST, 1, 10),
    );
  });

  test('is whatever lies there where no series is known, and nothing where nothing does', () => {
    expect(proposal(madeUpSnapshot({ inHand }), 100)).toEqual(range(GUEST, 1, 50));
    expect(proposal(madeUpSnapshot(), 100)).toBeUndefined();
  });
});
