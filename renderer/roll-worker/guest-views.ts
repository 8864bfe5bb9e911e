import type { Accreditation } from '@shared/domain/register';
import { compareDated } from '@shared/domain/register-queries';
import { isVoid } from '@shared/domain/standing';
import type { GuestView } from './hall-views';
import { deskName } from './names';
import { presenceWith } from './presence-views';
import type { Session } from './session';

/** Guests, press and staff, who came last first (rules G1, G2). */
export function guestViews(session: Session): GuestView[] {
  return [...session.state.members.values()]
    .flatMap(
      (claims) =>
        claims
          .filter(({ guest }) => guest !== undefined)
          .sort(compareDated)
          .at(-1) ?? [],
    )
    .sort((a, b) => compareDated(b, a))
    .map((last) => guestView(session, last));
}

function guestView(session: Session, last: Accreditation): GuestView {
  const { member, card, at, desk, guest } = last;
  const status = last.status === 'active' && isVoid(session.state, last) ? 'withdrawn' : last.status;
  return {
    ...{ member, card, status, at: at.time, kind: guest?.kind ?? 'guest' },
    ...(guest?.name !== undefined && { name: guest.name }),
    deskName: deskName(session, desk),
    present: status === 'active' && presenceWith(session, last).present,
    own: desk === session.identity.fingerprint,
  };
}
