/** The keys in a text: one a line, or parted by spaces, commas or semicolons. */
export function keysIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((key) => key !== ''))];
}
