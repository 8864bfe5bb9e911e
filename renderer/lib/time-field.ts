const MINUTE = 60_000;

/** A time of day by this computer's clock, as people type it: `14:05`, `14.05`, `1405` or `9`. Undefined while it is none. */
export function readClock(text: string): { readonly hours: number; readonly minutes: number } | undefined {
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? { hours, minutes } : undefined;
}

/**
 * A time that somebody typed, on that day: the end of the minute, so that what happened in it counts. In the minute that has not
 * ended yet it is now.
 * @param day any time of the day, ms since 1970
 */
export function timeOn(day: number, text: string, now: number): number | undefined {
  const clock = readClock(text);
  if (clock === undefined) return undefined;
  const start = new Date(day).setHours(clock.hours, clock.minutes, 0, 0);
  const end = start + MINUTE - 1;
  return start <= now && end > now ? now : end;
}

/** The beginning of each day from one time to another, by this computer's clock. */
export function daysBetween(first: number, last: number): readonly number[] {
  const days: number[] = [];
  const day = new Date(first);
  for (day.setHours(0, 0, 0, 0); day.getTime() <= last; day.setDate(day.getDate() + 1))
    days.push(day.getTime());
  return days;
}

/** What a field for a time holds, by this computer's clock: `14:05`, or with the day `2026-11-21T14:05`. @param ms since 1970 */
export function fieldText(kind: 'time' | 'datetime-local', ms: number): string {
  const time = new Date(ms);
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return kind === 'time' ? clock : `${day}T${clock}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
