import type { TFunction } from 'i18next';
import type { LogEntry } from '../roll-worker/engine-api';
import { formatCount } from './format';

/** Says what happened in one sentence. */
export function eventSentence(t: TFunction, entry: LogEntry): string {
  const replace: Record<string, string> = {
    name: entry.memberName ?? entry.member ?? '',
    card: entry.card ?? '',
    otherCard: entry.otherCard ?? '',
  };
  for (const [name, value] of Object.entries(entry.values)) {
    replace[name] = typeof value === 'number' ? formatCount(value) : value;
  }
  const { from, to } = entry.values;
  if (from !== undefined && to !== undefined) {
    replace['range'] = from === to ? String(from) : `${from} ${t('common.to')} ${to}`;
  }
  return t(`event.${entry.type}`, { replace });
}

/** Who acted, and at which desk where that isn't the same name. */
export function whoDid(t: TFunction, { operator, deskName }: LogEntry): string {
  return operator === deskName ? operator : t('log.by', { operator, desk: deskName });
}
