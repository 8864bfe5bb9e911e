import { assertNever } from '../lib/assert-never';
import { err } from '../lib/result';
import type { Assembly } from './assembly';
import type { Answer, Approval, Command, CommandOf } from './commands';
import { accredit, recordRefusal, replaceCard, withdraw } from './decide-accreditation';
import { blockCards, closeDesk, giveCards, receiveCards, recordFoundCard, reopenDesk } from './decide-cards';
import { settleConflict } from './decide-conflicts';
import { changeAssembly } from './decide-assembly';
import { decideCase, noteCase, openCase } from './decide-cases';
import { countCash, reversePayment, takePayment } from './decide-dues';
import { acknowledgeFinding } from './decide-findings';
import { admitGuest } from './decide-guests';
import { noteWaiting, setMandates } from './decide-mandates';
import { freezeCount, notePresence } from './decide-presence';
import {
  addEmergencyDesk,
  addSeries,
  confirmPrint,
  createCards,
  handOverCards,
  recogniseEmergencyDesk,
} from './decide-register';
import type { Coverage } from './hall-terms';
import type { DeskId, MemberKey } from './ids';
import type { LogRole } from './log';
import type { Column, Member } from './member';
import type { RollView } from './register';
import type { RegisterState } from './state';

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
  /** Anybody on the roll. */
  readonly memberBy: (key: MemberKey) => Member | undefined;
  /** The computer's clock, ms since 1970. */
  readonly nowMs: number;
  /** Of which logs is known how much: of the own one and, in the office, of those that reported (rule N3). */
  readonly coverage: Coverage;
  /** What that roll says of accredited people; undefined without a roll. */
  readonly roll?: RollView | undefined;
}

/** A decision where somebody is signed on. */
export interface SignedOnContext extends DecisionContext {
  readonly operator: Approval;
}

/** The office's work (rule A13). */
type OfficeCommand = CommandOf<
  | 'add-series'
  | 'create-cards'
  | 'confirm-print'
  | 'hand-over-cards'
  | 'add-emergency-desk'
  | 'recognise-emergency-desk'
  | 'settle-conflict'
  | 'acknowledge-finding'
  | 'change-assembly'
  | 'set-mandates'
>;
/** What office and desks do alike (rules C16, C17, N2, N4, B1). */
type SharedCommand = CommandOf<
  | 'block-cards'
  | 'record-found-card'
  | 'receive-cards'
  | 'note-presence'
  | 'freeze-count'
  | 'open-case'
  | 'note-case'
  | 'decide-case'
>;
type DeskCommand = Exclude<Command, OfficeCommand | SharedCommand>;

const OFFICE_COMMANDS: ReadonlySet<Command['type']> = new Set<OfficeCommand['type']>([
  'add-series',
  'create-cards',
  'confirm-print',
  'hand-over-cards',
  'add-emergency-desk',
  'recognise-emergency-desk',
  'settle-conflict',
  'acknowledge-finding',
  'change-assembly',
  'set-mandates',
]);
const SHARED_COMMANDS: ReadonlySet<Command['type']> = new Set<SharedCommand['type']>([
  'block-cards',
  'record-found-card',
  'receive-cards',
  'note-presence',
  'freeze-count',
  'open-case',
  'note-case',
  'decide-case',
]);
/** What a closed desk doesn't do (rule C19). */
const NOT_WHILE_CLOSED: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'accredit',
  'replace-card',
  'give-cards',
  'receive-cards',
  'close-desk',
  'admit-guest',
  'take-payment',
  'reverse-payment',
]);

/** Whether a command may be carried out, and the events that say so. Throws on a command that isn't the role's (a bug). */
export function decide(state: RegisterState, command: Command, context: DecisionContext): Answer {
  if (isShared(command)) return decideSignedOn(state, command, context);
  if (isOffice(command) !== (context.role === 'office'))
    throw new Error(`no command of the ${context.role}: ${command.type}`);
  return isOffice(command)
    ? decideAtOffice(state, command, context)
    : decideSignedOn(state, command, context);
}

function isOffice(command: Command): command is OfficeCommand {
  return OFFICE_COMMANDS.has(command.type);
}

function isShared(command: Command): command is SharedCommand {
  return SHARED_COMMANDS.has(command.type);
}

/** What is left of its cards a closed desk may still give back to the office. */
function isClosedFor(
  { closings, office }: RegisterState,
  command: DeskCommand | SharedCommand,
  desk: DeskId,
): boolean {
  if (!closings.has(desk) || !NOT_WHILE_CLOSED.has(command.type)) return false;
  return command.type !== 'give-cards' || command.to !== office;
}

function decideAtOffice(state: RegisterState, command: OfficeCommand, context: DecisionContext): Answer {
  switch (command.type) {
    case 'add-series':
      return addSeries(state, command, context);
    case 'create-cards':
      return createCards(state, command);
    case 'confirm-print':
      return confirmPrint(state, command);
    case 'hand-over-cards':
      return handOverCards(state, command);
    case 'add-emergency-desk':
      return addEmergencyDesk(state, command);
    case 'recognise-emergency-desk':
      return recogniseEmergencyDesk(state, command);
    case 'settle-conflict':
      return settleConflict(state, command, context);
    case 'acknowledge-finding':
      return acknowledgeFinding(state, command);
    case 'change-assembly':
      return changeAssembly(state, command, context);
    case 'set-mandates':
      return setMandates(state, command);
    default:
      return assertNever(command);
  }
}

function decideSignedOn(
  state: RegisterState,
  command: DeskCommand | SharedCommand,
  given: DecisionContext,
): Answer {
  const { operator, deskId } = given;
  if (operator === undefined) return err({ kind: 'not-signed-on' });
  const context: SignedOnContext = { ...given, operator };
  if (isClosedFor(state, command, deskId)) return err({ kind: 'desk-closed' });
  switch (command.type) {
    case 'accredit':
      return accredit(state, command, context);
    case 'replace-card':
      return replaceCard(state, command, context);
    case 'withdraw-accreditation':
      return withdraw(state, command, context);
    case 'record-refusal':
      return recordRefusal(command, context);
    case 'block-cards':
      return blockCards(state, command, context);
    case 'record-found-card':
      return recordFoundCard(state, command);
    case 'give-cards':
      return giveCards(state, command, context);
    case 'receive-cards':
      return receiveCards(state, command, context);
    case 'close-desk':
      return closeDesk(state, command, context);
    case 'reopen-desk':
      return reopenDesk(state, command, context);
    case 'note-waiting':
      return noteWaiting(state, command, context);
    case 'note-presence':
      return notePresence(state, command, context);
    case 'freeze-count':
      return freezeCount(state, command, context);
    case 'admit-guest':
      return admitGuest(state, command, context);
    case 'take-payment':
      return takePayment(state, command, context);
    case 'reverse-payment':
      return reversePayment(state, command, context);
    case 'count-cash':
      return countCash(state, command, context);
    case 'open-case':
      return openCase(state, command, context);
    case 'note-case':
      return noteCase(state, command);
    case 'decide-case':
      return decideCase(state, command, context);
    default:
      return assertNever(command);
  }
}
