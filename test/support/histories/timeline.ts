import type { Answer, Command, SideDecision } from '@shared/domain/commands';
import type { CardRange } from '@shared/domain/cards';
import type { EventRef, LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import type { Writer } from './writer';

/** Something that somebody did, or tried to do. */
export interface Step {
  /** Since nine o'clock, by a clock that is right. */
  readonly minute: number;
  readonly who: Writer;
  /** A command, or in words what is no command. */
  readonly what: Command | string;
  /** What came of it: an answer, or how many events were written. */
  readonly outcome: Answer;
  /** Length of the log afterwards. */
  readonly seq: number;
}

/** What happened, one line a step: when, by whom, what, to whom, with which card, and what came of it. */
export function timeline(steps: readonly Step[], everybody: readonly Writer[]): string {
  const names = new Map(everybody.map(({ id, name }) => [id, name]));
  const nameOf = (id: DeskId): string => names.get(id) ?? `${id.slice(0, 4)}…`;
  const clocks = everybody
    .filter(({ clockOff }) => clockOff !== 0)
    .map(
      ({ name, clockOff }) =>
        `${name}'s clock is ${Math.abs(clockOff)} min ${clockOff > 0 ? 'ahead' : 'behind'}.`,
    );
  const width = Math.max(0, ...everybody.map(({ name }) => name.length));
  const lines = steps.map(({ minute, who, what, outcome, seq }) => {
    const told = typeof what === 'string' ? what : tell(what, nameOf);
    return `${timeOf(minute)}  ${who.name.padEnd(width)}  ${told} ${outcomeOf(outcome, seq)}`;
  });
  return [...clocks, ...lines].join('\n');
}

function timeOf(minute: number): string {
  const total = 9 * 60 + minute;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

function outcomeOf(outcome: Answer, seq: number): string {
  if (!outcome.ok) return `-- refused: ${outcome.error.kind}`;
  const { bodies } = outcome.value;
  if (bodies.length === 0) return '-- nothing new';
  return bodies.length === 1 ? `-> event ${seq}` : `-> events ${seq - bodies.length + 1} to ${seq}`;
}

type NameOf = (id: DeskId) => string;

function tell(command: Command, nameOf: NameOf): string {
  switch (command.type) {
    case 'accredit': {
      const { member, card, foreignCard, override } = command;
      const why = [foreignCard && 'foreign card', override && 'override'].filter((one) => one !== undefined);
      return `accredits ${member} with ${card}${why.length > 0 ? ` (${why.join(', ')})` : ''}`;
    }
    case 'replace-card':
      return `replaces the card of ${command.member} by ${command.replacement}`;
    case 'withdraw-accreditation':
      return `withdraws ${command.member}, card ${command.cardReturned ? 'came back' : 'gone'}`;
    case 'note-presence': {
      const who = [command.card, command.member].filter((one) => one !== undefined).join(' ');
      return `notes that ${who} ${command.present ? 'comes back' : 'leaves'}`;
    }
    case 'admit-guest':
      return `admits ${command.member} with ${command.card}`;
    case 'give-cards':
      return `gives ${cards(command.ranges)} to ${nameOf(command.to)} (${command.slip})`;
    case 'receive-cards':
      return `receives ${cards(command.ranges)} from ${nameOf(command.from)} (${command.slip})`;
    case 'block-cards':
      return `blocks ${cards(command.ranges)}`;
    case 'record-found-card':
      return `finds ${command.card}`;
    case 'close-desk':
      return `closes, counting ${command.counted}`;
    case 'hand-over-cards':
      return `hands ${cards([command.batch])} to ${nameOf(command.batch.holder)}`;
    case 'recognise-emergency-desk':
      return `knows ${nameOf(command.desk)} as the desk without a key`;
    case 'settle-conflict':
      return `settles ${command.kind} ${command.subject}: ${command.sides.map((side) => judged(side, nameOf)).join(', ')}`;
    default:
      return command.type;
  }
}

function cards(ranges: readonly CardRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
}

function judged({ event, outcome }: SideDecision, nameOf: NameOf): string {
  const side = eventName(event, nameOf);
  const block = 'block' in outcome && outcome.block ? ', card blocked' : '';
  if (outcome.kind === 'other-member') return `${side} was ${outcome.member}`;
  if (outcome.kind === 'other-card') return `${side} was ${outcome.card}${block}`;
  return `${side} ${outcome.kind === 'stands' ? 'stands' : `is void${block}`}`;
}

function eventName({ deskId, seq }: EventRef | LoggedEvent, nameOf: NameOf): string {
  return `${nameOf(deskId)}/${seq}`;
}
