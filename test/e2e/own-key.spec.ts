import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { Gnupg } from '../support/gnupg';
import { type RunningProgram, launch } from '../support/launch';

/**
 * Electron's cryptography is not Node's: keys that people have already, taken over in the real program, with GnuPG at
 * the other end.
 */
test.describe('a key that somebody has already', () => {
  const PASSPHRASE = 'demo-passphrase';
  const KEY_PASSPHRASE = 'Schlüssel von früher';
  let gnupg: Gnupg;
  let folder: string;
  let program: RunningProgram | undefined;

  test.beforeEach(async () => {
    gnupg = new Gnupg();
    folder = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
  });
  test.afterEach(async () => {
    await program?.app.close();
    gnupg.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(profile: string): Promise<RunningProgram> {
    await program?.app.close();
    program = await launch({ profile: path.join(folder, profile) });
    await program.page.waitForLoadState();
    return program;
  }

  for (const [algorithm, subkey] of [
    ['ed25519', 'cv25519'],
    ['rsa3072', 'rsa3072'],
    ['nistp384', 'nistp384'],
  ] as const) {
    test(`${algorithm}: signs, reads, is backed up for GnuPG, and restored on a new computer`, async () => {
      const protect = ['--passphrase', KEY_PASSPHRASE];
      gnupg.must([...protect, '--quick-generate-key', 'Clara', algorithm, 'sign', 'never']);
      const { fingerprint } = gnupg.key('Clara');
      gnupg.must([...protect, '--quick-add-key', fingerprint.toUpperCase(), subkey, 'encr', 'never']);
      const file = Buffer.from(
        gnupg.must([...protect, '--armor', '--export-secret-keys', 'Clara']),
      ).toString();
      const first = await start('first');
      const key = { file, passphrase: KEY_PASSPHRASE };
      const taken = await first.page.evaluate((args) => window.stimmkarte.createVault(args), {
        name: 'Clara',
        passphrase: PASSPHRASE,
        key,
      });
      expect(taken).toMatchObject({ ok: true, value: { fingerprint } });
      await expectToWork(first, fingerprint);
      const backup = await first.page.evaluate(
        (passphrase) => window.stimmkarte.backUpKey({ passphrase }),
        PASSPHRASE,
      );
      if (!backup.ok) throw new Error(backup.error.kind);
      const other = new Gnupg();
      try {
        other.must(['--passphrase', PASSPHRASE, '--import'], backup.value);
        other.must(['--passphrase', PASSPHRASE, '--sign'], 'x');
      } finally {
        other.close();
      }
      const second = await start('second');
      const restored = await second.page.evaluate((args) => window.stimmkarte.createVault(args), {
        name: 'Clara',
        passphrase: PASSPHRASE,
        key: { file: backup.value, passphrase: PASSPHRASE },
      });
      expect(restored).toEqual(taken);
      await expectToWork(second, fingerprint);
    });
  }

  /** Signs in the program and verifies in GnuPG; encrypts in GnuPG and finds the session key in the program. */
  async function expectToWork({ page }: RunningProgram, fingerprint: string): Promise<void> {
    const signature = await page.evaluate(async () => {
      const begun = await window.stimmkarte.beginSignature();
      if (!begun.ok) throw new Error(begun.error.kind);
      const bytes = new TextEncoder().encode('Grüße');
      await window.stimmkarte.appendToSignature({ token: begun.value, bytes });
      const finished = await window.stimmkarte.finishSignature({ token: begun.value });
      if (!finished.ok) throw new Error(finished.error.kind);
      return [...finished.value];
    });
    await writeFile(path.join(folder, 'signed'), 'Grüße');
    await writeFile(path.join(folder, 'signed.sig'), new Uint8Array(signature));
    const files = [path.join(folder, 'signed.sig'), path.join(folder, 'signed')];
    const verified = Buffer.from(gnupg.must(['--status-fd', '1', '--verify', ...files])).toString();
    expect(verified).toContain(`VALIDSIG ${fingerprint.toUpperCase()}`);
    const message = gnupg.must(['--encrypt', '-r', fingerprint], 'Grüße');
    const listing = Buffer.from(gnupg.must(['--list-packets', '--list-only'], message)).toString();
    const starts = [...listing.matchAll(/off=(\d+) ctb=\w+ tag=(\d+)/g)];
    const body = Number(starts.find(([, , tag]) => tag !== '1')?.[1]);
    const found = await page.evaluate(
      async (packets) => {
        const answer = await window.stimmkarte.decryptSessionKey({ packets: new Uint8Array(packets) });
        if (!answer.ok) throw new Error(answer.error.kind);
        return [...answer.value.data];
      },
      [...message.subarray(0, body)],
    );
    const override = `9:${Buffer.from(found).toString('hex').toUpperCase()}`;
    const opened = gnupg.must(['--override-session-key', override, '--decrypt'], message);
    expect(Buffer.from(opened).toString()).toBe('Grüße');
  }

  test('a program that nobody touches locks itself; the clipboard keeps no member number then', async () => {
    const { app, page } = await start('idle');
    await page.evaluate(async (passphrase) => {
      await window.stimmkarte.createVault({ name: 'Anna', passphrase });
      await window.stimmkarte.changeSettings({ lockAfterSeconds: 15 });
      await window.stimmkarte.copyMemberNumber('4711');
    }, PASSPHRASE);
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('4711');
    const by = await page.evaluate(
      () => new Promise((resolve) => window.stimmkarte.onNotice('locked', resolve)),
    );
    expect(by).toBe('idle');
    const status = await page.evaluate(() => window.stimmkarte.vaultStatus());
    expect(status.state).toBe('locked');
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  });
});
