import { checkWidth } from './check-digits';
import { makeCard, rangeOfSpan, seriesKey, serialOf, type CardRange, type Span } from './cards';
import { compareDated } from './dated';
import type { CardNumber } from './ids';
import { remembered } from './remembered';
import type { CheckScheme, Series } from './series';
import type { RegisterState } from './state';

type Numbering = Span['numbering'];

/** How the numbers of this series are checked: as the series says, or where nobody added one, as its ranges do. */
export function checkOf(state: RegisterState, card: CardNumber): CheckScheme | undefined {
  return checksOf(state).get(seriesKey(card));
}

/** The series that the card is of. */
export function seriesOf({ series }: Pick<RegisterState, 'series'>, card: CardNumber): Series | undefined {
  const key = seriesKey(card);
  return series.find((one) => seriesKey(one) === key);
}

/** The cards of a range by the check scheme of their series, whatever the range says of it; undefined: there are none. */
export function knownRange(state: RegisterState, range: CardRange): CardRange | undefined {
  const check = checkOf(state, range.from);
  const clipped = clip(range, check);
  if (clipped === undefined) return undefined;
  return rangeOfSpan({ numbering: numberingOf(seriesKey(range.from), check), ...clipped });
}

/** The check schemes of all series, by their keys. */
export const checksOf: (state: RegisterState) => ReadonlyMap<string, CheckScheme | undefined> = remembered(
  ({ series, created, batches, printed, handings }) => [series, created, batches, printed, handings],
  ({ series, created, batches, printed, handings }) => {
    const checks = new Map<string, CheckScheme | undefined>();
    const note = (key: string, check: CheckScheme | undefined): void => {
      if (!checks.has(key)) checks.set(key, check);
    };
    for (const one of series) note(seriesKey(one), one.check);
    for (const { range } of [...created, ...printed]) note(seriesKey(range.from), range.check);
    for (const { batch } of batches) note(seriesKey(batch.from), batch.check);
    for (const { ranges } of [...handings].sort((a, b) => compareDated(a.source, b.source)))
      for (const { from, check } of ranges) note(seriesKey(from), check);
    return checks;
  },
);

/** What the numbers of a series look like, by its key. */
export function numberingOf(key: string, check: CheckScheme | undefined): Numbering {
  const [prefix = '', digits = ''] = key.split('/');
  return { prefix, digits: Number(digits), ...(check !== undefined && { check }) };
}

/** The serial numbers between both ends, by the check scheme of the series, whatever the range says of it. */
export function clip(
  { from, to }: CardRange,
  check: CheckScheme | undefined,
): Pick<Span, 'first' | 'last'> | undefined {
  const { prefix, digits } = numberingOf(seriesKey(from), undefined);
  if (seriesKey(to) !== seriesKey(from) || digits <= checkWidth(check)) return undefined;
  const numbering = { prefix, digits, ...(check !== undefined && { check }) };
  const [start, end] = [serialOf(from, check), serialOf(to, check)];
  const first = makeCard(numbering, start) < from ? start + 1 : start;
  const last = makeCard(numbering, end) > to ? end - 1 : end;
  return first <= last ? { first, last } : undefined;
}
