import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { assemblyEntrySchema } from '@shared/ipc/types';
import { wipeKeys } from '../../../electron/ipc/answer-call';
import { addAssembly, openAssembly } from '../../../electron/keys/assemblies';
import type * as Keys from '../../../electron/keys/passphrase-key';
import { temporaryFolder } from './temporary-folder';
import { CHEAP, PASSPHRASE, newVault, vaultIn } from './vaults';

/** Every key that was derived from a passphrase. */
const derived = vi.hoisted((): Uint8Array[] => []);

vi.mock('../../../electron/keys/passphrase-key', async (importOriginal) => {
  const original = await importOriginal<typeof Keys>();
  return {
    ...original,
    deriveKey: async (...args: Parameters<typeof original.deriveKey>) => {
      const key = await original.deriveKey(...args);
      derived.push(key);
      return key;
    },
  };
});

beforeEach(() => {
  derived.length = 0;
});

const NEXT = 'Zwölf andere Akkreditoren';
const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'desk',
  title: 'Kreisparteitag',
  date: '2026-11-21',
  place: 'Worms',
});

/** For each key that was derived, in turn: whether it is still in memory. */
function left(): readonly boolean[] {
  return derived.map((key) => key.some((byte) => byte !== 0));
}

describe('of the keys that passphrases gave, memory keeps', () => {
  test('none that a passphrase was checked with, right or wrong', async () => {
    const { vault } = await newVault(temporaryFolder());
    await vault.checkPassphrase(PASSPHRASE);
    await vault.checkPassphrase('not the passphrase');
    expect(left()).toEqual([true, false, false]);
    vault.lock();
    expect(left()).toEqual([false, false, false]);
  });

  test('the new one when the passphrase was changed, and the old one where the disk refused', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    expect(await vault.changePassphrase(PASSPHRASE, NEXT)).toMatchObject({ ok: true });
    expect(left()).toEqual([false, false, true]);
    rmSync(folder, { recursive: true });
    expect(await vault.changePassphrase(NEXT, PASSPHRASE)).toMatchObject({ ok: false });
    expect(left()).toEqual([false, false, true, false, false]);
    expect(await vault.checkPassphrase(NEXT)).toMatchObject({ ok: true });
  });

  test('the new one when the vault was sealed for more', async () => {
    const folder = temporaryFolder();
    (await newVault(folder)).vault.lock();
    const { vault } = vaultIn(folder, { ...CHEAP, opsLimit: 2 });
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(left()).toEqual([false, false, true]);
    expect(await addAssembly(vault, ENTRY, 1)).toMatchObject({ ok: true });
  });

  test('none when no vault could be made', async () => {
    const folder = temporaryFolder();
    rmSync(folder, { recursive: true });
    expect(await vaultIn(folder).vault.create('Anna Beispiel', PASSPHRASE)).toMatchObject({ ok: false });
    expect(left()).toEqual([false]);
  });
});

test('the key of an assembly is overwritten in the answer that was sent, and given again when asked for', async () => {
  const { vault } = await newVault(temporaryFolder());
  const added = await addAssembly(vault, ENTRY, 1);
  if (!added.ok) throw new Error(added.error.kind);
  const key = added.value.dataKey.slice();
  expect([key.length, key.some((byte) => byte !== 0)]).toEqual([32, true]);
  wipeKeys(added);
  expect(added.value.dataKey).toEqual(new Uint8Array(32));
  expect(openAssembly(vault, ENTRY)).toEqual({ ok: true, value: { dataKey: key } });
  wipeKeys({ ok: false, error: { kind: 'locked' } });
  wipeKeys(undefined);
});
