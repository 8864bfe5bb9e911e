import { type Batch, batchSchema } from '@shared/domain/assembly';
import { type CardRange, rangeSize } from '@shared/domain/cards';
import { useState } from 'react';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { cardsFrom, proposal } from './number-ranges';
import { type CardsFault, readRangeOf } from './read-ranges';
import type { Holder } from './use-holders';

const DRAFT = 'hand-over';
/** As many cards as are offered for the first batch. */
const FIRST_BATCH = 100;

interface HandOverFields {
  readonly holder: string;
  /** Absent: as proposed. */
  readonly from?: string;
  readonly to?: string;
  readonly ballotBox: string;
}

const EMPTY: HandOverFields = { holder: '', ballotBox: '' };

/** The form that hands cards over. It proposes what lies next in the office, as many as the batch before had. */
export function useHandOverForm(
  snapshot: Snapshot,
  holders: readonly Holder[],
): {
  readonly draft: string;
  readonly fields: Required<HandOverFields>;
  readonly set: (part: Partial<HandOverFields>) => void;
  /** Number of cards from first to last, as it stands in its field. */
  readonly count: string;
  readonly setCount: (count: string) => void;
  readonly range: CardRange | undefined;
  readonly fault: CardsFault | undefined;
  readonly batch: Batch | undefined;
  /** Done: forgets the name, and proposes what is next. */
  readonly reset: () => void;
} {
  const { series } = snapshot;
  const [kept, keep] = useDraft(`${DRAFT}/fields`, EMPTY);
  const [typedCount, setTypedCount] = useState<string>();
  const proposed = proposal(snapshot, FIRST_BATCH);
  const from = kept.from ?? proposed?.from ?? '';
  const to = kept.to ?? (kept.from === undefined ? proposed?.to : undefined) ?? '';
  const { range, fault } = readRangeOf(series, from, to);
  const holder = holders.find(({ id }) => id === kept.holder);
  const { ballotBox } = kept;
  const parsed = batchSchema.safeParse({
    id: crypto.randomUUID(),
    ...range,
    holder: holder?.id,
    holderName: holder?.name,
    ...(ballotBox.trim() === '' ? {} : { ballotBox }),
  });
  return {
    draft: DRAFT,
    fields: { holder: kept.holder, from, to, ballotBox },
    set: (part) => {
      keep({ ...kept, from, to, ...part });
      setTypedCount(undefined);
    },
    count: typedCount ?? (range === undefined ? '' : String(rangeSize(range))),
    setCount: (count) => {
      const first = readRangeOf(series, from, from).range;
      const counted = /^\s*[0-9]{1,6}\s*$/.test(count) ? Number(count) : 0;
      const next = first && cardsFrom(first.from, counted, first.check);
      keep({ ...kept, from, to: next?.to ?? '' });
      setTypedCount(count);
    },
    ...{ range, fault },
    batch: parsed.success ? parsed.data : undefined,
    reset: () => {
      clearDraft(DRAFT);
      setTypedCount(undefined);
    },
  };
}
