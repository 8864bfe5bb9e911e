/** Who is in the hall, person by person and card by card (rules N1, N2, N7). */
import { presenceOf } from '@shared/domain/attendance';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import type { Presence } from '@shared/domain/presence';
import type { Accreditation } from '@shared/domain/register';
import { card as cardOf, isStanding } from '@shared/domain/register-queries';
import type { Person } from './engine-views';
import type { DoorCard } from './hall-views';
import { memberName } from './names';
import { rollView } from './roll-view';
import type { Session } from './session';

/** Where whoever has this card in hand is: the person, or who carries the vote. */
export function presenceWith(session: Session, { member, proxy }: Accreditation): Presence {
  return presenceOf(session.state, proxy?.holder ?? member, rollView(session));
}

/** Of whoever is accredited. @param standing what stands of the person, earliest first */
export function personPresence(
  session: Session,
  standing: readonly Accreditation[],
): NonNullable<Person['presence']> | undefined {
  const [first] = standing;
  if (first === undefined) return undefined;
  const own = standing.find(({ proxy }) => proxy === undefined) ?? first;
  const { present, since, cardKept } = presenceWith(session, own);
  return { present, since: since ?? own.at.time, cardKept: cardKept !== undefined };
}

/** What is known of a card that is scanned at the door; undefined: nothing, though such a card may exist. */
export function doorCard(session: Session, number: CardNumber): DoorCard | undefined {
  const { state } = session;
  const held = cardOf(state, number)
    ?.accreditations.filter((one) => isStanding(state, one))
    .at(-1);
  if (held !== undefined) return heldCard(session, held);
  const note = state.presences.filter((one) => one.card === number).at(-1);
  if (note === undefined) return undefined;
  const { present, at, member } = note;
  return {
    ...{ card: number, present, since: at.time, cardKept: !present && note.cardKept === true },
    ...(member !== undefined && { member, name: memberName(session, member) }),
  };
}

function heldCard(session: Session, held: Accreditation): DoorCard {
  const { card, guest, proxy } = held;
  const member: MemberKey = proxy?.holder ?? held.member;
  const { present, since, cardKept } = presenceWith(session, held);
  const name = guest === undefined ? memberName(session, member) : guest.name;
  return {
    ...{ card, member, present, since: since ?? held.at.time, cardKept: cardKept !== undefined },
    ...(name !== undefined && { name }),
    ...(guest !== undefined && { guest: guest.kind }),
  };
}
