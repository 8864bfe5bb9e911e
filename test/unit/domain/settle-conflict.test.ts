import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, SideDecision } from '@shared/domain/commands';
import { loggedEventSchema, type EventBody } from '@shared/domain/events';
import type { Conflict } from '@shared/domain/register';
import { activeAccreditations, card } from '@shared/domain/register-queries';
import { Dispute, LOST, otherCard, otherMember, STANDS, VOID } from '../../support/dispute';
import { cardNo, key } from '../../support/register-desk';

let hall: Dispute;
beforeEach(() => {
  hall = new Dispute();
});

const bodiesOf = (answer: Answer): readonly EventBody[] => (answer.ok ? answer.value.bodies : []);
const refusalOf = (answer: Answer): string | undefined => (answer.ok ? undefined : answer.error.kind);
const cardsOf = (member: string): string[] =>
  activeAccreditations(hall.office.state, key(member)).map((one) => one.card);
const stateOf = (number: string): string | undefined => card(hall.office.state, cardNo(number))?.state;

function allOf({ sides }: Conflict, outcome: SideDecision['outcome']): SideDecision[] {
  return sides.map(({ event }) => ({ event, outcome }));
}

function twice(): Conflict {
  hall.accredit(hall.east, '100001', 'A01');
  hall.accredit(hall.west, '100001', 'A11');
  const conflict = hall.the('member-accredited-twice');
  if (conflict === undefined) throw new Error('a member at two desks is a conflict');
  return conflict;
}

describe('what can be settled', () => {
  test('[M11] is a conflict that there is', () => {
    const { sides } = twice();
    const decided = allOf({ sides } as Conflict, VOID);
    const command = { kind: 'member-accredited-twice', subject: '100002', sides: decided } as const;
    expect(refusalOf(hall.decide(command))).toBe('conflict-absent');
    expect(refusalOf(hall.decide({ ...command, kind: 'not-on-roll', subject: '100001' }))).toBe(
      'conflict-absent',
    );
  });

  test('[M11] is what was shown: these sides, all of them, each once', () => {
    const { kind, subject, sides } = twice();
    const [first, second] = allOf({ sides } as Conflict, VOID);
    if (first === undefined || second === undefined) throw new Error('there are two sides');
    for (const some of [[], [first], [first, first], [first, second, second]])
      expect(refusalOf(hall.decide({ kind, subject, sides: some }))).toBe('conflict-changed');
    hall.accredit(hall.west, '100001', 'A12');
    expect(refusalOf(hall.decide({ kind, subject, sides: [first, second] }))).toBe('conflict-changed');
  });

  test('[M11] needs a reason', () => {
    const conflict = twice();
    const sides = allOf(conflict, VOID);
    const command = { kind: conflict.kind, subject: conflict.subject, sides };
    expect(refusalOf(hall.decide({ ...command, reason: '  ' }))).toBe('reason-missing');
    expect(refusalOf(hall.decide({ ...command, reason: 'x'.repeat(2001) }))).toBe('reason-too-long');
  });

  test('[M11] is told as one event, with every side, what it was judged by, and the reason', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.block(hall.office, 'A01');
    const { seq } = hall.office.log.at(-1) ?? { seq: 0 };
    expect(bodiesOf(hall.settle('blocked-card-used', VOID))).toEqual([
      {
        type: 'conflict-settled',
        payload: {
          kind: 'blocked-card-used',
          subject: 'A01',
          rulings: [
            { event: { deskId: hall.east.id, seq: 1 }, member: '100001', card: 'A01', ruling: 'void' },
          ],
          basis: [`blocked ${hall.office.id} ${seq}`],
          blocks: [],
          reason: 'Asked both',
        },
      },
    ]);
  });

  test('[A7] once more in the same way changes nothing', () => {
    twice();
    hall.settle('member-accredited-twice', STANDS, VOID);
    expect(hall.settle('member-accredited-twice', STANDS, VOID)).toMatchObject({
      ok: true,
      value: { already: true },
    });
  });

  test('[M13] can be decided otherwise as long as it is shown', () => {
    twice();
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.settle('member-accredited-twice', VOID, STANDS);
    expect(cardsOf('100001')).toEqual(['A11']);
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
    expect(hall.elsewhere).toEqual(hall.all);
  });
});

describe('what becomes of a void side', () => {
  test('[M11] it ends, and its card is unassigned again if it came back', () => {
    twice();
    hall.settle('member-accredited-twice', STANDS, VOID);
    expect(cardsOf('100001')).toEqual(['A01']);
    expect([stateOf('A01'), stateOf('A11')]).toEqual(['assigned', 'unassigned']);
  });

  test('[M11] its card is blocked if it did not', () => {
    twice();
    expect(bodiesOf(hall.settle('member-accredited-twice', LOST, LOST))).toMatchObject([
      { payload: { blocks: ['A01', 'A11'] } },
    ]);
    expect([stateOf('A01'), stateOf('A11')]).toEqual(['blocked', 'blocked']);
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
  });

  test('[C4] a card that is blocked already is not blocked again', () => {
    twice();
    hall.block(hall.office, 'A01', 'A03');
    const [settled] = bodiesOf(hall.settle('member-accredited-twice', LOST, STANDS));
    expect(settled).toMatchObject({ payload: { blocks: [] } });
  });

  test('[M2] its own log says of it what it said', () => {
    twice();
    hall.settle('member-accredited-twice', STANDS, VOID);
    expect(hall.west.state.members.get(key('100001'))).toMatchObject([{ status: 'active' }]);
  });
});

