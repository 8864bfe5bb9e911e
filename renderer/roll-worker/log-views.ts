import { assertNever } from '@shared/lib/assert-never';
import { rangeSize } from '@shared/domain/cards';
import { compareEvents } from '@shared/domain/clock';
import type { EventRef, EventType, LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import type { LogEntry } from './engine-views';
import { deskName, memberName } from './names';
import type { Session } from './session';

const ordered = new WeakMap<ReadonlyMap<DeskId, readonly LoggedEvent[]>, readonly LoggedEvent[]>();

/** All events of all logs known here, in their one order. */
export function eventsInOrder({ logs }: Session): readonly LoggedEvent[] {
  let events = ordered.get(logs);
  if (events === undefined) {
    events = [...logs.values()].flat().sort(compareEvents);
    ordered.set(logs, events);
  }
  return events;
}

/** A part of the log, newest first. */
export function logEntries(session: Session | undefined, offset: number, limit: number) {
  if (session === undefined) return { total: 0, entries: [] };
  const events = eventsInOrder(session);
  const end = Math.max(0, events.length - offset);
  const shown = events.slice(Math.max(0, end - limit), end).reverse();
  return { total: events.length, entries: shown.map((event) => logEntry(session, event)) };
}

export function eventAt({ logs }: Session, { deskId, seq }: EventRef): LoggedEvent | undefined {
  return logs.get(deskId)?.[seq - 1];
}

export function logEntry(session: Session, event: LoggedEvent): LogEntry {
  return {
    event: { deskId: event.deskId, seq: event.seq },
    deskName: deskName(session, event.deskId),
    type: event.type,
    at: event.hlc.time,
    operator: event.operator,
    ...('member' in event.payload && {
      member: event.payload.member,
      memberName: memberName(session, event.payload.member),
    }),
    ...detailsOf(session, event),
  };
}

type Details = Pick<LogEntry, 'card' | 'otherCard' | 'identity' | 'note' | 'approvedBy' | 'values'>;
type Payload<Type extends EventType> = Extract<LoggedEvent, { type: Type }>['payload'];

function detailsOf(session: Session, event: LoggedEvent): Details {
  switch (event.type) {
    case 'assembly-created':
      return { values: { title: event.payload.assembly.title, date: event.payload.assembly.date } };
    case 'roll-imported': {
      const { members, pending, source } = event.payload;
      return { values: { members, pending, source } };
    }
    case 'roll-loaded':
      return { values: { members: event.payload.members } };
    case 'operator-signed-on':
      return { values: { name: event.payload.name, lead: event.payload.lead ? 'yes' : 'no' } };
    case 'cards-created': {
      const { from, to } = event.payload;
      return { values: { from, to, count: rangeSize(event.payload) } };
    }
    case 'cards-handed-over': {
      const { from, to, holderName, ballotBox } = event.payload.batch;
      const values = { from, to, count: rangeSize(event.payload.batch), holder: holderName };
      return { values: ballotBox === undefined ? values : { ...values, ballotBox } };
    }
    case 'package-issued':
      return packageDetails(session, event.payload);
    case 'emergency-desk-added':
      return { values: { name: event.payload.name } };
    case 'emergency-desk-known': {
      const { place, desk } = event.payload;
      return { values: { name: deskName(session, place), fingerprint: desk } };
    }
    case 'delta-merged':
      return { values: { desk: deskName(session, event.payload.desk), upTo: event.payload.upTo } };
    case 'member-accredited':
      return accreditationDetails(event.payload);
    case 'card-replaced': {
      const { blocked, replacement, cause, note, approvedBy } = event.payload;
      return {
        card: replacement,
        otherCard: blocked,
        ...(note !== undefined && { note }),
        ...(approvedBy !== undefined && { approvedBy }),
        values: { cause },
      };
    }
    case 'accreditation-withdrawn': {
      const { card, reason, cardReturned, approvedBy } = event.payload;
      const values = { cardReturned: cardReturned ? 'yes' : 'no' };
      return { card, note: reason, ...(approvedBy !== undefined && { approvedBy }), values };
    }
    case 'refusal-recorded':
      return { note: event.payload.reason, values: {} };
    case 'loss-accepted': {
      const { missing } = event.payload;
      const count = missing.reduce((sum, { events }) => sum + events, 0);
      return { values: { count, desks: missing.map(({ desk }) => deskName(session, desk)).join(', ') } };
    }
    default:
      return assertNever(event);
  }
}

/** The reason of an override is the note; `override` says for which votes, in the order of the payload. */
function accreditationDetails({
  card,
  identity,
  ballotBox,
  override,
}: Payload<'member-accredited'>): Details {
  const values = ballotBox === undefined ? {} : { ballotBox };
  if (override === undefined) return { card, identity, values };
  const { reason, approvedBy, votes } = override;
  return {
    ...{ card, identity, note: reason },
    ...(approvedBy !== undefined && { approvedBy }),
    values: { ...values, override: votes.join(' ') },
  };
}

/** `notCompared`: whose key was not compared; why they got the package nevertheless is the note. */
function packageDetails(session: Session, { recipients, override }: Payload<'package-issued'>): Details {
  const namesOf = (desks: readonly DeskId[]) => desks.map((desk) => deskName(session, desk)).join(', ');
  const values = { count: recipients.length, recipients: namesOf(recipients) };
  if (override === undefined) return { values };
  return { note: override.reason, values: { ...values, notCompared: namesOf(override.recipients) } };
}
