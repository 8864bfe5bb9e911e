import type { TFunction } from 'i18next';
import type { LogEntry } from '../roll-worker/engine-api';
import { formatCount } from './format';

/** Says what happened in one sentence. */
export function eventSentence(t: TFunction, entry: LogEntry): string {
  const figures = Object.entries(entry.values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatCount(value) : value,
  ]);
  return t(`event.${entry.type}`, {
    name: entry.memberName ?? entry.member ?? '',
    card: entry.card ?? '',
    otherCard: entry.otherCard ?? '',
    ...Object.fromEntries(figures),
  });
}
