import { type IsoDate, isoDateSchema } from '@shared/domain/ids';

/** The calendar day of a moment, by the clock and time zone of this computer. @param ms since 1970 */
export function dayOf(ms: number): IsoDate {
  const time = new Date(ms);
  const parts = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return isoDateSchema.parse([String(time.getFullYear()).padStart(4, '0'), ...parts].join('-'));
}
