/** So many changes lie on top before they are laid into a new base. */
const TOP_LIMIT = 500;

/**
 * A map that a changed one can be made of without copying it: what changed lies on top of a base that several share. In the order of
 * a `Map`: a key keeps its place.
 */
export class LayeredMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>;
  readonly #top: Map<Key, Value>;
  readonly #before = new Map<Key, Value | undefined>();
  #added: number;

  private constructor(base: ReadonlyMap<Key, Value>, top: Map<Key, Value>, added: number) {
    this.#base = base;
    this.#top = top;
    this.#added = added;
  }

  /** What the map holds, to be changed without changing the map. */
  static over<Key, Value extends object>(map: ReadonlyMap<Key, Value>): LayeredMap<Key, Value> {
    const layered = map instanceof LayeredMap ? (map as LayeredMap<Key, Value>) : undefined;
    return layered === undefined || layered.#top.size > TOP_LIMIT
      ? new LayeredMap(new Map(map), new Map<Key, Value>(), 0)
      : new LayeredMap(layered.#base, new Map(layered.#top), layered.#added);
  }

  /** Every key that was set since this map was laid over another, with what it had there. */
  get before(): ReadonlyMap<Key, Value | undefined> {
    return this.#before;
  }

  get size(): number {
    return this.#base.size + this.#added;
  }

  get(key: Key): Value | undefined {
    return this.#top.has(key) ? this.#top.get(key) : this.#base.get(key);
  }

  has(key: Key): boolean {
    return this.#top.has(key) || this.#base.has(key);
  }

  set(key: Key, value: Value): void {
    if (!this.#before.has(key)) this.#before.set(key, this.get(key));
    if (!this.has(key)) this.#added += 1;
    this.#top.set(key, value);
  }

  *entries(): Generator<[Key, Value], undefined> {
    for (const [key, value] of this.#base) yield [key, this.#top.get(key) ?? value];
    for (const entry of this.#top) if (!this.#base.has(entry[0])) yield entry;
  }

  *keys(): Generator<Key, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[Key, Value], undefined> {
    return this.entries();
  }

  forEach(act: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) act(value, key, this);
  }
}
