/** What desks and the office do with claims that were disputed before. East holds A01 to A10, west A11 to A20. */
import { describe, expect, test } from 'vitest';
import type { Approval } from '@shared/domain/commands';
import { decide } from '@shared/domain/decide';
import { activeAccreditations } from '@shared/domain/register-queries';
import { initialState } from '@shared/domain/state';
import { factsOf } from '../../../renderer/roll-worker/package-facts';
import { Dispute, LOST, otherCard, STANDS, VOID } from '../../support/dispute';
import { cardNo, COLUMNS, key, makeAssembly } from '../../support/register-desk';

describe('a card that its member got twice', () => {
  test('[A8] is replaced with identity, votes and reasons of the last time, not of the one that is void', () => {
    const hall = new Dispute();
    const { east, west, office } = hall;
    const [member, card] = [key('100001'), cardNo('A01')];
    const override = { votes: ['nomination' as const], reason: 'Decided by the assembly' };
    const first = { member, card, identity: 'police' as const, votes: ['conference', 'nomination'] as const };
    hall.write(east, { type: 'member-accredited', payload: { ...first, votes: [...first.votes], override } });
    hall.accredit(west, '100001', 'A11');
    hall.settle('member-accredited-twice', VOID, STANDS);
    hall.withdraw(west, '100001', 'A11');
    hall.settle('member-accredited-twice', VOID);
    hall.accredit(east, '100001', 'A01');
    hall.replace(east, '100001', 'A01', 'A02');
    const standing = activeAccreditations(office.state, member);
    expect(standing).toMatchObject([{ card: 'A02', identity: 'known', votes: ['conference'] }]);
    expect(standing[0]?.override).toBeUndefined();
  });
});

describe('an override', () => {
  /** East accredited somebody by the reference code in spite of an obstacle, with a card that west gave to another. */
  function hallWithOverride(): Dispute {
    const hall = new Dispute();
    const override = { votes: ['conference' as const], reason: 'Decided by the assembly' };
    const given = { member: key('ref:R6'), card: cardNo('A01'), identity: 'known' as const };
    hall.write(hall.east, {
      type: 'member-accredited',
      payload: { ...given, votes: ['conference'], override },
    });
    hall.accredit(hall.west, '100002', 'A01');
    hall.useRoll({
      renamed: { 'ref:R6': '100006', '100006': '100006' },
      lacking: { '100006': ['conference'] },
    });
    return hall;
  }

  test('[M12] [M15] is kept by the card that the office gives instead, also once the member number has come', () => {
    const hall = hallWithOverride();
    const conflict = hall.the('card-assigned-twice');
    const sides = conflict?.sides.map(({ event, member }) => ({
      ...{ event, outcome: member === 'ref:R6' ? otherCard('A31') : STANDS },
    }));
    expect(hall.decide({ kind: 'card-assigned-twice', subject: 'A01', sides: sides ?? [] }).ok).toBe(true);
    expect(hall.told.filter((told) => told.startsWith('not-entitled'))).toEqual([]);
  });

  test('[M9] is not found in corrections that correct each other', () => {
    const hall = hallWithOverride();
    const next = hall.office.log.length + 1;
    const given = { member: key('100006'), identity: 'known' as const, votes: ['conference' as const] };
    const correction = (corrects: number, card: string) => ({
      type: 'accreditation-corrected' as const,
      payload: {
        ...{ ...given, corrects: { deskId: hall.office.id, seq: corrects } },
        ...{ card: cardNo(card), reason: 'Wrong number' },
      },
    });
    hall.office.write([correction(next + 1, 'A31'), correction(next, 'A32')], 5);
    expect(hall.the('not-entitled')?.sides.map(({ card }) => card)).toEqual(['A31', 'A32']);
  });
});

