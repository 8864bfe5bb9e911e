/**
 * What was worked out of parts of something, once for as long as these parts are the same objects. Good only where parts are never
 * changed but replaced.
 */
export function remembered<Whole, Value>(
  partsOf: (whole: Whole) => readonly [object, ...unknown[]],
  compute: (whole: Whole) => Value,
): (whole: Whole) => Value {
  const known = new WeakMap<object, { readonly parts: readonly unknown[]; readonly value: Value }>();
  return (whole) => {
    const parts = partsOf(whole);
    const before = known.get(parts[0]);
    if (before !== undefined && parts.every((part, at) => part === before.parts[at])) return before.value;
    const value = compute(whole);
    known.set(parts[0], { parts, value });
    return value;
  };
}
