/** The last of what is in order of time that is not after a time, found by halving. */
export function lastUpTo<Timed extends { readonly time: number }>(
  items: readonly Timed[],
  time: number,
): Timed | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
