import { carried } from './carried';
import { EvidenceReader, sharingVotes, type Evidence } from './conflict-evidence';
import type { CardNumber, MemberKey } from './ids';
import { presentKey } from './member-keys';
import type { Accreditation, RollView } from './register';
import { segmentsOf } from './segments';
import { isActive } from './standing';
import type { RegisterState } from './state';

/** What can't be right at once, by whom and what it is about. */
interface EvidenceIndex {
  readonly ofMembers: ReadonlyMap<MemberKey, readonly Evidence[]>;
  readonly ofCards: ReadonlyMap<CardNumber, readonly Evidence[]>;
  /** Keys under which people were accredited who go by another one now (rule M15). */
  readonly earlierKeys: ReadonlyMap<MemberKey, readonly MemberKey[]>;
}

/** The evidence of every conflict there may be, whatever was decided. */
export const evidenceIndex: (state: RegisterState, roll: RollView | undefined) => EvidenceIndex = carried({
  partsOf: (state, roll) => [segmentsOf(state), state.mandates, roll],
  compute: (state, roll) => updated(NOTHING, state, roll, state),
  carryOn: (before, state, touched, roll) => updated(before, state, roll, touched),
});

const NOTHING: EvidenceIndex = { ofMembers: new Map(), ofCards: new Map(), earlierKeys: new Map() };

/** @param touched whom and what something else may be said of than before */
function updated(
  before: EvidenceIndex,
  state: RegisterState,
  roll: RollView | undefined,
  touched: {
    readonly members: ReadonlyMap<MemberKey, unknown>;
    readonly cards: ReadonlyMap<CardNumber, unknown>;
  },
): EvidenceIndex {
  const earlierKeys = new Map(before.earlierKeys);
  const people = new Set<MemberKey>();
  for (const member of touched.members.keys()) {
    const now = presentKey(roll, member);
    people.add(now);
    const known = earlierKeys.get(now) ?? [];
    if (now !== member && !known.includes(member)) earlierKeys.set(now, [...known, member]);
  }
  const ofMembers = new Map(before.ofMembers);
  const ofCards = new Map(before.ofCards);
  const accreditationsNow = (person: MemberKey) => accreditationsOf(state, roll, earlierKeys, person);
  const reader = new EvidenceReader(state, roll, accreditationsNow, touched.cards.keys());
  for (const person of people) put(ofMembers, person, reader.ofMember(person));
  for (const card of touched.cards.keys()) put(ofCards, card, reader.ofCard(card));
  return { ofMembers, ofCards, earlierKeys };
}

function put<Subject>(
  index: Map<Subject, readonly Evidence[]>,
  subject: Subject,
  evidence: Iterable<Evidence>,
): void {
  const found = [...evidence];
  if (found.length === 0) index.delete(subject);
  else index.set(subject, found);
}

function accreditationsOf(
  state: RegisterState,
  roll: RollView | undefined,
  earlierKeys: EvidenceIndex['earlierKeys'],
  person: MemberKey,
): Accreditation[] {
  const own = presentKey(roll, person) === person ? [person] : [];
  return [...own, ...(earlierKeys.get(person) ?? [])].flatMap((key) => state.members.get(key) ?? []);
}

/** All accreditations of a person, by the present key, under whichever key (rule M15). */
export function accreditationsOfPerson(
  state: RegisterState,
  roll: RollView | undefined,
  person: MemberKey,
): readonly Accreditation[] {
  return accreditationsOf(state, roll, evidenceIndex(state, roll).earlierKeys, person);
}

/** The accreditations of a person that have not ended, where none is for a vote that another is for too. */
export function onlySidesOfMember(
  state: RegisterState,
  roll: RollView | undefined,
  person: MemberKey,
): readonly Accreditation[] {
  const sides = accreditationsOfPerson(state, roll, person).filter(isActive);
  return sharingVotes(sides).length === 0 ? sides : [];
}

/** The one accreditation of a card that has not ended, if there is just one. */
export function onlySideOfCard(state: RegisterState, card: CardNumber): readonly Accreditation[] {
  const sides = (state.cards.get(card)?.accreditations ?? []).filter(isActive);
  return sides.length === 1 ? sides : [];
}
