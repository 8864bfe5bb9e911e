/** How many are accredited and present, as of any time (rules N1 to N3, N7, G1). */
import type { Vote } from './assembly';
import {
  countsAt,
  EMPTY_CURVE,
  negated,
  pointsOf,
  withChanges,
  type AttendanceCounts,
  type Change,
  type Curve,
} from './attendance-curve';
import {
  changesOf,
  lifeOf,
  standingAt,
  type Counted,
  type Life,
  type StandingCard,
} from './attendance-lives';
import { carried } from './carried';
import { presentKey } from './member-keys';
import { LayeredMap } from '../lib/layered-map';
import type { CardNumber, MemberKey } from './ids';
import { carrierOf, claimsOf, presenceNow, type Hall, type Presence } from './presence';
import type { PresenceNote, RollView } from './register';
import type { RegisterState } from './state';

export { addCounts, NO_COUNTS, type AttendanceCounts } from './attendance-curve';
export { countsOf, type StandingCard } from './attendance-lives';

/** Somebody who is accredited at a time: what stands of the person. */
export interface PersonThere {
  /** By the present key. */
  readonly person: MemberKey;
  readonly standing: readonly StandingCard[];
}

/**
 * How many are accredited for a vote and how many of these are there, by all events up to a time, ms since 1970; of guests, how many
 * were admitted. `Infinity`: by all that is known.
 * @param roll without it nobody has two keys (rule M15)
 */
export function attendanceAt(
  state: RegisterState,
  asOf: number,
  counted: Counted,
  roll?: RollView,
): AttendanceCounts {
  return countsAt(attendanceOf(state, roll).curves.get(counted) ?? EMPTY_CURVE, asOf);
}

/** The count after each of its changes, in order of time. */
export function attendanceTimeline(state: RegisterState, vote: Vote, roll?: RollView): readonly Change[] {
  return pointsOf(attendanceOf(state, roll).curves.get(vote) ?? EMPTY_CURVE);
}

/** Everybody who was accredited or admitted at that time, guests as well. */
export function* peopleAt(state: RegisterState, asOf: number, roll?: RollView): Generator<PersonThere> {
  for (const [person, life] of attendanceOf(state, roll).lives) {
    const standing = standingAt(life, asOf);
    if (standing.length > 0) yield { person, standing };
  }
}

/** Where somebody is by all that is known, accredited or not. @param key any of the person's */
export function presenceOf(state: RegisterState, key: MemberKey, roll?: RollView): Presence {
  const { hall } = attendanceOf(state, roll);
  return presenceNow({ ...hall, state, roll }, presentKey(roll, key));
}

/** Indexes of what was noted, by person and card, and what comes of it. */
interface Attendance {
  readonly hall: Pick<Hall, 'keys' | 'principals' | 'notesOfPerson' | 'notesOfCard'>;
  /** How many notes are in the indexes: a state only adds to its list. */
  readonly notes: number;
  /** By the present key. */
  readonly lives: ReadonlyMap<MemberKey, Life>;
  readonly curves: ReadonlyMap<Counted, Curve>;
}

const NOTHING: Attendance = {
  hall: {
    keys: new Map(),
    principals: new Map(),
    notesOfPerson: new Map(),
    notesOfCard: new Map(),
  },
  notes: 0,
  lives: new Map(),
  curves: new Map(),
};

const attendanceOf: (state: RegisterState, roll: RollView | undefined) => Attendance = carried({
  partsOf: (_, roll) => [roll],
  compute: (state, roll) => updated(NOTHING, state, roll, state),
  carryOn: (before, state, touched, roll) => updated(before, state, roll, touched),
});

/** @param touched whom and what something else may be said of than before, beside what new notes say */
function updated(
  before: Attendance,
  state: RegisterState,
  roll: RollView | undefined,
  touched: {
    readonly members: ReadonlyMap<MemberKey, unknown>;
    readonly cards: ReadonlyMap<CardNumber, unknown>;
  },
): Attendance {
  const notes = state.presences.slice(before.notes);
  if (touched.members.size === 0 && touched.cards.size === 0 && notes.length === 0) return before;
  const index = new Index(before.hall, state, roll);
  for (const key of touched.members.keys()) index.noteKey(key);
  for (const note of notes) index.note(note);
  const hall = index.hall;
  const people = affected(hall, touched, notes);
  const lives = changeable(before.lives);
  const changes = new Map<Counted, Change[]>();
  for (const person of people) {
    const life = lifeOf(hall, person);
    for (const [counted, gone] of changesOf(lives.get(person) ?? []))
      listIn(changes, counted).push(...gone.map((one) => ({ time: one.time, ...negated(one) })));
    for (const [counted, come] of changesOf(life)) listIn(changes, counted).push(...come);
    lives.set(person, life);
  }
  const curves = new Map(before.curves);
  for (const [counted, list] of changes)
    curves.set(counted, withChanges(curves.get(counted) ?? EMPTY_CURVE, list));
  const { keys, principals, notesOfPerson, notesOfCard } = hall;
  return {
    hall: { keys, principals, notesOfPerson, notesOfCard },
    notes: state.presences.length,
    lives,
    curves,
  };
}

