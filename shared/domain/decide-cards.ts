import { err, ok, type Result } from '../lib/result';
import { DONE_BEFORE, useOf, write } from './answers';
import { isSameCards, rangesWithin } from './card-ranges';
import {
  compareCards,
  firstOutside,
  hasRightCheck,
  RANGE_LIMIT,
  rangeContains,
  sizeOfUnion,
  type CardRange,
} from './cards';
import { unassignedCards } from './cards-in-hand';
import { deskBook } from './cash-book';
import type { Answer, CommandOf, Refusal } from './commands';
import type { SignedOnContext } from './decide';
import { checkGuards } from './desk-rules';
import type { EventBody } from './events';
import { shortTextSchema, type DeskId } from './ids';
import { checkRanges, firstOf, inPortions, RANGES_LIMIT } from './named-ranges';
import { checkNote, checkReason } from './reason';
import type { Accreditation } from './register';
import { card as cardOf, cardsInHand, isStanding } from './register-queries';
import { checkOf, segmentsOf } from './segments';
import { deskAt, type Handing, type RegisterState } from './state';

/** Blocks those of these cards that nobody has: rule C16. A desk blocks only what it has in hand. */
export function blockCards(
  state: RegisterState,
  command: CommandOf<'block-cards'>,
  { role, deskId, assembly, operator }: SignedOnContext,
): Answer {
  const named = checkRanges(state, command.ranges);
  if (!named.ok) return named;
  const free = role === 'desk' ? cardsInHand(state, deskId) : unassignedCards(state);
  const ranges = rangesWithin(named.value, free);
  if (ranges.length === 0) return err({ kind: 'no-cards-in-hand' });
  const note = checkNote(command.note);
  if (!note.ok) return note;
  const approved = checkGuards(assembly, ['block'], operator, command.approval);
  if (!approved.ok) return approved;
  return write(...blocksOf(ranges, { cause: command.cause, ...note.value, ...approved.value }));
}

type Blocked = Extract<EventBody, { type: 'cards-blocked' }>;

function blocksOf(ranges: readonly CardRange[], common: Omit<Blocked['payload'], 'ranges'>): Blocked[] {
  return inPortions(ranges).map((portion) => ({
    type: 'cards-blocked',
    payload: { ranges: portion, ...common },
  }));
}

/** Notes that a blocked card came to light. It stays blocked: rule C16. */
export function recordFoundCard(
  state: RegisterState,
  { card: number, note }: CommandOf<'record-found-card'>,
): Answer {
  const check = checkOf(state, number);
  if (check !== undefined && !hasRightCheck(number, check))
    return err({ kind: 'card-check-wrong', card: number, check });
  const card = cardOf(state, number);
  if (card === undefined) return err({ kind: 'card-does-not-exist', card: number });
  if (card.state !== 'blocked') return err({ kind: 'card-not-blocked', card: number });
  if (card.found !== undefined) return DONE_BEFORE;
  const checked = checkNote(note);
  if (!checked.ok) return checked;
  return write({ type: 'card-found', payload: { card: number, ...checked.value } });
}

/** Cards go to another desk, or back to the office: rule C17. */
export function giveCards(
  state: RegisterState,
  command: CommandOf<'give-cards'>,
  { deskId }: SignedOnContext,
): Answer {
  const { slip, to } = command;
  const moved = checkMove(state, command, { own: deskId, other: to, otherName: command.toName });
  if (!moved.ok) return moved;
  const { ranges, name: toName } = moved.value;
  const same = state.handings.filter((one) => one.slip === slip);
  if (same.some((one) => isOwn(state, one, 'given', deskId, to) && isSameCards(one.ranges, ranges)))
    return DONE_BEFORE;
  if (same.length > 0) return err({ kind: 'slip-used', slip });
  const inHand = cardsInHand(state, deskId);
  const first = firstOf(ranges, (range) => firstOutside(range, inHand));
  if (first !== undefined) return err({ kind: 'cards-not-in-hand', first });
  return write({ type: 'cards-given', payload: { slip, to, toName, ranges } });
}

/** Cards came from a desk by a slip: rule C17. What lies there is recorded, unless it can't be what the slip says. */
export function receiveCards(
  state: RegisterState,
  command: CommandOf<'receive-cards'>,
  { deskId }: SignedOnContext,
): Answer {
  const { slip, from } = command;
  const moved = checkMove(state, command, { own: deskId, other: from, otherName: command.fromName });
  if (!moved.ok) return moved;
  const { ranges, name: fromName } = moved.value;
  const same = state.handings.filter((one) => one.slip === slip);
  if (same.some((one) => isOwn(state, one, 'received', deskId, from) && isSameCards(one.ranges, ranges)))
    return DONE_BEFORE;
  const counterpart = same.find((one) => isOwn(state, one, 'given', from, deskId));
  if (same.some((one) => one !== counterpart)) return err({ kind: 'slip-used', slip });
  if (counterpart !== undefined && !isSameCards(counterpart.ranges, ranges))
    return err({ kind: 'slip-differs', slip, ranges: counterpart.ranges, otherName: fromName });
  const missing = firstUncreated(state, ranges);
  if (missing !== undefined) return err({ kind: 'cards-not-created', first: missing });
  const use = firstUse(state, ranges);
  if (use !== undefined) return err({ kind: 'card-assigned', use: useOf(use) });
  return write({ type: 'cards-received', payload: { slip, from, fromName, ranges } });
}

