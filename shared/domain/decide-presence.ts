import { err, ok, type Result } from '../lib/result';
import { DONE_BEFORE, useOf, write } from './answers';
import { attendanceAt, attendanceTimeline, presenceOf } from './attendance';
import { hasRightCheck, seriesKey } from './cards';
import type { Answer, CommandOf, Refusal } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { CardNumber, MemberKey } from './ids';
import { checksOf } from './known-ranges';
import { keysOf, presentKey } from './member-keys';
import { carrierOf } from './presence';
import { carriedBy } from './proxies';
import type { Accreditation } from './register';
import { activeAccreditations, card as cardOf, isStanding } from './register-queries';
import { segmentAt } from './segments';
import { shortTextOf } from './short-text';
import { deskAt, type RegisterState } from './state';

/** Said again later than this (ms), it is written once more: in between the person may have gone through a door that this one doesn't know of. */
const REPEAT_LIMIT = 60_000;

/**
 * Notes that somebody leaves or comes back: rules N2, N7. What was noted before changes nothing, and is said. Whoever carries the vote
 * of the person is who comes and goes.
 */
export function notePresence(
  state: RegisterState,
  command: CommandOf<'note-presence'>,
  context: SignedOnContext,
): Answer {
  const { present, card } = command;
  const who =
    command.member === undefined ? ok(undefined) : personMeant(state, command.member, command, context);
  if (!who.ok) return who;
  const refusal = card === undefined ? undefined : doorRefusal(state, card, context);
  if (refusal !== undefined) return err(refusal);
  const holder = card === undefined ? undefined : holderOfCard(state, card);
  const known = who.value ?? (holder && carrierOf(context.roll, holder));
  if (card !== undefined && holder !== undefined && known !== carrierOf(context.roll, holder))
    return err({ kind: 'card-assigned', use: useOf(holder) });
  const kept = !present && command.cardKept === true;
  const last = lastNote(state, { card, person: known }, context);
  const isSame = last?.present === present && (!kept || last.cardKept === true);
  if (isSame && context.nowMs - last.at.time < REPEAT_LIMIT) return DONE_BEFORE;
  const payload = {
    present,
    ...(card !== undefined && { card }),
    ...(who.value !== undefined && { member: who.value }),
    ...(kept && { cardKept: true as const }),
  };
  return ok({ bodies: [{ type: 'presence-noted', payload }], already: isSame });
}

/**
 * Whoever comes or goes where a member was found: who carries the vote, or the member. A desk doesn't know whom others accredited: there
 * anybody on the roll can go, and it counts if a card of the person stands.
 */
function personMeant(
  state: RegisterState,
  member: MemberKey,
  { card }: Pick<CommandOf<'note-presence'>, 'card'>,
  { memberBy, role, roll }: DecisionContext,
): Result<MemberKey, Refusal> {
  const found = memberBy(member);
  const keys = found === undefined ? [member] : keysOf(found);
  const standing = activeAccreditations(state, keys);
  const own = standing.find(({ proxy }) => proxy === undefined) ?? standing[0];
  if (own !== undefined) return ok(own.proxy?.holder ?? own.member);
  const mayBeCarrier = card !== undefined || carriedBy(state, keys).length > 0;
  if (found !== undefined && (role === 'desk' || mayBeCarrier)) return ok(found.key);
  return err({ kind: 'not-accredited', member: presentKey(roll, member) });
}

/** Why a card opens no door (rule N2). What another desk may have handed out does. */
function doorRefusal(
  state: RegisterState,
  number: CardNumber,
  { deskId, role }: DecisionContext,
): Refusal | undefined {
  const checks = checksOf(state);
  const check = checks.get(seriesKey(number));
  if (check !== undefined && !hasRightCheck(number, check))
    return { kind: 'card-check-wrong', card: number, check };
  const card = cardOf(state, number);
  if (card?.state === 'blocked') {
    const { replacedBy } = card;
    return { kind: 'card-blocked', card: number, ...(replacedBy !== undefined && { replacedBy }) };
  }
  if (card?.state === 'assigned') return undefined;
  const segment = segmentAt(state, number);
  if (segment === undefined) {
    const mayBe = role === 'desk' && checks.has(seriesKey(number));
    return card !== undefined || mayBe ? undefined : { kind: 'card-does-not-exist', card: number };
  }
  const here = role === 'office' ? undefined : deskAt(state, deskId);
  const isHere = segment.holder === here && (role === 'office' || segment.isPrinted);
  return isHere ? { kind: 'card-not-handed-out', card: number } : undefined;
}

/** Who has the card, as far as is known here. Where it is told of several, whoever got it last. */
function holderOfCard(state: RegisterState, number: CardNumber): Accreditation | undefined {
  return cardOf(state, number)
    ?.accreditations.filter((one) => isStanding(state, one))
    .at(-1);
}

/** What was noted last of the person or, where nobody is known to have it, of the card. */
function lastNote(
  state: RegisterState,
  { card, person }: { readonly card: CardNumber | undefined; readonly person: MemberKey | undefined },
  { roll }: DecisionContext,
) {
  if (person !== undefined) return presenceOf(state, person, roll).note;
  return state.presences.filter((note) => note.card === card && note.member === undefined).at(-1);
}

/** Holds on to a count: rule N4. */
export function freezeCount(
  state: RegisterState,
  command: CommandOf<'freeze-count'>,
  { nowMs, coverage, deskId, roll }: SignedOnContext,
): Answer {
  const { vote } = command;
  const title = shortTextOf(command.title);
  if (title === undefined) return err({ kind: 'title-missing' });
  // A desk whose clock is ahead has told of people by times that this clock hasn't reached.
  const latest = Math.max(nowMs, attendanceTimeline(state, vote, roll).at(-1)?.time ?? 0);
  const asOf = command.asOf ?? latest;
  if (asOf > latest) return err({ kind: 'time-in-future' });
  const isDone = state.frozenCounts.some(
    (one) => one.event.deskId === deskId && one.title === title && one.vote === vote && one.asOf === asOf,
  );
  if (isDone) return DONE_BEFORE;
  const { accredited, present } = attendanceAt(state, asOf, vote, roll);
  const payload = {
    ...{ title, vote, asOf, accredited: accredited.people, present: present.people },
    ...{ accreditedVotes: accredited.votes, presentVotes: present.votes, coverage },
  };
  return write({ type: 'count-frozen', payload });
}
