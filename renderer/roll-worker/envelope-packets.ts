/**
 * The outer structure of an OpenPGP message (RFC 4880, section 4): enough to take it apart and to say what is wrong
 * with it, before any of it is decrypted.
 */
import { err, ok, type Result } from '@shared/lib/result';
import type { EnvelopeFailure } from './engine-api';
import { CHECK_OCTETS, isUsablePassphraseKey } from './envelope-passphrase';

const TAG = {
  publicKeySessionKey: 1,
  signature: 2,
  symmetricSessionKey: 3,
  onePassSignature: 4,
  secretKey: 5,
  publicKey: 6,
  compressed: 8,
  encryptedWithoutIntegrity: 9,
  marker: 10,
  literal: 11,
  encrypted: 18,
  encryptedAead: 20,
} as const;

/** First octets that a body of this kind can have: what tells a message from any file that starts with a high bit. */
const FIRST_OCTETS: Readonly<Record<number, readonly number[]>> = {
  [TAG.publicKeySessionKey]: [2, 3, 6],
  [TAG.signature]: [3, 4, 5, 6],
  [TAG.symmetricSessionKey]: [4, 5, 6],
  [TAG.onePassSignature]: [3, 6],
  [TAG.secretKey]: [3, 4, 5, 6],
  [TAG.publicKey]: [3, 4, 5, 6],
  [TAG.compressed]: [0, 1, 2, 3],
  [TAG.marker]: [0x50],
  [TAG.literal]: [0x62, 0x74, 0x75, 0x6c, 0x31, 0x6d],
  [TAG.encrypted]: [1, 2],
  [TAG.encryptedAead]: [1],
};
const PLAIN: readonly number[] = [TAG.signature, TAG.onePassSignature, TAG.compressed, TAG.literal];

/** Most recipients of a message, and most passphrases. */
const RECIPIENT_LIMIT = 1_000;
/**
 * Most session keys for one key, and for keys that aren't named (`gpg --hidden-recipient`): each is tried in the main
 * process, which takes up to 0.1 s with RSA.
 */
const SAME_KEY_LIMIT = 8;
const UNNAMED_LIMIT = 100;
const UNNAMED = '0000000000000000';
const PASSPHRASE_LIMIT = 4;

interface Packet {
  readonly tag: number;
  /** Of its header. */
  readonly start: number;
  readonly body: number;
  /** Past the end of the file where that is torn. */
  readonly end: number;
}

/** A message whose packets are: session keys, then one packet encrypted with integrity protection, then nothing. */
export interface EncryptedMessage {
  /** The public-key encrypted session key packets: one a recipient. */
  readonly sessionKeys: readonly Uint8Array[];
  /** The symmetric-key encrypted session key packets that can be tried: one a passphrase. */
  readonly passphraseKeys: readonly Uint8Array[];
  /** The first octets of what is encrypted. */
  readonly start: Uint8Array;
}

export function takeApart(bytes: Uint8Array): Result<EncryptedMessage, EnvelopeFailure> {
  const sessionKeys: Uint8Array[] = [];
  const passphraseKeys: Uint8Array[] = [];
  const uses = new Map<string, number>();
  let passphrases = 0;
  let at = 0;
  for (;;) {
    const packet = readPacket(bytes, at);
    if (packet === undefined) return err({ kind: at === 0 ? 'not-openpgp' : 'altered' });
    if (at === 0 && !looksRight(bytes, packet)) return err({ kind: 'not-openpgp' });
    if (packet.end > bytes.length) return err({ kind: 'torn' });
    at = packet.end;
    if (PLAIN.includes(packet.tag)) return err({ kind: 'not-encrypted' });
    if (packet.tag === TAG.publicKey) return err({ kind: 'wrong-format', found: 'openpgp-key' });
    if (packet.tag === TAG.secretKey) return err({ kind: 'wrong-format', found: 'openpgp-secret-key' });
    if (packet.tag === TAG.encrypted) return finishAt(bytes, packet, { sessionKeys, passphraseKeys });
    if (packet.tag === TAG.encryptedAead) return unprotected('openpgp-aead');
    if (packet.tag === TAG.encryptedWithoutIntegrity)
      return unprotected('openpgp-without-integrity-protection');
    const whole = bytes.subarray(packet.start, packet.end);
    if (packet.tag === TAG.publicKeySessionKey) {
      sessionKeys.push(whole);
      const limit = limitPassed(uses, bytes.subarray(packet.body + 1, packet.body + 9));
      if (limit !== undefined) return err({ kind: 'too-large', limit });
    } else if (packet.tag === TAG.symmetricSessionKey) {
      passphrases += 1;
      if (isUsablePassphraseKey(bytes.subarray(packet.body, packet.end))) passphraseKeys.push(whole);
    } else if (packet.tag !== TAG.marker) return err({ kind: 'altered' });
    if (sessionKeys.length > RECIPIENT_LIMIT) return err({ kind: 'too-large', limit: RECIPIENT_LIMIT });
    if (passphrases > PASSPHRASE_LIMIT) return err({ kind: 'too-large', limit: PASSPHRASE_LIMIT });
    if (at === bytes.length) return err({ kind: 'torn' });
  }
}

