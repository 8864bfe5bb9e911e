import type { Vote } from '@shared/domain/assembly';
import type { Entitlement, Obstacle } from '@shared/domain/entitlement';
import type { Person, Snapshot } from '../../roll-worker/engine-api';

/** An obstacle once, with the votes that it keeps the person from; the rules' numbers may differ between them. */
export interface ObstacleLine {
  readonly obstacle: Obstacle;
  readonly says: readonly { readonly vote: Vote; readonly obstacle: Obstacle }[];
}

/** What the desk itself can do about an obstacle (rule A15). */
export type Offer = 'pay' | 'pay-first' | 'document' | 'wait';

/**
 * Every obstacle to every vote that the person can't take part in: the same one of two votes is one line.
 * @param held votes that the person has a card for all the same: by an exception say
 */
export function obstacleLines(
  { votes }: Pick<Entitlement, 'votes'>,
  held: ReadonlySet<Vote> = new Set(),
): readonly ObstacleLine[] {
  const lines = new Map<string, { obstacle: Obstacle; says: { vote: Vote; obstacle: Obstacle }[] }>();
  for (const { vote, obstacles, entitled } of votes) {
    if (entitled || held.has(vote)) continue;
    for (const obstacle of obstacles) {
      const key = JSON.stringify({ ...obstacle, number: 0 });
      const known = lines.get(key);
      if (known) known.says.push({ vote, obstacle });
      else lines.set(key, { obstacle, says: [{ vote, obstacle }] });
    }
  }
  return [...lines.values()];
}

/** The obstacles that a document shown at the desk can clear up; an exception then says so. */
const BY_DOCUMENT: ReadonlySet<Obstacle['kind']> = new Set<Obstacle['kind']>([
  'birth-date-unknown',
  'citizenship-unknown',
  'citizenship',
  'constituency-unknown',
  'other-constituency',
  'unit-unknown',
  'joining-date-unknown',
  'too-young',
  'too-old',
]);

/** Waiting is what helps a substitute, whatever keeps him from a seat now. */
const BY_WAITING: ReadonlySet<Obstacle['kind']> = new Set<Obstacle['kind']>([
  'substitute-not-waiting',
  'substitute-too-early',
  'no-seat-free',
  'not-next',
]);

/** What the desk can do about an obstacle here and now; undefined: nothing but an exception or an objection. */
export function offerFor(
  { kind }: Obstacle,
  { dues, mandate }: Pick<Person, 'dues' | 'mandate'>,
  { closed }: Pick<Snapshot, 'closed'>,
): Offer | undefined {
  const takesMoney = dues !== undefined && dues.means.length > 0 && closed === undefined;
  if (kind === 'dues-open') return takesMoney ? 'pay' : undefined;
  if (kind === 'pending') return takesMoney ? 'pay-first' : undefined;
  if (BY_DOCUMENT.has(kind)) return 'document';
  const isWaiting = mandate?.self.waitingSince !== undefined;
  return BY_WAITING.has(kind) && mandate?.self.rank !== undefined && !isWaiting ? 'wait' : undefined;
}
