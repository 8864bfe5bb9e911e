import type { EventRef } from '@shared/domain/events';
import type { CardNumber } from '@shared/domain/ids';
import { assertNever } from '@shared/lib/assert-never';
import { approval, noteOf, type Details, type Payload, type Recorded } from './log-details-parts';
import { memberName } from './names';
import type { Session } from './session';

const HALL_EVENTS = [
  'assembly-changed',
  'mandates-set',
  'waiting-noted',
  'presence-noted',
  'guest-admitted',
  'payment-received',
  'payment-reversed',
  'cash-counted',
  'case-opened',
  'case-noted',
  'case-decided',
  'count-frozen',
] as const;
type HallEvent = Extract<Recorded, { type: (typeof HALL_EVENTS)[number] }>;
const types: ReadonlySet<string> = new Set(HALL_EVENTS);

/** Whether an event is about the hall: rules, mandates, who is there, guests, money, contested cases, counts. */
export function isHallEvent(event: Recorded): event is HallEvent {
  return types.has(event.type);
}

/**
 * `cents`, `counted`, `expected`, `float`: money in cents. What is yes or no is there or isn't.
 * @param findEvent what is known of another event that this one names
 */
export function hallEventDetails(
  session: Session,
  event: HallEvent,
  findEvent: (ref: EventRef) => Recorded | undefined,
): Details {
  switch (event.type) {
    case 'assembly-changed':
      return { ...noteOf(event.payload.reason), values: { title: event.payload.assembly.title } };
    case 'mandates-set':
      return { values: mandateCounts(event.payload) };
    case 'waiting-noted':
      return { values: event.payload.waiting ? { waiting: 'yes' } : {} };
    case 'presence-noted':
      return presenceDetails(session, event.payload);
    case 'guest-admitted': {
      const { card, kind, name, foreignCard } = event.payload;
      const { reason, approvedBy } = foreignCard ?? {};
      const foreign = foreignCard !== undefined && { foreign: 'yes' };
      const named = name !== undefined && { memberName: name };
      return { card, ...named, ...noteOf(reason), ...approval(approvedBy), values: { kind, ...foreign } };
    }
    case 'payment-received': {
      const { receipt, items, means, note } = event.payload;
      const cents = items.reduce((sum, item) => sum + item.cents, 0);
      return { ...noteOf(note), values: { receipt, means, cents } };
    }
    case 'payment-reversed': {
      const { receipt, reverses, reason, approvedBy } = event.payload;
      return { note: reason, ...approval(approvedBy), values: { receipt, reverses } };
    }
    case 'cash-counted': {
      const { float, counted, expected, explanation } = event.payload;
      return { ...noteOf(explanation), values: { float, counted, expected } };
    }
    case 'case-opened':
      return caseDetails(session, event, event.payload.statement);
    case 'case-noted':
      return {
        ...caseDetails(session, findEvent(event.payload.case), event.payload.text),
        values: { kind: event.payload.kind },
      };
    case 'case-decided': {
      const { decision, votes, text, approvedBy } = event.payload;
      return {
        ...caseDetails(session, findEvent(event.payload.case), text),
        ...approval(approvedBy),
        values: { decision, votes: votes.join(' ') },
      };
    }
    case 'count-frozen': {
      const { title, vote, asOf, accredited, present } = event.payload;
      return { values: { title, vote, asOf, accredited, present } };
    }
    default:
      return assertNever(event);
  }
}

function mandateCounts({ mandates }: Payload<'mandates-set'>): Details['values'] {
  const holders = mandates.flatMap((mandate) => mandate.holders);
  const substitutes = holders.filter(({ rank }) => rank !== undefined).length;
  return {
    units: mandates.length,
    seats: mandates.reduce((sum, { seats }) => sum + seats, 0),
    delegates: holders.length - substitutes,
    substitutes,
  };
}

/** By the card alone, the person is whoever has it as far as is known here. */
function presenceDetails(session: Session, payload: Payload<'presence-noted'>): Details {
  const { present, card, member, cardKept } = payload;
  const holder = member ?? (card === undefined ? undefined : lastHolder(session, card));
  return {
    ...(card !== undefined && { card }),
    ...(holder !== undefined && { member: holder, memberName: memberName(session, holder) }),
    values: { ...(present && { present: 'yes' }), ...(cardKept === true && { kept: 'yes' }) },
  };
}

function lastHolder(session: Session, card: CardNumber) {
  return session.state.cards.get(card)?.accreditations.at(-1)?.member;
}

/** Whom a case is about, and what was said. */
function caseDetails(session: Session, opened: Recorded | undefined, text: string): Details {
  if (opened?.type !== 'case-opened') return { note: text, values: {} };
  const { member, name, ticket } = opened.payload;
  const who = member === undefined ? name : memberName(session, member);
  return {
    ...(member !== undefined && { member }),
    ...(who !== undefined && { memberName: who }),
    note: text,
    values: ticket === undefined ? {} : { ticket },
  };
}
