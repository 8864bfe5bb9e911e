import { beforeEach, describe, expect, test } from 'vitest';
import { conflicts } from '@shared/domain/conflicts';
import { foldEvents, initialState } from '@shared/domain/state';
import { factsOf } from '../../../renderer/roll-worker/package-facts';
import { Dispute, otherCard, STANDS, VOID } from '../../support/dispute';
import { cardNo, key } from '../../support/register-desk';

let hall: Dispute;
beforeEach(() => {
  hall = new Dispute();
});

describe('what contradicts', () => {
  test('[M4] a member at two desks, with both sides, earliest first', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.west, '100001', 'A11');
    expect(hall.all).toMatchObject([
      {
        kind: 'member-accredited-twice',
        subject: '100001',
        member: '100001',
        sides: [{ card: 'A01' }, { card: 'A11' }],
        basis: [],
        status: 'open',
      },
    ]);
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M5] a card with two members, and with one member it is no such conflict', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100001', 'A01');
    expect(hall.told).toEqual(['member-accredited-twice 100001 open']);
    hall.accredit(hall.east, '100002', 'A01');
    expect(hall.told).toContain('card-assigned-twice A01 open');
  });

  test('[M6] a card that never came to the desk, and who holds it', () => {
    hall.accredit(hall.east, '100001', 'A11');
    expect(hall.all).toMatchObject([
      { kind: 'card-not-held', card: 'A11', holderName: 'Desk 2', sides: [{ desk: hall.east.id }] },
    ]);
  });

  test('[M6] a card that nobody knows, or that bears wrong check digits', () => {
    hall.office.execute(
      {
        type: 'add-series',
        series: { prefix: 'B', digits: 4, check: 'damm', name: 'Votes', colour: 'red', use: 'voting' },
      },
      0,
    );
    hall.accredit(hall.east, '100001', 'Z99');
    hall.accredit(hall.east, '100002', 'B0011');
    expect(hall.told).toEqual(['card-not-held B0011 open', 'card-not-held Z99 open']);
    expect(hall.all[0]).not.toHaveProperty('holderName');
  });

  test('[M6] [A14] a card that was handed out for a reason, which is shown', () => {
    const foreignCard = { reason: 'Our cards ran out' };
    const payload = { member: key('100001'), card: cardNo('A11'), identity: 'known' as const };
    hall.write(hall.east, {
      type: 'member-accredited',
      payload: { ...payload, votes: ['conference'], foreignCard },
    });
    expect(hall.the('card-not-held')?.sides).toMatchObject([{ foreignCard }]);
  });

  test('[M6] [C17] no card that came by a slip, whoever recorded it, before or after', () => {
    hall.accredit(hall.west, '100001', 'A01');
    expect(hall.told).toEqual(['card-not-held A01 open']);
    hall.give(hall.east, hall.west, 'A01');
    expect(hall.told).toEqual([]);
    hall.accredit(hall.west, '100002', 'A02');
    hall.receive(hall.west, hall.east, 'A02', 'S00002');
    expect(hall.told).toEqual([]);
  });

  test('[M6] [C17] a card that the desk gave away before, until it came back', () => {
    hall.give(hall.east, hall.west, 'A01');
    hall.accredit(hall.east, '100001', 'A01');
    expect(hall.told).toEqual(['card-not-held A01 open']);
    hall.receive(hall.east, hall.west, 'A01', 'S00002');
    expect(hall.told).toEqual(['card-not-held A01 open']);
    hall.withdraw(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100001', 'A01');
    expect(hall.told).toEqual([]);
  });

  test('[M6] [C17] no card that the desk gave away afterwards', () => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.withdraw(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100001', 'A01');
    hall.give(hall.east, hall.west, 'A01');
    expect(hall.told).toEqual([]);
  });

  test('[M7] a card that was blocked among others, whichever came first', () => {
    hall.accredit(hall.east, '100001', 'A03');
    hall.block(hall.office, 'A01', 'A05');
    hall.accredit(hall.east, '100002', 'A04');
    const blocked = { deskId: hall.office.id, seq: hall.office.log.length };
    expect(hall.all).toMatchObject([
      {
        kind: 'blocked-card-used',
        card: 'A03',
        blocked,
        basis: [`blocked ${blocked.deskId} ${blocked.seq}`],
      },
      { kind: 'blocked-card-used', card: 'A04', blocked },
    ]);
  });

  test('[M7] names every event that blocked the card', () => {
    hall.accredit(hall.east, '100001', 'A03');
    hall.block(hall.office, 'A03');
    hall.block(hall.east, 'A03');
    expect(hall.the('blocked-card-used')).toMatchObject({ blocked: { deskId: hall.office.id } });
    expect(hall.the('blocked-card-used')?.basis).toHaveLength(2);
  });

  test('[M9] a vote that the list does not give, unless by an override', () => {
    hall.useRoll({ lacking: { '100001': ['nomination'], '100002': ['nomination'] } });
    hall.accredit(hall.east, '100001', 'A01', ['conference', 'nomination']);
    const override = { votes: ['nomination' as const], reason: 'Proved citizenship' };
    const payload = { member: key('100002'), card: cardNo('A02'), identity: 'known' as const, override };
    hall.write(hall.east, { type: 'member-accredited', payload: { ...payload, votes: ['nomination'] } });
    expect(hall.all).toMatchObject([
      { kind: 'not-entitled', member: '100001', basis: ['lacks nomination'], sides: [{ card: 'A01' }] },
    ]);
  });

  test('[M9] not where the accreditation ended', () => {
    hall.useRoll({ lacking: { '100001': ['conference'] } });
    hall.accredit(hall.east, '100001', 'A01');
    hall.withdraw(hall.east, '100001', 'A01');
    expect(hall.told).toEqual([]);
  });

  test('[M10] somebody who is not on the list, whom it says nothing else of', () => {
    hall.useRoll({ gone: ['100001'], lacking: { '100001': ['conference'] } });
    hall.accredit(hall.east, '100001', 'A01');
    expect(hall.told).toEqual(['not-on-roll 100001 open']);
  });

  test('[M9] [M10] nobody, as long as there is no list', () => {
    hall.useRoll({ gone: ['100001'], lacking: { '100002': ['conference'] } });
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.east, '100002', 'A02');
    expect(conflicts(hall.office.state)).toEqual([]);
  });

  test('[M15] one person under a reference code and a member number', () => {
    hall.useRoll({ renamed: { 'ref:R6': '100006', '100006': '100006' } });
    hall.accredit(hall.east, 'ref:R6', 'A01');
    hall.accredit(hall.west, '100006', 'A11');
    expect(hall.told).toEqual(['member-accredited-twice 100006 open']);
    expect(conflicts(hall.office.state)).toEqual([]);
  });

  test('[M15] one person with one card under both keys is no card with two members', () => {
    hall.useRoll({ renamed: { 'ref:R6': '100006', '100006': '100006' } });
    hall.accredit(hall.east, 'ref:R6', 'A01');
    hall.accredit(hall.east, '100006', 'A01');
    expect(hall.told).toEqual(['member-accredited-twice 100006 open']);
  });

  test('[M8] members come before cards, in order of keys and numbers, then of kinds', () => {
    hall.useRoll({ gone: ['100002'] });
    hall.accredit(hall.east, '100002', 'A11');
    hall.accredit(hall.west, '100002', 'A02');
    hall.accredit(hall.west, '100001', 'A02');
    hall.accredit(hall.west, '100001', 'A12');
    hall.block(hall.office, 'A11');
    expect(hall.told).toEqual([
      'member-accredited-twice 100001 open',
      'member-accredited-twice 100002 open',
      'not-on-roll 100002 open',
      'card-assigned-twice A02 open',
      'card-not-held A02 open',
      'card-not-held A11 open',
      'blocked-card-used A11 open',
    ]);
    expect(hall.elsewhere).toEqual(hall.all);
  });
});

