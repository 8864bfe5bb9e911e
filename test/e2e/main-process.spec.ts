import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { type RunningProgram, launch } from '../support/launch';

/** What the main process does, asked through the window’s own calls, in the real Electron. */
test.describe('the main process', () => {
  const PASSPHRASE = 'demo-passphrase';
  let folder: string;
  let program: RunningProgram;

  test.beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
    await writeFile(path.join(folder, 'first.pgp'), 'first');
    program = await launch({ profile: path.join(folder, 'profile'), args: [path.join(folder, 'first.pgp')] });
    await program.page.waitForLoadState();
  });
  test.afterEach(async () => {
    await program.app.close();
    await rm(folder, { recursive: true, force: true });
  });

  function createVault(): Promise<boolean> {
    return program.page.evaluate(async (passphrase) => {
      const made = await window.stimmkarte.createVault({ name: 'Anna Beispiel', passphrase });
      return made.ok;
    }, PASSPHRASE);
  }

  /** Listens from now on. @returns a function that waits for a number of notices of this name */
  async function listen(name: 'locked' | 'menuCommand' | 'fileOpened') {
    const heard = await program.page.evaluateHandle((notice) => {
      const notices: unknown[] = [];
      window.stimmkarte.onNotice(notice, (value) => notices.push(value ?? null));
      return notices;
    }, name);
    return (count: number) =>
      expect
        .poll(() => heard.jsonValue(), { message: `notices ${name}` })
        .toHaveLength(count)
        .then(() => heard.jsonValue());
  }

  function vaultState(): Promise<string> {
    return program.page.evaluate(async () => (await window.stimmkarte.vaultStatus()).state);
  }

  test('keeps an identity in the vault, and leaves its name nowhere in the profile', async () => {
    expect(await createVault()).toBe(true);
    const backup = await program.page.evaluate(
      (passphrase) => window.stimmkarte.backUpKey({ passphrase }),
      PASSPHRASE,
    );
    expect(backup.ok && backup.value).toContain('PGP PRIVATE KEY BLOCK');
    for (const entry of await readdir(path.join(folder, 'profile'), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(path.join(entry.parentPath, entry.name));
      for (const name of [Buffer.from('Anna Beispiel'), Buffer.from('Anna Beispiel', 'utf16le')]) {
        expect(bytes.includes(name), entry.name).toBe(false);
      }
    }
  });

  for (const event of ['suspend', 'lock-screen']) {
    test(`locks the vault when the system says ${event}, and tells the window`, async () => {
      await createVault();
      const told = await listen('locked');
      await program.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
      await told(1);
      expect(await vaultState()).toBe('locked');
    });
  }

  test('locks the vault from the menu, which speaks the language of the window', async () => {
    await createVault();
    const menu = () =>
      program.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
    await program.page.evaluate(() => window.stimmkarte.setLanguage('de'));
    expect(await menu()).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Hilfe']);
    await program.page.evaluate(() => window.stimmkarte.setLanguage('en'));
    expect(await menu()).toEqual(['&File', '&Edit', '&View', '&Help']);
    await program.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()
        ?.items[0]?.submenu?.items.find((item) => item.accelerator === 'F12')
        ?.click();
    });
    expect(await vaultState()).toBe('locked');
  });

  test('tells the window that the menu wants a package opened, or the keys shown', async () => {
    const told = await listen('menuCommand');
    await program.app.evaluate(({ Menu }) => {
      const [file, , , help] = Menu.getApplicationMenu()?.items ?? [];
      file?.submenu?.items[0]?.click();
      help?.submenu?.items[0]?.click();
    });
    expect(await told(2)).toEqual(['open-package', 'show-keys']);
  });

  test('saves in pieces to the place that the dialog names', async () => {
    await createVault();
    const target = path.join(folder, 'delta.pgp');
    await program.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    const saved = await program.page.evaluate(async () => {
      const begun = await window.stimmkarte.beginSave({ kind: 'delta', suggestedName: 'delta.pgp' });
      if (!begun.ok) return begun;
      const { token } = begun.value;
      for (const text of ['one ', 'two']) {
        await window.stimmkarte.appendToSave({ token, bytes: new TextEncoder().encode(text) });
      }
      return window.stimmkarte.finishSave({ token });
    });
    expect(saved).toEqual({ ok: true, value: undefined });
    expect(await readFile(target, 'utf8')).toBe('one two');
  });

  test('tidies away a save that the window forgot by loading anew', async () => {
    await createVault();
    await program.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      path.join(folder, 'delta.pgp'),
    );
    await program.page.evaluate(() => window.stimmkarte.beginSave({ kind: 'delta', suggestedName: 'x' }));
    expect(await readdir(folder)).toHaveLength(3);
    await program.page.reload();
    await expect.poll(() => readdir(folder)).toEqual(expect.arrayContaining(['first.pgp', 'profile']));
    await expect.poll(async () => (await readdir(folder)).length).toBe(2);
  });

  test('saves nothing after a lock, neither what was begun nor what a dialog still asks about', async () => {
    await createVault();
    const files = await readdir(folder);
    await program.app.evaluate(
      ({ dialog }, filePath) => {
        const left = [Promise.resolve({ canceled: false, filePath })];
        dialog.showSaveDialog = () =>
          left.shift() ?? new Promise((resolve) => setTimeout(resolve, 500, { canceled: false, filePath }));
      },
      path.join(folder, 'members.csv'),
    );
    const answers = await program.page.evaluate(async () => {
      const asked = { kind: 'table', suggestedName: 'members.csv' } as const;
      const begun = await window.stimmkarte.beginSave(asked);
      const asking = window.stimmkarte.beginSave(asked);
      await window.stimmkarte.lockVault();
      const finished = begun.ok && (await window.stimmkarte.finishSave({ token: begun.value.token }));
      return [finished, await asking, await window.stimmkarte.beginSave(asked)];
    });
    const refused = (kind: string) => ({ ok: false, error: { kind } });
    expect(answers).toEqual([refused('unknown-token'), refused('cancelled'), refused('cancelled')]);
    await expect.poll(() => readdir(folder)).toEqual(files);
  });

  test('hands the window the file that it was started with, and one that a second start brings', async () => {
    const read = () =>
      program.page.evaluate(async () => {
        const files = await window.stimmkarte.takeOpenedFiles();
        return Promise.all(
          files.map(async ({ token, name, size }) => {
            const url = `app://stimmkarte/opened/${token}`;
            const [first, second] = [await fetch(url), await fetch(url)];
            return { name, size, text: await first.text(), again: second.status };
          }),
        );
      });
    expect(await read()).toEqual([{ name: 'first.pgp', size: 5, text: 'first', again: 404 }]);
    const told = await listen('fileOpened');
    await writeFile(path.join(folder, 'second.pgp'), 'second');
    expect(await startAgain(path.join(folder, 'profile'), path.join(folder, 'second.pgp'))).toBe(0);
    await told(1);
    expect(await read()).toEqual([{ name: 'second.pgp', size: 6, text: 'second', again: 404 }]);
    expect(program.app.windows()).toHaveLength(1);
  });

  test('runs side by side with one that has another profile', async () => {
    await createVault();
    const other = await launch({ profile: path.join(folder, 'other') });
    try {
      const state = await other.page.evaluate(async () => (await window.stimmkarte.vaultStatus()).state);
      expect([state, await vaultState()]).toEqual(['absent', 'unlocked']);
    } finally {
      await other.app.close();
    }
  });
});

/** Starts the program once more on a profile that is in use. @returns its exit code */
function startAgain(profile: string, file: string): Promise<number | null> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, process.cwd(), file];
  const second = spawn(process.env['STIMMKARTE_ELECTRON'] ?? '', args, { stdio: 'ignore' });
  return new Promise((resolve) => second.once('exit', resolve));
}
