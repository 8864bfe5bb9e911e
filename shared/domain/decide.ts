import { assertNever } from '../lib/assert-never';
import { err, ok, type Result } from '../lib/result';
import type { Assembly } from './assembly';
import type { Answer, Approval, CardUse, Command, Refusal } from './commands';
import { settleConflict } from './decide-conflicts';
import { addEmergencyDesk, createCards, handOverCards, recogniseEmergencyDesk } from './decide-register';
import { checkGuards, withdrawalActs } from './desk-rules';
import { assessEntitlement, type Entitlement } from './entitlement';
import type { EventBody, Override } from './events';
import type { CardNumber, DeskId } from './ids';
import type { LogRole } from './log';
import type { Column, Member } from './member';
import type { Accreditation, RollView } from './register';
import {
  activeAccreditations,
  batchOf,
  card as cardOf,
  compareDated,
  isActive,

} from './register-queries';
import type { RegisterState } from './state';
import { checkReason } from './reason';

/** What a decision rests on beside the register. */
export interface DecisionContext {
  /** Who decides: the log that the events will stand in. */
  readonly deskId: DeskId;
  readonly role: LogRole;
  /** Who acts; undefined while nobody is signed on. */
  readonly operator: Approval | undefined;
  /** The person the command is about; undefined if the roll has none of that key. */
  readonly member: Member | undefined;
  readonly assembly: Assembly;
  /** The columns of the roll at hand. */
  readonly columns: readonly Column[];
  /** What the roll says of accredited people, for conflicts. */
  readonly roll?: RollView | undefined;
}

const DONE_BEFORE: Answer = ok({ bodies: [], already: true });

/** The office's work (rule A13). All else is a desk's. */
const OFFICE_COMMANDS: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'create-cards',
  'hand-over-cards',
  'add-emergency-desk',
  'recognise-emergency-desk',
  'settle-conflict',
]);

/** Whether a command may be carried out, and the events that say so. Throws on a command that isn't the role's (a bug). */
export function decide(state: RegisterState, command: Command, context: DecisionContext): Answer {
  if (OFFICE_COMMANDS.has(command.type) !== (context.role === 'office'))
    throw new Error(`no command of the ${context.role}: ${command.type}`);
  switch (command.type) {
    case 'create-cards':
      return createCards(state, command);
    case 'hand-over-cards':
      return handOverCards(state, command);
    case 'add-emergency-desk':
      return addEmergencyDesk(state, command);
    case 'recognise-emergency-desk':
      return recogniseEmergencyDesk(state, command);
    case 'settle-conflict':
      return settleConflict(state, command, context);
    default:
      return decideAtDesk(state, command, context);
  }
}

type DeskCommand = CommandOf<'accredit' | 'replace-card' | 'withdraw-accreditation' | 'record-refusal'>;

/** A decision at a desk where somebody is signed on. */
interface DeskContext extends DecisionContext {
  readonly operator: Approval;
}

function decideAtDesk(state: RegisterState, command: DeskCommand, given: DecisionContext): Answer {
  const { operator } = given;
  if (operator === undefined) return err({ kind: 'not-signed-on' });
  const context = { ...given, operator };
  switch (command.type) {
    case 'accredit':
      return accredit(state, command, context);
    case 'replace-card':
      return replaceCard(state, command, context);
    case 'withdraw-accreditation':
      return withdraw(state, command, context);
    case 'record-refusal':
      return recordRefusal(command, context);
    default:
      return assertNever(command);
  }
}

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

function accredit(state: RegisterState, command: CommandOf<'accredit'>, context: DeskContext): Answer {
  const { member, card, identity } = command;
  if (context.member === undefined) return err({ kind: 'not-on-roll', member });
  const earlier = activeAccreditations(state, member);
  if (earlier.some((one) => one.card === card)) return DONE_BEFORE;
  if (earlier[0] !== undefined) return err({ kind: 'already-accredited', use: useOf(earlier[0]) });
  const entitlement = assessEntitlement(context.member, context.assembly, context.columns);
  const override = checkOverride(entitlement, command, context);
  if (!override.ok) return override;
  const votes = entitlement.votes
    .filter(({ vote, entitled }) => entitled || override.value?.votes.includes(vote) === true)
    .map(({ vote }) => vote);
  if (votes.length === 0) return err({ kind: 'not-entitled', obstacles: entitlement.votes });
  if (identity === undefined) return err({ kind: 'identity-missing' });
  const refusal = cardRefusal(state, card, context.deskId);
  if (refusal !== undefined) return err(refusal);
  const ballotBox = batchOf(state, card)?.ballotBox;
  const payload = {
    ...{ member, card, identity, votes },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override.value !== undefined && { override: override.value }),
  };
  return write({ type: 'member-accredited', payload });
}

