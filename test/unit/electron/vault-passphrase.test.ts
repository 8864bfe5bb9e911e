import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeSettings, readSettings } from '../../../electron/keys/settings';
import { parseVaultFile } from '../../../electron/keys/vault-file';
import { temporaryFolder } from './temporary-folder';
import { CHEAP, PASSPHRASE, newVault, vaultIn } from './vaults';

const NEXT = 'Dreizehn Urnen';
const WRONG = 'not the passphrase';
const FILES = ['vault.json', 'vault.bak'];

function derivationsIn(folder: string) {
  return FILES.map((name) => parseVaultFile(readFileSync(path.join(folder, name)))?.derivation);
}

function failure(kind: string) {
  return { ok: false, error: { kind } };
}

describe('changing the passphrase', () => {
  test('from then on only the new one opens, whichever of the two files is left', async () => {
    for (const lost of FILES) {
      const folder = temporaryFolder();
      const { vault } = await newVault(folder);
      const [before] = derivationsIn(folder);
      expect(await vault.changePassphrase(PASSPHRASE, NEXT)).toEqual({ ok: true, value: undefined });
      const [after, twin] = derivationsIn(folder);
      expect(after?.salt).not.toBe(before?.salt);
      expect(twin).toEqual(after);
      rmSync(path.join(folder, lost));
      const later = vaultIn(folder).vault;
      expect(await later.unlock(PASSPHRASE)).toMatchObject(failure('wrong-passphrase'));
      expect(await later.unlock(NEXT)).toMatchObject({ ok: true });
    }
  });

  test('what is changed after it, without another unlock, is sealed with the new one too', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    await vault.changePassphrase(PASSPHRASE, NEXT);
    await changeSettings(vault, { lockAfterSeconds: 60 });
    expect(await vault.checkPassphrase(NEXT)).toMatchObject({ ok: true });
    const later = vaultIn(folder).vault;
    await later.unlock(NEXT);
    expect(readSettings(later)).toEqual({ ok: true, value: { lockAfterSeconds: 60 } });
  });

  test('it takes the current one, and each wrong one counts as an attempt', async () => {
    const { vault } = await newVault(temporaryFolder());
    await vault.changePassphrase(WRONG, NEXT);
    expect(await vault.changePassphrase(WRONG, NEXT)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase', waitMs: 1000 },
    });
    expect(await vault.changePassphrase(PASSPHRASE, NEXT)).toMatchObject(failure('too-early'));
  });

  test('one that is too short is refused, and a locked vault too', async () => {
    const { vault } = await newVault(temporaryFolder());
    expect(await vault.changePassphrase(PASSPHRASE, 'kurz')).toEqual(failure('weak-passphrase'));
    vault.lock();
    expect(await vault.changePassphrase(PASSPHRASE, NEXT)).toEqual(failure('locked'));
  });

  test('a disk that refuses leaves the old one in force', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(path.join(folder));
    rmSync(folder, { recursive: true });
    expect(await vault.changePassphrase(PASSPHRASE, NEXT)).toEqual({
      ok: false,
      error: { kind: 'disk', message: 'ENOENT' },
    });
    expect(await vault.checkPassphrase(PASSPHRASE)).toMatchObject({ ok: true });
  });
});

