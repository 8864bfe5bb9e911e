import { seriesKey, type CardRange } from '@shared/domain/cards';
import { joinRanges, rangesWithin } from '@shared/domain/card-ranges';
import type { Series } from '@shared/domain/series';
import type { CardLayout } from '@shared/print/documents';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/use-draft';
import type { CardDesign, Snapshot } from '../../../roll-worker/engine-api';
import { type CardsFault, readRangeOf } from '../cards/read-ranges';
import { type LayoutChoice, choiceOf, layoutOf } from './layout-choice';

/** What the keys of the wizard's drafts begin with. */
export const PRINT_DRAFT = 'print-cards';
/** The draft of what somebody typed and chose. */
export const PRINT_FIELDS = `${PRINT_DRAFT}/fields`;
/** The same of those that say how the sheets came out. */
export const QUESTION_DRAFT = `${PRINT_DRAFT}/question`;

/** What somebody typed and chose. `kind`: of the cards, as `seriesKey` has it. */
interface PrintFields {
  readonly kind?: string;
  /** Not all that are left of the kind. */
  readonly some: boolean;
  readonly from: string;
  readonly to: string;
  /** Only these, once more: their sheets were spoiled. */
  readonly only?: readonly CardRange[] | undefined;
  readonly layout?: LayoutChoice;
  readonly text?: string;
}

/** Cards of one kind that can be printed. */
interface PrintKind {
  readonly key: string;
  readonly series: Series;
  readonly unprinted: readonly CardRange[];
}

/** The form in which somebody says what is to be printed and how. */
export interface PrintForm {
  readonly fields: PrintFields;
  readonly set: (part: Partial<PrintFields>) => void;
  readonly kinds: readonly PrintKind[];
  readonly kind: PrintKind | undefined;
  readonly choice: LayoutChoice;
  readonly layout: CardLayout | undefined;
  readonly text: string;
  /** What is to be printed: of what was named, the cards that are unprinted. */
  readonly ranges: readonly CardRange[];
  readonly fault: CardsFault | undefined;
}

export function usePrintForm(snapshot: Snapshot, design: CardDesign | undefined): PrintForm {
  const { t } = useTranslation();
  const [fields, setFields] = useDraft<PrintFields>(PRINT_FIELDS, {
    some: false,
    from: '',
    to: '',
  });
  const kinds = kindsOf(snapshot, t('print.seriesUnnamed'));
  const kind = kinds.find(({ key }) => key === fields.kind) ?? kinds[0];
  const choice = fields.layout ?? choiceOf(design?.layout);
  const all = kind?.unprinted ?? [];
  const { wanted, fault } = wantedOf(fields, snapshot, all);
  return {
    fields,
    set: (part) => setFields({ ...fields, ...part }),
    kinds,
    kind,
    choice,
    layout: layoutOf(choice),
    text: fields.text ?? design?.text ?? '',
    ranges: rangesWithin(wanted, all),
    fault,
  };
}

/** The cards that were named, whether they are unprinted or not. */
function wantedOf(
  { only, some, from, to }: PrintFields,
  { series }: Snapshot,
  all: readonly CardRange[],
): { readonly wanted: readonly CardRange[]; readonly fault?: CardsFault | undefined } {
  if (only !== undefined) return { wanted: only };
  if (!some) return { wanted: all };
  const { range, fault } = readRangeOf(series, from, to);
  return { wanted: range === undefined ? [] : [range], fault };
}

/** Kinds of which cards are left to print. Cards without a series get a plain one. */
function kindsOf({ series, unprintedRanges }: Snapshot, unnamed: string): PrintKind[] {
  const keys = new Set(unprintedRanges.map(({ from }) => seriesKey(from)));
  return [...keys].map((key) => {
    const unprinted = joinRanges(unprintedRanges.filter(({ from }) => seriesKey(from) === key));
    const [prefix = '', digits = '1'] = key.split('/');
    const plain = { prefix, digits: Number(digits), name: unnamed, colour: 'white', use: 'voting' } as const;
    return { key, unprinted, series: series.find((one) => seriesKey(one) === key) ?? plain };
  });
}
