import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findSessionKey } from '../../../electron/keys/openpgp-identity';
import { backUpKey, describeOwnKey, inspectSecretKey } from '../../../electron/keys/own-key';
import type { OwnKey } from '../../../electron/keys/secret-key';
import { createSignatures } from '../../../electron/keys/signatures';
import type { Vault } from '../../../electron/keys/vault';
import type { VaultContent } from '../../../electron/keys/vault-content';
import { Gnupg } from '../../support/gnupg';
import { KEY_PASSPHRASE, KeyRing, sessionKeyPackets, text } from './gnupg-keys';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, vaultIn } from './vaults';

/**
 * Somebody has used GnuPG for years. They take their key over into this program, work with it, and take its backup
 * back to GnuPG on another computer, and into this program on a third.
 */
describe('a key that somebody made with GnuPG', () => {
  let ring: KeyRing;
  const keys = new Map<string, { fingerprint: string; given: OwnKey }>();

  function keep(name: string, fingerprint: string, passphrase?: string): void {
    keys.set(name, { fingerprint: fingerprint.toLowerCase(), given: ring.ownKey(fingerprint, passphrase) });
  }

  function kept(name: string): { fingerprint: string; given: OwnKey } {
    const found = keys.get(name);
    if (!found) throw new Error(name);
    return found;
  }

  beforeAll(() => {
    ring = new KeyRing();
    keep('Ed25519', ring.makeUsual('Clara <clara@example.org>'));
    keep('Ed25519 with a passphrase', ring.makeUsual('Carla', KEY_PASSPHRASE), KEY_PASSPHRASE);
    keep('RSA 2048', ring.makeRsa('Rosa', 2048));
    keep('RSA 3072 with a passphrase', ring.makeRsa('Rita', 3072, KEY_PASSPHRASE), KEY_PASSPHRASE);
    keep('RSA 4096, one key for everything', ring.make('Ruth', 'rsa4096', { usage: 'sign,encr' }));
    const nist = ring.make('Nora', 'nistp256');
    ring.addSubkey(nist, 'nistp256', 'encr');
    keep('NIST P-256', nist);
    const parts = ring.make('Svenja', 'ed25519', { usage: 'cert', passphrase: KEY_PASSPHRASE });
    ring.addSubkey(parts, 'ed25519', 'sign', { passphrase: KEY_PASSPHRASE });
    ring.addSubkey(parts, 'cv25519', 'encr', { passphrase: KEY_PASSPHRASE });
    keep('a subkey for each use', parts, KEY_PASSPHRASE);
    const file = ring.secret(parts, KEY_PASSPHRASE, '--export-secret-subkeys');
    keys.set('subkeys whose primary key lies elsewhere', {
      fingerprint: parts.toLowerCase(),
      given: { file, passphrase: KEY_PASSPHRASE },
    });
  }, 120_000);
  afterAll(() => ring.close());

  async function vaultOf(given: OwnKey): Promise<Vault> {
    const { vault } = vaultIn(temporaryFolder());
    const made = await vault.create('Anna Beispiel', PASSPHRASE, given);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return vault;
  }

  function identityOf(vault: Vault): VaultContent['identity'] {
    const identity = vault.content()?.identity;
    if (!identity) throw new Error('locked');
    return identity;
  }

  async function backupOf(vault: Vault): Promise<string> {
    const backup = await backUpKey(vault, PASSPHRASE);
    if (!backup.ok) throw new Error(backup.error.kind);
    return backup.value;
  }

  /** A GnuPG of somebody else, for as long as it is needed. */
  async function withGnupg<Value>(use: (gnupg: Gnupg) => Promise<Value>): Promise<Value> {
    const gnupg = new Gnupg();
    try {
      return await use(gnupg);
    } finally {
      gnupg.close();
    }
  }

  const NAMES = [
    'Ed25519',
    'Ed25519 with a passphrase',
    'RSA 2048',
    'RSA 3072 with a passphrase',
    'RSA 4096, one key for everything',
    'NIST P-256',
    'a subkey for each use',
    'subkeys whose primary key lies elsewhere',
  ];

  test.each(NAMES)('%s: the program signs and reads with it as GnuPG does', async (name) => {
    const { fingerprint, given } = kept(name);
    const vault = await vaultOf(given);
    const identity = identityOf(vault);
    expect([identity.name, identity.fingerprint]).toEqual(['Anna Beispiel', fingerprint]);
    expect(identity.publicKey).not.toContain('PRIVATE');
    await withGnupg(async (others) => {
      others.import(identity.publicKey);
      const signatures = createSignatures(vault);
      const begun = await signatures.begin(1);
      if (!begun.ok) throw new Error(begun.error.kind);
      const bytes = new TextEncoder().encode('Grüße');
      await signatures.append(1, { token: begun.value, bytes });
      const signature = await signatures.finish(1, { token: begun.value });
      if (!signature.ok) throw new Error(signature.error.kind);
      const files = [others.file('signature', signature.value), others.file('signed', bytes)];
      const verified = text(others.must(['--status-fd', '1', '--verify', ...files]));
      expect(verified).toMatch(new RegExp(`VALIDSIG .* ${fingerprint.toUpperCase()}$`, 'm'));
      for (const options of [[], ['--throw-keyids']]) {
        const message = others.must(['--encrypt', '-r', fingerprint, ...options], 'Grüße');
        const found = await findSessionKey(identity.secretKey, sessionKeyPackets(others, message));
        if (!found.ok) throw new Error(found.error.kind);
        const override = `9:${Buffer.from(found.value.data).toString('hex').toUpperCase()}`;
        expect(text(others.must(['--override-session-key', override, '--decrypt'], message))).toBe('Grüße');
      }
    });
  });

  test.each(NAMES)('%s: its backup works in GnuPG, and makes the same identity elsewhere', async (name) => {
    const { fingerprint, given } = kept(name);
    const vault = await vaultOf(given);
    const identity = identityOf(vault);
    const backup = await backupOf(vault);
    await withGnupg(async (others) => {
      others.import(identity.publicKey);
      const message = others.must(['--encrypt', '-r', fingerprint], 'Grüße');
      await withGnupg((own) => {
        own.must(['--passphrase', PASSPHRASE, '--import'], backup);
        expect(own.run(['--passphrase', 'wrong', '--decrypt'], message).status).not.toBe(0);
        expect(text(own.must(['--passphrase', PASSPHRASE, '--decrypt'], message))).toBe('Grüße');
        const signed = own.must(['--passphrase', PASSPHRASE, '--sign'], 'x');
        expect(text(others.must(['--status-fd', '1', '--decrypt'], signed))).toContain('GOODSIG');
        return Promise.resolve();
      });
    });
    const restored = identityOf(await vaultOf({ file: backup, passphrase: PASSPHRASE.normalize('NFD') }));
    expect(restored).toEqual(identity);
  });

  test('an identity made here is restored from its backup on a new computer', async () => {
    const { vault } = vaultIn(temporaryFolder());
    await vault.create('Anna Beispiel', PASSPHRASE);
    const file = await backupOf(vault);
    const restored = await vaultOf({ file, passphrase: PASSPHRASE });
    expect(identityOf(restored)).toEqual(identityOf(vault));
  });

  test('what is told of a key before it is taken over is what is told of it afterwards', async () => {
    const told = { Ed25519: 'Ed25519', 'RSA 2048': 'RSA 2048', 'NIST P-256': 'NIST P-256' };
    for (const [name, algorithm] of Object.entries(told)) {
      const { fingerprint, given } = kept(name);
      const inspected = await inspectSecretKey(given, new Date());
      expect(inspected).toMatchObject({ ok: true, value: { fingerprint, algorithm } });
      expect(await describeOwnKey(await vaultOf(given), new Date())).toEqual(inspected);
    }
    expect(await inspectSecretKey(kept('Ed25519').given, new Date())).toMatchObject({
      value: { name: 'Clara' },
    });
  });

  test('what others encrypted to an older subkey, also to one that has expired, can still be read', async () => {
    const key = ring.make('Alma', 'ed25519', { at: '20250101T000000' });
    ring.addSubkey(key, 'cv25519', 'encr', { at: '20250101T000000', expires: '30d' });
    const old = ['--faked-system-time=20250110T000000!', '--encrypt', '-r', key];
    const message = ring.must(old, 'Grüße');
    ring.addSubkey(key, 'cv25519', 'encr', { at: '20260101T000000' });
    const { secretKey } = identityOf(await vaultOf(ring.ownKey(key)));
    const newer = ring.must(['--encrypt', '-r', key], 'Grüße');
    for (const sealed of [message, newer]) {
      expect(await findSessionKey(secretKey, sessionKeyPackets(ring, sealed))).toMatchObject({ ok: true });
    }
  });

  test('a key that expires is told with the day, and what was encrypted to it stays readable', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01') });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const key = ring.make('Erika', 'ed25519', { expires: '2y', at: '20260101T000000' });
    ring.addSubkey(key, 'cv25519', 'encr', { expires: '1y', at: '20260101T000000' });
    const vault = await vaultOf(ring.ownKey(key));
    expect(await describeOwnKey(vault, new Date())).toMatchObject({
      ok: true,
      value: { createdAt: Date.parse('2026-01-01'), expiresAt: Date.parse('2027-01-01') },
    });
    const message = ring.must(['--faked-system-time=20260601T000000!', '--encrypt', '-r', key], 'Grüße');
    vi.setSystemTime(Date.parse('2027-02-01'));
    expect(await createSignatures(vault).begin(1)).toMatchObject({ ok: true });
    vi.setSystemTime(Date.parse('2028-02-01'));
    const { secretKey } = identityOf(vault);
    expect(await findSessionKey(secretKey, sessionKeyPackets(ring, message))).toMatchObject({ ok: true });
  });
});
