import type { Refusal } from '@shared/domain/commands';
import type { StorageFailure } from '../../roll-worker/engine-api';

const FOREIGN: ReadonlySet<string> = new Set<Refusal['kind']>([
  'card-does-not-exist',
  'card-unused',
  'card-held-elsewhere',
  'card-given-away',
]);

/** Whether a card is refused only because this desk doesn't hold it: with a reason it is handed out anyway (rule A14). */
export function isForeign({ kind }: Refusal | StorageFailure): boolean {
  return FOREIGN.has(kind);
}
