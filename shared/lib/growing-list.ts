/**
 * A list to be changed without changing the one that it was made of: that is copied when something changes first, and once. What
 * comes of it is the same list, or a new one.
 */
export class GrowingList<Item> {
  #known: readonly Item[];
  #own: Item[] | undefined;

  constructor(known: readonly Item[]) {
    this.#known = known;
  }

  /** As it is by now. Good until something changes. */
  get items(): readonly Item[] {
    return this.#own ?? this.#known;
  }

  add(item: Item): void {
    this.#changed.push(item);
  }

  addAll(items: readonly Item[]): void {
    for (const item of items) this.add(item);
  }

  change(each: (item: Item, at: number) => Item): void {
    this.#own = this.items.map(each);
  }

  set(at: number, item: Item): void {
    this.#changed[at] = item;
  }

  get #changed(): Item[] {
    return (this.#own ??= [...this.#known]);
  }
}
