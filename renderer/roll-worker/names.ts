import type { DeskId, MemberKey } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import { memberOf, type Session } from './session';

/** How a person is named on screen: surname first. */
export function fullName({ surname, givenName }: Pick<Member, 'surname' | 'givenName'>): string {
  return givenName === '' ? surname : `${surname}, ${givenName}`;
}

/** Name by the roll in use; the key of a member who is no longer on it. */
export function memberName(session: Session, key: MemberKey): string {
  const member = memberOf(session, key);
  return member === undefined ? key : fullName(member);
}

/**
 * Name of whoever writes this log, as far as package, batches and places tell it; else the start of the fingerprint. What a
 * log says of itself is no name: anybody can write one.
 */
export function deskName(session: Session, desk: DeskId): string {
  if (desk === session.identity.fingerprint) return session.identity.name;
  const office = session.roll?.record.issued?.office;
  if (office?.fingerprint === desk) return office.name;
  const held = session.state.batches.find(({ batch }) => batch.holder === desk);
  const emergency = session.state.emergencyDesks.find((one) => one.place === desk || one.desk === desk);
  return held?.batch.holderName ?? emergency?.name ?? desk.slice(0, 8);
}
