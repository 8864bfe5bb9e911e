/** Who is in the hall: what was noted of comings and goings, and whose it is (rules N1, N2, N7). */
import { presentKey } from './member-keys';
import { compareDated, type Dated } from './dated';
import { lastUpTo } from '../lib/last-up-to';
import type { CardNumber, MemberKey } from './ids';
import type { Accreditation, PresenceNote, RollView } from './register';
import { refKey, type CardTouch, type RegisterState } from './state';

/** What presence is worked out of. */
export interface Hall {
  readonly state: Pick<RegisterState, 'members' | 'cards' | 'rulings'>;
  /** Without it nobody has two keys (rule M15). */
  readonly roll: RollView | undefined;
  /** By the person's present key: every key that the person was accredited under. */
  readonly keys: ReadonlyMap<MemberKey, readonly MemberKey[]>;
  /** By the carrier's present key: whose votes he carries or carried. */
  readonly principals: ReadonlyMap<MemberKey, readonly MemberKey[]>;
  readonly notesOfPerson: ReadonlyMap<MemberKey, readonly PresenceNote[]>;
  /** Notes that name a card and nobody. */
  readonly notesOfCard: ReadonlyMap<CardNumber, readonly PresenceNote[]>;
}

/** A sign of where somebody is: what was noted, or that he got a card. */
interface Mark extends Dated {
  readonly present: boolean;
  readonly note?: PresenceNote;
}

/** From this time (ms since 1970) on the person is there, or isn't. */
export interface PresenceStep {
  readonly time: number;
  readonly present: boolean;
}

/** Where somebody is by all that is known. */
export interface Presence {
  readonly present: boolean;
  /** Time of the first sign of it, ms since 1970; absent: there is none, and the person is taken for present. */
  readonly since?: number;
  /** What was noted last, if nothing came after it. */
  readonly note?: PresenceNote;
  /** The note that says at which door the card lies meanwhile. */
  readonly cardKept?: PresenceNote;
}

const NOWHERE: readonly never[] = [];

/** Who has the card in hand, and comes and goes with it: the person, or whoever carries the vote (rule N7). */
export function carrierOf(
  roll: RollView | undefined,
  { member, proxy }: Pick<Accreditation, 'member' | 'proxy'>,
): MemberKey {
  return presentKey(roll, proxy?.holder ?? member);
}

/** Everything that a person was accredited with, under whichever key (rule M15). */
export function claimsOf({ state, keys }: Hall, person: MemberKey): readonly Accreditation[] {
  const known = keys.get(person) ?? NOWHERE;
  const [only] = known;
  if (only !== undefined && known.length === 1) return state.members.get(only) ?? NOWHERE;
  return known.flatMap((key) => state.members.get(key) ?? NOWHERE);
}

/** Whether an accreditation stands by what was known at that time, ms since 1970 (rules N1, N3). */
export function standsAt(state: Hall['state'], one: Accreditation, time: number): boolean {
  const isOn = one.at.time <= time && (one.endedAt === undefined || one.endedAt.time > time);
  return isOn && !isVoidAt(state, one, time);
}

/** What the office decided of an accreditation, in order. Of what one decision says of it twice, the first counts. */
export function rulingsOf(
  { rulings, cards }: Pick<RegisterState, 'rulings' | 'cards'>,
  { event, card }: Accreditation,
): readonly CardTouch[] {
  const name = refKey(event);
  if (!rulings.has(name)) return NOWHERE;
  const said = new Map<number, CardTouch>();
  for (const touch of cards.get(card)?.touches ?? NOWHERE) {
    const isOfIt = touch.ruled !== undefined && refKey(touch.ruled.event) === name;
    if (isOfIt && !said.has(touch.event.seq)) said.set(touch.event.seq, touch);
  }
  return [...said.values()].sort(compareDated);
}

function isVoidAt(state: Hall['state'], one: Accreditation, time: number): boolean {
  const last = rulingsOf(state, one)
    .filter(({ at }) => at.time <= time)
    .at(-1);
  return last?.ruled?.ruling === 'void';
}

/** When somebody came and went, in order of time; whoever nothing was noted of has always been there. */
export function presenceSteps(hall: Hall, carrier: MemberKey): readonly PresenceStep[] {
  const held = heldBy(hall, carrier);
  const cards = [...new Set(held.map(({ card }) => card))];
  const isNoted = hall.notesOfPerson.has(carrier) || cards.some((card) => hall.notesOfCard.has(card));
  if (!isNoted) return NOWHERE;
  const turns = turnsOf(hall, held, cards);
  const steps: PresenceStep[] = [];
  for (const [at, from] of turns.entries()) {
    const until = turns[at + 1] ?? Infinity;
    for (const mark of marksOf(hall, { carrier, held, cards }, from)) {
      if (mark.at.time >= until) break;
      steps.push({ time: Math.max(from, mark.at.time), present: mark.present });
    }
  }
  return steps;
}

