import { beforeEach, describe, expect, test } from 'vitest';
import type { Vote } from '@shared/domain/assembly';
import type { Answer } from '@shared/domain/commands';
import { activeAccreditations } from '@shared/domain/register-queries';
import { Dispute, otherCard, otherMember, STANDS, VOID } from '../../support/dispute';
import {
  cardNo,
  day,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  TestDesk,
} from '../../support/register-desk';

const ENTITLED = makeMember('100001');
/** May vote in the conference, and is too young for the nomination. */
const YOUNG = makeMember('100002', { birthDate: day('2010-01-01') });

function desk(cardPerVote: boolean): TestDesk {
  return new TestDesk(deskNo(1), {
    assembly: { ...makeAssembly('both'), ...(cardPerVote && { cardPerVote: true }) },
    batches: [makeBatch(1, 'A001', 'A020', deskNo(1))],
    roll: [ENTITLED, YOUNG],
  });
}

function give(at: TestDesk, member: string, card: string, votes?: readonly Vote[]): Answer {
  return at.execute({
    ...{ type: 'accredit', member: key(member), card: cardNo(card), identity: 'known' },
    ...(votes !== undefined && { votes }),
  });
}

const held = (at: TestDesk, member: string) =>
  activeAccreditations(at.state, key(member)).map(({ card, votes }) => [card, votes]);
const errorOf = (answer: Answer): unknown => (answer.ok ? undefined : answer.error);

describe('an assembly that gives a card for each vote', () => {
  let here: TestDesk;
  beforeEach(() => {
    here = desk(true);
  });

  test('[A16] gives one card for each vote, and none that is for both', () => {
    expect(errorOf(give(here, '100001', 'A001'))).toEqual({ kind: 'one-vote-a-card' });
    expect(errorOf(give(here, '100001', 'A001', ['conference', 'nomination']))).toEqual({
      kind: 'one-vote-a-card',
    });
    expect(give(here, '100001', 'A001', ['conference']).ok).toBe(true);
    expect(give(here, '100001', 'A002', ['nomination']).ok).toBe(true);
    expect(held(here, '100001')).toEqual([
      ['A001', ['conference']],
      ['A002', ['nomination']],
    ]);
  });

  test('[A16] needs to be told nothing where only one vote is left', () => {
    give(here, '100001', 'A001', ['nomination']);
    expect(give(here, '100001', 'A002').ok).toBe(true);
    expect(give(here, '100002', 'A003').ok).toBe(true);
    expect([held(here, '100001')[1], held(here, '100002')[0]]).toEqual([
      ['A002', ['conference']],
      ['A003', ['conference']],
    ]);
  });

  test('[A6] gives no second card for a vote, and says which the person has', () => {
    give(here, '100001', 'A001', ['conference']);
    expect(errorOf(give(here, '100001', 'A002', ['conference']))).toMatchObject({
      kind: 'already-accredited',
      use: { card: 'A001' },
    });
    give(here, '100001', 'A002', ['nomination']);
    expect(errorOf(give(here, '100001', 'A003'))).toMatchObject({ kind: 'already-accredited' });
  });

  test('[A16] gives none for a vote that the person lacks, and says why', () => {
    expect(errorOf(give(here, '100002', 'A001', ['nomination']))).toMatchObject({
      kind: 'not-entitled',
      obstacles: [{ vote: 'nomination', obstacles: [{ kind: 'too-young' }] }],
    });
    give(here, '100002', 'A001');
    expect(errorOf(give(here, '100002', 'A002'))).toMatchObject({ kind: 'already-accredited' });
  });

  test('[S7] overrides for the vote that the card is for, and for no other', () => {
    const override = { votes: ['nomination'] as const, reason: 'Passport shown' };
    const common = { type: 'accredit', member: key('100002'), identity: 'known', override } as const;
    here.operator = { name: 'Lea', lead: true };
    expect(errorOf(here.execute({ ...common, card: cardNo('A001'), votes: ['conference'] }))).toEqual({
      kind: 'override-needless',
    });
    give(here, '100002', 'A001');
    expect(here.execute({ ...common, card: cardNo('A002') }).ok).toBe(true);
    expect(held(here, '100002')).toEqual([
      ['A001', ['conference']],
      ['A002', ['nomination']],
    ]);
  });

  test('[A7] gives the same card to the same person once', () => {
    give(here, '100001', 'A001', ['conference']);
    expect(give(here, '100001', 'A001', ['conference'])).toMatchObject({
      ok: true,
      value: { already: true },
    });
  });

  test('[A8] replaces the card that is named, which stays for its vote', () => {
    give(here, '100001', 'A001', ['conference']);
    give(here, '100001', 'A002', ['nomination']);
    const lost = { type: 'replace-card', member: key('100001'), cause: 'lost' } as const;
    const command = { ...lost, card: cardNo('A002'), replacement: cardNo('A003') };
    expect(here.execute(command).ok).toBe(true);
    expect(held(here, '100001')).toEqual([
      ['A001', ['conference']],
      ['A003', ['nomination']],
    ]);
    expect(here.execute(command)).toMatchObject({ ok: true, value: { already: true } });
  });

  test('[A9] withdraws the card that is named, and no other', () => {
    give(here, '100001', 'A001', ['conference']);
    give(here, '100001', 'A002', ['nomination']);
    const command = { type: 'withdraw-accreditation', member: key('100001'), reason: 'Left' } as const;
    expect(here.execute({ ...command, card: cardNo('A002'), cardReturned: true }).ok).toBe(true);
    expect(held(here, '100001')).toEqual([['A001', ['conference']]]);
    expect(errorOf(here.execute({ ...command, card: cardNo('A002'), cardReturned: true }))).toMatchObject({
      kind: 'not-accredited',
    });
  });
});

