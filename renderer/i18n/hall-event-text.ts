import { voteSchema } from '@shared/domain/assembly';
import type { EventType } from '@shared/domain/events';
import { caseDecisionSchema, caseStepKindSchema, guestKindSchema } from '@shared/domain/hall-terms';
import i18next, { type TFunction } from 'i18next';
import type { LogEntry } from '../roll-worker/engine-api';
import { formatMoney } from './format';
import { voteNames } from './standing-text';

const HALL_TYPES = [
  'waiting-noted',
  'presence-noted',
  'guest-admitted',
  'cash-counted',
  'case-noted',
  'case-decided',
] as const satisfies readonly EventType[];
type HallEntry = LogEntry & { readonly type: (typeof HALL_TYPES)[number] };
const types: ReadonlySet<EventType> = new Set<EventType>(HALL_TYPES);

/** Whether an entry tells of the hall and has more than one sentence. */
export function isHallEntry(entry: LogEntry): entry is HallEntry {
  return types.has(entry.type);
}

/** The entry of the catalogue. */
export function hallSentence({ type, values, memberName, card }: HallEntry) {
  switch (type) {
    case 'waiting-noted':
      return values['waiting'] === undefined ? 'waiting-noted-no' : type;
    case 'presence-noted':
      if (values['present'] !== undefined) return card === undefined ? 'presence-back' : 'presence-back-card';
      if (card === undefined) return 'presence-left';
      return values['kept'] === undefined ? 'presence-left-card' : 'presence-left-kept';
    case 'guest-admitted':
      return memberName === undefined || memberName.startsWith('guest:') ? 'guest-admitted-unnamed' : type;
    case 'cash-counted':
      return values['counted'] === values['expected'] ? type : 'cash-counted-differs';
    case 'case-noted':
      return `case-noted-${caseStepKindSchema.catch('note').parse(values['kind'])}` as const;
    case 'case-decided':
      return `case-decided-${caseDecisionSchema.catch('dropped').parse(values['decision'])}` as const;
  }
}

/** Money, votes and kinds in words, of the entries that have them. */
export function hallReplacements(t: TFunction, { values }: LogEntry): Record<string, string> {
  const replace: Record<string, string> = {};
  for (const [name, key] of [
    ['cents', 'money'],
    ['counted', 'countedMoney'],
    ['expected', 'expectedMoney'],
  ] as const) {
    const cents = values[name];
    if (typeof cents === 'number') replace[key] = formatMoney(cents, i18next.language);
  }
  const { votes, vote, kind, means } = values;
  if (votes !== undefined) replace['voteNames'] = namesOfVotes(t, String(votes));
  if (vote !== undefined) replace['voteName'] = namesOfVotes(t, String(vote));
  const guest = guestKindSchema.safeParse(kind);
  if (guest.success) replace['kindName'] = t(`guestKind.${guest.data}`);
  if (means === 'cash' || means === 'card') replace['meansName'] = t(`means.${means}`);
  return replace;
}

function namesOfVotes(t: TFunction, words: string): string {
  const parsed = words.split(' ').map((word) => voteSchema.safeParse(word));
  return voteNames(
    t,
    parsed.flatMap((vote) => (vote.success ? [vote.data] : [])),
  );
}
