import { expect, test } from 'vitest';
import { guestKeySchema } from '@shared/domain/ids';
import { isStanding } from '@shared/domain/register-queries';
import { Dispute, LOST, otherCard, otherMember, STANDS } from '../../support/dispute';
import { cardNo } from '../../support/register-desk';

const GUEST = guestKeySchema.parse('guest:0123456789ab');

/** East gives a guest a card that west holds. */
function guestOfWrongCard(): Dispute {
  const hall = new Dispute();
  const payload = { member: GUEST, card: cardNo('A11'), kind: 'guest' as const, name: 'Eva Gast' };
  hall.write(hall.east, { type: 'guest-admitted', payload });
  return hall;
}

test.each([otherMember('100002'), otherCard('A01')])(
  '[M12] in the place of a guest’s side nothing is recorded: $kind',
  (outcome) => {
    expect(guestOfWrongCard().settle('card-not-held', outcome)).toMatchObject({
      error: { kind: 'identity-missing' },
    });
  },
);

test('[M12] a guest’s side stands or is void, and who has another card is admitted anew', () => {
  const stands = guestOfWrongCard();
  expect(stands.settle('card-not-held', STANDS).ok).toBe(true);
  expect(stands.told).toEqual(['card-not-held A11 settled']);
  const hall = guestOfWrongCard();
  expect(hall.settle('card-not-held', LOST).ok).toBe(true);
  const { state } = hall.office;
  expect(state.members.get(GUEST)?.filter((one) => isStanding(state, one))).toEqual([]);
});