describe('what a passphrase costs to try', () => {
  const DEARER = { opsLimit: 2, memoryKib: 17 * 1024 };

  test('is raised when a vault is next unlocked, in both files, and stays so', async () => {
    const folder = temporaryFolder();
    const { vault: old } = await newVault(folder);
    const before = old.content();
    const { vault } = vaultIn(folder, DEARER);
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    const [first, second] = derivationsIn(folder);
    expect([first, second]).toEqual([
      expect.objectContaining(DEARER),
      expect.objectContaining({ ...DEARER, salt: first?.salt }),
    ]);
    await changeSettings(vault, { lockAfterSeconds: 60 });
    expect(derivationsIn(folder)).toEqual([first, second]);
    const { vault: later } = vaultIn(folder, DEARER);
    expect(await later.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(derivationsIn(folder)).toEqual([first, second]);
    expect(later.content()?.identity).toEqual(before?.identity);
  });

  test('is never lowered, in no part', async () => {
    const folder = temporaryFolder();
    await newVault(folder, DEARER);
    const before = derivationsIn(folder);
    await vaultIn(folder, CHEAP).vault.unlock(PASSPHRASE);
    expect(derivationsIn(folder)).toEqual(before);
    await vaultIn(folder, { ...CHEAP, opsLimit: 3 }).vault.unlock(PASSPHRASE);
    expect(derivationsIn(folder)[0]).toMatchObject({ opsLimit: 3, memoryKib: DEARER.memoryKib });
  });
});

describe('the log of wrong passphrases', () => {
  async function failTimes(bench: ReturnType<typeof vaultIn>, count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      expect(await bench.vault.unlock(WRONG)).toMatchObject(failure('wrong-passphrase'));
      bench.pass(60_000);
    }
  }

  async function logOf({ vault }: ReturnType<typeof vaultIn>) {
    const answer = await vault.failedAttempts();
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  }

  test('is shown once somebody unlocks: those of late apart, all of them with their time', async () => {
    const folder = temporaryFolder();
    const bench = await newVault(folder);
    expect(await logOf(bench)).toEqual({ recent: [], all: [] });
    bench.vault.lock();
    await failTimes(bench, 3);
    expect(await bench.vault.failedAttempts()).toEqual(failure('locked'));
    await bench.vault.unlock(PASSPHRASE);
    const first = await logOf(bench);
    expect(first.recent.map((time) => time - (first.recent[0] ?? 0))).toEqual([0, 60_000, 120_000]);
    expect(first.all).toEqual(first.recent);
    bench.vault.lock();
    await failTimes(bench, 1);
    await bench.vault.unlock(PASSPHRASE);
    const second = await logOf(bench);
    expect([second.recent.length, second.all]).toEqual([1, [...first.all, ...second.recent]]);
    bench.vault.lock();
    await bench.vault.unlock(PASSPHRASE);
    expect(await logOf(bench)).toEqual({ recent: [], all: second.all });
  });

  test('holds what fails while it is unlocked, and what failed before a restart', async () => {
    const folder = temporaryFolder();
    const bench = await newVault(folder);
    await bench.vault.checkPassphrase(WRONG);
    expect((await logOf(bench)).recent).toHaveLength(1);
    await bench.vault.checkPassphrase(PASSPHRASE);
    bench.pass(1);
    await bench.vault.checkPassphrase(WRONG);
    const log = await logOf(bench);
    expect(log.all).toHaveLength(2);
    const restarted = vaultIn(folder);
    await restarted.vault.unlock(PASSPHRASE);
    expect(await logOf(restarted)).toEqual(log);
  });

  test('is bounded: the last thousand are kept', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    const times = Array.from({ length: 1500 }, (_, index) => index + 1);
    for (const written of [times, [1501, 1502]]) {
      writeFileSync(path.join(folder, 'attempts.json'), JSON.stringify({ failures: 1, times: written }));
      const bench = vaultIn(folder);
      await bench.vault.unlock(PASSPHRASE);
      const { recent, all } = await logOf(bench);
      const last = written.at(-1) ?? 0;
      expect([recent.length, all.length]).toEqual([Math.min(1000, written.length), 1000]);
      expect([all[0], all.at(-1)]).toEqual([last - 999, last]);
    }
  });

  test('is the same where the program ended between the two places that hold it', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    const file = path.join(folder, 'attempts.json');
    for (const times of [
      [1, 2],
      [1, 2, 3],
    ]) {
      writeFileSync(file, JSON.stringify({ failures: 0, times }));
      const bench = vaultIn(folder);
      await bench.vault.unlock(PASSPHRASE);
      expect((await logOf(bench)).all).toEqual(times);
    }
  });

  test.each([
    '',
    'x',
    '[]',
    'null',
    '{}',
    '{"failures":-1}',
    '{"failures":"2","times":[]}',
    '{"failures":1e99}',
    `{"failures":1,"times":${' '.repeat(70_000)}[]}`,
  ])(
    'a file that makes no sense keeps nobody out for longer than a minute, nor lets in sooner: %s',
    async (sense) => {
      const folder = temporaryFolder();
      await newVault(folder);
      writeFileSync(path.join(folder, 'attempts.json'), sense);
      const { vault, pass } = vaultIn(folder);
      expect(await vault.unlock(PASSPHRASE)).toEqual({
        ok: false,
        error: { kind: 'too-early', waitMs: 60_000 },
      });
      pass(60_000);
      expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    },
  );

  test('times that make no sense don’t shorten the wait either', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    writeFileSync(path.join(folder, 'attempts.json'), '{"failures":4,"times":["yesterday"]}');
    expect((await vaultIn(folder).vault.status()).waitMs).toBe(4000);
  });
});

describe('locking', () => {
  test('says what locked, and ends an unlocking that is under way', async () => {
    const folder = temporaryFolder();
    const { vault, locks } = await newVault(folder);
    vault.lock('idle');
    const unlocking = vault.unlock(PASSPHRASE);
    await Promise.resolve();
    vault.lock('system');
    expect(await unlocking).toEqual(failure('locked'));
    expect((await vault.status()).state).toBe('locked');
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    vault.lock('system');
    expect(locks()).toEqual(['idle', 'system']);
  });

  test('doesn’t make a right passphrase a wrong one that is just being checked', async () => {
    const { vault } = await newVault(temporaryFolder());
    const checking = vault.checkPassphrase(PASSPHRASE);
    await Promise.resolve();
    await Promise.resolve();
    vault.lock();
    expect(await checking).toMatchObject({ ok: true });
    expect((await vault.status()).waitMs).toBe(0);
  });
});

describe('settings', () => {
  test('a new vault locks after ten minutes; that can be changed, and stays', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    expect(readSettings(vault)).toEqual({ ok: true, value: { lockAfterSeconds: 600 } });
    await changeSettings(vault, { lockAfterSeconds: 45 });
    const later = vaultIn(folder).vault;
    expect(readSettings(later)).toEqual(failure('locked'));
    expect(await changeSettings(later, { lockAfterSeconds: 45 })).toEqual(failure('locked'));
    await later.unlock(PASSPHRASE);
    expect(readSettings(later)).toEqual({ ok: true, value: { lockAfterSeconds: 45 } });
  });
});
