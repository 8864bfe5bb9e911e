/**
 * A name to offer for a document's file: what it is of, what it is, and of whom.
 * @param parts in words; the assembly's title first
 */
export function documentName(...parts: readonly string[]): string {
  return `${parts.map(plain).filter(Boolean).join('-')}.pdf`;
}

/** Letters and digits, with hyphens between them: valid on every system. */
function plain(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}.]+/gu) ?? [];
  const name = words.join('-').replace(/^\.+|\.+$/g, '');
  return Array.from(name).slice(0, 35).join('');
}
