import type { EventType } from '@shared/domain/events';
import type { TFunction } from 'i18next';
import type { LogEntry } from '../roll-worker/engine-api';
import { conflictTitle, isConflictKind } from './conflict-text';
import { formatCount } from './format';

type Sentence = Exclude<EventType, 'cards-blocked'>;

/** Says what happened in one sentence. */
export function eventSentence(t: TFunction, entry: LogEntry): string {
  const replace = replacements(t, entry);
  if (entry.type === 'conflict-settled') return settledSentence(t, entry, replace);
  const sentence = t(`event.${sentenceOf(entry, entry.type)}`, { replace });
  return entry.values['foreign'] === undefined ? sentence : t('eventPart.foreign', { sentence });
}

/** Who acted, at which desk where that isn't the same name, and who approved it where somebody had to. */
export function whoDid(t: TFunction, { operator, deskName, approvedBy }: LogEntry): string {
  const who = operator === deskName ? operator : t('log.by', { operator, desk: deskName });
  return approvedBy === undefined ? who : t('log.approved', { who, name: approvedBy });
}

/** The entry of the catalogue: an event may say more or less. */
function sentenceOf({ values, otherCard }: LogEntry, type: EventType) {
  switch (type) {
    case 'cards-blocked':
      return values['cause'] === 'spoiled' ? 'cards-blocked-spoiled' : 'cards-blocked-lost';
    case 'member-accredited':
      return values['override'] === undefined ? type : 'member-accredited-exception';
    case 'roll-loaded':
      return values['older'] === undefined ? type : 'roll-loaded-older';
    case 'finding-acknowledged':
      return values['slip'] === undefined ? type : 'finding-acknowledged-slip';
    case 'accreditation-corrected':
      if (otherCard !== undefined) return 'accreditation-corrected-card';
      return values['before'] === undefined ? type : 'accreditation-corrected-member';
    default:
      return type satisfies Sentence;
  }
}

function replacements(t: TFunction, entry: LogEntry): Record<string, string> {
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
  return replace;
}

/** What it was about, then which cards stand, are void, and are blocked. */
function settledSentence(t: TFunction, { values }: LogEntry, replace: Record<string, string>): string {
  const { kind, subject } = values;
  const title = isConflictKind(kind)
    ? conflictTitle(t, { kind, name: String(subject), card: String(subject) })
    : String(subject);
  const parts = ['stands', 'void', 'blocks'] as const;
  return parts.reduce(
    (sentence, part) => {
      const cards = replace[part] ?? '';
      return cards === '' ? sentence : t(`eventPart.${part}`, { sentence, cards });
    },
    t('event.conflict-settled', { title }),
  );
}
