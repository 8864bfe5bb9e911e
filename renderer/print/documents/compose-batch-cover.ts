import type { Batch } from '@shared/domain/assembly';
import { seriesKey } from '@shared/domain/cards';
import type { PrintDocument } from '@shared/print/documents';
import type { Snapshot } from '../../roll-worker/engine-api';
import { countedRanges, documentHead, type Printing } from './compose-head';

/** The sheet that goes with batches of one holder, from what the register knows of them. */
export function composeBatchCover(
  snapshot: Pick<Snapshot, 'assembly' | 'operator' | 'series'>,
  batches: readonly Omit<Batch, 'id'>[],
  printing: Printing,
): Extract<PrintDocument, { kind: 'batch-cover' }> {
  return {
    ...documentHead(snapshot, printing),
    kind: 'batch-cover',
    holderName: batches[0]?.holderName ?? '',
    officeName: snapshot.operator?.name ?? snapshot.assembly.unit,
    batches: batches.flatMap((batch) => {
      const series = snapshot.series.find((one) => seriesKey(one) === seriesKey(batch.from));
      return countedRanges([batch]).map((range) => ({
        ...range,
        ...(series !== undefined && { seriesName: series.name }),
        ...(batch.ballotBox !== undefined && { ballotBox: batch.ballotBox }),
      }));
    }),
  };
}
