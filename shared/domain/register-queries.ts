import type { Batch } from './assembly';
import { countedByMember } from './carried';
import type { CardRange } from './cards';
import { compareDated } from './dated';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { Accreditation, Card, CardCounts, RollView } from './register';
import { blockOf, stepsOf } from './card-steps';
import { presentKey } from './member-keys';
import { countedIn, segmentUses } from './segment-use';
import { checkOf, segmentAt, segmentsOf, seriesOf, type Segment } from './segments';
import { isStanding, stateOf } from './standing';
import type { RegisterState } from './state';
import { holderAt } from './transfers';

export { cardsInHand, isLowStock } from './cards-in-hand';
export { compareDated } from './dated';
export { isStanding, stateOf } from './standing';

/**
 * The accreditations of a member that stand, earliest first. More than one is a conflict.
 * @param member one key, or all under which the person may have been accredited (rule M15)
 */
export function activeAccreditations(
  state: RegisterState,
  member: MemberKey | readonly MemberKey[],
): Accreditation[] {
  const keys: readonly MemberKey[] = typeof member === 'string' ? [member] : member;
  return keys
    .flatMap((key) => state.members.get(key) ?? [])
    .filter((one) => isStanding(state, one))
    .sort(compareDated);
}

/** Number of different people who are accredited. @param roll without it nobody has two keys (rule M15) */
export function membersAccredited(state: RegisterState, roll?: RollView): number {
  let people = 0;
  for (const keys of accreditedMembers(state, roll).values()) if (keys > 0) people += 1;
  return people;
}

const accreditedMembers = countedByMember<MemberKey, RollView | undefined>(
  (roll) => [roll],
  (state, accreditations, roll) => {
    const standing = accreditations.find((one) => one.guest === undefined && isStanding(state, one));
    return standing === undefined ? [] : [presentKey(roll, standing.member)];
  },
);

/** The batch that the card last left the office in. */
export function batchOf(state: RegisterState, card: CardNumber): Batch | undefined {
  return segmentAt(state, card)?.batch;
}

/** To which desk the card came last; undefined: it is the office's, or there is no such card. */
export function holderOf(state: RegisterState, card: CardNumber): DeskId | undefined {
  return segmentAt(state, card)?.holder;
}

/** What the events say of a card. Undefined if it was never created, handed over or used. */
export function card(state: RegisterState, number: CardNumber): Card | undefined {
  const record = state.cards.get(number);
  const segment = segmentAt(state, number);
  if (record === undefined && segment === undefined) return undefined;
  const touches = [...(record?.touches ?? [])].sort(compareDated);
  const block = blockOf(record, segment);
  const replaces = touches.find(({ effect, linked }) => effect === 'given' && linked !== undefined)?.linked;
  const found = touches.find(({ effect }) => effect === 'found');
  const series = seriesOf(state, number);
  return {
    number,
    state: stateOf(state, record, segment),
    ...(series !== undefined && { series }),
    ...(segment?.batch !== undefined && { batch: segment.batch }),
    ...(segment?.holder !== undefined && { holder: segment.holder }),
    ...(replaces !== undefined && { replaces }),
    ...block,
    ...(found !== undefined && block !== undefined && { found: found.at }),
    accreditations: [...(record?.accreditations ?? [])].sort(compareDated),
    steps: stepsOf(state, number, { touches, exists: segment !== undefined }),
  };
}

/** One card as a range of its series. */
export function asRange(state: RegisterState, number: CardNumber): CardRange {
  const check = checkOf(state, number);
  return { from: number, to: number, ...(check !== undefined && { check }) };
}

/**
 * Cards by state, of all that exist, or of those that came to one holder last. A card that was used but never created is in no
 * count: it is a conflict.
 */
export function cardCounts(state: RegisterState, holder?: DeskId): CardCounts {
  const at = holderAt(state, holder);
  const isMeant = (segment: Segment): boolean => holder === undefined || segment.holder === at;
  const counts = { unused: 0, unassigned: 0, assigned: 0, blocked: 0 };
  const uses = segmentUses(state);
  for (const segment of segmentsOf(state)) {
    if (!isMeant(segment)) continue;
    for (const [name, cards] of countedIn(state, segment, uses.get(segment))) counts[name] += cards;
  }
  return counts;
}
