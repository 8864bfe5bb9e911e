import { conflicts } from '@shared/domain/conflicts';
import type { MemberKey } from '@shared/domain/ids';
import type { Accreditation, Conflict } from '@shared/domain/register';
import type { RegisterState } from '@shared/domain/state';
import type { ConflictSide, ConflictView } from './engine-views';
import { deskName, fullName, memberName } from './names';
import { memberOf, type Session } from './session';

interface KnownConflicts {
  readonly list: readonly Conflict[];
  readonly members: ReadonlySet<MemberKey>;
}

const known = new WeakMap<RegisterState, KnownConflicts>();

/** The conflicts of a state and the members who are in one, found once a state. */
export function conflictsOf(state: RegisterState): KnownConflicts {
  let found = known.get(state);
  if (found === undefined) {
    const list = conflicts(state);
    found = { list, members: new Set(list.flatMap(({ sides }) => sides.map(({ member }) => member))) };
    known.set(state, found);
  }
  return found;
}

export function conflictViews(session: Session): ConflictView[] {
  return conflictsOf(session.state).list.map((conflict) => ({
    kind: conflict.kind,
    ...('card' in conflict && { card: conflict.card }),
    ...('member' in conflict && { memberName: memberName(session, conflict.member) }),
    ...('holderName' in conflict && { holderName: conflict.holderName }),
    sides: conflict.sides.map((side) => sideOf(session, side)),
  }));
}

function sideOf(
  session: Session,
  { event, desk, operator, at, card, member, identity }: Accreditation,
): ConflictSide {
  const person = memberOf(session, member);
  return {
    ...{ event, operator, card, identity },
    deskName: deskName(session, desk),
    at: at.time,
    memberName: person === undefined ? member : fullName(person),
    ...(person?.number !== undefined && { memberNumber: person.number }),
    ...(person?.birthDate !== undefined && { birthDate: person.birthDate }),
  };
}
