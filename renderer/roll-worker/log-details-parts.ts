import { rangeSize, type CardRange } from '@shared/domain/cards';
import type { EventType, Fact, LoggedEvent } from '@shared/domain/events';
import type { LogEntry } from './engine-views';

/** What an entry of the log says beside who, when and whom. `values` are for the sentence that the catalogue has for its type. */
export type Details = Pick<
  LogEntry,
  'member' | 'memberName' | 'card' | 'otherCard' | 'identity' | 'note' | 'approvedBy' | 'values'
>;
/** An event of a log, or what a package says of one. */
export type Recorded = LoggedEvent | Fact;
export type Payload<Type extends EventType> = Extract<LoggedEvent, { type: Type }>['payload'];

/** The reasons that were given, as one note. */
export function noteOf(...reasons: readonly (string | undefined)[]): Pick<LogEntry, 'note'> {
  const given = reasons.filter((reason) => reason !== undefined);
  return given.length === 0 ? {} : { note: given.join('; ') };
}

export function approval(approvedBy: string | undefined): Pick<LogEntry, 'approvedBy'> {
  return approvedBy === undefined ? {} : { approvedBy };
}

/** More ranges than this nobody reads in one sentence. */
const SHOWN_RANGES = 12;

/** `ranges` is text as people write it: `A001–A020, A031`. */
export function countedRanges(ranges: readonly CardRange[]): Details['values'] {
  const shown = ranges.slice(0, SHOWN_RANGES);
  const texts: string[] = shown.map(({ from, to }) => (from === to ? from : `${from}–${to}`));
  if (ranges.length > shown.length) texts.push('…');
  return { ranges: texts.join(', '), count: ranges.reduce((sum, range) => sum + rangeSize(range), 0) };
}
