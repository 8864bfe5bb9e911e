import { parseCardNumber, rangeContains } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { Snapshot } from '../roll-worker/engine-api';
import { rangeText } from './card-range';

/** The card that a text names, if it belongs to one of the batches known here. */
export function ownCard({ batches }: Snapshot, text: string): CardNumber | undefined {
  const card = parseCardNumber(text);
  return card !== undefined && batches.some((batch) => rangeContains(batch, card)) ? card : undefined;
}

/** The ranges of the batches, as they are said: "1001 bis 1250". */
export function batchRanges({ batches }: Snapshot, to: string): string {
  return batches.map((batch) => rangeText(batch, ` ${to} `)).join(', ');
}
