import { CLOCK_FOLLOW_LIMIT } from './clock';
import type { EventRef, EventType, LoggedEvent } from './events';
import type { DeskId } from './ids';

/** By how much the clock of a log's writer is off, at the least. */
interface ClockFinding {
  /** ms; positive: ahead. */
  readonly offBy: number;
  /** The event that shows it. */
  readonly by: EventRef;
}

type Logs = ReadonlyMap<DeskId, readonly LoggedEvent[]>;
type Found = (desk: DeskId, offBy: number, by: LoggedEvent) => void;
type EventOf<Type extends EventType> = Extract<LoggedEvent, { readonly type: Type }>;

/**
 * The desks whose clock is off by ten minutes or more, as far as the office's log and other desks' tell (rule L12), each with the
 * largest difference that is found. The office's clock is what others are measured by. Where two desks contradict each other, the
 * one is named of which something else is found too; else the one that is behind by it.
 */
export function clockFindings(arrived: Logs, office: DeskId): ReadonlyMap<DeskId, ClockFinding> {
  // Of two that show the same, the same is named, in whatever order the logs arrived.
  const logs = new Map([...arrived].sort(([a], [b]) => (a < b ? -1 : 1)));
  const findings = new Map<DeskId, ClockFinding>();
  const found: Found = (desk, offBy, { deskId, seq }) => {
    const known = findings.get(desk)?.offBy ?? 0;
    if (desk === office || Math.abs(offBy) < CLOCK_FOLLOW_LIMIT || Math.abs(offBy) <= Math.abs(known)) return;
    findings.set(desk, { offBy, by: { deskId, seq } });
  };
  const own = logs.get(office) ?? [];
  findAhead(logs, own, found);
  findBehind(logs, own, office, found);
  const isAhead = new Set([...findings].flatMap(([desk, { offBy }]) => (offBy > 0 ? [desk] : [])));
  findByTransfers(logs, office, isAhead, found);
  return findings;
}

/** Nothing was taken in before it happened, and no delta before it was written. */
function findAhead(logs: Logs, own: readonly LoggedEvent[], found: Found): void {
  for (const event of own) {
    if (event.type !== 'delta-merged') continue;
    const { desk, upTo, reportedAt } = event.payload;
    // A log's clock only rises: its last event tells most.
    const last = logs.get(desk)?.[upTo - 1];
    if (last !== undefined && last.hlc.time > event.hlc.time)
      found(desk, last.hlc.time - event.hlc.time, last);
    if (reportedAt !== undefined && reportedAt > event.hlc.time)
      found(desk, reportedAt - event.hlc.time, event);
  }
}

/** No list was loaded before it was issued. */
function findBehind(logs: Logs, own: readonly LoggedEvent[], office: DeskId, found: Found): void {
  const issued = new Map<string, number>();
  for (const event of own) {
    if (event.type === 'package-issued' && !issued.has(event.payload.rollId))
      issued.set(event.payload.rollId, event.hlc.time);
  }
  for (const [desk, events] of logs) {
    if (desk === office) continue;
    for (const event of events) {
      if (event.type !== 'roll-loaded') continue;
      const at = issued.get(event.payload.rollId);
      if (at !== undefined && event.hlc.time < at) found(desk, event.hlc.time - at, event);
    }
  }
}

/** No cards were received before they were given. */
function findByTransfers(logs: Logs, office: DeskId, isAhead: ReadonlySet<DeskId>, found: Found): void {
  const places = placesIn(logs.get(office) ?? []);
  const at = (desk: DeskId): DeskId => places.get(desk) ?? desk;
  const given = new Map<string, EventOf<'cards-given'>>();
  const received: EventOf<'cards-received'>[] = [];
  for (const events of logs.values()) {
    for (const event of events) {
      if (event.type === 'cards-received') received.push(event);
      if (event.type !== 'cards-given') continue;
      const key = `${event.payload.slip} ${event.deskId} ${at(event.payload.to)}`;
      // What a log says of a slip once more counts for nothing.
      if (!given.has(key)) given.set(key, event);
    }
  }
  for (const receipt of received) {
    const { slip, from } = receipt.payload;
    const gift = given.get(`${slip} ${at(from)} ${receipt.deskId}`);
    if (gift === undefined || gift.deskId === receipt.deskId || gift.hlc.time <= receipt.hlc.time) continue;
    const offBy = gift.hlc.time - receipt.hlc.time;
    if (isAhead.has(gift.deskId) || receipt.deskId === office) found(gift.deskId, offBy, gift);
    else found(receipt.deskId, -offBy, receipt);
  }
}

/** Whose key took which place, by the office's log (rule S4). */
function placesIn(own: readonly LoggedEvent[]): ReadonlyMap<DeskId, DeskId> {
  return new Map(
    own.flatMap(({ type, payload }) =>
      type === 'emergency-desk-known' ? [[payload.place, payload.desk] as const] : [],
    ),
  );
}
