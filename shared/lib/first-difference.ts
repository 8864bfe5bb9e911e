/**
 * Where what arrived is not exactly what a schema made of it: an unknown field was dropped, or a text trimmed. The path of
 * the first such place; undefined where both are the same. Goes no deeper than what was made does.
 */
export function firstDifference(
  given: unknown,
  parsed: unknown,
  path: readonly string[] = [],
): readonly string[] | undefined {
  if (typeof parsed !== 'object' || parsed === null || typeof given !== 'object' || given === null) {
    return Object.is(given, parsed) ? undefined : path;
  }
  const known = new Map<string, unknown>(Object.entries(parsed));
  for (const [key, value] of Object.entries(given)) {
    const difference = known.has(key)
      ? firstDifference(value, known.get(key), [...path, key])
      : [...path, key];
    if (difference !== undefined) return difference;
  }
  return undefined;
}
