import type { CallAnswer, CallArgs, Identity, KeyFailure } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import { makeIdentity, protectSecretKey, readSecretKey } from './openpgp-identity';
import { type OwnKey, describeKey, readSecretKeyFile } from './secret-key';
import type { Vault } from './vault';

/** Looks at a secret key file as if it were taken over, and takes nothing. */
export async function inspectSecretKey(given: OwnKey, now: Date): Promise<CallAnswer<'inspectSecretKey'>> {
  const read = await readSecretKeyFile(given, now);
  return read.ok ? ok(await describeKey(read.value.key, now)) : read;
}

export async function describeOwnKey(vault: Vault, now: Date): Promise<CallAnswer<'describeOwnKey'>> {
  const content = vault.content();
  if (!content) return err({ kind: 'locked' });
  return ok(await describeKey(await readSecretKey(content.identity.secretKey), now));
}

/** The secret key as GnuPG imports it, and as this program takes it over on another computer. */
export async function backUpKey(vault: Vault, passphrase: string): Promise<CallAnswer<'backUpKey'>> {
  const checked = await vault.checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const content = vault.content();
  return content
    ? ok(await protectSecretKey(content.identity.secretKey, passphrase))
    : err({ kind: 'locked' });
}

/**
 * Takes over another key in the place of the identity, which keeps its name. Logs are written under the fingerprint,
 * so that is possible only while there are none.
 */
export async function replaceIdentity(
  vault: Vault,
  { key, passphrase }: CallArgs<'replaceIdentity'>[0],
  now: Date,
): Promise<CallAnswer<'replaceIdentity'>> {
  const before = vault.content();
  if (!before) return err({ kind: 'locked' });
  if (before.assemblies.length > 0) return inUse(before.assemblies.length);
  const made = await makeIdentity(before.identity.name, key, now);
  if (!made.ok) return made;
  const checked = await vault.checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const identity = made.value;
  return vault.change<Identity, KeyFailure>((content) => {
    if (content.assemblies.length > 0) return inUse(content.assemblies.length);
    const known = content.contacts.find(({ fingerprint }) => fingerprint === identity.fingerprint);
    if (known) return err({ kind: 'contact-exists', name: known.name });
    const { name, fingerprint, publicKey } = identity;
    return ok({ content: { ...content, identity }, value: { name, fingerprint, publicKey } });
  });
}

function inUse(assemblies: number) {
  return err({ kind: 'identity-in-use', assemblies } as const);
}
