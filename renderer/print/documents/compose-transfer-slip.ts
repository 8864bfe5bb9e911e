import type { CardRange } from '@shared/domain/cards';
import type { SlipId } from '@shared/domain/series';
import type { PrintDocument } from '@shared/print/documents';
import type { Snapshot } from '../../roll-worker/engine-api';
import { countedRanges, documentHead, type Printing } from './compose-head';

/** The slip that goes with cards from one desk to another, or back to the office. */
export function composeTransferSlip(
  snapshot: Pick<Snapshot, 'assembly'>,
  transfer: {
    readonly slip: SlipId;
    readonly fromName: string;
    readonly toName: string;
    readonly ranges: readonly CardRange[];
  },
  printing: Printing,
): Extract<PrintDocument, { kind: 'transfer-slip' }> {
  const { slip, fromName, toName, ranges } = transfer;
  return {
    ...documentHead(snapshot, printing),
    kind: 'transfer-slip',
    ...{ slip, fromName, toName },
    ranges: countedRanges(ranges),
  };
}
