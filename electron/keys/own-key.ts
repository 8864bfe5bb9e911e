import type { CallAnswer, CallArgs, Identity, KeyFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { updatedIdentity } from './key-update';
import { makeIdentity, protectSecretKey, readSecretKey } from './openpgp-identity';
import { whyUnfit } from './public-key';
import { type OwnKey, describeKey, readSecretKeyFile } from './secret-key';
import type { Vault } from './vault';
import type { VaultContent } from './vault-content';

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
 * so that is possible only while there are none; a newer version of the same key is taken over at any time.
 */
export async function replaceIdentity(
  vault: Vault,
  { key, passphrase }: CallArgs<'replaceIdentity'>[0],
  now: Date,
): Promise<CallAnswer<'replaceIdentity'>> {
  const before = vault.content();
  if (!before) return err({ kind: 'locked' });
  const made = await makeIdentity(before.identity.name, key, now);
  if (!made.ok) return made;
  const checked = await vault.checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const next = await nextIdentity(before, made.value, now);
  if (!next.ok) return next;
  const identity = next.value;
  return vault.change<Identity, KeyFailure>((content) => {
    const refusal = whyNotReplaced(content, identity);
    if (refusal) return err(refusal);
    const { name, fingerprint, publicKey } = identity;
    return ok({ content: { ...content, identity }, value: { name, fingerprint, publicKey } });
  });
}

async function nextIdentity(
  content: VaultContent,
  given: VaultContent['identity'],
  now: Date,
): Promise<Result<VaultContent['identity'], KeyFailure>> {
  const refusal = whyNotReplaced(content, given);
  if (refusal) return err(refusal);
  if (given.fingerprint !== content.identity.fingerprint) return ok(given);
  const updated = await updatedIdentity(content.identity, given, now);
  const reason = await whyUnfit(updated.key, now);
  return reason ? err({ kind: 'unusable-key', reason }) : ok(updated.identity);
}

function whyNotReplaced(
  { assemblies, contacts, identity }: VaultContent,
  { fingerprint }: Pick<Identity, 'fingerprint'>,
): KeyFailure | undefined {
  if (fingerprint === identity.fingerprint) return undefined;
  if (assemblies.length > 0) return { kind: 'identity-in-use', assemblies: assemblies.length };
  const known = contacts.find((contact) => contact.fingerprint === fingerprint);
  return known && { kind: 'contact-exists', name: known.name };
}
