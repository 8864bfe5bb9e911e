import { err, ok, type Result } from '../lib/result';
import { useOf } from './answers';
import { cardRefusal, whomOf } from './card-refusal';
import { isForAny } from './card-votes';
import { compareCards } from './cards';
import type { Answer, CardUse, Command, Refusal, SideDecision } from './commands';
import { keysOf, presentKey } from './member-keys';
import { canStand } from './conflict-judge';
import { conflicts, isOpen } from './conflicts';
import type { DecisionContext } from './decide';
import { checkGuards } from './desk-rules';
import { SIDES_LIMIT, type EventBody, type LoggedEvent } from './events';
import type { CardNumber } from './ids';
import { GENESIS_HASH } from './log';
import { checkReason } from './reason';
import type { Accreditation, Conflict, RollView } from './register';
import { activeAccreditations, card as cardOf, isStanding } from './register-queries';
import { cardWeight } from './seats';
import { segmentAt } from './segments';
import { foldEvents, refKey, type RegisterState } from './state';

type SettleConflict = Extract<Command, { type: 'settle-conflict' }>;
type Settled = Extract<EventBody, { type: 'conflict-settled' }>;
type Corrected = Extract<EventBody, { type: 'accreditation-corrected' }>;

/** One side as it was shown, and what is to become of it. */
interface Judged {
  readonly side: Accreditation;
  readonly outcome: SideDecision['outcome'];
}

/**
 * Decides a conflict, or once more one that is settled (rules M11 to M13): what becomes of each side, and what is recorded in the
 * place of sides that are wrong.
 */
export function settleConflict(
  state: RegisterState,
  command: SettleConflict,
  context: DecisionContext,
): Answer {
  const { roll } = context;
  const conflict = conflicts(state, roll).find((one) => isSame(one, command));
  if (conflict === undefined) return err({ kind: 'conflict-absent' });
  const judged = judgedSides(conflict, command.sides);
  if (judged === undefined) return err({ kind: 'conflict-changed' });
  const reason = checkReason(command.reason);
  if (!reason.ok) return reason;
  const decided = settlementOf(state, conflict, judged, reason.value);
  if (isDecidedSo(conflict, decided) && judged.every(({ outcome }) => !isCorrection(outcome)))
    return ok({ bodies: [], already: true });
  const approved = approvalOf(decided, command, context);
  if (!approved.ok) return approved;
  const settled: Settled = { ...decided, payload: { ...decided.payload, ...approved.value } };
  const bodies: EventBody[] = [settled];
  let after = foresee(state, bodies, context);
  for (const one of judged) {
    const corrected = correctionOf(after, one, reason.value, context);
    if (!corrected.ok) return corrected;
    if (corrected.value === undefined) continue;
    bodies.push(corrected.value);
    after = foresee(state, bodies, context);
  }
  const left = conflicts(after, roll).find((one) => isSame(one, conflict));
  const isLeft =
    (left !== undefined && isOpen(left) && !isForNextTime(after, left, judged, roll)) ||
    settled.payload.blocks.some((card) => isGiven(after, card));
  return isLeft ? err({ kind: 'settlement-leaves-conflict' }) : ok({ bodies, already: false });
}

/** Whether what is left is only that there are more sides than one decision holds, which come next. */
function isForNextTime(
  state: RegisterState,
  { kind, sides }: Conflict,
  judged: readonly Judged[],
  roll: RollView | undefined,
): boolean {
  const decided = new Set(judged.map(({ side }) => refKey(side.event)));
  const isDecided = ({ event, corrects }: Accreditation): boolean =>
    state.rulings.has(refKey(event)) || (corrects !== undefined && decided.has(refKey(corrects)));
  const standing = sides.filter((side) => isDecided(side) && isStanding(state, side));
  const hasMore = sides.some((side) => !isDecided(side));
  return judged.length === SIDES_LIMIT && hasMore && canStand(kind, standing, roll);
}

function isSame(a: Pick<Conflict, 'kind' | 'subject'>, b: Pick<Conflict, 'kind' | 'subject'>): boolean {
  return a.kind === b.kind && a.subject === b.subject;
}

/** Who approved that cards are blocked by it, where somebody has to (rule S6). */
function approvalOf(
  { payload: { blocks } }: Settled,
  { approval }: SettleConflict,
  { assembly, operator }: DecisionContext,
): ReturnType<typeof checkGuards> {
  if (blocks.length === 0) return ok({});
  return operator === undefined
    ? err({ kind: 'not-signed-on' })
    : checkGuards(assembly, ['block'], operator, approval);
}

/** The sides of the conflict, each with its outcome; undefined where these aren't the sides that were judged. */
function judgedSides({ sides }: Conflict, decisions: SettleConflict['sides']): Judged[] | undefined {
  const outcomes = new Map(decisions.map(({ event, outcome }) => [refKey(event), outcome]));
  const judged = sides.flatMap((side) => {
    const outcome = outcomes.get(refKey(side.event));
    return outcome === undefined ? [] : [{ side, outcome }];
  });
  return judged.length === sides.length && decisions.length === sides.length ? judged : undefined;
}

