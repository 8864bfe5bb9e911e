import type { IsoDate } from '@shared/domain/ids';

const GROUP = '\u202f';

/** A calendar day as 14.03.1987. */
export function formatDate(date: IsoDate | string): string {
  const [year, month, day] = date.split('-');
  return day === undefined ? date : `${day}.${month ?? ''}.${year ?? ''}`;
}

/** A time of day as 14:31. @param ms since 1970 */
export function formatTime(ms: number): string {
  const time = new Date(ms);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The time of day, with the day before it where that isn't today. @param ms since 1970 */
export function formatMoment(ms: number, now = Date.now()): string {
  const day = formatDay(ms);
  return day === formatDay(now) ? formatTime(ms) : formatDateAndTime(ms);
}

/** A moment with its day, whenever it was: 21.11.2026, 14:05. @param ms since 1970 */
export function formatDateAndTime(ms: number): string {
  return `${formatDay(ms)}, ${formatTime(ms)}`;
}

/** The day of a moment as 14.03.1987, by the clock of this computer. @param ms since 1970 */
export function formatDay(ms: number): string {
  const time = new Date(ms);
  return `${two(time.getDate())}.${two(time.getMonth() + 1)}.${time.getFullYear()}`;
}

/** A count with its thousands set apart: 2 431. */
export function formatCount(count: number): string {
  return grouped(String(count));
}

/** A member number in groups of three, if it is digits only. A card number is never grouped. */
export function formatMemberNumber(number: string): string {
  return /^[0-9]{5,}$/.test(number) ? grouped(number) : number;
}

/** An amount in cents as money. */
export function formatMoney(cents: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** A duration as minutes and seconds: 1:05. */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** A file's size in kilobytes or megabytes. */
export function formatSize(bytes: number, language: string): string {
  const mega = bytes >= 1024 * 1024;
  const value = bytes / (mega ? 1024 * 1024 : 1024);
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${mega ? 'MB' : 'kB'}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:[0-9]{3})+$)/g, GROUP);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
