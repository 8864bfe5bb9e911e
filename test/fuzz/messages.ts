/** Sound messages of every kind, taken apart so that each part can be exchanged. */
import { createHash } from 'node:crypto';
import type { Random } from '../support/random';
import { joined, randomBytes } from './bytes';
import fixtures from './fixtures.json' with { type: 'json' };
import type { Counted } from './ndjson';
import {
  armor,
  compress,
  decompress,
  decryptBody,
  encryptBody,
  isArmored,
  literal,
  readPackets,
  removeArmor,
  TAG,
  writePackets,
  type Compression,
  type Packet,
} from './packets';
import { onePassFor, signatureOver, type People, type Person, type SigningOptions } from './people';

export const PASSPHRASE = 'Ein Satz mit Sinn';

/** A message whose parts are known. `inner` are the packets that are encrypted, not compressed any more. */
export interface Message {
  readonly name: string;
  /** NDJSON. */
  readonly text: Uint8Array;
  readonly counted: Counted;
  readonly signer: Person;
  readonly reader: Person;
  readonly passphrase?: string;
  readonly outer: readonly Packet[];
  readonly sessionKey: Uint8Array;
  readonly inner: readonly Packet[];
  readonly compression: Compression;
  readonly armored: boolean;
}

type Envelope = Pick<Message, 'signer' | 'reader' | 'compression' | 'armored'> & {
  readonly counted: Counted;
};

/** Seals a text by hand. */
export async function seal(
  name: string,
  text: Uint8Array,
  envelope: Envelope,
  passphrase?: string,
): Promise<Message> {
  const byPassphrase = passphrase === undefined ? undefined : passphraseKey(passphrase);
  return {
    ...envelope,
    name,
    text,
    ...(passphrase !== undefined && { passphrase }),
    outer: [byPassphrase?.packet ?? envelope.reader.keyPacket],
    sessionKey: byPassphrase?.key ?? envelope.reader.sessionKey,
    inner: await signedPackets(text, envelope.signer),
  };
}

/** One-pass packet, literal packet and signature. */
export async function signedPackets(
  text: Uint8Array,
  signer: Person,
  options?: SigningOptions,
): Promise<Packet[]> {
  const signature = await signatureOver(text, signer, options);
  return [await onePassFor(signature, signer), literal(text), { tag: TAG.signature, body: signature }];
}

export function bytesOfMessage(message: Message, random: Random): Uint8Array {
  const plain = writePackets(compress(message.inner, message.compression));
  const body = encryptBody(plain, message.sessionKey, randomBytes(random, 16));
  const bytes = writePackets([...message.outer, { tag: TAG.encrypted, body }]);
  return message.armored ? new Uint8Array(Buffer.from(armor(bytes, 'MESSAGE'))) : bytes;
}

/** AES-256, SHA-256 over 1,024 octets (RFC 4880, section 3.7.1.3), and the session key that this gives. */
function passphraseKey(passphrase: string): { packet: Packet; key: Uint8Array } {
  const salt = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const once = joined(salt, Buffer.from(passphrase));
  const repeated = joined(...Array.from({ length: 64 }, () => once)).subarray(0, 1024);
  return {
    packet: { tag: TAG.symmetricSessionKey, body: joined(Uint8Array.of(4, 9, 3, 8), salt, Uint8Array.of(0)) },
    key: new Uint8Array(createHash('sha256').update(repeated).digest()),
  };
}

/** What GnuPG made, taken apart. */
export function gnupgMessages(people: People): Message[] {
  return fixtures.messages.map(({ name, office, desks, sessionKey, text, bytes }) => {
    const file = new Uint8Array(Buffer.from(bytes, 'base64'));
    const packets = readPackets(removeArmor(file));
    const key = new Uint8Array(Buffer.from(sessionKey, 'hex'));
    const encrypted = packets.at(-1)?.body ?? file;
    const wrapped = readPackets(decryptBody(encrypted, key));
    const [first] = wrapped;
    const unwrapped = first?.tag === TAG.compressed ? decompress(first) : undefined;
    return {
      name,
      text: new Uint8Array(Buffer.from(text)),
      counted: 'members',
      signer: office === 'office' ? people.office : people.officeRsa,
      reader: desks.includes('desk') ? people.desk : people.deskRsa,
      outer: packets.slice(0, -1),
      sessionKey: key,
      inner: unwrapped?.packets ?? wrapped,
      compression: unwrapped?.compression ?? 'none',
      armored: isArmored(file),
    };
  });
}
