import { type PrivateKey, createCleartextMessage, sign } from 'openpgp';
import type { CallAnswer, Destruction, DestructionRecord } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import { findAssembly } from './assemblies';
import { destructionText } from './destruction-text';
import { readSecretKey } from './openpgp-identity';
import { signingDate } from './signing-date';
import type { Vault } from './vault';

/**
 * Signs the declaration and drops the assembly's data key: in one write of the vault, which leaves nothing of the old one.
 * The data that stand in storage can't be read from then on.
 */
export async function destroyAssembly(
  vault: Vault,
  destruction: Destruction,
  destroyedAt: number,
): Promise<CallAnswer<'destroyAssembly'>> {
  const before = vault.content();
  if (!before) return err({ kind: 'locked' });
  const declared = findAssembly(before, destruction);
  if (!declared) return err({ kind: 'assembly-absent' });
  const { entry } = declared;
  const text = destructionText({ entry, destruction, owner: before.identity, destroyedAt });
  const signed = await signText(await readSecretKey(before.identity.secretKey), text, destroyedAt);
  const { id, role, title, date } = entry;
  const record: DestructionRecord = { id, role, title, date, destroyedAt, text: signed };
  return vault.change((content) => {
    const known = findAssembly(content, destruction);
    if (!known) return err({ kind: 'assembly-absent' } as const);
    return ok({
      content: {
        ...content,
        assemblies: content.assemblies.filter((kept) => kept !== known),
        destroyed: [...content.destroyed, record],
      },
      value: record,
    });
  });
}

export function listDestroyed(vault: Vault): CallAnswer<'listDestroyed'> {
  const content = vault.content();
  return content ? ok(content.destroyed) : err({ kind: 'locked' });
}

/** @returns an OpenPGP cleartext signed message (RFC 4880, section 7); its text says when it was in truth */
async function signText(key: PrivateKey, text: string, at: number): Promise<string> {
  const message = await createCleartextMessage({ text });
  return sign({ message, signingKeys: key, date: await signingDate(key, at) });
}