/** What the event says of an override: only votes of this assembly that the person lacks (rule S7). */
function checkOverride(
  entitlement: Entitlement,
  { override, approval }: CommandOf<'accredit'>,
  { assembly, operator }: DeskContext,
): Result<Override | undefined, Refusal> {
  if (override === undefined) return ok(undefined);
  const votes = entitlement.votes
    .filter(({ vote, entitled }) => !entitled && override.votes.includes(vote))
    .map(({ vote }) => vote);
  if (votes.length === 0) return err({ kind: 'override-needless' });
  const reason = checkReason(override.reason);
  if (!reason.ok) return reason;
  const approved = checkGuards(assembly, ['override'], operator, approval);
  return approved.ok ? ok({ votes, reason: reason.value, ...approved.value }) : approved;
}

function replaceCard(state: RegisterState, command: CommandOf<'replace-card'>, context: DeskContext): Answer {
  const { member, replacement, cause } = command;
  const found = ownAccreditation(state, command, context);
  if (!found.ok) return found;
  const blocked = found.value.card;
  if (blocked === replacement && cameByReplacement(state, found.value)) return DONE_BEFORE;
  const note =
    command.note === undefined || command.note.trim() === '' ? undefined : checkReason(command.note);
  if (note?.ok === false) return note;
  const refusal = cardRefusal(state, replacement, context.deskId);
  if (refusal !== undefined) return err(refusal);
  const approved = checkGuards(context.assembly, ['block'], context.operator, command.approval);
  if (!approved.ok) return approved;
  const payload = {
    ...{ member, blocked, replacement, cause },
    ...(note !== undefined && { note: note.value }),
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

function withdraw(
  state: RegisterState,
  command: CommandOf<'withdraw-accreditation'>,
  context: DeskContext,
): Answer {
  const { member, cardReturned } = command;
  const found = ownAccreditation(state, command, context);
  if (!found.ok) return found;
  const reason = checkReason(command.reason);
  if (!reason.ok) return reason;
  const acts = withdrawalActs(cardReturned);
  const approved = checkGuards(context.assembly, acts, context.operator, command.approval);
  if (!approved.ok) return approved;
  const payload = {
    ...{ member, card: found.value.card, cardReturned, reason: reason.value },
    ...approved.value,
  };
  return write({ type: 'accreditation-withdrawn', payload });
}

function recordRefusal({ member, reason }: CommandOf<'record-refusal'>, context: DecisionContext): Answer {
  if (context.member === undefined) return err({ kind: 'not-on-roll', member });
  const checked = checkReason(reason);
  return checked.ok
    ? write({ type: 'refusal-recorded', payload: { member, reason: checked.value } })
    : checked;
}

/** The accreditation that this desk may change: its own. */
function ownAccreditation(
  state: RegisterState,
  { member }: Pick<CommandOf<'replace-card'>, 'member'>,
  { deskId }: DecisionContext,
): Result<Accreditation, Refusal> {
  const active = activeAccreditations(state, member);
  const own = active.find(({ desk }) => desk === deskId);
  if (own !== undefined) return ok(own);
  return err(
    active[0] === undefined
      ? { kind: 'not-accredited', member }
      : { kind: 'accredited-elsewhere', use: useOf(active[0]) },
  );
}

/** Why this desk can't hand out the card. */
function cardRefusal(state: RegisterState, number: CardNumber, desk: DeskId): Refusal | undefined {
  const card = cardOf(state, number);
  if (card === undefined) return { kind: 'card-does-not-exist', card: number };
  if (card.state === 'blocked') {
    const { replacedBy } = card;
    return { kind: 'card-blocked', card: number, ...(replacedBy !== undefined && { replacedBy }) };
  }
  const use = card.accreditations.filter(isActive).sort(compareDated)[0];
  if (use !== undefined) return { kind: 'card-assigned', use: useOf(use) };
  if (card.batch === undefined) return { kind: 'card-unused', card: number };
  if (card.holder !== desk) {
    return { kind: 'card-held-elsewhere', card: number, holderName: card.batch.holderName };
  }
  return undefined;
}

function write(body: EventBody): Answer {
  return ok({ bodies: [body], already: false });
}

function useOf({ card, member, desk, at, event }: Accreditation): CardUse {
  return { card, member, desk, at, event };
}
