import type { Progress } from '../roll-worker/engine-api';

const TOO_EARLY_MS = 1500;

/**
 * How long a step of long work will still take, in whole seconds; undefined while that can't be told.
 * @param elapsedMs since the step began
 */
export function remainingSeconds({ done, total }: Progress, elapsedMs: number): number | undefined {
  if (total <= 0 || done <= 0 || elapsedMs < TOO_EARLY_MS) return undefined;
  return Math.max(0, Math.ceil(((elapsedMs / done) * (total - done)) / 1000));
}
