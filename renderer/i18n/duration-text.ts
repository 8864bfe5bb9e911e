import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A long time in its largest whole unit, rounded down: "3 Stunden". @param ms not negative */
export function roughDuration(t: TFunction, ms: number): string {
  const whole = (unit: number) => Math.floor(ms / unit);
  if (ms >= 2 * DAY) return t('roughDuration.days', { count: whole(DAY) });
  if (ms >= HOUR) return t('roughDuration.hours', { count: whole(HOUR) });
  return t('roughDuration.minutes', { count: whole(MINUTE) });
}
