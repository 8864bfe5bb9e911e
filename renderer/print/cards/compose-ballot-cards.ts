import type { CardRange } from '@shared/domain/cards';
import type { Series } from '@shared/domain/series';
import type { CardLayout, DocumentOf } from '@shared/print/documents';
import type { Snapshot } from '../../roll-worker/engine-api';
import { type Printing, documentHead } from '../documents/compose-head';

/** What cards look like, and which. */
export interface CardsToPrint {
  readonly series: Series;
  readonly ranges: readonly CardRange[];
  readonly layout: CardLayout;
  readonly text: string;
  readonly logo?: string | undefined;
  readonly firstSheet: number;
}

/** Ballot cards as a document; `test`: one sheet that shows where everything comes to lie. */
export function composeBallotCards(
  snapshot: Pick<Snapshot, 'assembly'>,
  { ranges, logo, ...cards }: CardsToPrint,
  printing: Printing,
  test = false,
): DocumentOf<'ballot-cards'> {
  return {
    kind: 'ballot-cards',
    ...documentHead(snapshot, printing),
    ...cards,
    ranges: [...ranges],
    ...(logo !== undefined && { logo }),
    test,
  };
}
