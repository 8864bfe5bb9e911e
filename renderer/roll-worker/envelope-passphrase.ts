/**
 * Session keys that a passphrase opens (RFC 4880, section 5.3): of an emergency package. The only decryption of a session
 * key that happens outside of the main process, since no key of this computer has a part in it.
 */
import { decryptSessionKeys, readMessage } from 'openpgp';
import type { SessionKey } from '@shared/ipc/contract';
import { normalPassphraseWords } from '@shared/words/words';

const BLOCK = 16;
/** Octets at the start of encrypted data: one random block, of which the last two are said again. */
export const CHECK_OCTETS = BLOCK + 2;

const VERSION = 4;
/** AES with 128 and 256 bits. */
const CIPHERS: readonly (number | undefined)[] = [7, 9];
const CIPHER_NAMES: readonly string[] = ['aes128', 'aes256'];
/** SHA-1 and the kinds of SHA-2: nothing hangs on collisions here. */
const HASHES: readonly (number | undefined)[] = [2, 8, 9, 10, 11];
/** Octets of a string-to-key specifier by its type: salted; salted and iterated (at most 65,011,712 octets are hashed). */
const SPECIFIER_OCTETS: Readonly<Record<number, number>> = { 1: 10, 3: 11 };
/** A cipher and a key of 256 bits. */
const LONGEST_KEY = 33;

/**
 * Whether the body of a symmetric-key encrypted session key packet is of a kind that is tried: version 4, AES, a salted
 * or iterated string-to-key. Others could ask for any amount of memory (Argon2) or protect nothing.
 */
export function isUsablePassphraseKey(body: Uint8Array): boolean {
  const [version, cipher, type = 0, hash] = body;
  const octets = SPECIFIER_OCTETS[type];
  if (version !== VERSION || octets === undefined) return false;
  const rest = body.length - 2 - octets;
  return CIPHERS.includes(cipher) && HASHES.includes(hash) && rest >= 0 && rest <= LONGEST_KEY;
}

/**
 * The session key that the passphrase gives: as words, however they were typed, or else to the letter. Undefined where it is
 * the wrong one.
 * @param packets whole packets that `isUsablePassphraseKey` passed
 * @param start the first `CHECK_OCTETS` of the encrypted data, by which a wrong key shows
 */
export async function sessionKeyByPassphrase(
  packets: readonly Uint8Array[],
  start: Uint8Array,
  passphrase: string,
): Promise<SessionKey | undefined> {
  const spellings = new Set([normalPassphraseWords(passphrase), passphrase]);
  for (const words of spellings) {
    // One after the other: each may take 65 MB for a moment.
    for (const packet of packets) {
      const key = await tryPassphrase(packet, words);
      if (key !== undefined && (await opensStart(key, start))) return key;
    }
  }
  return undefined;
}

async function tryPassphrase(packet: Uint8Array, passphrase: string): Promise<SessionKey | undefined> {
  try {
    const message = await readMessage({ binaryMessage: packet });
    const [key] = await decryptSessionKeys({ message, passwords: passphrase });
    const algorithm = key?.algorithm ?? '';
    return key !== undefined && CIPHER_NAMES.includes(algorithm)
      ? { algorithm, data: new Uint8Array(key.data) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The check of RFC 4880, section 5.13: in CFB mode the two octets after the first block repeat its last two. */
async function opensStart({ data }: SessionKey, start: Uint8Array): Promise<boolean> {
  if (start.length < CHECK_OCTETS) return false;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(data), 'AES-CBC', false, ['encrypt']);
  const first = start.subarray(0, BLOCK);
  const [mask, nextMask] = [await encryptBlock(key, new Uint8Array(BLOCK)), await encryptBlock(key, first)];
  return [0, 1].every((at) => {
    const from = BLOCK - 2 + at;
    return ((start[from] ?? 0) ^ (mask[from] ?? 0)) === ((start[BLOCK + at] ?? 0) ^ (nextMask[at] ?? 0));
  });
}

async function encryptBlock(key: CryptoKey, block: Uint8Array): Promise<Uint8Array> {
  const iv = new Uint8Array(BLOCK);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, new Uint8Array(block)));
}
