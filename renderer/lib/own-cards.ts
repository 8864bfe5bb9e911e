import type { Vote } from '@shared/domain/assembly';
import { rangeContains, seriesKey } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { Snapshot } from '../roll-worker/engine-api';
import { readScan } from './card-entry';
import { rangeText } from './card-range';

/** As many ranges are said beside a field. */
const SAID = 2;

/** The card that a text names: by a card's QR code, or by a number of the cards that came to this desk. */
export function ownCard({ batches, inHand }: Snapshot, text: string): CardNumber | undefined {
  const code = readScan(text);
  if (code === undefined) return undefined;
  const isOurs = [...batches, ...inHand].some((range) => rangeContains(range, code.card));
  return code.assembly !== undefined || isOurs ? code.card : undefined;
}

/**
 * The cards in hand as they lie there, as they are said: "1043 bis 1250".
 * @param votes only cards that are for all of these votes
 */
export function rangesInHand({ inHand, series }: Snapshot, to: string, votes: readonly Vote[] = []): string {
  const fitting = inHand.filter((range) => {
    const of = series.find((one) => seriesKey(one) === seriesKey(range.from));
    const only = of?.votes;
    return (
      (of?.use ?? 'voting') === 'voting' && (only === undefined || votes.every((vote) => only.includes(vote)))
    );
  });
  const said = fitting.slice(0, SAID).map((range) => rangeText(range, ` ${to} `));
  return fitting.length > SAID ? `${said.join(', ')} …` : said.join(', ');
}
