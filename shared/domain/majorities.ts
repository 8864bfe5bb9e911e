/** How many votes a decision needs (rule N5). */

/**
 * `simple`: more yes than no; abstentions count for nothing. `absolute`: more than half. `two-thirds`: at least two thirds. The latter
 * two of a basis: the votes cast, of who is present, or of who is accredited, as the statutes say.
 */
export type MajorityKind = 'simple' | 'absolute' | 'two-thirds';

/** Votes as they were counted. */
export interface Ballot {
  readonly yes: number;
  readonly no: number;
  readonly abstentions: number;
}

/**
 * How many yes a majority needs at the least. Of a simple one: if everybody of the basis votes yes or no.
 * @param basis votes that it is a majority of: a whole number, 0 or more
 */
export function majorityNeeded(kind: MajorityKind, basis: number): number {
  return kind === 'two-thirds' ? Math.ceil((2 * basis) / 3) : Math.floor(basis / 2) + 1;
}

/**
 * Whether a motion is carried; never without a yes.
 * @param basis absent: the valid votes cast, which are yes and no (BGH, II ZR 164/81: abstentions aren't votes cast)
 */
export function majorityReached(kind: MajorityKind, ballot: Ballot, basis?: number): boolean {
  const { yes, no } = ballot;
  if (yes === 0) return false;
  return kind === 'simple' ? yes > no : yes >= majorityNeeded(kind, basis ?? yes + no);
}