describe('what was settled', () => {
  beforeEach(() => {
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.west, '100001', 'A11');
  });

  test('[M11] is shown with what was decided', () => {
    expect(hall.settle('member-accredited-twice', STANDS, VOID).ok).toBe(true);
    expect(hall.all).toMatchObject([
      {
        status: 'settled',
        sides: [{ card: 'A01' }, { card: 'A11' }],
        settlement: { reason: 'Asked both', rulings: [{ ruling: 'stands' }, { ruling: 'void' }] },
      },
    ]);
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M13] is open again when the member is accredited once more', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.accredit(hall.west, '100001', 'A12');
    expect(hall.all).toMatchObject([{ status: 'reopened', sides: [{}, {}, {}], settlement: {} }]);
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M13] stays settled when the member is accredited anew after both were void', () => {
    hall.settle('member-accredited-twice', VOID, VOID);
    hall.accredit(hall.west, '100001', 'A12');
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
    hall.accredit(hall.east, '100001', 'A02');
    expect(hall.told).toEqual(['member-accredited-twice 100001 reopened']);
  });

  test('[M13] is open again when a card that is void is replaced by a desk that doesn’t know it', () => {
    hall.settle('member-accredited-twice', VOID, VOID);
    hall.replace(hall.west, '100001', 'A11', 'A12');
    expect(hall.told).toEqual(['member-accredited-twice 100001 reopened']);
  });

  test('[M13] [M14] stays settled when the desk of the side that stood replaces its card', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.replace(hall.east, '100001', 'A01', 'A02');
    hall.replace(hall.east, '100001', 'A02', 'A03');
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
    hall.withdraw(hall.east, '100001', 'A03');
    expect(hall.told).toEqual(['member-accredited-twice 100001 reopened']);
  });

  test('[M13] is open again when what stood is withdrawn, whoever is accredited instead', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.withdraw(hall.east, '100001', 'A01');
    hall.accredit(hall.west, '100001', 'A12');
    expect(hall.told).toEqual(['member-accredited-twice 100001 reopened']);
  });

  test('[M13] stays settled when the office gives another card to the side that stood', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.block(hall.office, 'A01');
    hall.settle('blocked-card-used', otherCard('A30'));
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled', 'blocked-card-used A01 settled']);
    hall.accredit(hall.east, '100001', 'A02');
    expect(hall.told).toContain('member-accredited-twice 100001 reopened');
  });

  test('[M13] [M14] is settled for a desk, too, that knows but one side', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    const logs = new Map([[hall.office.id, hall.office.log]]);
    const facts = factsOf({ logs, state: hall.office.state });
    const atWest = foldEvents(initialState({ batches: [], facts, office: hall.office.id }), hall.west.log);
    expect(conflicts(atWest)).toMatchObject([{ status: 'settled', sides: [{ card: 'A11' }] }]);
  });

  test('[M13] is open again when the side that stood is withdrawn, and only a void one is left', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.withdraw(hall.east, '100001', 'A01');
    expect(hall.all).toMatchObject([{ status: 'reopened', sides: [{ card: 'A11' }] }]);
    hall.settle('member-accredited-twice', STANDS);
    expect(hall.told).toEqual([]);
  });

  test('[M13] is nothing to decide any more when the side that was void is withdrawn', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.withdraw(hall.west, '100001', 'A11');
    expect(hall.told).toEqual([]);
  });

  test('[M13] stays settled when both are void, and one of them is withdrawn', () => {
    hall.settle('member-accredited-twice', VOID, VOID);
    hall.withdraw(hall.west, '100001', 'A11');
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
  });

  test('[M13] is open again when a void side’s desk gives the member another card', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.replace(hall.west, '100001', 'A11', 'A12');
    expect(hall.the('member-accredited-twice')).toMatchObject({
      status: 'reopened',
      sides: [{}, { card: 'A12' }],
    });
  });

  test('[M13] stays settled whatever else happens', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.accredit(hall.east, '100002', 'A02');
    hall.give(hall.east, hall.west, 'A05');
    hall.block(hall.office, 'A07');
    expect(hall.told).toEqual(['member-accredited-twice 100001 settled']);
  });

  test('[M12] a side that is void by another conflict is none', () => {
    hall.accredit(hall.west, '100002', 'A01');
    expect(hall.told).toEqual([
      'member-accredited-twice 100001 open',
      'card-assigned-twice A01 open',
      'card-not-held A01 open',
    ]);
    hall.settle('card-assigned-twice', VOID, STANDS);
    expect(hall.told).toEqual(['card-assigned-twice A01 settled', 'card-not-held A01 open']);
  });

  test('[M13] is open again when another conflict takes away what stood', () => {
    hall.settle('member-accredited-twice', STANDS, VOID);
    hall.block(hall.office, 'A01');
    hall.settle('blocked-card-used', VOID);
    expect(hall.told).toEqual(['member-accredited-twice 100001 reopened', 'blocked-card-used A01 settled']);
  });

  test('[M15] stays settled when a member number comes for the reference code', () => {
    const other = new Dispute();
    other.accredit(other.east, 'ref:R6', 'A01');
    other.accredit(other.west, 'ref:R6', 'A11');
    other.settle('member-accredited-twice', STANDS, VOID);
    other.useRoll({ renamed: { 'ref:R6': '100006', '100006': '100006' } });
    expect(other.told).toEqual(['member-accredited-twice 100006 settled']);
    other.withdraw(other.east, 'ref:R6', 'A01');
    expect(other.told).toEqual(['member-accredited-twice 100006 reopened']);
    other.settle('member-accredited-twice', STANDS);
    expect(other.told).toEqual([]);
  });
});

