import { type Key, type PrivateKey, SecretKeyPacket, SecretSubkeyPacket, type Subkey, config } from 'openpgp';
import { deskIdSchema } from '@shared/domain/ids';
import type { CallArgs, KeyDescription, KeyFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { normalPassphrase } from './passphrase-key';
import { orUndefined, ownerName, parseKeys, whyUnfit } from './public-key';

/** A secret key file, and the passphrase that protects the key in it, if one does. */
export type OwnKey = CallArgs<'inspectSecretKey'>[0];

/** Somebody's own key: complete, and without a passphrase. */
export interface SecretKey {
  readonly key: PrivateKey;
  /** ASCII-armoured: all that others need of it. */
  readonly publicKey: string;
}

type SecretPart = SecretKeyPacket | SecretSubkeyPacket;
type KeyPart = Key['keyPacket'] | Subkey['keyPacket'];

/** In the library's words: protected in a way that is no protection, or by more memory than it may take. */
const UNSUITED = /insecure|Argon2/;

// A file may ask for Argon2 with 2^30 KiB. No more than the second recommendation of RFC 9106: 64 MiB.
config.maxArgon2MemoryExponent = 16;

const CURVES: Readonly<Record<string, string>> = {
  ed25519Legacy: 'Ed25519',
  nistP256: 'NIST P-256',
  nistP384: 'NIST P-384',
  nistP521: 'NIST P-521',
};

/**
 * Reads the file of a secret key, ASCII-armoured or binary: exactly one key, beside which its public key may stand.
 * It has to be fit as {@link whyUnfit} says, and the secret parts have to be there that sign and that read what others
 * encrypt to it. Subkeys whose secret part lies elsewhere, on a card as a rule, are left out.
 */
export async function readSecretKeyFile(
  { file, passphrase }: OwnKey,
  now: Date,
): Promise<Result<SecretKey, KeyFailure>> {
  const found = await findSecretKey(file);
  if (!found.ok) return found;
  const key = found.value;
  const reason = await whyUnfit(key, now);
  if (reason) return err({ kind: 'unusable-key', reason });
  if (!deskIdSchema.safeParse(key.getFingerprint()).success) return err({ kind: 'not-a-key' });
  const publicKey = key.toPublic().armor();
  const readBy = await key.getEncryptionKey(undefined, now);
  const failure = await unprotect(key, passphrase);
  if (failure) return err(failure);
  const signsBy = await orUndefined(key.getSigningKey(undefined, now));
  if (!signsBy?.keyPacket.isDecrypted()) return err({ kind: 'unusable-key', reason: 'cannot-sign' });
  if (!readBy.keyPacket.isDecrypted()) return err({ kind: 'unusable-key', reason: 'cannot-encrypt' });
  return ok({ key, publicKey });
}

/** What can be told of a key. It expires when the first of the parts in use does. */
export async function describeKey(key: Key, now: Date): Promise<KeyDescription> {
  const fingerprint = deskIdSchema.parse(key.getFingerprint());
  return {
    name: (await ownerName(key, now)) ?? fingerprint,
    fingerprint,
    algorithm: algorithmName(key),
    createdAt: key.getCreationTime().getTime(),
    ...(await expiryOf(key, now)),
  };
}

async function findSecretKey(file: OwnKey['file']): Promise<Result<PrivateKey, KeyFailure>> {
  const keys = await parseKeys(file);
  if (!keys.ok) return keys;
  const secret = keys.value.filter((key): key is PrivateKey => key.isPrivate());
  const [key] = secret;
  if (!key) return err({ kind: keys.value.length > 0 ? 'public-key' : 'not-a-key' });
  const others = new Set(keys.value.map((candidate) => candidate.getFingerprint()));
  const count = Math.max(secret.length, others.size);
  return count > 1 ? err({ kind: 'several-keys', count }) : ok(key);
}

/** Takes the passphrase off each part that has one, and drops the subkeys that are not really there. */
async function unprotect(key: PrivateKey, passphrase: string | undefined): Promise<KeyFailure | undefined> {
  key.subkeys = key.subkeys.filter((subkey) => !isElsewhere(subkey.keyPacket));
  for (const { keyPacket: part } of key.getKeys()) {
    if (!isSecretPart(part)) return { kind: 'public-key' };
    if (isElsewhere(part)) {
      part.makeDummy();
      continue;
    }
    if (!part.isDecrypted()) {
      if (passphrase === undefined) return { kind: 'key-passphrase-missing' };
      const failure = await decryptPart(part, passphrase);
      if (failure) return failure;
    }
    // Somebody may have changed the public half of a part, to learn the secret half from what is made with both.
    if (!(await succeeds(part.validate()))) return { kind: 'not-a-key' };
  }
  return undefined;
}

/** The passphrase as it was typed, and as this program protects a backup: keyboards differ in how they compose letters. */
async function decryptPart(part: SecretPart, passphrase: string): Promise<KeyFailure | undefined> {
  for (const candidate of new Set([passphrase, normalPassphrase(passphrase)])) {
    try {
      await part.decrypt(candidate);
      return undefined;
    } catch (error) {
      if (UNSUITED.test(String(error))) return { kind: 'unusable-key', reason: 'version' };
    }
  }
  return { kind: 'key-passphrase-wrong' };
}

function isSecretPart(part: KeyPart): part is SecretPart {
  return part instanceof SecretKeyPacket || part instanceof SecretSubkeyPacket;
}

/** GnuPG leaves a stub in the place of a secret part that lies on a card, or was taken out. */
function isElsewhere(part: KeyPart): boolean {
  return isSecretPart(part) && part.isMissingSecretKeyMaterial();
}

function algorithmName(key: Key): string {
  const { algorithm, bits, curve } = key.getAlgorithmInfo();
  if (bits !== undefined && algorithm.startsWith('rsa')) return `RSA ${bits}`;
  return curve === undefined ? algorithm : (CURVES[curve] ?? curve);
}

async function expiryOf(key: Key, now: Date): Promise<{ expiresAt?: number }> {
  const parts = [
    key,
    await orUndefined(key.getSigningKey(undefined, now)),
    await orUndefined(key.getEncryptionKey(undefined, now)),
  ];
  const inUse = parts.filter((part) => part !== undefined);
  const times = await Promise.all(inUse.map((part) => part.getExpirationTime()));
  const dates = times.filter((time) => time instanceof Date);
  return dates.length === 0 ? {} : { expiresAt: Math.min(...dates.map((date) => date.getTime())) };
}

async function succeeds(check: Promise<unknown>): Promise<boolean> {
  return check.then(
    () => true,
    () => false,
  );
}
