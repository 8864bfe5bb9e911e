import { accreditationsOfPerson } from '@shared/domain/evidence-index';
import { overriddenVotes } from '@shared/domain/overrides';
import type { Accreditation } from '@shared/domain/register';
import { isStanding } from '@shared/domain/register-queries';
import type { AffectedPerson } from './conflict-shapes';
import { memberName } from './names';
import { entitlementOf, rollView } from './roll-view';
import type { Session } from './session';

/**
 * Everybody who is accredited (at a desk: by it) and for whom the list in use says otherwise, by name.
 * @param before the assembly as it was: names whoever is not on the list any more
 */
export function affectedPeople(session: Session, before = session): readonly AffectedPerson[] {
  const affected = accreditationsHere(session).flatMap((accreditation): AffectedPerson[] => {
    const change = changeFor(session, accreditation);
    if (change === undefined) return [];
    const { member, card } = accreditation;
    const known = change.kind === 'not-on-roll' ? before : session;
    return [{ member, card, change, name: memberName(known, member) }];
  });
  return affected.sort(byName);
}

/** What the office wrote in the place of an own accreditation is this desk's too. */
function accreditationsHere({ role, identity, state }: Session): Accreditation[] {
  const isHere = ({ desk, corrects }: Accreditation): boolean =>
    role === 'office' || desk === identity.fingerprint || corrects?.deskId === identity.fingerprint;
  return [...state.members.values()]
    .flat()
    .filter((one) => one.guest === undefined && isHere(one) && isStanding(state, one));
}

function changeFor(session: Session, accreditation: Accreditation): AffectedPerson['change'] | undefined {
  const view = rollView(session);
  if (view === undefined) return undefined;
  const { member, votes } = accreditation;
  const to = view.keyOf(member);
  const entitlement = entitlementOf(session, member);
  if (to === undefined || entitlement === undefined) return { kind: 'not-on-roll' };
  const overridden = overriddenVotes(accreditation, accreditationsOfPerson(session.state, view, to));
  const lacking = view.lacking(
    member,
    votes.filter((vote) => !overridden.includes(vote)),
    session.state,
  );
  if (lacking.length > 0) return { kind: 'no-longer-entitled', lacking, entitlement };
  return to === member ? undefined : { kind: 'key-changed', to };
}

function byName(a: AffectedPerson, b: AffectedPerson): number {
  return a.name.localeCompare(b.name, 'de') || a.card.localeCompare(b.card);
}
