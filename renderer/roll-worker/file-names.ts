import type { Session } from './session';

/** A name to offer for a file: what it is of, and what it is. */
export function fileName({ assembly }: Session, what: string, extension: string): string {
  return `${plain(assembly.title)}-${plain(what)}.${extension}`;
}

/** Letters and digits, with hyphens between them: valid on every system. */
function plain(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}.]+/gu) ?? ['stimmkarte'];
  return words
    .join('-')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 50);
}
