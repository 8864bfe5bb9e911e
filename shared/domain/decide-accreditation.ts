import { err, ok, type Result } from '../lib/result';
import type { Vote } from './assembly';
import { DONE_BEFORE, useOf, write } from './answers';
import { checkHandOut, whomOf } from './card-refusal';
import { votesOpen } from './card-votes';
import { admittedVotes, casesOf } from './cases';
import { circumstancesOf } from './circumstances';
import type { Answer, CommandOf, Refusal } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import { checkGuards, withdrawalActs } from './desk-rules';
import { assessEntitlement, type Entitlement } from './entitlement';
import type { EventRef, Override } from './events';
import type { CardNumber } from './ids';
import type { Member } from './member';
import { keysOf } from './member-keys';
import { checkProxy } from './proxies';
import { checkNote, checkReason } from './reason';
import type { Accreditation } from './register';
import { activeAccreditations, batchOf, card as cardOf } from './register-queries';
import { cardWeight } from './seats';
import { refKey, type RegisterState } from './state';

/** Gives a card to a member: rules A1 to A7, A14, A16, D9, D10. */
export function accredit(
  state: RegisterState,
  command: CommandOf<'accredit'>,
  context: SignedOnContext,
): Answer {
  const { member, card, identity, foreignCard, approval } = command;
  if (context.member === undefined) return err({ kind: 'not-on-roll', member });
  const earlier = activeAccreditations(state, keysOf(context.member));
  if (earlier.some((one) => one.card === card)) return DONE_BEFORE;
  const given = votesGiven(state, earlier, command, { ...context, member: context.member });
  if (!given.ok) return given;
  const { votes, override } = given.value;
  if (identity === undefined) return err({ kind: 'identity-missing' });
  const proxy = checkProxy(state, command, context);
  if (!proxy.ok) return proxy;
  const foreign = checkHandOut(state, { card, whom: votes, foreignCard, approval }, context);
  if (!foreign.ok) return foreign;
  const ballotBox = batchOf(state, card)?.ballotBox;
  const weight = cardWeight(state, keysOf(context.member), votes, context);
  const payload = {
    ...{ member, card, identity, votes: [...votes] },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override !== undefined && { override }),
    ...(foreign.value !== undefined && { foreignCard: foreign.value }),
    ...(proxy.value !== undefined && { proxy: proxy.value }),
    ...(weight > 1 && { weight }),
  };
  return write({ type: 'member-accredited', payload });
}

/** The votes that the card is for, and the override that some of them need (rules A3, A6, A16, S7). */
function votesGiven(
  state: RegisterState,
  earlier: readonly Accreditation[],
  command: CommandOf<'accredit'>,
  context: SignedOnContext & { readonly member: Member },
): Result<{ readonly votes: readonly Vote[]; readonly override: Override | undefined }, Refusal> {
  const { assembly, columns, member, nowMs, roll } = context;
  const open = votesOpen(earlier, command.votes, assembly);
  if (!open.ok) return open;
  const circumstances = circumstancesOf(state, keysOf(member), assembly, nowMs, roll);
  const entitlement = assessEntitlement(member, assembly, columns, circumstances);
  const asked = { ...entitlement, votes: entitlement.votes.filter(({ vote }) => open.value.includes(vote)) };
  const override = checkOverride(state, asked, command, context);
  if (!override.ok) return override;
  const votes = asked.votes
    .filter(({ vote, entitled }) => entitled || override.value?.votes.includes(vote) === true)
    .map(({ vote }) => vote);
  if (votes.length < Math.max(1, command.votes?.length ?? 1))
    return err(
      earlier[0] === undefined || command.votes !== undefined
        ? { kind: 'not-entitled', obstacles: asked.votes }
        : { kind: 'already-accredited', use: useOf(earlier[0]) },
    );
  if (votes.length > 1 && assembly.cardPerVote === true) return err({ kind: 'one-vote-a-card' });
  return ok({ votes, override: override.value });
}

/** What the event says of an override: only votes of this assembly that the person lacks (rule S7). */
function checkOverride(
  state: RegisterState,
  entitlement: Entitlement,
  { override, approval }: CommandOf<'accredit'>,
  { assembly, operator, member }: SignedOnContext,
): Result<Override | undefined, Refusal> {
  if (override === undefined) return ok(undefined);
  const votes = entitlement.votes
    .filter(({ vote, entitled }) => !entitled && override.votes.includes(vote))
    .map(({ vote }) => vote);
  if (votes.length === 0) return err({ kind: 'override-needless' });
  if (override.case !== undefined) return overrideByCase(state, member, override.case, votes);
  const reason = checkReason(override.reason);
  if (!reason.ok) return reason;
  const approved = checkGuards(assembly, ['override'], operator, approval);
  return approved.ok ? ok({ votes, reason: reason.value, ...approved.value }) : approved;
}

