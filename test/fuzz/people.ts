/** The made-up people whose keys are in fixtures.json, and how they sign: the same text, the same signature. */
import { createMessage, enums, readKey, readPrivateKey, sign, type PrivateKey } from 'openpgp';
import { deskIdSchema } from '@shared/domain/ids';
import type { Contact, Identity } from '@shared/ipc/contract';
import { bytesOf } from '../support/stand-in-main';
import { joined } from './bytes';
import fixtures from './fixtures.json' with { type: 'json' };
import { readPackets, TAG, type Packet } from './packets';

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
  readonly hash?: 'sha1' | 'sha512' | 'ripemd';
  readonly date?: Date;
}

/** The body of a detached signature over the content. */
export async function signatureOver(
  content: Uint8Array,
  { privateKey }: Person,
  { hash = 'sha512', date = SIGNED_AT }: SigningOptions = {},
): Promise<Uint8Array> {
  const message = await createMessage({ binary: new Uint8Array(content) });
  const config = {
    preferredHashAlgorithm: enums.hash[hash],
    rejectHashAlgorithms: new Set<enums.hash>(),
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