describe('what cannot both be right', () => {
  test('[M11] a member does not stand twice', () => {
    twice();
    expect(refusalOf(hall.settle('member-accredited-twice', STANDS, STANDS))).toBe(
      'settlement-leaves-conflict',
    );
  });

  test('[M11] nor does a card with two members', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100002', 'A01');
    expect(refusalOf(hall.settle('card-assigned-twice', STANDS, STANDS))).toBe('settlement-leaves-conflict');
    expect(refusalOf(hall.settle('card-assigned-twice', STANDS, otherMember('100003')))).toBe(
      'settlement-leaves-conflict',
    );
  });

  test('[C4] nor does anybody with a blocked card', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.block(hall.office, 'A01');
    expect(refusalOf(hall.settle('blocked-card-used', STANDS))).toBe('settlement-leaves-conflict');
    expect(refusalOf(hall.settle('blocked-card-used', otherMember('100002')))).toBe('card-blocked');
  });

  test('[M11] [C4] no card is blocked that somebody has', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100002', 'A01');
    expect(refusalOf(hall.settle('card-assigned-twice', STANDS, LOST))).toBe('settlement-leaves-conflict');
    expect(hall.settle('card-assigned-twice', STANDS, VOID).ok).toBe(true);
  });

  test('[M11] but a card may stand at a desk that does not hold it, and a person whom the list does not know', () => {
    hall.useRoll({ gone: ['100001'], lacking: { '100002': ['conference'] } });
    hall.accredit(hall.east, '100001', 'A11');
    hall.accredit(hall.east, '100002', 'A02');
    for (const kind of ['card-not-held', 'not-on-roll', 'not-entitled'] as const)
      expect(hall.settle(kind, STANDS).ok).toBe(true);
    expect(hall.told).toEqual([
      'not-on-roll 100001 settled',
      'not-entitled 100002 settled',
      'card-not-held A11 settled',
    ]);
  });
});

