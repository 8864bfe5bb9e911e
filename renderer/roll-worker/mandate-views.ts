/** Seats, delegates and substitutes, for the screens (rules D1 to D8). */
import type { MemberKey } from '@shared/domain/ids';
import { delegationOf, namedInMandates } from '@shared/domain/mandates';
import type { Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import { steppingBack, unitSeats, type SeatHolder, type UnitSeats } from '@shared/domain/seats';
import type { Person } from './engine-views';
import type { MandateHolderView, MandateView, SeatState } from './hall-views';
import { memberName } from './names';
import { personByKey, rollView } from './roll-view';
import type { Session } from './session';

/** @param isPresent whether somebody with this card is in the hall */
export function mandateView(
  session: Session,
  seats: UnitSeats,
  nowMs: number,
  isPresent: (holder: SeatHolder) => boolean,
): MandateView {
  const { mandate, holders, filled, overfilledBy } = seats;
  return {
    ...{ unit: mandate.unit, seats: mandate.seats, filled, overfilledBy },
    present: holders.filter((one) => one.accreditation !== undefined && isPresent(one)).length,
    holders: holders.map((one) => holderView(session, seats, one, nowMs)),
  };
}

/** Where the table of mandates names a person, and who waits there. */
export function mandateOfPerson(session: Session, member: Member, nowMs: number): Person['mandate'] {
  const { state, assembly } = session;
  const named = namedInMandates(state.mandates, keysOf(member));
  const seats = named && unitSeats(state, assembly, rollView(session)).get(named.mandate.unit);
  const self = seats?.holders.find(({ holder }) => holder === named?.holder);
  if (seats === undefined || self === undefined) return undefined;
  return {
    ...{ unit: seats.mandate.unit, seats: seats.mandate.seats, filled: seats.filled },
    self: holderView(session, seats, self, nowMs),
    waiting: seats.waiting.map((one) => holderView(session, seats, one, nowMs)),
  };
}

function holderView(session: Session, seats: UnitSeats, one: SeatHolder, nowMs: number): MandateHolderView {
  const { holder, accreditation, waitingSince } = one;
  const { member, rank, weight = 1 } = holder;
  const from = delegationOf(session.assembly).substitutesFrom;
  const isNext = seats.waiting.indexOf(one) < seats.free && (from === undefined || from <= nowMs);
  return {
    ...{ member, state: stateOf(session, seats, one) },
    ...nameOf(session, member),
    ...(rank !== undefined && { rank }),
    weight: accreditation === undefined ? weight : (accreditation.weight ?? 1),
    ...(accreditation !== undefined && { card: accreditation.card }),
    ...(waitingSince !== undefined && { waitingSince }),
    next: waitingSince !== undefined && isNext,
  };
}

function nameOf(session: Session, member: MemberKey): Pick<MandateHolderView, 'name' | 'unknown'> {
  const isKnown = personByKey(session, member) !== undefined;
  return isKnown ? { name: memberName(session, member), unknown: false } : { unknown: true };
}

function stateOf({ assembly }: Session, seats: UnitSeats, one: SeatHolder): SeatState {
  const isSubstitute = one.holder.rank !== undefined;
  if (one.accreditation !== undefined) {
    if (steppingBack(seats, assembly).includes(one)) return 'too-many';
    return isSubstitute ? 'moved-up' : 'taken';
  }
  if (one.waitingSince !== undefined) return 'waiting';
  const isLost = !isSubstitute && seats.free === 0 && delegationOf(assembly).late === 'seat-lost';
  return isLost ? 'lost' : 'absent';
}
