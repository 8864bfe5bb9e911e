import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time as people say it, by its two largest parts: `2 h 58 min`. @param ms at least a minute; the sign is left out */
export function spanText(t: TFunction, ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / MINUTE));
  const [days, hours, rest] = [
    Math.floor((minutes * MINUTE) / DAY),
    Math.floor(((minutes * MINUTE) % DAY) / HOUR),
    minutes % 60,
  ];
  const parts = [
    ...(days > 0 ? [t('span.days', { count: days })] : []),
    ...(hours > 0 ? [t('span.hours', { count: hours })] : []),
    ...(days === 0 && rest > 0 ? [t('span.minutes', { count: rest })] : []),
  ];
  return parts.join(' ');
}

/** Ranges of entries of a log: `41–60, 75`. */
export function entriesText(ranges: readonly { readonly from: number; readonly to: number }[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