/** Counts one more use of a key id (8 octets); the limit, where it is one too many. */
function limitPassed(uses: Map<string, number>, id: Uint8Array): number | undefined {
  const name = Array.from(id, (octet) => octet.toString(16).padStart(2, '0')).join('');
  const count = (uses.get(name) ?? 0) + 1;
  uses.set(name, count);
  const limit = name === UNNAMED ? UNNAMED_LIMIT : SAME_KEY_LIMIT;
  return count > limit ? limit : undefined;
}

function finishAt(
  bytes: Uint8Array,
  packet: Packet,
  keys: Pick<EncryptedMessage, 'sessionKeys' | 'passphraseKeys'>,
): Result<EncryptedMessage, EnvelopeFailure> {
  if (bytes[packet.body] === 2) return unprotected('openpgp-aead');
  if (packet.end !== bytes.length) return err({ kind: 'altered' });
  // After the version.
  const start = bytes.subarray(packet.body + 1, packet.body + 1 + CHECK_OCTETS);
  return ok({ ...keys, start });
}

function unprotected(found: string): Result<EncryptedMessage, EnvelopeFailure> {
  return err({ kind: 'wrong-format', found });
}

function looksRight(bytes: Uint8Array, { tag, body, end }: Packet): boolean {
  if (tag === TAG.encryptedWithoutIntegrity) return true;
  const octets = FIRST_OCTETS[tag];
  const first = body < end ? bytes[body] : undefined;
  return octets !== undefined && (first === undefined || octets.includes(first));
}

/** Reads the header that starts at `start` and steps over the body, through all its parts. Undefined: it is none. */
function readPacket(bytes: Uint8Array, start: number): Packet | undefined {
  const first = bytes[start] ?? 0;
  if ((first & 0x80) === 0) return undefined;
  return (first & 0x40) === 0
    ? readOldPacket(bytes, start, first)
    : readNewPacket(bytes, start, first & 0x3f);
}

function readOldPacket(bytes: Uint8Array, start: number, first: number): Packet {
  const tag = (first >> 2) & 0x0f;
  const lengthType = first & 3;
  // Of indeterminate length: all the rest.
  if (lengthType === 3) return { tag, start, body: start + 1, end: bytes.length };
  const octets = 1 << lengthType;
  const body = start + 1 + octets;
  return { tag, start, body, end: body + readNumber(bytes, start + 1, octets) };
}

function readNewPacket(bytes: Uint8Array, start: number, tag: number): Packet {
  let body: number | undefined;
  let at = start + 1;
  for (;;) {
    const first = bytes[at];
    if (first === undefined) return { tag, start, body: body ?? at, end: Infinity };
    const isPart = first >= 224 && first < 255;
    const octets = first < 192 || isPart ? 1 : first < 224 ? 2 : 5;
    const from = at + octets;
    body ??= from;
    at = from + newLength(bytes, at, first);
    if (!isPart) return { tag, start, body, end: at };
  }
}

function newLength(bytes: Uint8Array, at: number, first: number): number {
  if (first < 192) return first;
  if (first < 224) return ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192;
  if (first < 255) return 2 ** (first & 0x1f);
  return readNumber(bytes, at + 1, 4);
}

/** Big-endian; what is missing at the end counts as 0. */
function readNumber(bytes: Uint8Array, at: number, octets: number): number {
  let value = 0;
  for (let index = 0; index < octets; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
