/** Three packages of one office: the first names a place, the others whose key took it. A desk may take them in in any order. */
import { expect, test } from 'vitest';
import type { Fact } from '@shared/domain/events';
import { slipSchema } from '@shared/domain/series';
import { initialState } from '@shared/domain/state';
import { joinTold, type Told } from '../../../renderer/roll-worker/package-facts';
import { cardNo, deskNo, makeBatch, NINE, OFFICE } from '../../support/register-desk';

const [EAST, WEST, PLACE, KEY] = [deskNo(1), deskNo(2), deskNo(14), deskNo(3)];

/** East gave cards to the place, by the name that is known for it. */
function given(to: typeof KEY): Fact {
  const payload = { slip: slipSchema.parse('S00001'), to, toName: 'Halle' };
  return {
    ...{ deskId: EAST, seq: 4, hlc: { time: NINE + 1_000, counter: 0 }, operator: 'Anna' },
    type: 'cards-given',
    payload: { ...payload, ranges: [{ from: cardNo('A01'), to: cardNo('A05') }] },
  };
}

function blocked(seq: number, minutes: number): Fact {
  return {
    ...{ deskId: WEST, seq, hlc: { time: NINE + minutes * 60_000, counter: 0 }, operator: 'Bela' },
    type: 'cards-blocked',
    payload: { ranges: [{ from: cardNo('A11'), to: cardNo('A11') }], cause: 'lost' },
  };
}

const toldBy: readonly [Told, Told, Told] = [
  { toldAt: NINE + 1, batches: [makeBatch(1, 'A21', 'A30', PLACE)], facts: [given(PLACE)] },
  { toldAt: NINE + 2, batches: [makeBatch(1, 'A21', 'A30', KEY)], facts: [given(KEY), blocked(2, 0)] },
  {
    toldAt: NINE + 3,
    batches: [makeBatch(1, 'A21', 'A30', KEY), makeBatch(2, 'A31', 'A40', WEST)],
    facts: [blocked(2, 0), given(KEY), blocked(3, 60)],
  },
];

test.each([
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
])('[M17] packages %i, %i and %i tell the same of cards, whichever of them is taken in last', (...order) => {
  const told = order.flatMap((at) => toldBy[at] ?? []).reduce(joinTold);
  expect(told).toEqual({
    toldAt: NINE + 3,
    batches: toldBy[2].batches,
    facts: [blocked(2, 0), given(KEY), blocked(3, 60)],
  });
});

test('[M17] no key becomes a place again by a package between the older list and the newest', () => {
  const [first, second, third] = toldBy;
  const older = joinTold(third, first);
  expect(joinTold(older, { ...second, facts: [given(PLACE)] }).facts).toContainEqual(given(KEY));
});

test('[D1] the last table of mandates is the one that counts, in whatever order packages are taken in', () => {
  const set = (seq: number, seats: number): Fact => ({
    ...{ deskId: OFFICE, seq, hlc: { time: NINE + seq * 1_000, counter: 0 }, operator: 'Anna' },
    type: 'mandates-set',
    payload: { mandates: [{ unit: 'KV Mainz', seats, holders: [] }] },
  });
  const [older, newer] = [set(5, 1), set(9, 2)];
  const told = [older, newer].map((fact, at): Told => ({ toldAt: NINE + at, batches: [], facts: [fact] }));
  for (const order of [told, [...told].reverse()]) expect(order.reduce(joinTold).facts).toEqual([newer]);
  const state = initialState({ batches: [], facts: [newer, older], office: OFFICE });
  expect(state.mandates?.[0]?.seats).toBe(2);
});
