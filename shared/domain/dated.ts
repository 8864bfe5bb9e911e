import { compareEvents } from './clock';
import type { EventRef, Timestamp } from './events';

/** What was done when, by an event. */
export interface Dated {
  readonly at: Timestamp;
  readonly event: EventRef;
}

/** The order of all events, for what they did. */
export function compareDated(a: Dated, b: Dated): number {
  return compareEvents({ ...a.event, hlc: a.at }, { ...b.event, hlc: b.at });
}
