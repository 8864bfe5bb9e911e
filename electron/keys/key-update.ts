import { type PrivateKey, readKey } from 'openpgp';
import { KEY_TEXT_LIMIT } from '@shared/ipc/contract';
import { readSecretKey } from './openpgp-identity';
import type { VaultContent } from './vault-content';

type Identified = VaultContent['identity'];

/**
 * A public key that is kept, together with what another version of it says: extended, with more subkeys or names. Nothing
 * that is known goes, a revocation least of all.
 * @param kept ASCII-armoured, as the vault holds it; and so is `given`, of the same fingerprint
 * @returns undefined where nothing is new, or the key would become larger than any
 */
export async function updatedKey(kept: string, given: string, now: Date): Promise<string | undefined> {
  const known = await readKey({ armoredKey: kept });
  const updated = await known.update((await readKey({ armoredKey: given })).toPublic(), now);
  if (Buffer.compare(known.write(), updated.write()) === 0) return undefined;
  const armored = updated.armor();
  return armored.length > KEY_TEXT_LIMIT ? undefined : armored;
}

/** An identity together with a newer version of its key. Its older subkeys stay: something may be encrypted to them. */
export async function updatedIdentity(
  kept: Identified,
  given: Identified,
  now: Date,
): Promise<{ identity: Identified; key: PrivateKey }> {
  const known = await readSecretKey(kept.secretKey);
  const key = await known.update(await readSecretKey(given.secretKey), now);
  const publicKey = (await updatedKey(kept.publicKey, given.publicKey, now)) ?? kept.publicKey;
  return { identity: { ...kept, publicKey, secretKey: key.armor() }, key };
}
