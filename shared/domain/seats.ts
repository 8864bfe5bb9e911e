import type { Assembly, Vote } from './assembly';
import { isForAny } from './card-votes';
import { presentKey } from './member-keys';
import { compareDated } from './dated';
import type { Mandate, MandateHolder } from './hall-terms';
import type { MemberKey } from './ids';
import { delegationOf, mandateVotes, namedInMandates } from './mandates';
import type { Accreditation, RollView } from './register';
import { remembered } from './remembered';
import { isStanding } from './standing';
import type { RegisterState } from './state';

/** Somebody who is named in the table of mandates, as things stand. */
export interface SeatHolder {
  readonly holder: MandateHolder;
  /** The card that the seat is taken with, for a vote that rests on mandates. */
  readonly accreditation?: Accreditation;
  /** A substitute without a card who waits on record: since when, ms since 1970. */
  readonly waitingSince?: number;
  /** The place by time among all who wait. */
  readonly arrival?: number;
}

/** The seats of one unit, as things stand (rules D1 to D7). */
export interface UnitSeats {
  readonly mandate: Mandate;
  /** In the order of the table. */
  readonly holders: readonly SeatHolder[];
  /** Cards that are out. */
  readonly filled: number;
  /** Seats without a card. */
  readonly free: number;
  /** So many cards more than seats are out (rules D6, D7). */
  readonly overfilledBy: number;
  /** Substitutes who wait, in the order in which they move up (rules D4, D5). */
  readonly waiting: readonly SeatHolder[];
  /** The votes of the seat that the next substitute gets (rule D10). */
  readonly nextWeight: number;
}

export type SeatRules = Pick<Assembly, 'votes' | 'delegation'>;

/** What the seats are worked out of. */
interface Hall {
  readonly state: Pick<RegisterState, 'mandates' | 'members' | 'waitings' | 'rulings'>;
  readonly assembly: SeatRules;
  readonly roll: RollView | undefined;
}

/**
 * The seats of every unit, by its name; none without a table of mandates.
 * @param roll without it nobody has two keys (rule M15)
 */
export function unitSeats(
  state: RegisterState,
  assembly: SeatRules,
  roll?: RollView,
): ReadonlyMap<string, UnitSeats> {
  return seatsByUnit({ state, assembly, roll });
}

/** How many votes a card for these votes has, of whoever gets it now (rule D10). */
export function cardWeight(
  state: RegisterState,
  keys: readonly MemberKey[],
  votes: readonly Vote[],
  { assembly, roll }: { readonly assembly: SeatRules; readonly roll?: RollView | undefined },
): number {
  if (!isForAny({ votes }, mandateVotes(assembly))) return 1;
  const named = namedInMandates(state.mandates, keys);
  if (named === undefined) return 1;
  const { holder, mandate } = named;
  if (holder.rank === undefined) return holder.weight ?? 1;
  return unitSeats(state, assembly, roll).get(mandate.unit)?.nextWeight ?? 1;
}

/**
 * Substitutes who have a card too many, as a delegate came late or desks didn't know of each other: the lowest in rank, or who moved
 * up last, step back first (rules D6, D7).
 */
export function steppingBack(
  { holders, overfilledBy }: UnitSeats,
  assembly: SeatRules,
): readonly SeatHolder[] {
  const movedUp = holders.filter(
    ({ holder, accreditation }) => holder.rank !== undefined && accreditation !== undefined,
  );
  return movedUp.sort((a, b) => (isPlacedBefore(a, b, assembly) ? 1 : -1)).slice(0, overfilledBy);
}

function isPlacedBefore(one: SeatHolder, other: SeatHolder, assembly: SeatRules): boolean {
  if (delegationOf(assembly).order === 'rank') return rankOf(one) < rankOf(other);
  const [a, b] = [one.accreditation, other.accreditation];
  return a !== undefined && b !== undefined && compareDated(a, b) < 0;
}

/** Who moves up first. Whoever doesn't wait on record comes after all who do where the order is that of arrival. */
export function isBefore(one: SeatHolder, other: SeatHolder, assembly: SeatRules): boolean {
  return delegationOf(assembly).order === 'rank'
    ? rankOf(one) < rankOf(other)
    : (one.arrival ?? Infinity) < (other.arrival ?? Infinity);
}

function rankOf({ holder }: SeatHolder): number {
  return holder.rank ?? 0;
}

const seatsByUnit: (hall: Hall) => ReadonlyMap<string, UnitSeats> = remembered(
  ({ state, assembly, roll }) => [
    state.members,
    state.mandates,
    state.waitings,
    state.rulings,
    assembly,
    roll,
  ],
  (hall) => allSeats(hall, { taken: seatsTaken(hall), arrivals: arrivalsOf(hall) }),
);

