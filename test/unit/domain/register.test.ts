import { describe, expect, test } from 'vitest';
import type { Batch } from '@shared/domain/assembly';
import { conflicts } from '@shared/domain/conflicts';
import type { EventBody } from '@shared/domain/events';
import type { CardNumber } from '@shared/domain/ids';
import { verifyChain } from '@shared/domain/log';
import { activeAccreditations, card, cardCounts, membersAccredited } from '@shared/domain/register-queries';
import { evolve, foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { cardNo, deskNo, key, makeBatch, OFFICE, TestDesk } from '../../support/register-desk';

const LEFT = deskNo(1);
const RIGHT = deskNo(2);
const leftBatch = makeBatch(1, 'A001', 'A010', LEFT, 'Urne 1');
const rightBatch = makeBatch(2, 'A011', 'A020', RIGHT);

function openOffice(batches: readonly Batch[] = [leftBatch, rightBatch]): TestDesk {
  const office = new TestDesk(OFFICE, { role: 'office' });
  office.execute({ type: 'create-cards', from: cardNo('A001'), to: cardNo('A030') });
  office.print('A001', 'A020');
  for (const batch of batches) office.execute({ type: 'hand-over-cards', batch });
  return office;
}

const openDesk = (id = LEFT) => new TestDesk(id, { batches: [leftBatch, rightBatch] });
const merge = (...desks: readonly TestDesk[]): RegisterState =>
  foldEvents(
    initialState({ batches: [] }),
    desks.flatMap(({ log }) => log),
  );
const stateOf = (state: RegisterState, number: string) => card(state, cardNo(number))?.state;

function accredited(member: string, number: string): EventBody {
  const payload = {
    member: key(member),
    card: cardNo(number),
    identity: 'known' as const,
    votes: ['conference' as const],
  };
  return { type: 'member-accredited', payload };
}

/*
 * Saturday, 14 November. The office has created thirty cards and printed twenty: ten for the left desk, ten for the right.
 *
 *   9:00  The left desk accredits 100001 with A001 and 100002 with A002.
 *   9:05  The right desk accredits 100003 with A011.
 *   9:10  100001 queues again, at the right desk, which knows nothing of it and hands out A012.
 *   9:20  100002 has lost A002: the left desk blocks it and hands out A003.
 *   9:30  The left desk accredits 100004 with A004, finds it was the wrong person, and takes the card back.
 *   9:35  A004 goes to 100005.
 *   9:40  The right desk withdraws 100003, who has left with the card.
 *  10:00  Both send their logs. The office wants to know: who is accredited, which cards are where, and what can't be right.
 */
describe('a morning at two desks', () => {
  const office = openOffice();
  const left = openDesk(LEFT);
  const right = openDesk(RIGHT);
  left.accredit('100001', 'A001', 0);
  left.accredit('100002', 'A002', 1);
  right.accredit('100003', 'A011', 5);
  right.accredit('100001', 'A012', 10);
  left.replace('100002', 'A003', 20);
  left.accredit('100004', 'A004', 30);
  left.withdraw('100004', true, 31);
  left.accredit('100005', 'A004', 35);
  right.withdraw('100003', false, 40);
  const state = merge(office, left, right);

  test('[L6] the office takes both logs in', () => {
    for (const { log, id, assemblyId } of [left, right]) {
      expect(verifyChain(log, { deskId: id, assemblyId, role: 'desk' }).ok).toBe(true);
    }
  });

  test('three members are accredited, one of them twice', () => {
    expect(membersAccredited(state)).toBe(3);
    expect(activeAccreditations(state, key('100001')).map((one) => one.card)).toEqual(['A001', 'A012']);
    expect(activeAccreditations(state, key('100003'))).toEqual([]);
  });

  test('[M4] the member who queued twice is the only conflict, with both sides', () => {
    expect(conflicts(state)).toMatchObject([
      {
        kind: 'member-accredited-twice',
        member: '100001',
        sides: [
          { card: 'A001', desk: LEFT, event: { seq: 1 } },
          { card: 'A012', desk: RIGHT, event: { seq: 2 } },
        ],
      },
    ]);
  });

  test('[C1] the cards that were not printed are unused', () => {
    expect(stateOf(state, 'A021')).toBe('unused');
  });

  test('[C2] the cards that a desk still has are unassigned', () => {
    expect(stateOf(state, 'A010')).toBe('unassigned');
  });

  test.each(['A001', 'A003', 'A004', 'A012'])('[C3] the card %s that somebody has is assigned', (number) => {
    expect(stateOf(state, number)).toBe('assigned');
  });

  test.each(['A002', 'A011'])('[C4] the card %s that is lost is blocked', (number) => {
    expect(stateOf(state, number)).toBe('blocked');
  });

  test('[C9] the thirty cards add up, over all and for each desk', () => {
    expect(cardCounts(state)).toEqual({ unused: 10, unassigned: 14, assigned: 4, blocked: 2 });
    expect(cardCounts(state, LEFT)).toEqual({ unused: 0, unassigned: 6, assigned: 3, blocked: 1 });
    expect(cardCounts(state, RIGHT)).toEqual({ unused: 0, unassigned: 8, assigned: 1, blocked: 1 });
    expect(cardCounts(left.state, LEFT)).toEqual(cardCounts(state, LEFT));
  });

  test('[C10] the card that was taken back tells its history', () => {
    expect(card(state, cardNo('A004'))?.steps).toMatchObject([
      { type: 'cards-created', state: 'unused', event: { deskId: OFFICE, seq: 1 } },
      { type: 'cards-printed', state: 'unassigned', event: { deskId: OFFICE, seq: 2 } },
      { type: 'cards-handed-over', state: 'unassigned', event: { deskId: OFFICE, seq: 3 } },
      { type: 'member-accredited', state: 'assigned', member: '100004', operator: 'Ada Beispiel' },
      { type: 'accreditation-withdrawn', state: 'unassigned', member: '100004', note: 'Wrong person' },
      { type: 'member-accredited', state: 'assigned', member: '100005' },
    ]);
  });

  test('[C11] the lost card and its replacement name each other', () => {
    expect(card(state, cardNo('A002'))).toMatchObject({
      replacedBy: 'A003',
      blockedFor: 'lost',
      blockedAt: left.log[2]?.hlc,
    });
    expect(card(state, cardNo('A002'))?.steps.at(-1)).toMatchObject({
      type: 'card-replaced',
      linked: 'A003',
    });
    expect(card(state, cardNo('A003'))).toMatchObject({ replaces: 'A002' });
    expect(card(state, cardNo('A003'))?.steps.at(-1)).toMatchObject({
      type: 'card-replaced',
      linked: 'A002',
    });
    expect(card(state, cardNo('A002'))?.accreditations).toMatchObject([{ status: 'replaced' }]);
  });

  test('[M1] the same logs in other orders, in parts and repeated, give the same register', () => {
    const apart = [right.log, left.log.slice(0, 3), office.log, left.log, right.log];
    const again = apart.reduce(foldEvents, initialState({ batches: [] }));
    expect(conflicts(again)).toEqual(conflicts(state));
    expect(cardCounts(again)).toEqual(cardCounts(state));
    expect(card(again, cardNo('A004'))).toEqual(card(state, cardNo('A004')));
  });

  test('[M3] the state before stays as it was', () => {
    const before = merge(office, left);
    const counts = cardCounts(before);
    const after = right.log.reduce(evolve, before);
    expect(cardCounts(before)).toEqual(counts);
    expect(conflicts(before)).toEqual([]);
    expect(cardCounts(after)).toEqual(cardCounts(state));
  });
});

describe('conflicts', () => {
  test('[M5] one card in the hands of two members', () => {
    const left = openDesk(LEFT);
    const right = openDesk(RIGHT);
    left.accredit('100001', 'A001', 5);
    right.write([accredited('100002', 'A001')], 3);
    expect(conflicts(merge(openOffice(), left, right))).toMatchObject([
      { kind: 'card-assigned-twice', card: 'A001', sides: [{ member: '100002' }, { member: '100001' }] },
      {
        kind: 'card-not-held',
        card: 'A001',
        holderName: 'Desk 1',
        sides: [{ member: '100002', desk: RIGHT }],
      },
    ]);
  });

  test.each(['A021', 'Z999'])('[M6] the card %s that was never handed to the desk', (number) => {
    const left = openDesk(LEFT);
    left.write([accredited('100001', number)]);
    const state = merge(openOffice(), left);
    expect(conflicts(state)).toMatchObject([
      { kind: 'card-not-held', card: number, sides: [{ desk: LEFT }] },
    ]);
    expect(conflicts(state)[0]).not.toHaveProperty('holderName');
    expect(stateOf(state, number)).toBe('assigned');
  });

  test('[M6] a foreign card stays a conflict after it was replaced, or withdrawn and blocked', () => {
    const left = openDesk(LEFT);
    left.write([accredited('100001', 'A011'), accredited('100002', 'A012'), accredited('100003', 'A013')]);
    left.replace('100001', 'A001', 1);
    left.withdraw('100002', false, 2);
    left.withdraw('100003', true, 3);
    expect(conflicts(merge(openOffice(), left))).toMatchObject([
      { kind: 'card-not-held', card: 'A011', sides: [{ status: 'replaced' }] },
      { kind: 'card-not-held', card: 'A012', sides: [{ status: 'withdrawn' }] },
    ]);
  });

  test('[M6] a foreign card that came back is no conflict, although its holder blocks it later', () => {
    const left = openDesk(LEFT);
    const right = openDesk(RIGHT);
    right.write([accredited('100001', 'A001')], 1);
    right.withdraw('100001', true, 2);
    left.accredit('100002', 'A001', 10);
    left.replace('100002', 'A002', 20);
    expect(conflicts(merge(openOffice(), left, right))).toEqual([]);
  });

  test('[M6] a foreign card that came back once and was kept the second time is a conflict of the second', () => {
    const left = openDesk(LEFT);
    left.write([accredited('100001', 'A011')]);
    left.withdraw('100001', true, 1);
    left.write([accredited('100001', 'A011')], 2);
    left.withdraw('100001', false, 3);
    expect(conflicts(merge(openOffice(), left))).toMatchObject([
      { kind: 'card-not-held', card: 'A011', sides: [{ event: { seq: 3 } }] },
    ]);
  });

  test('[M6] a foreign card that was kept stays a conflict although it was given once more and came back', () => {
    const left = openDesk(LEFT);
    left.write([accredited('100001', 'A011')]);
    left.withdraw('100001', false, 1);
    left.write([accredited('100001', 'A011')], 2);
    left.withdraw('100001', true, 3);
    expect(conflicts(merge(openOffice(), left))).toMatchObject([
      { kind: 'card-not-held', sides: [{ event: { seq: 1 } }] },
    ]);
  });

  test.each([
    ['before', 1],
    ['after', 30],
  ])('[M7] a blocked card that another desk used %s it was blocked', (_, minute) => {
    const left = openDesk(LEFT);
    const right = openDesk(RIGHT);
    left.accredit('100001', 'A001', 0);
    left.replace('100001', 'A002', 10);
    right.write([accredited('100003', 'A001')], minute);
    expect(conflicts(merge(openOffice(), left, right))).toMatchObject([
      { kind: 'card-not-held', card: 'A001' },
      {
        kind: 'blocked-card-used',
        card: 'A001',
        sides: [{ member: '100003' }],
        blocked: { deskId: LEFT, seq: 2 },
      },
    ]);
  });

  test('[M7] a card that was blocked and nobody has is no conflict', () => {
    const left = openDesk(LEFT);
    left.accredit('100001', 'A001', 0);
    left.replace('100001', 'A002', 10);
    left.withdraw('100001', false, 20);
    expect(conflicts(merge(openOffice(), left))).toEqual([]);
  });

  test('[M2] a withdrawal at one desk leaves the other desk’s claim of the same member and card', () => {
    const left = openDesk(LEFT);
    const right = openDesk(RIGHT);
    right.write([accredited('100001', 'A001')], 3);
    left.accredit('100001', 'A001', 5);
    left.withdraw('100001', true, 6);
    const state = merge(openOffice(), left, right);
    expect(activeAccreditations(state, key('100001'))).toMatchObject([{ desk: RIGHT, card: 'A001' }]);
    expect(stateOf(state, 'A001')).toBe('assigned');
    expect(card(state, cardNo('A001'))?.steps.at(-1)?.state).toBe('assigned');
  });

  test('[M2] a replacement of what the desk never gave blocks the card and gives nothing', () => {
    const left = openDesk(LEFT);
    const payload = {
      member: key('100001'),
      blocked: cardNo('A001'),
      replacement: cardNo('A002'),
      cause: 'lost' as const,
    };
    left.write([{ type: 'card-replaced', payload }]);
    expect(stateOf(left.state, 'A001')).toBe('blocked');
    expect(stateOf(left.state, 'A002')).toBe('unassigned');
    expect(membersAccredited(left.state)).toBe(0);
  });

  test('[M4] a member whose second accreditation was withdrawn is no conflict', () => {
    const left = openDesk(LEFT);
    const right = openDesk(RIGHT);
    left.accredit('100001', 'A001', 0);
    right.accredit('100001', 'A011', 1);
    right.withdraw('100001', true, 2);
    expect(conflicts(merge(openOffice(), left, right))).toEqual([]);
  });

  test('[M8] conflicts are listed by member, then by card', () => {
    const left = openDesk(LEFT);
    const right = openDesk(RIGHT);
    left.write(
      ['A012', 'A011', 'A003', 'A002'].map((number, index) => accredited(String(100_004 - index), number)),
    );
    right.write(
      ['A020', 'A019', 'A018', 'A017'].map((number, index) => accredited(String(100_001 + index), number)),
    );
    const found = conflicts(merge(right, openOffice(), left));
    expect(found.map((one) => (one.kind === 'member-accredited-twice' ? one.member : one.card))).toEqual([
      ...['100001', '100002', '100003', '100004'],
      ...['A011', 'A012'],
    ]);
  });
});

describe('a card', () => {
  test('[C1] that was never created, handed over or used is not known', () => {
    expect(card(openOffice().state, cardNo('A031'))).toBeUndefined();
    expect(card(openOffice().state, cardNo('A0001'))).toBeUndefined();
  });

  test('[C2] that a desk holds by its package is unassigned, without any event', () => {
    const held = card(openDesk().state, cardNo('A005'));
    expect(held).toEqual({
      number: 'A005',
      state: 'unassigned',
      batch: leftBatch,
      holder: LEFT,
      accreditations: [],
      steps: [],
    });
  });

  test('[C10] tells its history in order although the office’s clock is ahead', () => {
    const office = new TestDesk(OFFICE, { role: 'office' });
    office.execute({ type: 'create-cards', from: cardNo('A001'), to: cardNo('A030'), printed: true }, 60);
    office.execute({ type: 'hand-over-cards', batch: leftBatch }, 60);
    const left = openDesk(LEFT);
    left.accredit('100001', 'A001', 0);
    const steps = card(merge(office, left), cardNo('A001'))?.steps;
    expect(steps?.map(({ type, state }) => `${type} ${state}`)).toEqual([
      'member-accredited assigned',
      'cards-created assigned',
      'cards-printed assigned',
      'cards-handed-over assigned',
    ]);
  });

  test('[C9] that was used but never created is in no count', () => {
    const left = openDesk(LEFT);
    left.write([accredited('100001', 'Z999')]);
    expect(cardCounts(merge(openOffice(), left))).toEqual({
      unused: 10,
      unassigned: 20,
      assigned: 0,
      blocked: 0,
    });
  });

  test('[C9] that was used before it was handed over is counted once', () => {
    const left = openDesk(LEFT);
    left.write([accredited('100001', 'A021'), accredited('100002', 'A022')]);
    left.withdraw('100001', true);
    expect(cardCounts(merge(openOffice(), left))).toEqual({
      unused: 8,
      unassigned: 21,
      assigned: 1,
      blocked: 0,
    });
  });

  test('events without a card leave the register as it is', () => {
    const left = openDesk(LEFT);
    left.execute({ type: 'record-refusal', member: key('100001'), reason: 'Shows no document' });
    const numbers: CardNumber[] = [...left.state.cards.keys()];
    expect(numbers).toEqual([]);
    expect(left.state.heads.get(LEFT)).toBe(1);
  });
});
