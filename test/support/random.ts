/** A seeded source of numbers: the same seed, the same numbers, on every machine. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Mulberry32, a public-domain generator with 32 bits of state. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function below(limit: number): number {
    return Math.floor(next() * limit);
  }
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
  return { next, below, pick };
}

/** Picks items in proportion to their weights. */
export function weightedPicker<Item>(
  entries: readonly (readonly [Item, number])[],
): (random: Random) => Item {
  const ends: number[] = [];
  let total = 0;
  for (const [, weight] of entries) {
    total += weight;
    ends.push(total);
  }
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const entry = entries[low];
    if (entry === undefined) throw new Error('nothing to pick from');
    return entry[0];
  };
}