interface Sides {
  readonly own: DeskId;
  readonly other: DeskId;
  readonly otherName: string;
}

/** What both sides of a slip check of it. */
function checkMove(
  state: RegisterState,
  { ranges }: Pick<CommandOf<'give-cards'>, 'ranges'>,
  { own, other, otherName }: Sides,
): Result<{ readonly ranges: CardRange[]; readonly name: string }, Refusal> {
  if (deskAt(state, other) === deskAt(state, own)) return err({ kind: 'transfer-to-self' });
  const named = checkRanges(state, ranges);
  if (!named.ok) return named;
  if (named.value.length === 0) return err({ kind: 'no-cards-in-hand' });
  if (named.value.length > RANGES_LIMIT) return err({ kind: 'range-too-large', limit: RANGE_LIMIT });
  const name = shortTextSchema.safeParse(otherName);
  return name.success ? ok({ ranges: named.value, name: name.data }) : err({ kind: 'desk-name-missing' });
}

function isOwn(
  state: RegisterState,
  handing: Handing,
  side: Handing['side'],
  desk: DeskId,
  other: DeskId,
): boolean {
  return (
    handing.side === side &&
    deskAt(state, handing.desk) === deskAt(state, desk) &&
    deskAt(state, handing.other) === deskAt(state, other)
  );
}

/** A desk isn't told what was created. */
function firstUncreated(state: RegisterState, ranges: readonly CardRange[]) {
  if (state.created.length === 0) return undefined;
  const created = segmentsOf(state).flatMap(({ range, isCreated }) => (isCreated ? [range] : []));
  return firstOf(ranges, (range) => firstOutside(range, created));
}

/** Whoever holds one of these cards: it can't lie here. */
function firstUse(state: RegisterState, ranges: readonly CardRange[]): Accreditation | undefined {
  return [...state.cards.entries()]
    .filter(([card]) => ranges.some((range) => rangeContains(range, card)))
    .sort(([a], [b]) => compareCards(a, b))
    .flatMap(([, { accreditations }]) => accreditations)
    .find((one) => isStanding(state, one));
}

/** The cards left are counted, what is missing is blocked, and nothing is handed out any more: rules C19 and B10. */
export function closeDesk(
  state: RegisterState,
  command: CommandOf<'close-desk'>,
  { deskId, assembly, operator }: SignedOnContext,
): Answer {
  const { counted } = command;
  if (deskBook(state, deskId).uncounted) return err({ kind: 'cash-not-counted' });
  const missing = checkRanges(state, command.missing);
  if (!missing.ok) return missing;
  const inHand = cardsInHand(state, deskId);
  const first = firstOf(missing.value, (range) => firstOutside(range, inHand));
  if (first !== undefined) return err({ kind: 'cards-not-in-hand', first });
  const [expected, lost] = [sizeOfUnion(inHand), sizeOfUnion(missing.value)];
  const explanation = checkNote(command.explanation);
  if (!explanation.ok) return explanation;
  const { note } = explanation.value;
  const isExplained = counted + lost === expected || note !== undefined;
  if (!isExplained) return err({ kind: 'count-differs', expected, counted, missing: lost });
  const approved = checkGuards(assembly, lost > 0 ? ['block'] : [], operator, command.approval);
  if (!approved.ok) return approved;
  const blocked = { cause: 'lost' as const, ...explanation.value, ...approved.value };
  const payload = {
    ...{ expected, counted },
    ...(lost > 0 && { missing: lost }),
    ...(counted + lost !== expected && note !== undefined && { explanation: note }),
  };
  return write(...blocksOf(missing.value, blocked), { type: 'desk-closed', payload });
}

/** The desk goes on: rule C19. */
export function reopenDesk(
  { closings }: RegisterState,
  { reason }: CommandOf<'reopen-desk'>,
  { deskId }: SignedOnContext,
): Answer {
  if (!closings.has(deskId)) return err({ kind: 'desk-not-closed' });
  const checked = checkReason(reason);
  return checked.ok ? write({ type: 'desk-reopened', payload: { reason: checked.value } }) : checked;
}
