import type { Span } from './assembly';
import { isoDateSchema, type IsoDate } from './ids';
import { daysInMonth } from './members';

const LAST_DAY = isoDateSchema.parse('9999-12-31');
const DAY_MS = 86_400_000;

/**
 * The day so long after another. Months run to the same day of the month or, where it has none, to its last (German Civil Code,
 * section 188 (2), (3)). Nothing is after the year 9999.
 */
export function addSpan(day: IsoDate, { count, unit }: Span): IsoDate {
  if (unit !== 'months') {
    const days = unit === 'weeks' ? 7 * count : count;
    return textOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10));
  }
  const months = 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return textOf(`${year}-${twoDigits(month)}-${twoDigits(last)}`);
}

function textOf(text: string): IsoDate {
  return /^[0-9]{4}-/.test(text) ? isoDateSchema.parse(text) : LAST_DAY;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
