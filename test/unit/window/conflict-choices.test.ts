import type { SideDecision } from '@shared/domain/commands';
import { describe, expect, test } from 'vitest';
import type { ConflictSide, ConflictView } from '../../../renderer/roll-worker/engine-api';
import {
  asksForCard,
  type Choice,
  choicesOf,
  decisionsOf,
  outcomesOf,
} from '../../../renderer/lib/conflict-choices';
import { decisionsUnknownToDesks } from '../../../renderer/lib/decisions';
import { cardNo, deskNo, key, NINE } from '../../support/register-desk';

function side(
  index: number,
  card: string,
  member: string,
  changes: Partial<ConflictSide> = {},
): ConflictSide {
  return {
    ...{ event: { deskId: deskNo(index), seq: 3 }, desk: deskNo(index), deskName: `Desk ${index}` },
    ...{ operator: 'Ada', at: NINE, card: cardNo(card), cardBlocked: false, orphan: false },
    ...{ member: key(member), memberName: `Member ${member}` },
    ...{ identity: 'photo-document', votes: ['conference'], status: 'active' },
    ...changes,
  };
}

function conflict(kind: ConflictView['kind'], ...sides: readonly ConflictSide[]): ConflictView {
  return { key: 'one', kind, subject: 'one', status: 'open', sides };
}

const twoCards = conflict('member-accredited-twice', side(1, '1001', '7'), side(2, '1002', '7'));
const twoMembers = conflict('card-assigned-twice', side(1, '1001', '7'), side(2, '1001', '8'));
const notHeld = conflict('card-not-held', side(1, '1001', '7'));
const blocked = conflict('blocked-card-used', side(1, '1001', '7', { cardBlocked: true }));

function chosen(of: ConflictView, text: Choice['text'], at = 0): Choice {
  const found = choicesOf(of).find((one) => one.text === text && one.at === at);
  if (found === undefined) throw new Error(`no such choice: ${text}`);
  return found;
}

function outcomes(decisions: readonly SideDecision[] | undefined) {
  return decisions?.map(({ outcome }) => outcome);
}

describe('a card that two have', () => {
  test('and that nobody keeps is asked about once, and the answer counts for both entries', () => {
    const none = chosen(twoMembers, 'card-assigned-twice-all-void');
    expect([0, 1].map((at) => asksForCard(twoMembers, none, at))).toEqual([true, false]);
    const both = (block: boolean) => [0, 1].map(() => ({ kind: 'void', block }));
    expect(outcomes(decisionsOf(twoMembers, none, {}))).toEqual(both(true));
    expect(outcomes(decisionsOf(twoMembers, none, { 0: { back: true } }))).toEqual(both(false));
  });
});

describe('somebody with two cards', () => {
  test('keeps one, and the other is blocked unless it came back', () => {
    const keep = chosen(twoCards, 'member-accredited-twice-keep', 1);
    expect(outcomes(decisionsOf(twoCards, keep, {}))).toEqual([
      { kind: 'void', block: true },
      { kind: 'stands' },
    ]);
    expect(outcomes(decisionsOf(twoCards, keep, { 0: { back: true } }))).toEqual([
      { kind: 'void', block: false },
      { kind: 'stands' },
    ]);
  });

  test('or it was somebody else, who has to be named', () => {
    const other = chosen(twoCards, 'member-accredited-twice-other-member', 1);
    expect(decisionsOf(twoCards, other, {})).toBeUndefined();
    expect(
      outcomes(decisionsOf(twoCards, other, { 1: { member: { key: '8', name: 'Muster, Eva' } } })),
    ).toEqual([{ kind: 'stands' }, { kind: 'other-member', member: '8' }]);
  });

  test('keeps a card that both sides name', () => {
    const same = conflict('member-accredited-twice', side(1, '1001', '7'), side(2, '1001', '7'));
    const keep = chosen(same, 'member-accredited-twice-keep');
    expect(asksForCard(same, keep, 1)).toBe(false);
    expect(outcomes(decisionsOf(same, keep, {}))).toEqual([
      { kind: 'stands' },
      { kind: 'void', block: false },
    ]);
  });
});

