/** What a field for a time is: of a day that is known, or with the day. */
export type FieldKind = 'time' | 'datetime-local';

/** A time as such a field holds it, by this computer's clock: `14:05`, or `2026-11-21T14:05`. @param ms since 1970 */
export function fieldText(kind: FieldKind, ms: number): string {
  const time = new Date(ms);
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return kind === 'time' ? clock : `${day}T${clock}`;
}

/**
 * The time that somebody typed: the end of that minute, so that what happened in it counts. Undefined while it is none.
 * @param now says which day a bare time is of
 */
export function fieldTime(kind: FieldKind, text: string, now: number): number | undefined {
  const full = kind === 'time' ? `${fieldText('datetime-local', now).slice(0, 10)}T${text}` : text;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(full)) return undefined;
  const minute = new Date(`${full.slice(0, 16)}:00`).getTime();
  if (Number.isNaN(minute)) return undefined;
  const end = minute + 59_999;
  return minute <= now && end > now ? now : end;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
