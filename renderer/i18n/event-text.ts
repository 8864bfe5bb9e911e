import type { EventType } from '@shared/domain/events';
import type { TFunction } from 'i18next';
import type { LogEntry } from '../roll-worker/engine-api';
import { conflictTitle, isConflictKind } from './conflict-text';
import { formatCount } from './format';
import { hallReplacements, hallSentence, isHallEntry } from './hall-event-text';

type Sentence = Exclude<EventType, 'cards-blocked' | HallType>;
type HallType = Parameters<typeof hallSentence>[0]['type'];

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
function sentenceOf(entry: LogEntry, type: EventType) {
  if (isHallEntry(entry)) return hallSentence(entry);
  const { values, otherCard } = entry;
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
      return type as Sentence;
  }
}

function replacements(t: TFunction, entry: LogEntry): Record<string, string> {
  const replace: Record<string, string> = {
    name: personIn(t, entry),
    card: entry.card ?? '',
    otherCard: entry.otherCard ?? '',
  };
  for (const [name, value] of Object.entries(entry.values)) {
    replace[name] = typeof value === 'number' ? formatCount(value) : value;
  }
  Object.assign(replace, hallReplacements(t, entry));
  const { from, to } = entry.values;
  if (from !== undefined && to !== undefined) {
    replace['range'] = from === to ? String(from) : `${from} ${t('common.to')} ${to}`;
  }
  return replace;
}

/** Whom it is about; a guest may have given no name, and whoever keeps the door may know only the card. */
function personIn(t: TFunction, { member, memberName, card, type }: LogEntry): string {
  const isGuest = member?.startsWith('guest:') === true;
  if (isGuest && (memberName === undefined || memberName === member)) return t('hallText.someGuest');
  const known = memberName ?? member;
  if (known !== undefined) return known;
  return type === 'presence-noted' && card !== undefined ? t('hallText.someone') : '';
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
