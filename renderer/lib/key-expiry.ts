import type { IsoDate } from '@shared/domain/ids';
import type { AssemblyEntry } from '@shared/ipc/contract';

/** What has to be said of the day on which a key expires. */
export type KeyExpiry =
  | { readonly state: 'fine' }
  | { readonly state: 'expired' }
  /** It is no longer valid at the end of the day of this assembly. */
  | { readonly state: 'before-assembly'; readonly assembly: AssemblyEntry };

/**
 * Whether a key lasts until the next assembly is over.
 * @param expiresAt ms since 1970; undefined: never
 * @param now ms since 1970; `today` is its day
 */
export function keyExpiry(
  expiresAt: number | undefined,
  now: number,
  today: IsoDate,
  assemblies: readonly AssemblyEntry[],
): KeyExpiry {
  if (expiresAt === undefined) return { state: 'fine' };
  if (expiresAt <= now) return { state: 'expired' };
  const [next] = assemblies.filter(({ date }) => date >= today).sort((a, b) => a.date.localeCompare(b.date));
  const isOver = next && new Date(`${next.date}T24:00:00`).getTime();
  return next && isOver !== undefined && expiresAt < isOver
    ? { state: 'before-assembly', assembly: next }
    : { state: 'fine' };
}
