import { type CardRange, sizeOfUnion } from '@shared/domain/cards';
import { type CardEntry, checkOf, readCardEntry } from '../../../lib/card-entry';
import { type RangeFault, readRange } from '../../../lib/card-range';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';

/** Why what was typed is no range of cards of here. */
type PickFault = RangeFault | Extract<CardEntry, { kind: 'refused' }>['refusal']['kind'];

/** Cards that somebody picks: ranges, and one that is being typed. */
export interface PickedRanges {
  readonly from: string;
  readonly to: string;
  readonly fault: PickFault | undefined;
  /** Kept before; without the one that is being typed. */
  readonly kept: readonly CardRange[];
  /** All of them. */
  readonly ranges: readonly CardRange[];
  readonly size: number;
  readonly typeFrom: (text: string) => void;
  readonly typeTo: (text: string) => void;
  /** Puts the one that is being typed to the others. */
  readonly keep: () => void;
  /** These instead of all that was picked. */
  readonly choose: (ranges: readonly CardRange[]) => void;
  readonly drop: (range: CardRange) => void;
}

/** @param draft where it is kept through a lock */
export function usePickedRanges(snapshot: Snapshot, draft: string): PickedRanges {
  const [kept, setKept] = useDraft<readonly CardRange[]>(`${draft}/kept`, []);
  const [from, setFrom] = useDraft(`${draft}/from`, '');
  const [to, setTo] = useDraft(`${draft}/to`, '');
  const { range, fault } = readTyped(snapshot, from, to);
  const ranges = range === undefined ? kept : [...kept, range];
  const choose = (chosen: readonly CardRange[]) => {
    setKept(chosen);
    setFrom('');
    setTo('');
  };
  return {
    ...{ from, to, fault, kept, ranges, choose },
    size: sizeOfUnion(ranges),
    typeFrom: (text) => setFrom(numberOf(snapshot, text)),
    typeTo: (text) => setTo(numberOf(snapshot, text)),
    keep: () => choose(ranges),
    drop: (gone) => setKept(kept.filter((one) => one !== gone)),
  };
}

/** Of a card's QR code its number; else what was typed. */
function numberOf(snapshot: Snapshot, text: string): string {
  const entry = readCardEntry(snapshot, text);
  return /[/-]/.test(text) && entry.kind === 'card' ? entry.card : text;
}

/** Without a last number it is one card. */
function readTyped(
  snapshot: Snapshot,
  from: string,
  to: string,
): { readonly range?: CardRange; readonly fault?: PickFault } {
  const first = readCardEntry(snapshot, from);
  const last = to.trim() === '' ? first : readCardEntry(snapshot, to);
  for (const entry of [first, last]) {
    if (entry.kind === 'unreadable') return { fault: 'not-a-number' };
    if (entry.kind === 'refused') return { fault: entry.refusal.kind };
  }
  if (first.kind !== 'card' || last.kind !== 'card') return {};
  const { range, fault } = readRange(first.card, last.card);
  if (range === undefined) return fault === undefined ? {} : { fault };
  const check = checkOf(snapshot, first.card);
  return { range: { ...range, ...(check !== undefined && { check }) } };
}
