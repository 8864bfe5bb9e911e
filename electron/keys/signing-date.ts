import type { PrivateKey } from 'openpgp';
import { orUndefined } from './public-key';

/**
 * As of when a key signs: now, or the last second at which it was valid. What was written under a key must be able to
 * leave, and data must not have to stay, because the key has expired meanwhile.
 * @param now ms since 1970
 * @throws where nothing in the key ever signed
 */
export async function signingDate(key: PrivateKey, now: number): Promise<Date> {
  const today = new Date(now);
  if (await orUndefined(key.getSigningKey(undefined, today))) return today;
  const signing = await key.getSigningKey(undefined, null);
  const ends = await Promise.all([key.getExpirationTime(), signing.getExpirationTime()]);
  const times = ends.filter((end) => end instanceof Date).map((end) => end.getTime() - 1000);
  const starts = [key.getCreationTime(), signing.getCreationTime()].map((start) => start.getTime());
  return new Date(Math.max(Math.min(now, ...times), ...starts));
}
