import type { DeskId, MemberKey } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import type { Card } from '@shared/domain/register';
import { segmentAt } from '@shared/domain/segments';
import { personByKey } from './roll-view';
import type { Session } from './session';

/** How a person is named on screen: surname first. */
function fullName({ surname, givenName }: Pick<Member, 'surname' | 'givenName'>): string {
  return givenName === '' ? surname : `${surname}, ${givenName}`;
}

/** Name by the roll in use, or that of a guest who gave one; the key of a member who is no longer on it, or of a guest without. */
export function memberName(session: Session, key: MemberKey): string {
  const member = personByKey(session, key);
  if (member !== undefined) return fullName(member);
  return session.state.members.get(key)?.at(-1)?.guest?.name ?? key;
}

/**
 * Name of whoever writes this log, as far as package, batches, places and slips tell it; else the start of the fingerprint. What
 * a log says of itself is no name: anybody can write one.
 */
export function deskName(session: Session, desk: DeskId): string {
  if (desk === session.identity.fingerprint) return session.identity.name;
  const office = session.roll?.record.issued?.office;
  if (office?.fingerprint === desk) return office.name;
  const { batches, emergencyDesks, handings } = session.state;
  const held = batches.find(({ batch }) => batch.holder === desk)?.batch.holderName;
  const emergency = emergencyDesks.find((one) => one.place === desk || one.desk === desk)?.name;
  const partner = handings.find((one) => one.other === desk && one.desk !== desk)?.otherName;
  return held ?? emergency ?? partner ?? desk.slice(0, 8);
}

/** Name of the office, also at a desk. */
export function officeName(session: Session): string {
  return session.roll?.record.issued?.office.name ?? session.identity.name;
}

/** Who holds a card. Nobody holds what isn't printed, or what nobody made. */
export function cardHolderName(session: Session, { number, state, holder }: Card): string | undefined {
  if (holder !== undefined) return deskName(session, holder);
  const isHeld = state !== 'unused' && segmentAt(session.state, number) !== undefined;
  return isHeld ? officeName(session) : undefined;
}
