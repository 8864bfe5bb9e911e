import { compareEvents } from '@shared/domain/clock';
import type { EventRef, Fact, LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { refKey } from '@shared/domain/state';
import type { LogEntry } from './engine-views';
import { detailsOf } from './log-details';
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

const byRef = new WeakMap<readonly Fact[], ReadonlyMap<string, Fact>>();

/** An event of a log known here or, at a desk, what the package says of one of another log. */
export function eventAt({ logs, roll }: Session, ref: EventRef): LoggedEvent | Fact | undefined {
  const event = logs.get(ref.deskId)?.[ref.seq - 1];
  const facts = roll?.record.issued?.facts;
  if (event !== undefined || facts === undefined) return event;
  let known = byRef.get(facts);
  if (known === undefined) {
    known = new Map(facts.map((fact) => [refKey(fact), fact]));
    byRef.set(facts, known);
  }
  return known.get(refKey(ref));
}

function memberAbout(
  session: Session,
  payload: (LoggedEvent | Fact)['payload'],
): Pick<LogEntry, 'member' | 'memberName'> {
  const member = 'member' in payload ? payload.member : undefined;
  return member === undefined ? {} : { member, memberName: memberName(session, member) };
}

export function logEntry(session: Session, event: LoggedEvent | Fact): LogEntry {
  return {
    event: { deskId: event.deskId, seq: event.seq },
    deskName: deskName(session, event.deskId),
    type: event.type,
    at: event.hlc.time,
    operator: event.operator,
    ...memberAbout(session, event.payload),
    ...detailsOf(session, event, (ref) => eventAt(session, ref)),
  };
}