/** The assembly admitted the person: that is the reason, and nobody else has to approve it (rule B5). */
function overrideByCase(
  state: RegisterState,
  member: Member | undefined,
  { deskId, seq }: EventRef,
  votes: readonly Vote[],
): Result<Override, Refusal> {
  const keys = member === undefined ? [] : keysOf(member);
  const found = casesOf(state).get(refKey({ deskId, seq }));
  if (found?.member === undefined || !keys.includes(found.member)) return err({ kind: 'case-unknown' });
  const admitted = admittedVotes(found);
  const given = votes.filter((vote) => admitted.includes(vote));
  return found.decision === undefined || given.length === 0
    ? err({ kind: 'case-not-admitted' })
    : ok({ votes: given, reason: found.decision.text, case: found.case });
}

/** Blocks the card of a member and gives another: rule A8. */
export function replaceCard(
  state: RegisterState,
  command: CommandOf<'replace-card'>,
  context: SignedOnContext,
): Answer {
  const { replacement, cause, foreignCard, approval } = command;
  const found = ownAccreditation(state, command, context);
  if (!found.ok) return found;
  const { member, card: blocked } = found.value;
  if (blocked === replacement && cameByReplacement(state, found.value)) return DONE_BEFORE;
  const note = checkNote(command.note);
  if (!note.ok) return note;
  const handOut = { card: replacement, whom: whomOf(found.value), foreignCard, approval };
  const foreign = checkHandOut(state, handOut, context);
  if (!foreign.ok) return foreign;
  const approved = checkGuards(context.assembly, ['block'], context.operator, approval);
  if (!approved.ok) return approved;
  const payload = {
    ...{ member, blocked, replacement, cause },
    ...note.value,
    ...(foreign.value !== undefined && { foreignCard: foreign.value }),
    ...approved.value,
  };
  return write({ type: 'card-replaced', payload });
}

/** Whether this accreditation was moved to its card from one that was lost or spoiled. */
function cameByReplacement(state: RegisterState, { card: number, event }: Accreditation): boolean {
  const steps = cardOf(state, number)?.steps ?? [];
  return steps.some(
    (step) =>
      step.type === 'card-replaced' && step.event.deskId === event.deskId && step.event.seq === event.seq,
  );
}

/** Ends an accreditation: rule A9. */
export function withdraw(
  state: RegisterState,
  command: CommandOf<'withdraw-accreditation'>,
  context: SignedOnContext,
): Answer {
  const { cardReturned } = command;
  const found = ownAccreditation(state, command, context);
  if (!found.ok) return found;
  const { member, card } = found.value;
  const reason = checkReason(command.reason);
  if (!reason.ok) return reason;
  const acts = withdrawalActs(cardReturned);
  const approved = checkGuards(context.assembly, acts, context.operator, command.approval);
  if (!approved.ok) return approved;
  const payload = { ...{ member, card, cardReturned, reason: reason.value }, ...approved.value };
  return write({ type: 'accreditation-withdrawn', payload });
}

/** Notes that a person was refused: rule A11. */
export function recordRefusal(
  { member, reason }: CommandOf<'record-refusal'>,
  context: DecisionContext,
): Answer {
  if (context.member === undefined) return err({ kind: 'not-on-roll', member });
  const checked = checkReason(reason);
  return checked.ok
    ? write({ type: 'refusal-recorded', payload: { member, reason: checked.value } })
    : checked;
}

/** The accreditation that this desk may change: its own, unless the office decided otherwise (rules A10, M14). */
function ownAccreditation(
  state: RegisterState,
  {
    member,
    card,
    replacement = card,
  }: Pick<CommandOf<'replace-card'>, 'member' | 'card'> & { readonly replacement?: CardNumber },
  context: DecisionContext,
): Result<Accreditation, Refusal> {
  const keys = context.member === undefined ? [member] : keysOf(context.member);
  const all = activeAccreditations(state, keys);
  // Where it was replaced before, the card that it was replaced by stands for it (rule A7).
  const named = all.find((one) => one.card === card) ?? all.find((one) => one.card === replacement);
  const standing = card === undefined ? all : named === undefined ? [] : [named];
  const own = standing.find(({ desk }) => desk === context.deskId);
  if (own !== undefined) return ok(own);
  const [other] = standing;
  if (other === undefined) return err({ kind: 'not-accredited', member });
  const use = useOf(other);
  return err(
    other.corrects === undefined
      ? { kind: 'accredited-elsewhere', use }
      : { kind: 'corrected-by-office', use },
  );
}
