import { type Key, readKeys } from 'openpgp';
import { deskIdSchema, shortTextSchema } from '@shared/domain/ids';
import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';

/** Somebody's public key, found fit to encrypt to and to verify by. */
export type CheckedKey = Pick<Contact, 'name' | 'fingerprint' | 'publicKey'>;

type Unfit = Extract<KeyFailure, { kind: 'unusable-key' }>['reason'];

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

async function parseKeys(file: string | Uint8Array): Promise<Result<readonly Key[], KeyFailure>> {
  const text = typeof file === 'string' ? file : Buffer.from(file).toString('latin1');
  const blocks = text.split(ARMOR_HEAD).length - 1;
  // The library reads the first block only; nobody would notice the others.
  if (blocks > 1) return err({ kind: 'several-keys', count: blocks });
  try {
    const keys =
      typeof file === 'string' || blocks === 1
        ? await readKeys({ armoredKeys: text })
        : await readKeys({ binaryKeys: file });
    return ok(keys);
  } catch {
    return err({ kind: 'not-a-key' });
  }
}

async function whyUnfit(key: Key, now: Date): Promise<Unfit | undefined> {
  const unfit = unfitMaterial(key.keyPacket);
  if (unfit) return unfit;
  if (await key.isRevoked(undefined, undefined, now)) return 'revoked';
  const expires = await key.getExpirationTime();
  if (expires !== null && expires <= now) return 'expired';
  const signing = await orUndefined(key.getSigningKey(undefined, now));
  if (!signing) return 'cannot-sign';
  const encryption = await orUndefined(key.getEncryptionKey(undefined, now));
  if (!encryption) return 'cannot-encrypt';
  return unfitMaterial(signing.keyPacket) ?? unfitMaterial(encryption.keyPacket);
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
async function ownerName(key: Key, now: Date): Promise<string | undefined> {
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
async function orUndefined<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
