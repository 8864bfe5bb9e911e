import { shortTextSchema } from './ids';

/** The most characters; a character has at most two UTF-16 units. */
const LIMIT = 100;

/** A name or title as it goes into the log, cut where it is too long; undefined where nothing is left of it. */
export function shortTextOf(text = ''): string | undefined {
  const clean = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  const checked = shortTextSchema.safeParse(Array.from(clean).slice(0, LIMIT).join(''));
  return checked.success ? checked.data : undefined;
}