function settlementOf(
  state: RegisterState,
  { kind, subject, basis }: Conflict,
  judged: readonly Judged[],
  reason: string,
): Settled {
  const rulings = judged.map(({ side: { event, member, card }, outcome }) => {
    const ruling = outcome.kind === 'stands' ? ('stands' as const) : ('void' as const);
    return { event, member, card, ruling };
  });
  const lost = judged.flatMap(({ side, outcome }) =>
    'block' in outcome && outcome.block ? [side.card] : [],
  );
  const blocks = [...new Set(lost)]
    .filter((card) => cardOf(state, card)?.state !== 'blocked')
    .sort(compareCards);
  return { type: 'conflict-settled', payload: { kind, subject, rulings, basis: [...basis], blocks, reason } };
}

/** Whether the very same was decided before, and holds (rule A7). */
function isDecidedSo({ status, settlement }: Conflict, { payload }: Settled): boolean {
  if (status !== 'settled' || settlement?.reason !== payload.reason || payload.blocks.length > 0)
    return false;
  const before = new Map(settlement.rulings.map(({ event, ruling }) => [refKey(event), ruling]));
  return payload.rulings.every(({ event, ruling }) => before.get(refKey(event)) === ruling);
}

function isCorrection({ kind }: SideDecision['outcome']): boolean {
  return kind === 'other-member' || kind === 'other-card';
}

/** What is recorded in the place of a side that is void: rule M12. */
function correctionOf(
  state: RegisterState,
  { side, outcome }: Judged,
  reason: string,
  { roll, assembly, memberBy }: DecisionContext,
): Result<Corrected | undefined, Refusal> {
  if (outcome.kind !== 'other-member' && outcome.kind !== 'other-card') return ok(undefined);
  const { identity } = side;
  // A guest: nobody identified them, and they vote in nothing that could be recorded of somebody else.
  if (identity === undefined) return err({ kind: 'identity-missing' });
  const isOther = outcome.kind === 'other-member';
  const member = isOther ? roll?.keyOf(outcome.member) : presentKey(roll, side.member);
  if (member === undefined) {
    const named = isOther ? outcome.member : side.member;
    return err({ kind: 'not-on-roll', member: named });
  }
  const use = standingOf(state, { member, votes: side.votes }, roll);
  if (use !== undefined) return err({ kind: 'already-accredited', use });
  const card = outcome.kind === 'other-card' ? outcome.card : side.card;
  const refusal = refusalOf(state, card, side);
  if (refusal !== undefined) return err(refusal);
  const { event: corrects, votes, ballotBox, proxy } = side;
  const found = memberBy(member);
  const keys = found === undefined ? [member] : keysOf(found);
  const weight = isOther ? cardWeight(state, keys, votes, { assembly, roll }) : (side.weight ?? 1);
  const given = {
    ...{ identity, votes: [...votes] },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(proxy !== undefined && presentKey(roll, proxy.holder) !== member && { proxy }),
    ...(weight > 1 && { weight }),
  };
  return ok({ type: 'accreditation-corrected', payload: { corrects, member, card, ...given, reason } });
}

/** Who has a card for any of these votes already, under whichever key. */
function standingOf(
  state: RegisterState,
  { member, votes }: Pick<Accreditation, 'member' | 'votes'>,
  roll: RollView | undefined,
): CardUse | undefined {
  const keys = [...state.members.keys()].filter((key) => key === member || roll?.keyOf(key) === member);
  const standing = activeAccreditations(state, keys).find((one) => isForAny(one, votes));
  return standing && useOf(standing);
}

/** Why this can't be the card that was meant. Of the one that the side names itself nothing is asked but that it isn't blocked. */
function refusalOf(state: RegisterState, card: CardNumber, side: Accreditation): Refusal | undefined {
  const refusal = cardRefusal(state, card, whomOf(side));
  if (card === side.card) return refusal?.kind === 'card-blocked' ? refusal : undefined;
  if (refusal !== undefined) return refusal;
  const segment = segmentAt(state, card);
  if (segment === undefined) return { kind: 'card-does-not-exist', card };
  return segment.isPrinted ? undefined : { kind: 'card-unused', card };
}

function isGiven(state: RegisterState, card: CardNumber): boolean {
  return state.cards.get(card)?.accreditations.some((one) => isStanding(state, one)) === true;
}

/** The state as it would be with these events in the log. */
function foresee(
  state: RegisterState,
  bodies: readonly EventBody[],
  { assembly, deskId, operator }: DecisionContext,
): RegisterState {
  const end = state.heads.get(deskId) ?? 0;
  const events = bodies.map((body, at): LoggedEvent => ({
    ...body,
    ...{ assemblyId: assembly.id, deskId, operator: operator?.name ?? '' },
    seq: end + 1 + at,
    hlc: { time: Number.MAX_SAFE_INTEGER, counter: at },
    prevHash: GENESIS_HASH,
  }));
  return foldEvents(state, events);
}