describe('what was meant', () => {
  test('[M12] another member: the same card, identity, votes and ballot box', () => {
    twice();
    const answer = hall.settle('member-accredited-twice', STANDS, otherMember('100002'));
    expect(bodiesOf(answer)).toMatchObject([
      { type: 'conflict-settled', payload: { rulings: [{ ruling: 'stands' }, { ruling: 'void' }] } },
      {
        type: 'accreditation-corrected',
        payload: {
          corrects: { deskId: hall.west.id, seq: 1 },
          ...{
            member: '100002',
            card: 'A11',
            identity: 'known',
            votes: ['conference'],
            reason: 'Asked both',
          },
        },
      },
    ]);
    expect([cardsOf('100001'), cardsOf('100002')]).toEqual([['A01'], ['A11']]);
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M12] another card, which nobody has', () => {
    hall.accredit(hall.east, '100001', 'A11');
    expect(hall.settle('card-not-held', otherCard('A05')).ok).toBe(true);
    expect(cardsOf('100001')).toEqual(['A05']);
    expect([stateOf('A05'), stateOf('A11')]).toEqual(['assigned', 'unassigned']);
    expect(hall.told).toEqual(['card-not-held A11 settled']);
  });

  test('[M12] another card for a blocked one, also in the place of the only side', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.block(hall.office, 'A01');
    expect(hall.settle('blocked-card-used', otherCard('A30')).ok).toBe(true);
    expect(cardsOf('100001')).toEqual(['A30']);
    expect(hall.told).toEqual(['blocked-card-used A01 settled']);
  });

  test('[M12] both sides of a card can be corrected', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100002', 'A01');
    expect(hall.settle('card-assigned-twice', otherCard('A02'), otherCard('A03')).ok).toBe(true);
    expect([cardsOf('100001'), cardsOf('100002')]).toEqual([['A02'], ['A03']]);
  });

  test('[M12] but not to the same card, nor to the same member', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100002', 'A01');
    expect(refusalOf(hall.settle('card-assigned-twice', otherCard('A02'), otherCard('A02')))).toBe(
      'card-assigned',
    );
    expect(refusalOf(hall.settle('card-assigned-twice', VOID, otherMember('100003')))).toBeUndefined();
    twice();
    expect(
      refusalOf(hall.settle('member-accredited-twice', otherMember('100004'), otherMember('100004'))),
    ).toBe('already-accredited');
  });

  test('[M12] a member who is on the list and has no card', () => {
    twice();
    hall.accredit(hall.east, '100002', 'A02');
    expect(refusalOf(hall.settle('member-accredited-twice', STANDS, otherMember('999999')))).toBe(
      'not-on-roll',
    );
    expect(refusalOf(hall.settle('member-accredited-twice', STANDS, otherMember('100002')))).toBe(
      'already-accredited',
    );
  });

  test('[M12] [M15] not even under another key', () => {
    hall.useRoll({ renamed: { 'ref:R6': '100006', '100006': '100006' } });
    twice();
    hall.accredit(hall.east, 'ref:R6', 'A02');
    expect(refusalOf(hall.settle('member-accredited-twice', STANDS, otherMember('100006')))).toBe(
      'already-accredited',
    );
  });

  test('[M12] [M15] under the key that the person goes by now', () => {
    hall.useRoll({ renamed: { 'ref:R6': '100006', '100006': '100006' } });
    twice();
    hall.settle('member-accredited-twice', STANDS, otherMember('ref:R6'));
    expect(cardsOf('100006')).toEqual(['A11']);
  });

  test('[M12] a card that can be given to somebody', () => {
    hall.accredit(hall.west, '100003', 'A13');
    hall.block(hall.office, 'A30');
    hall.accredit(hall.east, '100001', 'A11');
    const refused = (number: string) => refusalOf(hall.settle('card-not-held', otherCard(number)));
    expect(['A13', 'A30', 'A45', 'Z99'].map(refused)).toEqual([
      'card-assigned',
      'card-blocked',
      'card-unused',
      'card-does-not-exist',
    ]);
  });

  test('[M12] [C14] a card of a series for these votes', () => {
    const common = { prefix: 'G', digits: 2, colour: 'grey' } as const;
    hall.office.execute({ type: 'add-series', series: { ...common, name: 'Guests', use: 'guest' } }, 0);
    hall.office.execute({ type: 'create-cards', from: cardNo('G01'), to: cardNo('G05'), printed: true }, 0);
    hall.accredit(hall.east, '100001', 'A11');
    expect(refusalOf(hall.settle('card-not-held', otherCard('G01')))).toBe('card-of-other-series');
  });

  test('[M12] is the office’s decision, wherever the card is held', () => {
    hall.accredit(hall.east, '100001', 'A12');
    hall.settle('card-not-held', otherCard('A13'));
    expect(hall.told).toEqual(['card-not-held A12 settled']);
  });

  test('[M12] keeps the override of whoever got another card', () => {
    hall.useRoll({ lacking: { '100001': ['nomination'] } });
    const override = { votes: ['nomination' as const], reason: 'Proved citizenship' };
    const payload = { member: key('100001'), card: cardNo('A11'), identity: 'known' as const, override };
    hall.write(hall.east, { type: 'member-accredited', payload: { ...payload, votes: ['nomination'] } });
    hall.settle('card-not-held', otherCard('A05'));
    expect(hall.told).toEqual(['card-not-held A11 settled']);
  });

  test('[M9] [M12] but gives nobody else a vote', () => {
    hall.useRoll({ lacking: { '100002': ['conference'] } });
    twice();
    hall.settle('member-accredited-twice', STANDS, otherMember('100002'));
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled', 'not-entitled 100002 open']);
  });

  test('[M13] is a side, once the conflict is decided again', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100002', 'A01');
    hall.settle('card-assigned-twice', VOID, otherMember('100003'));
    expect(hall.the('card-assigned-twice')).toMatchObject({
      status: 'settled',
      sides: [{ member: '100001' }, { member: '100002' }, { member: '100003' }],
    });
    expect(hall.settle('card-assigned-twice', STANDS, VOID, VOID).ok).toBe(true);
    expect([cardsOf('100001'), cardsOf('100003')]).toEqual([['A01'], []]);
  });
});

test('[M11] a log that claims a member hundreds of times is settled in turns', () => {
  const claims = 450;
  const bodies = Array.from({ length: claims }, (_, index): EventBody => {
    const payload = { member: key('100001'), card: cardNo(`B${index}`), identity: 'known' as const };
    return { type: 'member-accredited', payload: { ...payload, votes: ['conference'] } };
  });
  hall.east.write(bodies, 1);
  hall.office.merge(hall.east.log, 1);
  const settled: number[] = [];
  while (hall.the('member-accredited-twice')?.status !== 'settled') {
    const conflict = hall.the('member-accredited-twice');
    if (conflict === undefined || settled.length > 9) throw new Error('it does not come to an end');
    const { kind, subject, sides } = conflict;
    settled.push(sides.length);
    const answer = hall.decide({ kind, subject, sides: allOf(conflict, VOID) });
    expect(answer.ok).toBe(true);
    expect(loggedEventSchema.safeParse(hall.office.log.at(-1)).success).toBe(true);
  }
  expect(settled).toEqual([200, 200, 200]);
  expect(cardsOf('100001')).toEqual([]);
});
