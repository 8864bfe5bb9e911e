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
  const isException = entry.type === 'member-accredited' && entry.values['override'] !== undefined;
  return t(isException ? 'event.member-accredited-exception' : `event.${entry.type}`, { replace });
}

/** Who acted, at which desk where that isn't the same name, and who approved it where somebody had to. */
export function whoDid(t: TFunction, { operator, deskName, approvedBy }: LogEntry): string {
  const who = operator === deskName ? operator : t('log.by', { operator, desk: deskName });
  return approvedBy === undefined ? who : t('log.approved', { who, name: approvedBy });
}
