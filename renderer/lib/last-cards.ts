import { type CardRange, cardsInRange, seriesKey } from '@shared/domain/cards';

/** The last so many of these cards, in order; all of them where there are fewer. */
export function lastCards(ranges: readonly CardRange[], count: number): readonly CardRange[] {
  const taken: CardRange[] = [];
  let left = count;
  for (const range of [...ranges].reverse()) {
    if (left <= 0) break;
    const cards = cardsInRange(range).slice(-left);
    const [from] = cards;
    if (from !== undefined) taken.unshift({ ...range, from });
    left -= cards.length;
  }
  return taken;
}

/** Ranges by their series, in order: `A/4`, `/4`. */
export function rangesBySeries(ranges: readonly CardRange[]): ReadonlyMap<string, readonly CardRange[]> {
  const groups = new Map<string, CardRange[]>();
  for (const range of ranges) {
    const key = seriesKey(range.from);
    groups.set(key, [...(groups.get(key) ?? []), range]);
  }
  return groups;
}
