import type { DuesView } from '../../../roll-worker/engine-api';

/** What a payment changes, one sentence each; `cents` is what the sentence names. */
type PaymentOutcome =
  | { readonly say: 'pending' | 'enough' | 'all' }
  | { readonly say: 'short' | 'enoughOpen' | 'open' | 'advance' | 'firstShort'; readonly cents: number };

/** What the dialog suggests: what the rules need, else the first dues of a pending person, else all that is open. */
export function suggestedCents({ required, firstDues, open }: DuesView, pending: boolean): number {
  if (pending) return firstDues ?? open;
  return required > 0 ? required : open;
}

/**
 * What a payment would come to, said before it is booked (rules B7, E25).
 * @param cents 1 or more
 * @param pending no payment at the desk ends that
 */
export function paymentOutcome(
  { required, open, firstDues }: DuesView,
  cents: number,
  pending: boolean,
): readonly PaymentOutcome[] {
  if (pending) {
    const short = (firstDues ?? 0) - cents;
    return short > 0 ? [{ say: 'firstShort', cents: short }, { say: 'pending' }] : [{ say: 'pending' }];
  }
  const left = Math.max(0, open - cents);
  const advance: readonly PaymentOutcome[] = cents > open ? [{ say: 'advance', cents: cents - open }] : [];
  if (required > cents) return [{ say: 'short', cents: required - cents }];
  if (required > 0) return [left > 0 ? { say: 'enoughOpen', cents: left } : { say: 'enough' }, ...advance];
  if (left > 0) return [{ say: 'open', cents: left }];
  return open > 0 ? [{ say: 'all' }, ...advance] : advance;
}