/** Everybody of whom something else may hold: also whoever had one of the cards, carries their votes, or has them carried. */
function affected(
  hall: Hall,
  touched: {
    readonly members: ReadonlyMap<MemberKey, unknown>;
    readonly cards: ReadonlyMap<CardNumber, unknown>;
  },
  notes: readonly PresenceNote[],
): ReadonlySet<MemberKey> {
  const { state, roll, principals } = hall;
  const people = new Set<MemberKey>();
  for (const key of touched.members.keys()) people.add(presentKey(roll, key));
  for (const { member } of notes) if (member !== undefined) people.add(presentKey(roll, member));
  const cards = new Set([...touched.cards.keys(), ...notes.flatMap(({ card }) => card ?? [])]);
  for (const card of cards)
    for (const { member } of state.cards.get(card)?.accreditations ?? [])
      people.add(presentKey(roll, member));
  for (const person of [...people])
    for (const claim of claimsOf(hall, person)) people.add(carrierOf(roll, claim));
  for (const person of [...people])
    for (const principal of principals.get(person) ?? []) people.add(principal);
  return people;
}

type Changeable<Key, Value extends object> = Map<Key, Value> | LayeredMap<Key, Value>;

/** The map, to be changed without changing it. */
function changeable<Key, Value extends object>(map: ReadonlyMap<Key, Value>): Changeable<Key, Value> {
  return map.size === 0 ? new Map<Key, Value>() : LayeredMap.over(map);
}

/** The indexes in the making. */
class Index {
  readonly #state: RegisterState;
  readonly #roll: RollView | undefined;
  readonly #keys: Changeable<MemberKey, readonly MemberKey[]>;
  readonly #principals: Changeable<MemberKey, readonly MemberKey[]>;
  readonly #notesOfPerson: Changeable<MemberKey, readonly PresenceNote[]>;
  readonly #notesOfCard: Changeable<CardNumber, readonly PresenceNote[]>;
  readonly #made = new Set<readonly unknown[]>();

  constructor(before: Attendance['hall'], state: RegisterState, roll: RollView | undefined) {
    this.#state = state;
    this.#roll = roll;
    this.#keys = changeable(before.keys);
    this.#principals = changeable(before.principals);
    this.#notesOfPerson = changeable(before.notesOfPerson);
    this.#notesOfCard = changeable(before.notesOfCard);
  }

  get hall(): Hall {
    return {
      ...{ state: this.#state, roll: this.#roll, keys: this.#keys, principals: this.#principals },
      ...{ notesOfPerson: this.#notesOfPerson, notesOfCard: this.#notesOfCard },
    };
  }

  /** Somebody was accredited under this key. */
  noteKey(key: MemberKey): void {
    const person = presentKey(this.#roll, key);
    if (this.#keys.get(person)?.includes(key) !== true) this.#add(this.#keys, person, key);
    for (const claim of this.#state.members.get(key) ?? []) {
      if (claim.proxy === undefined) continue;
      const carrier = carrierOf(this.#roll, claim);
      if (this.#principals.get(carrier)?.includes(person) !== true)
        this.#add(this.#principals, carrier, person);
    }
  }

  note(note: PresenceNote): void {
    const { member, card } = note;
    if (member !== undefined) this.#add(this.#notesOfPerson, presentKey(this.#roll, member), note);
    else if (card !== undefined) this.#add(this.#notesOfCard, card, note);
  }

  /** Adds to a list of its own making, and leaves one that was known before as it is. */
  #add<Key, Item>(index: Changeable<Key, readonly Item[]>, key: Key, item: Item): void {
    const known = index.get(key);
    const own = known !== undefined && this.#made.has(known) ? (known as Item[]) : [...(known ?? [])];
    own.push(item);
    if (own === known) return;
    this.#made.add(own);
    index.set(key, own);
  }
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
