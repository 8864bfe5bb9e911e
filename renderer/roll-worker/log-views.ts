import { assertNever } from '@shared/lib/assert-never';
import { rangeSize } from '@shared/domain/cards';
import { compareEvents } from '@shared/domain/clock';
import type { EventRef, LoggedEvent } from '@shared/domain/events';
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

type Details = Pick<LogEntry, 'card' | 'otherCard' | 'identity' | 'note' | 'values'>;

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
    case 'cards-created': {
      const { from, to } = event.payload;
      return { values: { from, to, count: rangeSize(event.payload) } };
    }
    case 'cards-handed-over': {
      const { from, to, holderName, ballotBox } = event.payload.batch;
      const values = { from, to, count: rangeSize(event.payload.batch), holder: holderName };
      return { values: ballotBox === undefined ? values : { ...values, ballotBox } };
    }
    case 'package-issued': {
      const names = event.payload.recipients.map((desk) => deskName(session, desk));
      return { values: { count: names.length, recipients: names.join(', ') } };
    }
    case 'delta-merged':
      return { values: { desk: deskName(session, event.payload.desk), upTo: event.payload.upTo } };
    case 'member-accredited': {
      const { card, identity, ballotBox } = event.payload;
      return { card, identity, values: ballotBox === undefined ? {} : { ballotBox } };
    }
    case 'card-replaced': {
      const { blocked, replacement, cause, note } = event.payload;
      return {
        card: replacement,
        otherCard: blocked,
        ...(note !== undefined && { note }),
        values: { cause },
      };
    }
    case 'accreditation-withdrawn': {
      const { card, reason, cardReturned } = event.payload;
      return { card, note: reason, values: { cardReturned: cardReturned ? 'yes' : 'no' } };
    }
    case 'refusal-recorded':
      return { note: event.payload.reason, values: {} };
    default:
      return assertNever(event);
  }
}
