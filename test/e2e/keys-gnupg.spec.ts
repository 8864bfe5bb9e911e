import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { Gnupg } from '../support/gnupg';
import { type RunningProgram, launch } from '../support/launch';

/**
 * Electron's cryptography is not Node's: what the unit tests show in Node has to be shown here once more, with
 * GnuPG at the other end.
 */
test.describe('the main process’s keys and GnuPG', () => {
  const PASSPHRASE = 'demo-passphrase';
  let profile: string;
  let program: RunningProgram;
  let gnupg: Gnupg;
  let own: { publicKey: string; fingerprint: string };

  test.beforeAll(async () => {
    gnupg = new Gnupg();
    profile = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
    program = await launch({ profile });
    const made = await program.page.evaluate(
      (passphrase) => window.stimmkarte.createVault({ name: 'Anna Beispiel', passphrase }),
      PASSPHRASE,
    );
    if (!made.ok) throw new Error(made.error.kind);
    own = made.value;
    gnupg.import(own.publicKey);
  });
  test.afterAll(async () => {
    await program.app.close();
    gnupg.close();
    await rm(profile, { recursive: true, force: true });
  });

  for (const options of [[], ['--throw-keyids']]) {
    test(`find the session key of a message by gpg --encrypt ${options.join(' ')}`, async () => {
      const message = gnupg.must(['--encrypt', '-r', own.fingerprint, ...options], 'Grüße');
      const listing = Buffer.from(gnupg.must(['--list-packets', '--list-only'], message)).toString();
      const body = [...listing.matchAll(/off=(\d+) ctb=\w+ tag=(\d+)/g)].find(
        ([, , tag]) => tag !== '1',
      )?.[1];
      const found = await program.page.evaluate(
        async (packets) => {
          const answer = await window.stimmkarte.decryptSessionKey({ packets: new Uint8Array(packets) });
          return answer.ok ? { ...answer.value, data: [...answer.value.data] } : answer.error.kind;
        },
        [...message.subarray(0, Number(body))],
      );
      if (typeof found === 'string') throw new Error(found);
      const override = `9:${Buffer.from(found.data).toString('hex').toUpperCase()}`;
      const opened = gnupg.must(['--override-session-key', override, '--decrypt'], message);
      expect(Buffer.from(opened).toString()).toBe('Grüße');
    });
  }

  test('make a detached signature that gpg --verify finds good', async () => {
    const signature = await program.page.evaluate(async () => {
      const begun = await window.stimmkarte.beginSignature();
      if (!begun.ok) return begun.error.kind;
      const token = begun.value;
      for (const filler of [1, 2, 3]) {
        const bytes = new Uint8Array(1024 * 1024).fill(filler);
        await window.stimmkarte.appendToSignature({ token, bytes });
      }
      const finished = await window.stimmkarte.finishSignature({ token });
      return finished.ok ? [...finished.value] : finished.error.kind;
    });
    if (typeof signature === 'string') throw new Error(signature);
    const signed = Buffer.concat([1, 2, 3].map((filler) => Buffer.alloc(1024 * 1024, filler)));
    const files = [gnupg.file('it.sig', new Uint8Array(signature)), gnupg.file('it', signed)];
    const verdict = Buffer.from(gnupg.must(['--status-fd', '1', '--verify', ...files])).toString();
    expect(verdict).toContain(`VALIDSIG ${own.fingerprint.toUpperCase()}`);
  });

  test('are backed up as GnuPG imports them, and decrypts and signs with them', async () => {
    const backup = await program.page.evaluate(async (passphrase) => {
      const answer = await window.stimmkarte.backUpKey({ passphrase });
      return answer.ok ? answer.value : answer.error.kind;
    }, PASSPHRASE);
    const message = gnupg.must(['--encrypt', '-r', own.fingerprint], 'Grüße');
    const other = new Gnupg();
    try {
      const withPassphrase = ['--passphrase', PASSPHRASE];
      other.must([...withPassphrase, '--import'], backup);
      expect(Buffer.from(other.must([...withPassphrase, '--decrypt'], message)).toString()).toBe('Grüße');
      other.must([...withPassphrase, '--sign'], 'x');
    } finally {
      other.close();
    }
  });

  for (const kind of ['ed25519', 'rsa2048'] as const) {
    test(`take a public key that GnuPG made, ${kind}`, async () => {
      const { publicKey, fingerprint } = gnupg.generate(`Clara ${kind}`, kind);
      const added = await program.page.evaluate(
        (key) => window.stimmkarte.addContact({ role: 'accreditor', key, by: 'Anna Beispiel' }),
        publicKey,
      );
      expect(added).toMatchObject({ ok: true, value: { name: `Clara ${kind}`, fingerprint } });
    });
  }

  test('are there after a lock, with the contacts and an assembly’s data key', async () => {
    const [before, after] = await program.page.evaluate(async (passphrase) => {
      const { addAssembly, openAssembly, listContacts, lockVault, unlockVault } = window.stimmkarte;
      const entry = {
        id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
        role: 'office',
        title: 'Landesparteitag',
        date: '2026-11-21',
        place: 'Mainz',
      } as unknown as Parameters<typeof addAssembly>[0];
      const look = async (): Promise<unknown[]> => [await openAssembly(entry), await listContacts()];
      await addAssembly(entry);
      const first = await look();
      await lockVault();
      await unlockVault({ passphrase });
      return [first, await look()];
    }, PASSPHRASE);
    expect(before).toMatchObject([{ ok: true }, { ok: true }]);
    expect(after).toEqual(before);
  });
});
