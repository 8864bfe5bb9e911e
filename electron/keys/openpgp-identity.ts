import {
  type PrivateKey,
  decryptSessionKeys,
  encryptKey,
  generateKey,
  readMessage,
  readPrivateKey,
} from 'openpgp';
import type { KeyFailure, SessionKey } from '@shared/ipc/contract';
import { deskIdSchema } from '@shared/domain/ids';
import { type Result, err, ok } from '@shared/lib/result';
import { areSessionKeyPackets } from './packets';
import { normalPassphrase } from './passphrase-key';
import { type OwnKey, type SecretKey, readSecretKeyFile } from './secret-key';
import type { VaultContent } from './vault-content';

/**
 * Makes the identity that this computer signs and reads with: out of a key that its owner has already, or with a new
 * one, a v4 key on Curve25519, as GnuPG 2.2 knows it.
 */
export async function makeIdentity(
  name: string,
  ownKey: OwnKey | undefined,
  now: Date,
): Promise<Result<VaultContent['identity'], KeyFailure>> {
  if (ownKey) {
    const read = await readSecretKeyFile(ownKey, now);
    return read.ok ? ok(identityOf(name, read.value)) : read;
  }
  const { privateKey, publicKey } = await generateKey({
    type: 'ecc',
    curve: 'curve25519Legacy',
    userIDs: [{ name }],
    format: 'object',
  });
  return ok(identityOf(name, { key: privateKey, publicKey: publicKey.armor() }));
}

function identityOf(name: string, { key, publicKey }: SecretKey): VaultContent['identity'] {
  return {
    name,
    fingerprint: deskIdSchema.parse(key.getFingerprint()),
    publicKey,
    secretKey: key.armor(),
    createdAt: key.getCreationTime().getTime(),
  };
}

/** @param armoredKey as the vault holds it @throws where it is none: the vault was checked, so that is a bug */
export function readSecretKey(armoredKey: string): Promise<PrivateKey> {
  return readPrivateKey({ armoredKey });
}

/** The secret key as GnuPG imports it, ASCII-armoured and protected by a passphrase. */
export async function protectSecretKey(armoredKey: string, passphrase: string): Promise<string> {
  const privateKey = await readSecretKey(armoredKey);
  const key = await encryptKey({ privateKey, passphrase: normalPassphrase(passphrase) });
  return key.armor();
}

/**
 * Finds a message's session key with this computer's secret key. Packets without a recipient are tried too.
 * @param packets the message's public-key encrypted session key packets, and nothing else
 */
export async function findSessionKey(
  armoredKey: string,
  packets: Uint8Array,
): Promise<Result<SessionKey, KeyFailure>> {
  if (!areSessionKeyPackets(packets)) return err({ kind: 'not-openpgp' });
  const decryptionKeys = await readSecretKey(armoredKey);
  let found;
  try {
    const message = await readMessage({ binaryMessage: packets });
    [found] = await decryptSessionKeys({ message, decryptionKeys });
  } catch {
    return err({ kind: 'not-for-this-key' });
  }
  if (!found?.algorithm) return err({ kind: 'not-for-this-key' });
  const data = new Uint8Array(found.data);
  found.data.fill(0);
  return ok({ algorithm: found.algorithm, data });
}
