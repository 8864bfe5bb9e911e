import type { Vote } from '@shared/domain/assembly';
import type { Entitlement, Obstacle } from '@shared/domain/entitlement';
import { removalOf } from '@shared/domain/removals';
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

/** What the desk can do about an obstacle here and now; undefined: nothing but an exception or an objection. */
export function offerFor(
  obstacle: Obstacle,
  { dues, mandate }: Pick<Person, 'dues' | 'mandate'>,
  { closed }: Pick<Snapshot, 'closed'>,
): Offer | undefined {
  const takesMoney = dues !== undefined && dues.means.length > 0 && closed === undefined;
  if (obstacle.kind === 'pending') return takesMoney ? 'pay-first' : undefined;
  switch (removalOf(obstacle)) {
    case 'pay':
      return takesMoney ? 'pay' : undefined;
    case 'document':
      return 'document';
    case 'seat':
    case 'wait': {
      // A substitute waits on record, whatever keeps him from a seat now.
      const { rank, waitingSince } = mandate?.self ?? {};
      return obstacle.rule === 'mandate' && rank !== undefined && waitingSince === undefined
        ? 'wait'
        : undefined;
    }
    default:
      return undefined;
  }
}
