import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContact, listContacts, markCompared } from '../../../electron/keys/contacts';
import { checkPublicKey } from '../../../electron/keys/public-key';
import { Gnupg } from '../../support/gnupg';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const NOW = new Date('2026-11-21T12:00:00Z');
const MADE = '--faked-system-time=20260101T000000!';
const EXTENDED = '--faked-system-time=20260102T000000!';

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

describe('keys made with GnuPG', () => {
  let gnupg: Gnupg;
  beforeAll(() => {
    gnupg = new Gnupg();
  });
  afterAll(() => gnupg.close());

  /** Makes a key. @returns its fingerprint, in capitals */
  function makeKey(name: string, algorithm: string, usage = 'default', expires = 'never'): string {
    const args = [MADE, '--quick-generate-key', name, algorithm, usage, expires];
    return created(text(gnupg.must(['--status-fd', '1', ...args])));
  }

  function addSubkey(fingerprint: string, algorithm: string, usage: string): void {
    gnupg.must([EXTENDED, '--quick-add-key', fingerprint, algorithm, usage, 'never']);
  }

  function created(output: string): string {
    const fingerprint = /KEY_CREATED \w (\w+)/.exec(output)?.[1];
    if (fingerprint === undefined) throw new Error(output);
    return fingerprint;
  }

  function exported(...fingerprints: string[]): string {
    return text(gnupg.must(['--armor', '--export', ...fingerprints]));
  }

  function makeCurve25519(name: string): string {
    const fingerprint = makeKey(name, 'ed25519', 'sign');
    addSubkey(fingerprint, 'cv25519', 'encr');
    return fingerprint;
  }

  test('Curve25519, RSA with 2048 bits and more, and the NIST curves are good', async () => {
    const nist = makeKey('Nora', 'nistp256', 'sign');
    addSubkey(nist, 'nistp256', 'encr');
    const rsa = makeKey('Rosa', 'rsa2048', 'sign');
    addSubkey(rsa, 'rsa2048', 'encr');
    const good = { Clara: makeCurve25519('Clara <clara@example.org>'), Nora: nist, Rosa: rsa };
    for (const [name, fingerprint] of Object.entries(good)) {
      expect(await checkPublicKey(exported(fingerprint), NOW)).toMatchObject({
        ok: true,
        value: { name, fingerprint: fingerprint.toLowerCase() },
      });
    }
  });

  test('a binary key file and an armoured one, as text or as bytes, are the same key', async () => {
    const fingerprint = makeCurve25519('Clara');
    const armoured = `\uFEFFKommentar davor\r\n${exported(fingerprint).replaceAll('\n', '\r\n')}`;
    const binary = gnupg.must(['--export', fingerprint]);
    const checked = await checkPublicKey(armoured, NOW);
    expect(checked.ok).toBe(true);
    expect(await checkPublicKey(new TextEncoder().encode(armoured), NOW)).toEqual(checked);
    expect(await checkPublicKey(binary, NOW)).toEqual(checked);
  });

  test('what is kept of a key can be imported into GnuPG again', async () => {
    const checked = await checkPublicKey(exported(makeCurve25519('Clara')), NOW);
    if (!checked.ok) throw new Error(checked.error.kind);
    const other = new Gnupg();
    try {
      other.import(checked.value.publicKey);
      expect(text(other.must(['--list-keys', checked.value.fingerprint]))).toContain('Clara');
    } finally {
      other.close();
    }
  });

  test.each([
    ['RSA with 1024 bits', 'weak', () => makeKey('Wanda', 'rsa1024', 'sign,encr')],
    ['DSA', 'weak', () => makeKey('Dora', 'dsa2048', 'sign')],
    ['a key to which one can encrypt only weakly', 'weak', () => weakSubkey()],
    ['a key that has expired', 'expired', () => makeKey('Erna', 'ed25519', 'sign', '30d')],
    ['a key that can only sign', 'cannot-encrypt', () => makeKey('Sina', 'ed25519', 'sign')],
    ['a key that can only encrypt', 'cannot-sign', () => encryptOnly()],
    ['a key that was revoked', 'revoked', () => revokedKey()],
  ] as const)('%s is refused as %s', async (_what, reason, make) => {
    expect(await checkPublicKey(exported(make()), NOW)).toEqual({
      ok: false,
      error: { kind: 'unusable-key', reason },
    });
  });

  function weakSubkey(): string {
    const fingerprint = makeKey('Wilma', 'ed25519', 'sign');
    addSubkey(fingerprint, 'rsa1024', 'encr');
    return fingerprint;
  }

  function encryptOnly(): string {
    const fingerprint = makeKey('Edda', 'ed25519', 'cert');
    addSubkey(fingerprint, 'cv25519', 'encr');
    return fingerprint;
  }

  function revokedKey(): string {
    const fingerprint = makeCurve25519('Rita');
    // GnuPG lays a certificate by for each key, with a colon that keeps it from being used by accident.
    const certificate = readFileSync(path.join(gnupg.home, 'openpgp-revocs.d', `${fingerprint}.rev`), 'utf8');
    gnupg.must(['--import'], certificate.replace(':-----BEGIN', '-----BEGIN'));
    return fingerprint;
  }

  test('a secret key is refused as such: nobody should have sent it', async () => {
    const fingerprint = makeCurve25519('Clara');
    const secret = ['--export-secret-keys', fingerprint];
    const refused = { ok: false, error: { kind: 'secret-key' } };
    expect(await checkPublicKey(text(gnupg.must(['--armor', ...secret])), NOW)).toEqual(refused);
    expect(await checkPublicKey(gnupg.must(secret), NOW)).toEqual(refused);
  });

  test('two keys in one file are refused, in one block or in two', async () => {
    const [first, second] = [makeCurve25519('Clara'), makeCurve25519('Bruno')];
    const refused = { ok: false, error: { kind: 'several-keys', count: 2 } };
    expect(await checkPublicKey(exported(first, second), NOW)).toEqual(refused);
    expect(await checkPublicKey(exported(first) + exported(second), NOW)).toEqual(refused);
    expect(await checkPublicKey(gnupg.must(['--export', first, second]), NOW)).toEqual(refused);
  });

  test('what is no key, or torn, is refused', async () => {
    const key = exported(makeCurve25519('Clara'));
    const message = text(gnupg.must(['--armor', '--store'], 'x'));
    const files = ['', 'hello', message, key.slice(0, 300), key.replace(/[\s\S]{40}=[\w+/]{4}\n/, 'AAAA\n')];
    for (const file of [...files, new Uint8Array(), new Uint8Array(300).fill(0x99)]) {
      expect(await checkPublicKey(file, NOW)).toMatchObject({ ok: false });
    }
  });

  test('a contact stays over a restart, compared or not, and is there only once for each role', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const key = exported(makeCurve25519('Clara <clara@example.org>'));
    const added = await addContact(vault, { role: 'accreditor', key, by: 'Anna' }, NOW.getTime());
    expect(added).toMatchObject({ ok: true, value: { name: 'Clara', role: 'accreditor' } });
    if (!added.ok) return;
    const again = { role: 'accreditor', key, name: 'Klara', by: 'Anna' } as const;
    expect(await addContact(vault, again, NOW.getTime())).toEqual({
      ok: false,
      error: { kind: 'contact-exists', name: 'Clara' },
    });
    await addContact(vault, { ...again, role: 'office' }, NOW.getTime());
    await markCompared(vault, { ...added.value, by: 'Anna' }, 5);
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    const listed = listContacts(later);
    expect(listed.ok && listed.value.map(({ role, name, comparedAt }) => [role, name, comparedAt])).toEqual([
      ['accreditor', 'Clara', 5],
      ['office', 'Klara', undefined],
    ]);
  });

  test('the own key is no contact, and who is no contact can’t be marked as compared', async () => {
    const { vault } = await newVault(temporaryFolder());
    const own = vault.content()?.identity;
    if (!own) throw new Error('locked');
    expect(await addContact(vault, { role: 'office', key: own.publicKey, by: 'Anna' }, Date.now())).toEqual({
      ok: false,
      error: { kind: 'own-key' },
    });
    expect(
      await markCompared(vault, { role: 'office', fingerprint: own.fingerprint, by: 'Anna' }, 1),
    ).toEqual({
      ok: false,
      error: { kind: 'contact-absent' },
    });
    vault.lock();
    expect(listContacts(vault)).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(await addContact(vault, { role: 'office', key: own.publicKey, by: 'Anna' }, 1)).toMatchObject({
      ok: false,
    });
  });
});
