import { assertNever } from '../lib/assert-never';
import type { Assembly } from './assembly';
import type { Obstacle } from './entitlement';

/**
 * What would remove an obstacle: `pay` at the desk; `treasurer`: only with the treasurer; `document`: one shown at the desk says what
 * the roll doesn't say, or says wrongly, then an override; `wait`: until a time or day; `seat`: when a seat is free or others don't
 * come; `office`: only a correction of the roll, a list or the table of mandates; `assembly`: nothing but its decision or an override.
 */
export type Removal = 'pay' | 'treasurer' | 'document' | 'wait' | 'seat' | 'office' | 'assembly';

/**
 * What would remove an obstacle (rules A15, E23).
 * @param assembly whether dues are taken at the desk; absent: they are
 */
export function removalOf({ kind }: Pick<Obstacle, 'kind'>, assembly?: Pick<Assembly, 'payments'>): Removal {
  switch (kind) {
    case 'dues-open':
      return assembly === undefined || assembly.payments !== undefined ? 'pay' : 'treasurer';
    case 'pending':
      return 'treasurer';
    case 'birth-date-unknown':
    case 'too-young':
    case 'too-old':
    case 'citizenship':
    case 'citizenship-unknown':
    case 'other-constituency':
    case 'constituency-unknown':
    case 'unit-unknown':
    case 'joining-date-unknown':
      return 'document';
    case 'not-yet-joined':
    case 'waiting-period':
    case 'substitute-too-early':
      return 'wait';
    case 'no-seat-free':
    case 'not-next':
    case 'substitute-not-waiting':
      return 'seat';
    case 'resigned':
    case 'membership-kind':
    case 'barred':
    case 'other-unit':
    case 'joined-too-late':
    case 'not-listed':
    case 'listed':
    case 'no-mandate':
    case 'central-says-no':
      return 'office';
    case 'seat-lost':
      return 'assembly';
    default:
      return assertNever(kind);
  }
}

const CURABLE: ReadonlySet<Obstacle['kind']> = new Set<Obstacle['kind']>([
  'dues-open',
  'birth-date-unknown',
  'citizenship-unknown',
  'constituency-unknown',
  'substitute-too-early',
  'no-seat-free',
  'not-next',
  'substitute-not-waiting',
]);

/** Whether it can be gone before the day is over: dues are paid, a document is shown, a seat is free (rule E11). */
export function isCurable({ kind }: Pick<Obstacle, 'kind'>): boolean {
  return CURABLE.has(kind);
}
