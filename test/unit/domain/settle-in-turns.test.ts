/** Logs of nonsense that claim more than one decision holds. Whatever is decided of it, it ends, and every event can be written. */
import { beforeEach, expect, test } from 'vitest';
import { isOpen } from '@shared/domain/conflicts';
import { loggedEventSchema, SIDES_LIMIT, type ConflictKind, type EventBody } from '@shared/domain/events';
import type { Accreditation, Conflict } from '@shared/domain/register';
import { isStanding } from '@shared/domain/register-queries';
import { Dispute, LOST, STANDS, VOID } from '../../support/dispute';
import { cardNo, key } from '../../support/register-desk';

const CLAIMS = 450;

let hall: Dispute;
beforeEach(() => {
  hall = new Dispute();
});

type Choose = (side: Accreditation, at: number) => typeof VOID;

/** Decides until nothing is open of this kind. Answers with how many sides each decision was about. */
function settleInTurns(kind: ConflictKind, choose: Choose): number[] {
  const turns: number[] = [];
  for (;;) {
    const conflict = hall.the(kind);
    if (conflict === undefined || !isOpen(conflict)) return turns;
    if (turns.length > 9) throw new Error('it does not come to an end');
    turns.push(conflict.sides.length);
    expect(decideOn(conflict, choose).ok).toBe(true);
    for (const event of hall.office.log.slice(-2))
      expect(loggedEventSchema.safeParse(event).error).toBeUndefined();
  }
}

function decideOn({ kind, subject, sides }: Conflict, choose: Choose) {
  const decided = sides.map((side, at) => ({ event: side.event, outcome: choose(side, at) }));
  return hall.decide({ kind, subject, sides: decided });
}

function claims(bodyAt: (at: number) => readonly EventBody[]): void {
  const bodies = Array.from({ length: CLAIMS }, (_, at) => bodyAt(at));
  hall.east.write(bodies.flat(), 1);
  hall.office.merge(hall.east.log, 1);
}

function accredited(member: string, card: string): EventBody {
  const payload = { member: key(member), card: cardNo(card), identity: 'known' as const };
  return { type: 'member-accredited', payload: { ...payload, votes: ['conference'] } };
}

function standing(): Accreditation[] {
  const { state } = hall.office;
  return [...state.members.values()].flat().filter((one) => isStanding(state, one));
}

test('[M11] one of hundreds of claims of a member stands, and every other card is blocked', () => {
  claims((at) => [accredited('100001', `B${at}`)]);
  const turns = settleInTurns('member-accredited-twice', ({ card }) => (card === 'B0' ? STANDS : LOST));
  expect(turns).toEqual([200, 200, 200]);
  expect(standing().map(({ card }) => card)).toEqual(['B0']);
  expect(hall.office.state.cards.get(cardNo('B449'))?.isBlocked).toBe(true);
});

test('[M11] no two of hundreds of claims are found to stand in two turns', () => {
  claims((at) => [accredited('100001', `B${at}`)]);
  const first = hall.the('member-accredited-twice');
  if (first === undefined) throw new Error('there is a conflict');
  expect(decideOn(first, (_, at) => (at < 2 ? STANDS : VOID)).ok).toBe(false);
  expect(decideOn(first, (_, at) => (at === 0 ? STANDS : VOID)).ok).toBe(true);
  const next = hall.the('member-accredited-twice');
  if (next === undefined) throw new Error('there is more of it');
  expect(next.sides[0]?.card).toBe('B0');
  expect(decideOn(next, (_, at) => (at < 2 ? STANDS : VOID)).ok).toBe(false);
  expect(decideOn(next, (_, at) => (at === 1 ? STANDS : VOID)).ok).toBe(true);
  settleInTurns('member-accredited-twice', ({ card }) => (card === next.sides[1]?.card ? STANDS : VOID));
  expect(standing().map(({ card }) => card)).toEqual([next.sides[1]?.card]);
});

test('[M11] hundreds of uses of a card that was never there stand, a decision’s sides at a time', () => {
  claims((at) => {
    const member = String(200_001 + at);
    const lost = { member: key(member), card: cardNo('A11'), cardReturned: false, reason: 'Gone' };
    return [accredited(member, 'A11'), { type: 'accreditation-withdrawn', payload: lost }];
  });
  expect(settleInTurns('card-not-held', () => STANDS)).toEqual([200, 200, 200]);
  expect(hall.the('card-not-held')?.status).toBe('settled');
});

test('[M13] hundreds of void uses are decided again once the ground for it is gone', () => {
  claims((at) => [accredited('100001', `B${at}`), accredited(String(200_001 + at), 'A11')]);
  settleInTurns('card-not-held', () => VOID);
  hall.give(hall.west, hall.east, 'A11');
  expect(hall.told).toContain('card-not-held A11 reopened');
  settleInTurns('card-not-held', () => VOID);
  expect(hall.the('card-not-held')).toMatchObject({ status: 'settled' });
  expect(hall.elsewhere).toEqual(hall.all);
});

test('[M11] a card that was blocked hundreds of times and is hundreds of members’ is nobody’s in the end', () => {
  claims((at) => [
    accredited(String(200_001 + at), 'A01'),
    {
      type: 'cards-blocked',
      payload: { ranges: [{ from: cardNo('A01'), to: cardNo('A01') }], cause: 'lost' },
    },
  ]);
  expect(hall.the('blocked-card-used')?.basis).toHaveLength(SIDES_LIMIT);
  settleInTurns('blocked-card-used', () => VOID);
  settleInTurns('card-assigned-twice', () => VOID);
  expect(standing()).toEqual([]);
  expect(hall.all.filter(isOpen)).toEqual([]);
});