describe('a card with two members', () => {
  test('stays with one, and is not blocked', () => {
    const keep = chosen(twoMembers, 'card-assigned-twice-keep');
    expect(asksForCard(twoMembers, keep, 1)).toBe(false);
    expect(outcomes(decisionsOf(twoMembers, keep, {}))).toEqual([
      { kind: 'stands' },
      { kind: 'void', block: false },
    ]);
  });

  test('or the other has another card, whose number has to be one', () => {
    const other = chosen(twoMembers, 'card-assigned-twice-other-card', 1);
    expect(decisionsOf(twoMembers, other, { 1: { card: 'ten' } })).toBeUndefined();
    expect(outcomes(decisionsOf(twoMembers, other, { 1: { card: ' a 1002' } }))).toEqual([
      { kind: 'stands' },
      { kind: 'other-card', card: 'A1002', block: false },
    ]);
  });

  test('is blocked where nobody has it', () => {
    const none = chosen(twoMembers, 'card-assigned-twice-all-void');
    expect(outcomes(decisionsOf(twoMembers, none, {}))).toEqual([
      { kind: 'void', block: true },
      { kind: 'void', block: true },
    ]);
  });
});

describe('one side alone', () => {
  test('a card of another desk stands, was another one, or is where it belongs', () => {
    expect(choicesOf(notHeld).map(({ text }) => text)).toEqual([
      'card-not-held-stands',
      'card-not-held-other-card',
      'card-not-held-void',
    ]);
    const wrong = chosen(notHeld, 'card-not-held-void');
    expect(outcomes(decisionsOf(notHeld, wrong, {}))).toEqual([{ kind: 'void', block: false }]);
    expect(outcomes(decisionsOf(notHeld, wrong, { 0: { back: false } }))).toEqual([
      { kind: 'void', block: true },
    ]);
  });

  test('a blocked card never stands, and stays blocked', () => {
    expect(choicesOf(blocked).flatMap((one) => one.outcomes)).toEqual(['other-card', 'void']);
    expect(outcomesOf(blocked, 0)).not.toContain('stands');
    const other = chosen(blocked, 'blocked-card-used-other-card');
    expect(asksForCard(blocked, other, 0)).toBe(false);
    expect(outcomes(decisionsOf(blocked, other, { 0: { card: '1002' } }))).toEqual([
      { kind: 'other-card', card: '1002', block: true },
    ]);
  });
});

describe('a guest', () => {
  const guest = (index: number, card: string) =>
    side(index, card, 'guest:0123456789ab', { guest: 'press', votes: [] });

  test('has a card of another desk or not, and never another one or another name', () => {
    const alone = conflict('card-not-held', guest(1, 'G01'));
    expect(choicesOf(alone).map(({ text }) => text)).toEqual(['card-not-held-stands', 'card-not-held-void']);
    const gone = conflict('blocked-card-used', { ...guest(1, 'G01'), cardBlocked: true });
    expect(choicesOf(gone).map(({ text }) => text)).toEqual(['blocked-card-used-void']);
  });

  test('and a member with one card leave it to either, and only the member may have another', () => {
    const both = conflict('card-assigned-twice', side(1, '1001', '7'), guest(2, '1001'));
    expect(choicesOf(both).map(({ text, at }) => [text, at])).toEqual([
      ['card-assigned-twice-keep', 0],
      ['card-assigned-twice-keep', 1],
      ['card-assigned-twice-other-card', 0],
      ['card-assigned-twice-all-void', 0],
    ]);
    expect([outcomesOf(both, 0).length, outcomesOf(both, 1)]).toEqual([4, ['stands', 'void']]);
  });
});

test('every side of more than two can be decided by itself', () => {
  const three = conflict('card-not-held', side(1, '1001', '7'), side(2, '1002', '7'), side(3, '1003', '7'));
  const each = { ...chosen(three, 'each'), outcomes: ['stands', 'void', 'other-card'] as const };
  expect(outcomes(decisionsOf(three, each, { 1: { back: false }, 2: { card: '1004' } }))).toEqual([
    { kind: 'stands' },
    { kind: 'void', block: true },
    { kind: 'other-card', card: '1004', block: false },
  ]);
});

test('a decision is unknown to the desks until each of them had a package after it', () => {
  const decided = {
    ...twoCards,
    status: 'settled' as const,
    settlement: { at: NINE, operator: 'Ada', reason: 'x', rulings: [], blocks: [] },
  };
  const desk = (at: number) => ({
    ...{ id: deskNo(1), name: 'Desk', events: 1, accredited: 0, cardsHeld: 0, cardsLeft: 0 },
    ...{ missing: [], acknowledgeable: false, issued: { at, current: true } },
  });
  const unknown = (...at: readonly number[]) =>
    decisionsUnknownToDesks({ desks: at.map(desk) }, [decided, twoMembers]);
  expect(unknown()).toBe(0);
  expect(unknown(NINE - 1, NINE + 1)).toBe(1);
  expect(unknown(NINE + 1, NINE + 2)).toBe(0);
});
