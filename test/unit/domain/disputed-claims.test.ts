/** What desks and the office do with claims that were disputed before. East holds A01 to A10, west A11 to A20. */
import { describe, expect, test } from 'vitest';
import { activeAccreditations } from '@shared/domain/register-queries';
import { Dispute, STANDS, VOID } from '../../support/dispute';
import { cardNo, key } from '../../support/register-desk';

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
    const lost = { member, blocked: card, replacement: cardNo('A02'), cause: 'lost' as const };
    hall.write(east, { type: 'card-replaced', payload: lost });
    const standing = activeAccreditations(office.state, member);
    expect(standing).toMatchObject([{ card: 'A02', identity: 'known', votes: ['conference'] }]);
    expect(standing[0]?.override).toBeUndefined();
  });
});
