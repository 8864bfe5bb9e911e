import { type CardCode, isOfAssembly, readCardCode } from '@shared/domain/card-code';
import { hasRightCheck, seriesKey } from '@shared/domain/cards';
import type { Refusal } from '@shared/domain/commands';
import type { CardNumber } from '@shared/domain/ids';
import type { CheckScheme } from '@shared/domain/series';
import type { Snapshot } from '../roll-worker/engine-api';

/** Where it is known which numbers have check digits, and of which assembly a card has to be. */
type Known = Pick<Snapshot, 'assembly' | 'series' | 'batches'>;

/** What somebody typed or scanned as a card: told before anything is sent. */
export type CardEntry =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'card'; readonly card: CardNumber }
  | {
      readonly kind: 'refused';
      readonly refusal: Extract<Refusal, { kind: 'card-of-other-assembly' | 'card-check-wrong' }>;
    };

/** A card's code as scanners send it: one that takes the keyboard for an American one sends hyphens for the strokes. */
export function readScan(text: string): CardCode | undefined {
  return readCardCode(text.replaceAll('-', '/'));
}

/** Reads a bare number as Code 128 has it, or the content of a card's QR code. */
export function readCardEntry(known: Known, text: string): CardEntry {
  if (text.trim() === '') return { kind: 'nothing' };
  const code = readScan(text);
  if (code === undefined) return { kind: 'unreadable' };
  const { card } = code;
  if (!isOfAssembly(code, known.assembly.id))
    return { kind: 'refused', refusal: { kind: 'card-of-other-assembly', card } };
  const check = checkOf(known, card);
  return check !== undefined && !hasRightCheck(card, check)
    ? { kind: 'refused', refusal: { kind: 'card-check-wrong', card, check } }
    : { kind: 'card', card };
}

/** The check digits that a number of this series bears, as far as its series or a batch of it is known here. */
export function checkOf({ series, batches }: Pick<Known, 'series' | 'batches'>, card: CardNumber) {
  const key = seriesKey(card);
  const known: { readonly check?: CheckScheme | undefined } | undefined =
    series.find((one) => seriesKey(one) === key) ?? batches.find(({ from }) => seriesKey(from) === key);
  return known?.check;
}
