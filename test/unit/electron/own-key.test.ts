import { describe, expect, test } from 'vitest';
import { assemblyEntrySchema } from '@shared/ipc/types';
import { addAssembly } from '../../../electron/keys/assemblies';
import { backUpKey, describeOwnKey, replaceIdentity } from '../../../electron/keys/own-key';
import type { Vault } from '../../../electron/keys/vault';
import type { VaultContent } from '../../../electron/keys/vault-content';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'desk',
  title: 'Kreisparteitag',
  date: '2026-11-21',
  place: 'Worms',
});

function contentOf(vault: Vault): VaultContent {
  const content = vault.content();
  if (!content) throw new Error('locked');
  return content;
}

/** The key of somebody else's vault, as a file. */
async function otherKey() {
  const { vault } = await newVault(temporaryFolder());
  const backup = await backUpKey(vault, PASSPHRASE);
  if (!backup.ok) throw new Error(backup.error.kind);
  const { identity } = contentOf(vault);
  return { identity, key: { file: backup.value, passphrase: PASSPHRASE } };
}

function now(): Date {
  return new Date();
}

describe('taking over another key as identity', () => {
  test('the key changes, the name of its owner stays, over a restart too', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const { identity, key } = await otherKey();
    const replaced = await replaceIdentity(vault, { key, passphrase: PASSPHRASE }, now());
    const { fingerprint, publicKey } = identity;
    expect(replaced).toEqual({ ok: true, value: { name: 'Anna Beispiel', fingerprint, publicKey } });
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    expect(contentOf(later).identity).toEqual(identity);
    expect(await describeOwnKey(later, now())).toMatchObject({ value: { fingerprint } });
  });

  test('nothing changes while an assembly is kept under the old one', async () => {
    const { vault } = await newVault(temporaryFolder());
    await addAssembly(vault, ENTRY, 1);
    const before = contentOf(vault);
    const { key } = await otherKey();
    expect(await replaceIdentity(vault, { key, passphrase: PASSPHRASE }, now())).toEqual({
      ok: false,
      error: { kind: 'identity-in-use', assemblies: 1 },
    });
    expect(contentOf(vault)).toBe(before);
  });

  test('nothing changes without the vault’s passphrase, for an unfit key, or for one that is a contact’s', async () => {
    const { vault } = await newVault(temporaryFolder());
    const { identity, key } = await otherKey();
    const { fingerprint, publicKey } = identity;
    const contact = { role: 'office', name: 'Berta', fingerprint, publicKey, addedAt: 1 } as const;
    await vault.change((content) => ({
      ok: true,
      value: { content: { ...content, contacts: [contact] }, value: undefined },
    }));
    const before = contentOf(vault);
    const tries = [
      [{ key, passphrase: 'not the passphrase' }, 'wrong-passphrase'],
      [{ key: { ...key, passphrase: 'x' }, passphrase: PASSPHRASE }, 'key-passphrase-wrong'],
      [{ key: { file: publicKey }, passphrase: PASSPHRASE }, 'public-key'],
      [{ key, passphrase: PASSPHRASE }, 'contact-exists'],
    ] as const;
    for (const [args, kind] of tries) {
      expect(await replaceIdentity(vault, args, now())).toMatchObject({ ok: false, error: { kind } });
    }
    expect(contentOf(vault)).toBe(before);
    vault.lock();
    expect(await replaceIdentity(vault, { key, passphrase: PASSPHRASE }, now())).toEqual({
      ok: false,
      error: { kind: 'locked' },
    });
    expect(await describeOwnKey(vault, now())).toEqual({ ok: false, error: { kind: 'locked' } });
  });
});