describe('an assembly that gives one card for all votes', () => {
  test('[A16] gives one, and another only for a vote that the first is not for', () => {
    const here = desk(false);
    expect(give(here, '100001', 'A001').ok).toBe(true);
    expect(errorOf(give(here, '100001', 'A002'))).toMatchObject({ kind: 'already-accredited' });
    expect(held(here, '100001')).toEqual([['A001', ['conference', 'nomination']]]);
  });
});

describe('the office', () => {
  let hall: Dispute;
  beforeEach(() => {
    hall = new Dispute();
  });

  test('[M4] finds no conflict in a card for each vote, wherever they were given', () => {
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.accredit(hall.west, '100001', 'A11', ['nomination']);
    expect(hall.told.filter((text) => text.startsWith('member-accredited-twice'))).toEqual([]);
  });

  test('[M4] finds two cards for one vote, and leaves the card for the other vote out of it', () => {
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.accredit(hall.east, '100001', 'A02', ['nomination']);
    hall.accredit(hall.west, '100001', 'A11', ['conference']);
    expect(hall.the('member-accredited-twice')?.sides.map(({ card }) => card)).toEqual(['A01', 'A11']);
  });

  test('[M4] finds a card for both votes against each card for one', () => {
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.accredit(hall.east, '100001', 'A02', ['nomination']);
    hall.accredit(hall.west, '100001', 'A11', ['conference', 'nomination']);
    const sides = hall.the('member-accredited-twice')?.sides.map(({ card }) => card);
    expect(sides).toEqual(['A01', 'A02', 'A11']);
    expect(errorOf(hall.settle('member-accredited-twice', STANDS, VOID, STANDS))).toEqual({
      kind: 'settlement-leaves-conflict',
    });
    expect(hall.settle('member-accredited-twice', STANDS, STANDS, VOID).ok).toBe(true);
    expect(hall.the('member-accredited-twice')?.status).toBe('settled');
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M11] leaves no two cards for one vote standing', () => {
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.accredit(hall.west, '100001', 'A11', ['conference']);
    expect(errorOf(hall.settle('member-accredited-twice', STANDS, STANDS))).toEqual({
      kind: 'settlement-leaves-conflict',
    });
  });

  test('[M13] opens a settled conflict again where what stood is gone, whatever card there is for the other vote', () => {
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.accredit(hall.west, '100001', 'A11', ['conference']);
    hall.accredit(hall.west, '100001', 'A12', ['nomination']);
    hall.settle('member-accredited-twice', STANDS, VOID);
    expect(hall.the('member-accredited-twice')?.status).toBe('settled');
    hall.withdraw(hall.east, '100001', 'A01');
    const reopened = hall.the('member-accredited-twice');
    expect(reopened?.status).toBe('reopened');
    expect(reopened?.sides.map(({ card }) => card)).toEqual(['A11']);
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M12] gives a card to somebody who has one for another vote, and not to somebody who has one for the same', () => {
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.accredit(hall.west, '100001', 'A11', ['conference']);
    hall.accredit(hall.west, '100002', 'A12', ['nomination']);
    hall.accredit(hall.west, '100003', 'A13', ['conference']);
    expect(errorOf(hall.settle('member-accredited-twice', STANDS, otherMember('100003')))).toMatchObject({
      kind: 'already-accredited',
      use: { card: 'A13' },
    });
    expect(hall.settle('member-accredited-twice', STANDS, otherMember('100002')).ok).toBe(true);
    const cards = activeAccreditations(hall.office.state, key('100002')).map(({ card, votes }) => [
      card,
      votes,
    ]);
    expect(cards).toEqual([
      ['A12', ['nomination']],
      ['A11', ['conference']],
    ]);
    expect(hall.told.filter((text) => text.includes('100002'))).toEqual([]);
  });

  test('[M12] keeps the votes and the carrier of a card that is corrected', () => {
    const payload = {
      ...{ member: key('100001'), card: cardNo('A11'), identity: 'known' as const },
      votes: ['conference' as const],
      proxy: { holder: key('100003'), note: 'Vollmacht' },
      weight: 4,
    };
    hall.accredit(hall.east, '100001', 'A01', ['conference']);
    hall.write(hall.west, { type: 'member-accredited', payload });
    hall.settle('member-accredited-twice', VOID, otherCard('A14'));
    expect(activeAccreditations(hall.office.state, key('100001'))).toMatchObject([
      { card: 'A14', proxy: { holder: '100003' }, weight: 4 },
    ]);
  });
});
