import type { EventType, LoggedEvent } from './events';
import type { IsoDate } from './ids';
import type { LogRole } from './log';

const DAY_MS = 86_400_000;

/** How long the data of an assembly are still needed, in whole days. */
export type Retention =
  | { readonly state: 'unknown' }
  | { readonly state: 'running'; readonly from: IsoDate; readonly days: number }
  /** To be destroyed, since `days` days; 0 is today. */
  | { readonly state: 'due'; readonly from: IsoDate; readonly days: number };

/** Whether an assembly's data are to be destroyed (rule S9). @param destroyAfter from this day on */
export function retentionOf(destroyAfter: IsoDate | undefined, today: IsoDate): Retention {
  if (destroyAfter === undefined) return { state: 'unknown' };
  const days = Math.round((Date.parse(destroyAfter) - Date.parse(today)) / DAY_MS);
  return days > 0
    ? { state: 'running', from: destroyAfter, days }
    : { state: 'due', from: destroyAfter, days: Math.abs(days) };
}

/** What the office learns nothing from about members and cards. */
const NOT_REPORTED: ReadonlySet<EventType> = new Set<EventType>(['roll-loaded', 'operator-signed-on']);

/**
 * How many events of a desk's own log the office still has to hear of (rule S9).
 * @param upTo those before are known to have reached it; undefined where none are
 */
export function unreportedEvents(log: readonly LoggedEvent[], upTo = 0): number {
  return log.slice(upTo).filter(({ type }) => !NOT_REPORTED.has(type)).length;
}

/** What stands against destroying an assembly's data now: each is said, and together they take a second question. */
export type DestructionHurdle =
  | { readonly kind: 'too-early'; readonly from: IsoDate; readonly days: number }
  /** Nobody said when the result can't be challenged any more. */
  | { readonly kind: 'no-day' }
  | { readonly kind: 'not-acknowledged'; readonly events: number }
  /** The data can't be read, so nobody can tell what the office has of them. */
  | { readonly kind: 'unreadable' };

/** What a computer knows of the data that are to be destroyed. */
interface DestructionCase {
  readonly role: LogRole;
  readonly today: IsoDate;
  readonly destroyAfter: IsoDate | undefined;
  /** Of this computer's own log, how many events the office has not acknowledged; absent where the data can't be read. */
  readonly log: { readonly unacknowledged: number } | undefined;
}

/** Rule S9: none where the data may be destroyed without a second question and a reason. */
export function destructionHurdles({
  role,
  today,
  destroyAfter,
  log,
}: DestructionCase): readonly DestructionHurdle[] {
  const hurdles: DestructionHurdle[] = [];
  const retention = retentionOf(destroyAfter, today);
  if (retention.state === 'unknown') hurdles.push({ kind: 'no-day' });
  if (retention.state === 'running') {
    hurdles.push({ kind: 'too-early', from: retention.from, days: retention.days });
  }
  if (log === undefined) hurdles.push({ kind: 'unreadable' });
  else if (role === 'desk' && log.unacknowledged > 0) {
    hurdles.push({ kind: 'not-acknowledged', events: log.unacknowledged });
  }
  return hurdles;
}
