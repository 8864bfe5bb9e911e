/** The made-up people whose keys are in fixtures.json, and how they sign: the same text, the same signature. */
import { createHash, createPrivateKey, sign as signDigest } from 'node:crypto';
import {
  createMessage,
  enums,
  readKey,
  readPrivateKey,
  SecretKeyPacket,
  sign,
  type PrivateKey,
} from 'openpgp';
import { deskIdSchema } from '@shared/domain/ids';
import type { Contact, Identity } from '@shared/ipc/contract';
import { bytesOf } from '../support/stand-in-main';
import { joined } from './bytes';
import fixtures from './fixtures.json' with { type: 'json' };
import { readPackets, TAG, uint32, type Packet } from './packets';

/** Noon before the assembly: when everything was signed. */
const SIGNED_AT = new Date('2026-11-13T12:00:00Z');

export interface Person {
  readonly identity: Identity;
  readonly secretKey: string;
  readonly privateKey: PrivateKey;
  /** Encrypts `sessionKey` to this person. */
  readonly keyPacket: Packet;
  readonly sessionKey: Uint8Array;
}

type PersonName = keyof typeof fixtures.sessionKeys;

export type People = Readonly<Record<PersonName, Person>>;

export async function everybody(): Promise<People> {
  return {
    office: await person('office'),
    officeRsa: await person('officeRsa'),
    desk: await person('desk'),
    deskRsa: await person('deskRsa'),
    stranger: await person('stranger'),
  };
}

async function person(name: PersonName): Promise<Person> {
  const { name: title, fingerprint, publicKey, secretKey } = fixtures.keys[name];
  const { key, packet } = fixtures.sessionKeys[name];
  const [keyPacket] = readPackets(Buffer.from(packet, 'base64'));
  if (keyPacket === undefined) throw new Error('a fixture lacks its packet');
  return {
    identity: { name: title, fingerprint: deskIdSchema.parse(fingerprint), publicKey },
    secretKey,
    privateKey: await readPrivateKey({ armoredKey: secretKey }),
    keyPacket,
    sessionKey: new Uint8Array(Buffer.from(key, 'hex')),
  };
}

/** As another computer keeps this person: compared and trusted. */
export function contactOf({ identity }: Person, role: Contact['role']): Contact {
  return { ...identity, role, addedAt: 0, comparedAt: 1, comparedBy: 'Ada Beispiel' };
}

export interface SigningOptions {
  readonly date?: Date;
}

/** The body of a detached signature over the content. */
export async function signatureOver(
  content: Uint8Array,
  { privateKey }: Person,
  { date = SIGNED_AT }: SigningOptions = {},
): Promise<Uint8Array> {
  const message = await createMessage({ binary: new Uint8Array(content) });
  const config = {
    preferredHashAlgorithm: enums.hash.sha512,
    nonDeterministicSignaturesViaNotation: false,
  };
  const signing = {
    message,
    signingKeys: privateKey,
    date,
    detached: true,
    format: 'binary',
    config,
  } as const;
  const [packet] = readPackets(bytesOf(await sign(signing)));
  if (packet === undefined) throw new Error('signing gives a packet');
  return packet.body;
}

const WEAK_HASHES = { md5: 1, sha1: 2, ripemd160: 3 } as const;
type WeakHash = keyof typeof WEAK_HASHES;
/** What stands before the 32 octets of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The body of a signature that is right but for its hash (RFC 4880, section 5.2.4); Ed25519 only. */
export async function weakSignatureOver(
  content: Uint8Array,
  person: Person,
  hash: WeakHash,
): Promise<Uint8Array | undefined> {
  const { keyPacket } = person.privateKey;
  const secret = keyPacket instanceof SecretKeyPacket ? keyPacket.privateParams : null;
  const seed: unknown = secret && 'seed' in secret ? secret.seed : undefined;
  if (!(seed instanceof Uint8Array)) return undefined;
  const strong = Buffer.from(await signatureOver(content, person));
  const end = 6 + strong.readUInt16BE(4);
  const hashed = joined(strong.subarray(0, 3), Uint8Array.of(WEAK_HASHES[hash]), strong.subarray(4, end));
  const digest = createHash(hash)
    .update(joined(content, hashed, Uint8Array.of(4, 255), uint32(hashed.length)))
    .digest();
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const numbers = signDigest(null, digest, key);
  const unsigned = strong.subarray(end, end + 2 + strong.readUInt16BE(end));
  return joined(
    hashed,
    unsigned,
    digest.subarray(0, 2),
    asNumber(numbers.subarray(0, 32)),
    asNumber(numbers.subarray(32)),
  );
}

/** As OpenPGP writes numbers: their length in bits, then the octets without leading zeros. */
function asNumber(octets: Uint8Array): Uint8Array {
  const from = octets.findIndex((octet) => octet !== 0);
  const shown = octets.subarray(from);
  const bits = shown.length * 8 - Math.clz32(shown[0] ?? 0) + 24;
  return joined(Uint8Array.of(bits >> 8, bits), shown);
}

/** The one-pass packet that announces a signature of version 4. */
export async function onePassFor(signature: Uint8Array, { identity }: Person): Promise<Packet> {
  const key = await readKey({ armoredKey: identity.publicKey });
  const { keyPacket } = await key.getSigningKey(undefined, SIGNED_AT);
  const id = Buffer.from(keyPacket.getFingerprint(), 'hex').subarray(-8);
  const [, type = 0, algorithm = 0, hash = 0] = signature;
  return {
    tag: TAG.onePassSignature,
    body: joined(Uint8Array.of(3, type, hash, algorithm), id, Uint8Array.of(1)),
  };
}