describe('what was void on a ground that is gone', () => {
  test('[M13] is open again when the list gives the vote', () => {
    hall.useRoll({ lacking: { '100001': ['conference'] } });
    hall.accredit(hall.east, '100001', 'A01');
    hall.settle('not-entitled', VOID);
    expect(hall.told).toEqual(['not-entitled 100001 settled']);
    hall.useRoll({});
    expect(hall.told).toEqual(['not-entitled 100001 reopened']);
    hall.settle('not-entitled', STANDS);
    expect(hall.told).toEqual([]);
  });

  test('[M13] is open again when somebody is on the list after all', () => {
    hall.useRoll({ gone: ['100001'] });
    hall.accredit(hall.east, '100001', 'A01');
    hall.settle('not-on-roll', VOID);
    hall.useRoll({});
    expect(hall.told).toEqual(['not-on-roll 100001 reopened']);
  });

  test.each(['not-on-roll', 'not-entitled'] as const)(
    '[M14] about being %s, stays settled at a desk, which has no say in that',
    (kind) => {
      hall.useRoll(kind === 'not-on-roll' ? { gone: ['100001'] } : { lacking: { '100001': ['conference'] } });
      hall.accredit(hall.east, '100001', 'A01');
      hall.settle(kind, VOID);
      expect(conflicts(hall.office.state)).toMatchObject([{ kind, status: 'settled' }]);
    },
  );

  test('[M13] is open again when a slip shows that the card came to the desk', () => {
    hall.accredit(hall.east, '100001', 'A11');
    hall.settle('card-not-held', VOID);
    hall.give(hall.west, hall.east, 'A11');
    expect(hall.told).toEqual(['card-not-held A11 reopened']);
    expect(hall.all[0]?.basis).toEqual([`groundless ${hall.east.id} 1`]);
  });

  test('[M13] may be void nevertheless', () => {
    hall.accredit(hall.east, '100001', 'A11');
    hall.settle('card-not-held', VOID);
    hall.give(hall.west, hall.east, 'A11');
    expect(hall.settle('card-not-held', VOID).ok).toBe(true);
    expect(hall.told).toEqual(['card-not-held A11 settled']);
    expect(hall.elsewhere).toEqual(hall.all);
  });

  test('[M13] what stands needs no ground', () => {
    hall.accredit(hall.east, '100001', 'A11');
    hall.settle('card-not-held', STANDS);
    expect(hall.told).toEqual(['card-not-held A11 settled']);
    hall.give(hall.west, hall.east, 'A11');
    expect(hall.told).toEqual([]);
  });

  test('[M13] another vote that is missing is a new ground', () => {
    hall.useRoll({ lacking: { '100001': ['conference'] } });
    hall.accredit(hall.east, '100001', 'A01', ['conference', 'nomination']);
    hall.settle('not-entitled', STANDS);
    hall.useRoll({ lacking: { '100001': ['conference', 'nomination'] } });
    expect(hall.told).toEqual(['not-entitled 100001 reopened']);
  });
});
