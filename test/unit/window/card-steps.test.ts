import { describe, expect, test } from 'vitest';
import { batchIdSchema, cardNumberSchema } from '../../../shared/domain/ids';
import type { Snapshot } from '../../../renderer/roll-worker/engine-api';
import { nextStep, stepState } from '../../../renderer/screens/office/cards/card-steps';
import { DESK, madeUpSnapshot } from '../../support/made-up-snapshot';

const ALL = { from: cardNumberSchema.parse('1001'), to: cardNumberSchema.parse('1250') };
const created = { createdRanges: [ALL], cards: { unused: 250, unassigned: 0, assigned: 0, blocked: 0 } };
const printed = {
  ...created,
  cards: { unused: 0, unassigned: 250, assigned: 0, blocked: 0 },
  inHand: [ALL],
};
const handedOver = {
  ...printed,
  batches: [
    {
      ...ALL,
      id: batchIdSchema.parse('0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f'),
      holder: DESK,
      holderName: 'A. Weber',
      left: 250,
    },
  ],
};

describe('the room of cards opens', () => {
  test.each<[string, Partial<Snapshot>, string]>([
    ['where nothing is yet', {}, 'series'],
    ['where numbers wait to be printed, series or not', { ...created, unprintedRanges: [ALL] }, 'print'],
    ['where all is printed', printed, 'handOver'],
    ['where all is handed over', handedOver, 'handOver'],
  ])('at the step that comes next, %s', (_, parts, step) => {
    expect(nextStep(madeUpSnapshot(parts))).toBe(step);
  });

  test('with what is open marked: cards not printed, transfers that one side lacks', () => {
    const snapshot = madeUpSnapshot({ ...created, unprintedRanges: [ALL], openTransfers: 2 });
    expect(stepState(snapshot, 'print')).toEqual({ count: 250, done: false, open: true });
    expect(stepState(snapshot, 'transfers')).toEqual({ count: 2, done: false, open: true });
    expect(stepState(madeUpSnapshot(printed), 'print')).toEqual({ count: 0, done: true, open: false });
  });
});
