/** What goes through a list, or makes another of it. */
const WAYS: readonly (keyof typeof Array.prototype & (string | symbol))[] = [
  ...([
    'map',
    'filter',
    'find',
    'findIndex',
    'findLast',
    'some',
    'every',
    'flatMap',
    'flat',
    'reduce',
  ] as const),
  ...(['forEach', 'slice', 'concat', 'includes', 'indexOf', 'sort', 'entries'] as const),
  Symbol.iterator,
];

/**
 * How many items of lists an act has gone through, at most: a measure of its work that is the same on every computer. Spreading a
 * list counts, so does a loop over it.
 */
export function itemsVisited(act: () => void): number {
  let visited = 0;
  const restore = WAYS.map((way) => {
    const before = Object.getOwnPropertyDescriptor(Array.prototype, way);
    const original: unknown = before?.value;
    if (before === undefined || typeof original !== 'function') return () => undefined;
    const counting = function (this: readonly unknown[], ...given: unknown[]): unknown {
      visited += this.length;
      return Reflect.apply(original, this, given);
    };
    Object.defineProperty(Array.prototype, way, { ...before, value: counting });
    return () => void Object.defineProperty(Array.prototype, way, before);
  });
  try {
    act();
    return visited;
  } finally {
    for (const undo of restore) undo();
  }
}
