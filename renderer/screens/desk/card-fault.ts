import type { TFunction } from 'i18next';
import { readCardEntry } from '../../lib/card-entry';
import type { Snapshot } from '../../roll-worker/engine-api';

/** Why what is being typed is no card of this assembly, in a few words: told before Enter. */
export function cardFault(t: TFunction, snapshot: Snapshot, text: string): string | undefined {
  const entry = readCardEntry(snapshot, text);
  return entry.kind === 'refused' ? t(`card.fault.${entry.refusal.kind}`) : undefined;
}
