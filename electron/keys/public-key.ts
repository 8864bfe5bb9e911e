import { type Config, type Key, config, enums, readKeys, unarmor } from 'openpgp';
import { deskIdSchema, shortTextSchema } from '@shared/domain/ids';
import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { keyVersion } from './packets';

/** Somebody's public key, found fit to encrypt to and to verify by. */
export type CheckedKey = Pick<Contact, 'name' | 'fingerprint' | 'publicKey'>;

type Unfit = Extract<KeyFailure, { kind: 'unusable-key' }>['reason'];

/** The library's own limits are looser than these, and it doesn't say which of them a key fails. */
const ANY_STRENGTH: Config = { ...config, minRSABits: 0, rejectPublicKeyAlgorithms: new Set() };
/** What a key is meant for, as its signature says. RFC 4880, section 5.2.3.21. */
const USE_FLAGS = {
  sign: enums.keyFlags.signData,
  encrypt: enums.keyFlags.encryptCommunication | enums.keyFlags.encryptStorage,
};
/** Older and newer kinds of keys than GnuPG 2.2 makes. */
const OTHER_VERSIONS = [2, 3, 5, 6];
const LEAST_RSA_BITS = 2048;
const ARMOR_HEAD = '-----BEGIN PGP ';
/** As long as a short text may be. */
const NAME_LENGTH = 200;

/**
 * Reads a key file that somebody sent, ASCII-armoured or binary: exactly one public key, of OpenPGP version 4,
 * valid at `now`, strong enough, and able to encrypt and to sign.
 */
export async function checkPublicKey(
  file: string | Uint8Array,
  now: Date,
): Promise<Result<CheckedKey, KeyFailure>> {
  const keys = await parseKeys(file);
  if (!keys.ok) return keys;
  const [key] = keys.value;
  if (!key) return err({ kind: 'not-a-key' });
  if (keys.value.some((candidate) => candidate.isPrivate())) return err({ kind: 'secret-key' });
  if (keys.value.length > 1) return err({ kind: 'several-keys', count: keys.value.length });
  const reason = await whyUnfit(key, now);
  if (reason) return err({ kind: 'unusable-key', reason });
  const fingerprint = deskIdSchema.safeParse(key.getFingerprint());
  if (!fingerprint.success) return err({ kind: 'not-a-key' });
  const name = (await ownerName(key, now)) ?? fingerprint.data;
  return ok({ name, fingerprint: fingerprint.data, publicKey: key.armor() });
}

/** Reads all the keys of a file, ASCII-armoured or binary, in one block or several, public or secret. */
export async function parseKeys(file: string | Uint8Array): Promise<Result<readonly Key[], KeyFailure>> {
  if (typeof file !== 'string' && keyVersion(file) !== undefined) return parseBinary(file);
  const text = typeof file === 'string' ? file : textOf(file);
  const keys: Key[] = [];
  // The library reads the first block only; nobody would notice the others.
  for (const block of text.split(ARMOR_HEAD).slice(1)) {
    const bytes = await orUndefined(unarmorBlock(ARMOR_HEAD + block));
    const found = await parseBinary(bytes ?? new Uint8Array());
    if (!found.ok) return found;
    keys.push(...found.value);
  }
  return ok(keys);
}

/** Windows' PowerShell writes what GnuPG gives it as UTF-16. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return Buffer.from(bytes).toString(isUtf16 ? 'utf16le' : 'latin1');
}

async function unarmorBlock(block: string): Promise<Uint8Array> {
  const unarmored: { readonly data: unknown } = await unarmor(block);
  if (!(unarmored.data instanceof Uint8Array)) throw new Error('not bytes');
  return unarmored.data;
}

async function parseBinary(bytes: Uint8Array): Promise<Result<readonly Key[], KeyFailure>> {
  const version = keyVersion(bytes);
  if (version === undefined) return err({ kind: 'not-a-key' });
  const keys = await orUndefined(readKeys({ binaryKeys: bytes }));
  if (keys) return ok(keys);
  return err(
    OTHER_VERSIONS.includes(version) ? { kind: 'unusable-key', reason: 'version' } : { kind: 'not-a-key' },
  );
}

/** Why a key isn't fit to be used at `now`; undefined where it is. Its secret parts are not looked at. */
export async function whyUnfit(key: Key, now: Date): Promise<Unfit | undefined> {
  const unfit = unfitMaterial(key.keyPacket);
  if (unfit) return unfit;
  if (await key.isRevoked(undefined, undefined, now)) return 'revoked';
  const expires = await key.getExpirationTime();
  if (expires !== null && expires <= now) return 'expired';
  const signing = await orUndefined(key.getSigningKey(undefined, now));
  if (!signing) return (await whyNone(key, 'sign', now)) ?? 'cannot-sign';
  const encryption = await orUndefined(key.getEncryptionKey(undefined, now));
  if (!encryption) return (await whyNone(key, 'encrypt', now)) ?? 'cannot-encrypt';
  return unfitMaterial(signing.keyPacket) ?? unfitMaterial(encryption.keyPacket);
}

/** Why nothing in a key can be used to sign, or to encrypt to, although something was meant to. */
async function whyNone(key: Key, use: 'sign' | 'encrypt', now: Date): Promise<Unfit | undefined> {
  // Without a date the library doesn't ask what has expired.
  const meant = await orUndefined(
    use === 'sign'
      ? key.getSigningKey(undefined, null, undefined, ANY_STRENGTH)
      : key.getEncryptionKey(undefined, null, undefined, ANY_STRENGTH),
  );
  if (meant) {
    const expires = await meant.getExpirationTime();
    return unfitMaterial(meant.keyPacket) ?? (expires !== null && expires <= now ? 'expired' : undefined);
  }
  for (const subkey of key.subkeys) {
    const [binding] = subkey.bindingSignatures;
    const flags = binding?.keyFlags?.[0] ?? 0;
    if (!binding || (flags & USE_FLAGS[use]) === 0) continue;
    if (await subkey.isRevoked(binding, key.keyPacket, now)) return 'revoked';
  }
  return undefined;
}

/** What GnuPG 2.2 can use too, and nothing that is thought breakable. */
function unfitMaterial(packet: Pick<Key['keyPacket'], 'version' | 'getAlgorithmInfo'>): Unfit | undefined {
  if (packet.version !== 4) return 'version';
  const { algorithm, bits } = packet.getAlgorithmInfo();
  switch (algorithm) {
    case 'eddsaLegacy':
    case 'ecdsa':
    case 'ecdh':
      return undefined;
    case 'rsaEncryptSign':
    case 'rsaEncrypt':
    case 'rsaSign':
      return bits === undefined || bits < LEAST_RSA_BITS ? 'weak' : undefined;
    case 'dsa':
    case 'elgamal':
      return 'weak';
    default:
      return 'version';
  }
}

/** The name in the key's main user id, else its address or whatever stands there; undefined where nothing does. */
export async function ownerName(key: Key, now: Date): Promise<string | undefined> {
  const primary = await orUndefined(key.getPrimaryUser(now));
  const userId = primary?.user.userID;
  const written = [userId?.name, userId?.email, userId?.userID].find((text) => text?.trim());
  const name = shortTextSchema.safeParse(
    written
      ?.replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, NAME_LENGTH),
  );
  return name.success ? name.data : undefined;
}

/** The library throws where a key can't do what is asked; its words for why are not meant for people. */
export async function orUndefined<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