/** @param steps as `presenceSteps` gives them */
export function isPresentAt(steps: readonly PresenceStep[], time: number): boolean {
  return lastUpTo(steps, time)?.present ?? true;
}

/** Where somebody is by all that is known. @param person by the present key */
export function presenceNow(hall: Hall, person: MemberKey): Presence {
  const held = heldBy(hall, person);
  const cards = [...new Set(held.map(({ card }) => card))];
  const marks = marksOf(hall, { carrier: person, held, cards }, Infinity);
  const last = marks.at(-1);
  if (last === undefined) return { present: true };
  const { present, note } = last;
  const before = marks.filter((mark) => mark.present !== present).at(-1);
  const alike = before === undefined ? marks : marks.slice(marks.indexOf(before) + 1);
  const since = alike[0]?.at.time;
  const cardKept = alike.filter((mark) => mark.note?.cardKept === true).at(-1)?.note;
  return {
    present,
    ...(since !== undefined && { since }),
    ...(note !== undefined && { note }),
    ...(cardKept !== undefined && { cardKept }),
  };
}

/** What somebody got into his hands: his own accreditations, and those of people whose votes he carries. */
function heldBy(hall: Hall, carrier: MemberKey): readonly Accreditation[] {
  const others = (hall.principals.get(carrier) ?? NOWHERE).filter((one) => one !== carrier);
  return [carrier, ...others]
    .flatMap((person) => claimsOf(hall, person))
    .filter((one) => carrierOf(hall.roll, one) === carrier);
}

/** From when on what is known of these cards is something else: whose a note is depends on it. */
function turnsOf(
  { state }: Hall,
  held: readonly Accreditation[],
  cards: readonly CardNumber[],
): readonly number[] {
  const known = [...held, ...cards.flatMap((card) => state.cards.get(card)?.accreditations ?? NOWHERE)];
  const times = known.flatMap((one) => [
    one.at.time,
    originalOf(state, one)?.at.time ?? one.at.time,
    ...rulingsOf(state, one).map(({ at }) => at.time),
  ]);
  return [-Infinity, ...new Set(times.sort((a, b) => a - b))];
}

interface Carried {
  readonly carrier: MemberKey;
  readonly held: readonly Accreditation[];
  readonly cards: readonly CardNumber[];
}

/** All signs of where somebody is, in order, by what was known of accreditations at that time. */
function marksOf(hall: Hall, { carrier, held, cards }: Carried, known: number): readonly Mark[] {
  const { state, notesOfPerson, notesOfCard } = hall;
  const arrivals = held
    .filter((one) => one.at.time <= known && !isVoidAt(state, one, known))
    .map((one): Mark => ({ ...beginningOf(state, one, known), present: true }));
  const byCard = cards.flatMap((card) =>
    (notesOfCard.get(card) ?? NOWHERE).filter((note) => ownerOf(hall, card, note, known) === carrier),
  );
  const notes = [...(notesOfPerson.get(carrier) ?? NOWHERE), ...byCard].map((note): Mark => ({
    at: note.at,
    event: note.event,
    present: note.present,
    note,
  }));
  return [...arrivals, ...notes].sort(compareDated);
}

/**
 * Whose a note of a card is: of whoever got that card last before it, and rather by an accreditation that isn't void. Undefined: of
 * nobody that is known.
 */
function ownerOf({ state, roll }: Hall, card: CardNumber, note: Dated, known: number): MemberKey | undefined {
  const before = (state.cards.get(card)?.accreditations ?? NOWHERE)
    .filter(({ at }) => at.time <= known)
    .map((one) => ({ one, ...beginningOf(state, one, known) }))
    .filter((one) => compareDated(one, note) <= 0)
    .sort((a, b) => compareDated(a, b) || compareDated(a.one, b.one));
  const last = before.filter(({ one }) => !isVoidAt(state, one, known)).at(-1) ?? before.at(-1);
  return last && carrierOf(roll, last.one);
}

/**
 * When the person got the card. What the office put in the place of something else was so from the beginning of that, as soon as that is
 * known as well.
 */
function beginningOf(state: Hall['state'], one: Accreditation, known: number): Dated {
  const original = originalOf(state, one);
  return original !== undefined && original.at.time <= known ? original : one;
}

function originalOf({ members, cards }: Hall['state'], one: Accreditation): Accreditation | undefined {
  const { corrects, member, card } = one;
  if (corrects === undefined) return undefined;
  const name = refKey(corrects);
  const among = [...(cards.get(card)?.accreditations ?? NOWHERE), ...(members.get(member) ?? NOWHERE)];
  return among.find((other) => other.corrects === undefined && refKey(other.event) === name);
}
