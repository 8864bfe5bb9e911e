import { checkWidth } from '@shared/domain/check-digits';
import {
  type CheckScheme,
  type Series,
  seriesColourSchema,
  seriesSchema,
  seriesUseSchema,
} from '@shared/domain/series';
import type { Vote } from '@shared/domain/assembly';
import { useDraft } from '../../../lib/use-draft';

const DRAFT = 'series-form';
/** Digits without check digits that are right for most assemblies. */
const USUAL_DIGITS = '4';
const MOST_DIGITS = 9;

/** What is filled in of a new series, as it stands in the fields. */
interface SeriesFields {
  readonly name: string;
  readonly prefix: string;
  readonly digits: string;
  readonly check: CheckScheme | 'none';
  readonly use: Series['use'];
  readonly votes: Vote | 'all';
  readonly colour: Series['colour'];
}

const EMPTY: SeriesFields = {
  name: '',
  prefix: '',
  digits: USUAL_DIGITS,
  check: 'none',
  use: 'voting',
  votes: 'all',
  colour: 'white',
};

/** What is wrong with what is typed, while it is being typed. */
type SeriesFault = 'prefix' | 'digits';

/** The form of a new series: its fields, and the series once they make one. */
export function useSeriesForm(): {
  readonly draft: string;
  readonly fields: SeriesFields;
  readonly set: (part: Partial<SeriesFields>) => void;
  /** The numbers as far as they are known: for an example. */
  readonly numbering: Pick<Series, 'prefix' | 'digits' | 'check'> | undefined;
  readonly fault: SeriesFault | undefined;
  readonly series: Series | undefined;
} {
  const [fields, setFields] = useDraft(`${DRAFT}/fields`, EMPTY);
  const { numbering, fault } = readNumbering(fields);
  const { name, use, votes, colour } = fields;
  const parsed = seriesSchema.safeParse({
    ...numbering,
    ...{ name, use, colour },
    ...(use === 'voting' && votes !== 'all' && { votes: [votes] }),
  });
  return {
    draft: DRAFT,
    fields,
    set: (part) => setFields({ ...fields, ...part }),
    numbering,
    fault,
    series: numbering !== undefined && parsed.success ? parsed.data : undefined,
  };
}

function readNumbering({ prefix: typed, digits: typedDigits, check: scheme }: SeriesFields) {
  const prefix = typed.replace(/\s/gu, '').toUpperCase();
  if (!/^[A-Z]{0,4}$/.test(prefix)) return { numbering: undefined, fault: 'prefix' as const };
  const check = scheme === 'none' ? undefined : scheme;
  const digits = Number(typedDigits) + checkWidth(check);
  if (!/^[1-9]$/.test(typedDigits.trim()) || digits > MOST_DIGITS) {
    return { numbering: undefined, fault: typedDigits.trim() === '' ? undefined : ('digits' as const) };
  }
  return { numbering: { prefix, digits, ...(check !== undefined && { check }) }, fault: undefined };
}

export const colours = seriesColourSchema.options;
export const uses = seriesUseSchema.options;
