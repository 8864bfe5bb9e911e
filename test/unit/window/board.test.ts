import { describe, expect, test } from 'vitest';
import { boardContentSchema } from '../../../shared/board/board-content';
import { composeBoard } from '../../../renderer/board/compose-board';
import type { AttendanceView } from '../../../renderer/roll-worker/engine-api';
import { cardNo } from '../../support/register-desk';
import { DESK, madeUpSnapshot } from '../../support/made-up-snapshot';

const tally = (people: number) => ({ people, votes: people });
const CHOICE = { first: 'present', appearance: 'dark', blocked: false } as const;
const attendance: AttendanceView = {
  asOf: 5_000,
  votes: [
    {
      ...{ vote: 'conference', accredited: tally(9), present: tally(7), entitledOnRoll: 20 },
      quorum: { met: true, have: 7, needed: 5, of: 9 },
    },
  ],
  guests: [],
  coverage: [
    { desk: DESK, name: 'Büro', upTo: 3, own: true },
    { desk: DESK, name: 'Nord', upTo: 3, own: false, reportedAt: 4_000 },
    { desk: DESK, name: 'Süd', upTo: 3, own: false, reportedAt: 3_000 },
    { desk: DESK, name: 'Ost', upTo: 0, own: false },
  ],
};

describe('what the board is told', () => {
  test('is figures: how many, whether that is enough, and of when; no desk, no name', () => {
    const content = composeBoard(madeUpSnapshot({}), attendance, CHOICE, [], 'de');
    expect(boardContentSchema.parse(content)).toEqual(content);
    expect(content.coverage).toEqual({ desks: 3, reported: 2, oldestAt: 3_000 });
    expect(content.votes[0]?.quorum).toEqual({ met: true, have: 7, needed: 5 });
    expect(JSON.stringify(content)).not.toMatch(/Nord|Büro/);
    expect(content.blocked).toBeUndefined();
  });

  test('has blocked cards in order of numbers, where they are to be shown', () => {
    const cards = [cardNo('A10'), cardNo('A2')];
    const content = composeBoard(madeUpSnapshot({}), attendance, { ...CHOICE, blocked: true }, cards, 'de');
    expect(content.blocked).toEqual({ total: 2, cards: ['A2', 'A10'] });
  });

  test('is refused with anything else in it, wherever that stands', () => {
    const content = composeBoard(madeUpSnapshot({}), attendance, CHOICE, [], 'de');
    const [vote] = content.votes;
    for (const more of [
      { name: 'Beispiel, Anna' },
      { votes: [{ ...vote, member: '12345' }] },
      { coverage: { ...content.coverage, names: ['Nord'] } },
      { blocked: { total: 1, cards: ['Beispiel, Anna'] } },
    ]) {
      expect(boardContentSchema.safeParse({ ...content, ...more }).success).toBe(false);
    }
  });
});