describe('a decision where blocking needs a second person', () => {
  const guards = { override: 'anyone', withdraw: 'anyone', block: 'second-person' } as const;
  const assembly = makeAssembly('both', '2026-11-14', { pin: false, guards });
  const operator: Approval = { name: 'Gerda', lead: true };

  function settleWith(outcome: typeof VOID, approval?: Approval, by: Approval | null = operator) {
    const hall = new Dispute();
    hall.accredit(hall.east, '100001', 'A01');
    hall.accredit(hall.west, '100001', 'A11');
    const conflict = hall.the('member-accredited-twice');
    if (conflict === undefined) throw new Error('there is a conflict');
    const { kind, subject, sides } = conflict;
    const decided = sides.map(({ event }, at) => ({ event, outcome: at === 0 ? STANDS : outcome }));
    const given = approval === undefined ? {} : { approval };
    const reason = 'Asked both';
    const command = { type: 'settle-conflict', kind, subject, sides: decided, reason, ...given } as const;
    const context = {
      deskId: hall.office.id,
      role: 'office',
      operator: by ?? undefined,
      member: undefined,
      memberBy: () => undefined,
      nowMs: 0,
    } as const;
    const rules = { assembly, columns: COLUMNS, roll: hall.roll };
    return decide(hall.office.state, command, { ...context, ...rules, coverage: [] });
  }

  test('[S6] blocks no card without one, whoever is in charge', () => {
    const refused = { kind: 'second-person-needed', act: 'block' };
    expect(settleWith(LOST)).toEqual({ ok: false, error: refused });
    const same = { kind: 'second-person-same', name: 'gerda' };
    expect(settleWith(LOST, { name: 'gerda', lead: true })).toEqual({ ok: false, error: same });
  });

  test('[S6] says who approved that a card is blocked', () => {
    const answer = settleWith(LOST, { name: 'Ada', lead: false });
    expect(answer).toMatchObject({
      ok: true,
      value: { bodies: [{ payload: { blocks: ['A11'], approvedBy: 'Ada' } }] },
    });
  });

  test('[S6] needs nobody else where every card came back', () => {
    const answer = settleWith(VOID);
    expect(answer.ok && answer.value.bodies[0]?.payload).not.toHaveProperty('approvedBy');
  });

  test('[S5] blocks nothing as long as nobody is signed on', () => {
    expect(settleWith(LOST, undefined, null)).toEqual({ ok: false, error: { kind: 'not-signed-on' } });
  });
});

describe('what the office found to stand', () => {
  const hall = () => {
    const dispute = new Dispute();
    const { east, west, office } = dispute;
    dispute.accredit(east, '100001', 'A01');
    dispute.accredit(west, '100001', 'A11');
    dispute.settle('member-accredited-twice', STANDS, VOID);
    const facts = factsOf({ logs: new Map([[office.id, office.log]]), state: office.state });
    const batches = office.state.batches.map(({ batch }) => batch);
    for (const desk of [east, west]) desk.reload(initialState({ batches, facts, office: office.id }));
    return dispute;
  };
  const member = key('100001');

  test('[M14] is its desk’s to replace, and that opens nothing', () => {
    const dispute = hall();
    const { east, office } = dispute;
    const lost = { replacement: cardNo('A02'), cause: 'lost' as const };
    expect(east.execute({ type: 'replace-card', member, ...lost }, 9).ok).toBe(true);
    office.merge(east.log, 10);
    expect(dispute.told).toEqual(['member-accredited-twice 100001 settled']);
    expect(activeAccreditations(office.state, member)).toMatchObject([{ card: 'A02' }]);
  });

  test('[M14] is its desk’s to withdraw, and the office is asked about what is void for its sake', () => {
    const dispute = hall();
    const { east, office } = dispute;
    const given = { reason: 'Went home', cardReturned: true };
    expect(east.execute({ type: 'withdraw-accreditation', member, ...given }, 9).ok).toBe(true);
    office.merge(east.log, 10);
    expect(dispute.told).toEqual(['member-accredited-twice 100001 reopened']);
  });

  test('[M14] is not another desk’s, and what is void is nobody’s', () => {
    const lost = { replacement: cardNo('A12'), cause: 'lost' as const };
    const answer = hall().west.execute({ type: 'replace-card', member, ...lost }, 9);
    expect(answer).toEqual({ ok: false, error: { kind: 'not-accredited', member } });
  });
});
