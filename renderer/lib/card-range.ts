import { type CardRange, parseCardNumber, RANGE_LIMIT, rangeSize } from '@shared/domain/cards';

/** Why two numbers are no range of cards. */
export type RangeFault = 'not-a-number' | 'other-letters' | 'other-length' | 'last-before-first' | 'too-many';

/** What somebody typed as the first and the last number; neither range nor fault while one of them is empty. */
export function readRange(
  from: string,
  to: string,
): { readonly range?: CardRange; readonly fault?: RangeFault } {
  if (from.trim() === '' || to.trim() === '') return {};
  const first = parseCardNumber(from);
  const last = parseCardNumber(to);
  if (first === undefined || last === undefined) return { fault: 'not-a-number' };
  if (lettersOf(first) !== lettersOf(last)) return { fault: 'other-letters' };
  if (first.length !== last.length) return { fault: 'other-length' };
  const range = { from: first, to: last };
  const size = rangeSize(range);
  if (size === 0) return { fault: 'last-before-first' };
  return size > RANGE_LIMIT ? { fault: 'too-many' } : { range };
}

/** A range as it is said: "1001 bis 1250", and one card by its number alone. @param between with its spaces */
export function rangeText({ from, to }: CardRange, between = ' – '): string {
  return from === to ? from : `${from}${between}${to}`;
}

function lettersOf(card: string): string {
  return card.replace(/[0-9]/g, '');
}
