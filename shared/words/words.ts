import type { DeskId } from '../domain/ids';
import { WORDS } from './word-list';

/** 2¹⁰ words: each stands for ten bits. */
const BITS = 10;
/** Holds seven words, and two bits that are left over. */
const PASSPHRASE_BYTES = 9;
const SEPARATOR = '-';

/**
 * A fingerprint in words that can be read out on the telephone: its 160 bits from the front, ten a word, so sixteen
 * words. Different fingerprints have different words, and the words give the fingerprint back.
 */
export function wordsOfFingerprint(fingerprint: DeskId): string[] {
  return wordsOf(fingerprint.match(/../g)?.map((octet) => Number.parseInt(octet, 16)) ?? []);
}

/**
 * A passphrase to be dictated and typed: seven words (70 bits), in small letters, joined by hyphens.
 * @param random nine bytes of a source fit for secrets; the first 70 bits are used
 * @throws RangeError for fewer bytes
 */
export function passphraseOf(random: Uint8Array): string {
  if (random.length < PASSPHRASE_BYTES) throw new RangeError('nine random bytes are needed');
  return wordsOf(random.subarray(0, PASSPHRASE_BYTES)).join(SEPARATOR);
}

/**
 * A passphrase of words as {@link passphraseOf} writes it, whatever way somebody typed it: capitals, spaces, other dashes,
 * commas and full stops between the words make no difference. Not for passphrases that people chose themselves.
 */
export function normalPassphraseWords(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  const words = plain.split(/[\s\p{Pd}.,;_]+/u);
  return words.filter((word) => word !== '').join(SEPARATOR);
}

/** Ten bits a word, from the front; what is left of fewer than ten bits is dropped. */
function wordsOf(bytes: Iterable<number>): string[] {
  const words: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    words.push(WORDS[held >> bits] ?? '');
    held &= (1 << bits) - 1;
  }
  return words;
}