/** Who has cards, and who waits, by present key. */
interface Taken {
  readonly taken: ReadonlyMap<MemberKey, Accreditation>;
  readonly arrivals: ReadonlyMap<MemberKey, Arrival>;
}

function allSeats(hall: Hall, by: Taken): ReadonlyMap<string, UnitSeats> {
  const { mandates = [] } = hall.state;
  return new Map(mandates.map((mandate) => [mandate.unit, seatsOf(mandate, hall, by)] as const));
}

/**
 * The seats as they were at a time, ms since 1970, by the table of mandates as it is now.
 * @param cards that stood at that time, of anybody
 */
export function unitSeatsAt(
  state: RegisterState,
  assembly: SeatRules,
  {
    asOf,
    cards,
    roll,
  }: { readonly asOf: number; readonly cards: Iterable<Accreditation>; readonly roll?: RollView | undefined },
): ReadonlyMap<string, UnitSeats> {
  const hall = { state, assembly, roll };
  return allSeats(hall, { taken: firstCards(hall, cards), arrivals: arrivalsOf(hall, asOf) });
}

function seatsTaken(hall: Hall): Taken['taken'] {
  const { state } = hall;
  return firstCards(
    hall,
    [...state.members.values()].flat().filter((one) => isStanding(state, one)),
  );
}

/** The first card of everybody who has one for a vote that rests on mandates, by present key. */
function firstCards({ assembly, roll }: Hall, cards: Iterable<Accreditation>): Taken['taken'] {
  const votes = mandateVotes(assembly);
  const first = new Map<MemberKey, Accreditation>();
  for (const one of cards) {
    if (!isForAny(one, votes)) continue;
    const key = presentKey(roll, one.member);
    const known = first.get(key);
    if (known === undefined || compareDated(one, known) < 0) first.set(key, one);
  }
  return first;
}

/** Since when somebody waits, and the place among all who do. */
interface Arrival {
  readonly since: number;
  readonly place: number;
}

/** Of everybody whose last note is that they wait: the first note since they didn't. */
function arrivalsOf({ state, roll }: Hall, asOf = Infinity): Taken['arrivals'] {
  const since = new Map<MemberKey, number>();
  const notes = state.waitings.filter(({ at }) => at.time <= asOf);
  for (const { member, waiting, at } of notes.sort(compareDated)) {
    const key = presentKey(roll, member);
    if (!waiting) since.delete(key);
    else if (!since.has(key)) since.set(key, at.time);
  }
  return new Map([...since].map(([key, time], place) => [key, { since: time, place }] as const));
}

function seatsOf(mandate: Mandate, { assembly, roll }: Hall, { taken, arrivals }: Taken): UnitSeats {
  const holders = mandate.holders.map((holder): SeatHolder => {
    const key = presentKey(roll, holder.member);
    const accreditation = taken.get(key);
    const arrival = accreditation === undefined && holder.rank !== undefined ? arrivals.get(key) : undefined;
    return {
      holder,
      ...(accreditation !== undefined && { accreditation }),
      ...(arrival !== undefined && { waitingSince: arrival.since, arrival: arrival.place }),
    };
  });
  const filled = holders.filter(({ accreditation }) => accreditation !== undefined).length;
  return {
    ...{ mandate, holders, filled },
    free: Math.max(0, mandate.seats - filled),
    overfilledBy: Math.max(0, filled - mandate.seats),
    waiting: holders
      .filter(({ waitingSince }) => waitingSince !== undefined)
      .sort((a, b) => (isBefore(a, b, assembly) ? -1 : 1)),
    nextWeight: nextWeight(mandate, holders),
  };
}

/**
 * Of the seats that neither their delegate nor a substitute has a card for, the one with the most votes. A seat that nobody was elected
 * to has one.
 */
function nextWeight({ seats }: Mandate, holders: readonly SeatHolder[]): number {
  const delegates = holders.filter(({ holder }) => holder.rank === undefined);
  const absent = delegates.filter(({ accreditation }) => accreditation === undefined);
  const vacant = Math.max(0, seats - delegates.length);
  const weights = [...absent.map(({ holder }) => holder.weight ?? 1), ...Array<number>(vacant).fill(1)];
  weights.sort((a, b) => b - a);
  for (const { holder, accreditation } of holders) {
    if (holder.rank === undefined || accreditation === undefined) continue;
    const at = weights.indexOf(accreditation.weight ?? 1);
    weights.splice(at < 0 ? weights.length - 1 : at, 1);
  }
  return weights[0] ?? 1;
}
