/**
 * Whether a held count tells of a later minute than the one it was held in: a desk's clock is ahead of the holder's.
 * @param asOf what the count is as of, ms since 1970
 * @param heldAt by the clock of whoever held it, ms since 1970
 */
export function isAheadOfHolding(asOf: number, heldAt: number): boolean {
  return Math.floor(asOf / MINUTE) > Math.floor(heldAt / MINUTE);
}

const MINUTE = 60_000;
