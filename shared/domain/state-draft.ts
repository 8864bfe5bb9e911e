import { LayeredMap } from '../lib/layered-map';
import type { Accreditation, Closing, Settlement } from './register';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { CardRecord, CardTouch, RegisterState, Ruling } from './state';

/** A state in the making. Lists are replaced as a whole, so that whoever computed something from one can tell that it is the same. */
export type Draft = { -readonly [Part in keyof RegisterState]: RegisterState[Part] } & {
  readonly heads: Map<DeskId, number>;
  readonly closings: Map<DeskId, Closing>;
  readonly settlements: Map<string, Settlement>;
  readonly rulings: Map<string, Ruling>;
  readonly members: LayeredMap<MemberKey, readonly Accreditation[]>;
  readonly cards: LayeredMap<CardNumber, CardRecord>;
};

/** A draft that leaves the state as it is (rule M3). */
export function draftOf(state: RegisterState): Draft {
  return {
    ...state,
    heads: new Map(state.heads),
    closings: new Map(state.closings),
    settlements: new Map(state.settlements),
    rulings: new Map(state.rulings),
    members: LayeredMap.over(state.members),
    cards: LayeredMap.over(state.cards),
  };
}

const UNTOUCHED: CardRecord = { accreditations: [], touches: [], isBlocked: false };

/** Notes what an event did to a card. Once blocked, always blocked (rule C4). */
export function touch(draft: Draft, card: CardNumber, done: CardTouch): void {
  const record = draft.cards.get(card) ?? UNTOUCHED;
  const isBlocked = record.isBlocked || done.effect === 'blocked';
  draft.cards.set(card, { ...record, touches: [...record.touches, done], isBlocked });
}

/** Notes that something else is known of a member's accreditations now. */
export function touchMember(draft: Draft, member: MemberKey): void {
  const known = draft.members.get(member);
  if (known !== undefined) draft.members.set(member, known);
}

/** Notes an accreditation, of its member and of its card. */
export function give(draft: Draft, accreditation: Accreditation, done: CardTouch): void {
  const { member, card } = accreditation;
  draft.members.set(member, [...(draft.members.get(member) ?? []), accreditation]);
  const record = draft.cards.get(card) ?? UNTOUCHED;
  draft.cards.set(card, {
    accreditations: [...record.accreditations, accreditation],
    touches: [...record.touches, done],
    isBlocked: record.isBlocked,
  });
}

/** Ends what this desk claimed of this member and card, and nobody else's claim (rule M2). Answers with what ended. */
export function end(
  draft: Draft,
  { desk, member, card }: Pick<Accreditation, 'desk' | 'member' | 'card'>,
  status: 'replaced' | 'withdrawn',
): Accreditation | undefined {
  const isEnded = (one: Accreditation): boolean =>
    one.status === 'active' && one.desk === desk && one.card === card && one.member === member;
  const endIt = (one: Accreditation): Accreditation => (isEnded(one) ? { ...one, status } : one);
  const ofMember = draft.members.get(member) ?? [];
  const record = draft.cards.get(card) ?? UNTOUCHED;
  draft.members.set(member, ofMember.map(endIt));
  draft.cards.set(card, { ...record, accreditations: record.accreditations.map(endIt) });
  return ofMember.find(isEnded);
}
