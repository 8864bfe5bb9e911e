import { type CardRange, RANGE_LIMIT, makeCard, rangeSize, seriesKey } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { Series } from '@shared/domain/series';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { lastSerial, nextSerial, rangeByCount } from './number-ranges';
import { type CardsFault, readRangeOf } from './read-ranges';

const DRAFT = 'create-cards';
/** The choice that asks for the first and the last number themselves. */
export const BY_RANGE = 'range';

interface CreateFields {
  /** The key of a series; `range`: first and last number; absent: the first series, or `range` where there is none. */
  readonly how?: string;
  readonly count: string;
  /** Serial number; absent: the one after the last that was created. */
  readonly first?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly printed: boolean;
}

const EMPTY: CreateFields = { count: '', from: '', to: '', printed: false };

/** Why there are no cards yet; `beyond`: the series ends at `last`. */
type CreateFault =
  CardsFault | { readonly kind: 'no-count' } | { readonly kind: 'beyond'; readonly last: CardNumber };

interface CreateForm {
  readonly draft: string;
  readonly fields: CreateFields;
  readonly set: (part: Partial<CreateFields>) => void;
  /** The series whose numbers are counted; absent: first and last number are asked for. */
  readonly series: Series | undefined;
  /** Serial number as it stands in its field. */
  readonly first: string;
  readonly range: CardRange | undefined;
  readonly fault: CreateFault | undefined;
}

/** The form that makes numbers: by a series and how many, or by first and last number. */
export function useCreateForm({ series: known, createdRanges }: Snapshot): CreateForm {
  const [fields, setFields] = useDraft(`${DRAFT}/fields`, EMPTY);
  const { how, from, to } = fields;
  const series = how === BY_RANGE ? undefined : (known.find((one) => seriesKey(one) === how) ?? known[0]);
  const common = {
    draft: DRAFT,
    fields,
    set: (part: Partial<CreateFields>) => setFields({ ...fields, ...part }),
  };
  if (series === undefined) {
    const { range, fault } = readRangeOf(known, from, to);
    return { ...common, series, first: '', range, fault };
  }
  const first = fields.first ?? String(nextSerial(series, createdRanges));
  return { ...common, series, first, ...readCount(series, first, fields.count) };
}

function readCount(series: Series, first: string, count: string): Pick<CreateForm, 'range' | 'fault'> {
  if (count.trim() === '' || first.trim() === '') return { range: undefined, fault: undefined };
  if (!/^\s*[0-9]{1,9}\s*$/.test(first) || !/^\s*[0-9]{1,9}\s*$/.test(count) || Number(count) === 0) {
    return { range: undefined, fault: { kind: 'no-count' } };
  }
  const range = rangeByCount(series, Number(first), Number(count));
  if (range === undefined) {
    return { range, fault: { kind: 'beyond', last: makeCard(series, lastSerial(series)) } };
  }
  return rangeSize(range) > RANGE_LIMIT
    ? { range: undefined, fault: 'too-many' }
    : { range, fault: undefined };
}
