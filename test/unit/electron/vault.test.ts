import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemblyEntrySchema } from '@shared/ipc/types';
import { addAssembly, listAssemblies, openAssembly } from '../../../electron/keys/assemblies';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'office',
  title: 'Landesparteitag',
  date: '2026-11-21',
  place: 'Mainz',
});

describe('creating a vault', () => {
  test('a new vault is unlocked, names its owner, and is there after a restart', async () => {
    const folder = temporaryFolder();
    expect(await vaultIn(folder).vault.status()).toEqual({ state: 'absent', waitMs: 0 });
    const { vault } = await newVault(folder);
    const { state, identity } = await vault.status();
    expect([state, identity?.name]).toEqual(['unlocked', 'Anna Beispiel']);
    const later = vaultIn(folder).vault;
    expect(await later.status()).toEqual({ state: 'locked', waitMs: 0 });
    expect(await later.unlock(PASSPHRASE)).toEqual({ ok: true, value: identity });
  });

  test('nobody but its owner may read the files, and they hold no name', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    expect(readdirSync(folder).sort()).toEqual(['vault.bak', 'vault.json']);
    for (const name of readdirSync(folder)) {
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(path.join(folder, name), 'utf8')).not.toContain('Anna');
    }
  });

  test('nine characters are too few, ten are enough, however many bytes they take', async () => {
    const { vault } = vaultIn(temporaryFolder());
    expect(await vault.create('Anna', 'ÄÖÜäöüß€x')).toEqual({
      ok: false,
      error: { kind: 'weak-passphrase' },
    });
    // Nine letters, each written as two characters that compose to one.
    expect(await vault.create('Anna', 'a\u0308'.repeat(9))).toMatchObject({ ok: false });
    expect(await vault.create('Anna', 'ÄÖÜäöüß€xy')).toMatchObject({ ok: true });
  });

  test('a vault that exists is never replaced, not even a damaged one', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    vault.lock();
    writeFileSync(path.join(folder, 'vault.json'), '');
    writeFileSync(path.join(folder, 'vault.bak'), 'x');
    expect(await vault.create('Berta', PASSPHRASE)).toEqual({ ok: false, error: { kind: 'vault-exists' } });
  });

  test('a folder that is not there is reported as a fault of the disk, without its path', async () => {
    const { vault } = vaultIn(path.join(temporaryFolder(), 'gone'));
    expect(await vault.create('Anna', PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'disk', message: 'ENOENT' },
    });
  });
});

describe('locking', () => {
  test('a locked vault gives nothing away, changes nothing, and says once that it was locked', async () => {
    const { vault, locks } = await newVault(temporaryFolder());
    vault.lock();
    vault.lock();
    expect(locks()).toEqual(['user']);
    expect(vault.content()).toBeUndefined();
    const locked = { ok: false, error: { kind: 'locked' } };
    expect(listAssemblies(vault)).toEqual(locked);
    expect(openAssembly(vault, ENTRY)).toEqual(locked);
    expect(await addAssembly(vault, ENTRY, 1)).toEqual(locked);
    expect(await vault.checkPassphrase(PASSPHRASE)).toEqual(locked);
  });

  test('a change under way when the vault is locked is either refused or kept', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const adding = addAssembly(vault, ENTRY, 1);
    await Promise.resolve();
    await Promise.resolve();
    vault.lock();
    const added = await adding;
    await vault.unlock(PASSPHRASE);
    expect(openAssembly(vault, ENTRY).ok).toBe(added.ok);
  });
});

describe('wrong passphrases', () => {
  test('each one in a row makes the next wait longer, a minute at most; the right one ends that', async () => {
    const folder = temporaryFolder();
    const { vault, pass } = await newVault(folder);
    vault.lock();
    const waits: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      const answer = await vault.unlock('not the passphrase');
      if (answer.ok || answer.error.kind !== 'wrong-passphrase') throw new Error('unlocked');
      waits.push(answer.error.waitMs);
      if (answer.error.waitMs > 0) {
        expect(await vault.unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'too-early' } });
      }
      pass(answer.error.waitMs);
    }
    expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    vault.lock();
    expect(await vault.unlock('not the passphrase')).toMatchObject({ error: { waitMs: 0 } });
  });

  test('a restart doesn’t shorten the wait', async () => {
    const folder = temporaryFolder();
    const { vault, pass } = await newVault(folder);
    vault.lock();
    for (let count = 0; count < 4; count += 1) {
      await vault.unlock('not the passphrase');
      pass(60_000);
    }
    const restarted = vaultIn(folder);
    expect(await restarted.vault.status()).toEqual({ state: 'locked', waitMs: 4000 });
    expect(await restarted.vault.unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { kind: 'too-early', waitMs: 4000 },
    });
    restarted.pass(4000);
    expect(await restarted.vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(readdirSync(folder).sort()).toEqual(['vault.bak', 'vault.json']);
  });

  test('a wrong passphrase for the key’s backup counts as well', async () => {
    const { vault } = await newVault(temporaryFolder());
    expect(await vault.checkPassphrase(PASSPHRASE)).toEqual({ ok: true, value: undefined });
    await vault.checkPassphrase('not the passphrase');
    expect(await vault.checkPassphrase('not the passphrase')).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase', waitMs: 1000 },
    });
    expect(await vault.checkPassphrase(PASSPHRASE)).toMatchObject({ error: { kind: 'too-early' } });
  });

  test('a file of counts that makes no sense is no reason to refuse', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    writeFileSync(path.join(folder, 'attempts.json'), '{"failures":1e99}');
    const { vault, pass } = vaultIn(folder);
    expect((await vault.status()).waitMs).toBe(60_000);
    pass(60_000);
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  });

  test('an umlaut typed as one character or as two is the same passphrase', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    expect(await vaultIn(folder).vault.unlock(PASSPHRASE.normalize('NFD'))).toMatchObject({ ok: true });
  });
});

describe('data keys', () => {
  test('an assembly keeps its key over restarts and when it is added again under a new title', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const added = await addAssembly(vault, ENTRY, 1);
    if (!added.ok) throw new Error(added.error.kind);
    expect(added.value.dataKey).toHaveLength(32);
    expect(await addAssembly(vault, { ...ENTRY, title: 'LPT' }, 2)).toEqual(added);
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    expect(openAssembly(later, ENTRY)).toEqual(added);
    expect(listAssemblies(later)).toEqual({ ok: true, value: [{ ...ENTRY, title: 'LPT' }] });
  });

  test('office and desk of one assembly on one computer have keys of their own', async () => {
    const { vault } = await newVault(temporaryFolder());
    const office = await addAssembly(vault, ENTRY, 1);
    const desk = { ...ENTRY, role: 'desk' } as const;
    expect(openAssembly(vault, desk)).toEqual({ ok: false, error: { kind: 'assembly-absent' } });
    expect(await addAssembly(vault, desk, 1)).not.toEqual(office);
    expect(openAssembly(vault, ENTRY)).toEqual(office);
  });

  test('many assemblies added at once are all there afterwards', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const entries = Array.from({ length: 10 }, (_, index) =>
      assemblyEntrySchema.parse({ ...ENTRY, id: ENTRY.id.replace(/^./, String(index)) }),
    );
    const keys = await Promise.all(entries.map((entry) => addAssembly(vault, entry, 1)));
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    expect(entries.map((entry) => openAssembly(later, entry))).toEqual(keys);
  });
});
