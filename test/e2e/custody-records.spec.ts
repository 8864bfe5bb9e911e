import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { Gnupg } from '../support/gnupg';
import { type RunningProgram, launch } from '../support/launch';

const ID = '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d';

/** What the vault keeps about people and assemblies, asked through the window’s own calls, in the real Electron. */
test.describe('records of custody', () => {
  let folder: string;
  let program: RunningProgram;

  test.beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
    program = await launch({ profile: path.join(folder, 'profile') });
    await program.page.waitForLoadState();
    await program.page.evaluate(async () => {
      await window.stimmkarte.createVault({ name: 'Anna Beispiel', passphrase: 'demo-passphrase' });
    });
  });
  test.afterEach(async () => {
    await program.app.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('people share a computer, each with a PIN of their own', async () => {
    const answers = await program.page.evaluate(async () => {
      const { listOperators, saveOperator, checkPin } = window.stimmkarte;
      const made = await saveOperator({ name: 'Bert', lead: false, pin: '1234' });
      const id = made.ok ? made.value.id : '';
      return {
        right: await checkPin({ id, pin: '1234' }),
        wrong: await checkPin({ id, pin: '4321' }),
        listed: await listOperators(),
      };
    });
    expect(answers).toEqual({
      right: { ok: true },
      wrong: { ok: false, error: { kind: 'wrong-pin', waitMs: 0 } },
      listed: {
        ok: true,
        value: [
          expect.objectContaining({ name: 'Anna Beispiel', lead: true, owner: true }),
          expect.objectContaining({ name: 'Bert', lead: false, hasPin: true }),
        ],
      },
    });
  });

  test('the end of an assembly leaves a record that GnuPG finds good, and no other file', async () => {
    const files = () => readdir(path.join(folder, 'profile')).then((names) => names.filter(isOurs).sort());
    const { record, identity } = await program.page.evaluate(async (id) => {
      const calls = window.stimmkarte;
      type Entry = Parameters<typeof calls.addAssembly>[0];
      type Destruction = Parameters<typeof calls.destroyAssembly>[0];
      const entry = { id, role: 'desk', title: 'Parteitag', date: '2026-11-21', place: 'Mainz' } as Entry;
      const declared = { id, role: 'desk', members: 3, events: 0, acknowledged: false, operator: 'Bert' };
      await calls.addAssembly(entry);
      return {
        record: await calls.destroyAssembly(declared as Destruction),
        identity: (await calls.vaultStatus()).identity,
      };
    }, ID);
    if (!record.ok) throw new Error(record.error.kind);
    const gnupg = new Gnupg();
    try {
      gnupg.import(identity?.publicKey ?? '');
      expect(gnupg.run(['--verify'], record.value.text).messages).toContain('Good signature');
    } finally {
      gnupg.close();
    }
    expect(await files()).toEqual(['vault.bak', 'vault.json']);
    const [vault, twin] = await Promise.all(
      ['vault.json', 'vault.bak'].map((name) => readFile(path.join(folder, 'profile', name))),
    );
    expect(vault).toEqual(twin);
  });

  const isOurs = (name: string): boolean => name.startsWith('vault') || name.endsWith('.part');
});
