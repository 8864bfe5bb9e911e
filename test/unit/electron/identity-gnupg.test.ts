import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSessionKey, protectSecretKey } from '../../../electron/keys/openpgp-identity';
import { createSignatures } from '../../../electron/keys/signatures';
import type { VaultContent } from '../../../electron/keys/vault-content';
import { Gnupg } from '../../support/gnupg';
import { sessionKeyPackets, text } from './gnupg-keys';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault } from './vaults';

/**
 * The office's computer has this program; the other end has GnuPG. What one makes the other has to read.
 */
describe('an identity and GnuPG', () => {
  let gnupg: Gnupg;
  beforeAll(() => {
    gnupg = new Gnupg();
  });
  afterAll(() => gnupg.close());

  function identityOf(content: VaultContent | undefined): VaultContent['identity'] {
    if (!content) throw new Error('locked');
    return content.identity;
  }

  test('the public key is imported, with the name and the fingerprint that the program shows', async () => {
    const { vault } = await newVault(temporaryFolder());
    const { publicKey, fingerprint } = identityOf(vault.content());
    gnupg.import(publicKey);
    const listing = text(gnupg.must(['--with-colons', '--list-keys', fingerprint]));
    expect(listing).toContain(`:${fingerprint.toUpperCase()}:`);
    expect(listing).toContain(':Anna Beispiel:');
    expect(listing).toMatch(/^pub:.:255:22:/m);
    expect(listing).toMatch(/^sub:.:255:18:/m);
  });

  test('the backup is imported with the passphrase, and then decrypts and signs', async () => {
    const { vault } = await newVault(temporaryFolder());
    const { publicKey, secretKey, fingerprint } = identityOf(vault.content());
    const backup = await protectSecretKey(secretKey, PASSPHRASE);
    gnupg.import(publicKey);
    const sealed = gnupg.must(['--encrypt', '-r', fingerprint], 'Grüße');
    const unprotected = text(gnupg.must(['--list-packets'], backup));
    expect(unprotected).toContain('iter+salt S2K, algo: 9, SHA1 protection');
    const other = new Gnupg();
    try {
      expect(
        text(other.must(['--status-fd', '1', '--passphrase', PASSPHRASE, '--import'], backup)),
      ).toContain('IMPORT_OK 17');
      expect(other.run(['--passphrase', 'wrong', '--decrypt'], sealed).status).not.toBe(0);
      expect(text(other.must(['--passphrase', PASSPHRASE, '--decrypt'], sealed))).toBe('Grüße');
      other.must(['--passphrase', PASSPHRASE, '--sign'], 'x');
    } finally {
      other.close();
    }
  });

  test.each([
    ['to this key', []],
    ['to a hidden recipient', ['--throw-keyids']],
  ])('the session key of a message %s is found', async (_what, options) => {
    const { vault } = await newVault(temporaryFolder());
    const { publicKey, secretKey, fingerprint } = identityOf(vault.content());
    gnupg.import(publicKey);
    const message = gnupg.must(['--encrypt', '-r', fingerprint, ...options], 'Grüße');
    const found = await findSessionKey(secretKey, sessionKeyPackets(gnupg, message));
    if (!found.ok) throw new Error(found.error.kind);
    expect(found.value.algorithm).toBe('aes256');
    const override = `9:${Buffer.from(found.value.data).toString('hex').toUpperCase()}`;
    expect(text(gnupg.must(['--override-session-key', override, '--decrypt'], message))).toBe('Grüße');
  });

  test('a message to others is refused as not for this key, and what is no packet as no OpenPGP', async () => {
    const { vault } = await newVault(temporaryFolder());
    const { vault: others } = await newVault(temporaryFolder());
    const { publicKey, fingerprint } = identityOf(others.content());
    const { secretKey } = identityOf(vault.content());
    gnupg.import(publicKey);
    const message = gnupg.must(['--encrypt', '-r', fingerprint], 'Grüße');
    const packets = sessionKeyPackets(gnupg, message);
    expect(await findSessionKey(secretKey, packets)).toEqual({
      ok: false,
      error: { kind: 'not-for-this-key' },
    });
    const notOpenpgp = { ok: false, error: { kind: 'not-openpgp' } };
    expect(await findSessionKey(secretKey, new Uint8Array(message))).toEqual(notOpenpgp);
    expect(await findSessionKey(secretKey, packets.subarray(1))).toEqual(notOpenpgp);
    expect(await findSessionKey(secretKey, packets.subarray(0, -1))).toEqual(notOpenpgp);
    expect(await findSessionKey(secretKey, new Uint8Array())).toEqual(notOpenpgp);
    const many = Buffer.concat(Array.from({ length: 65 }, () => packets));
    expect(await findSessionKey(secretKey, new Uint8Array(many))).toEqual(notOpenpgp);
  });

  test('a detached signature over twenty chunks is a good one, and only over these', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const { publicKey, fingerprint } = identityOf(vault.content());
    gnupg.import(publicKey);
    const signatures = createSignatures(vault);
    const begun = await signatures.begin(1);
    if (!begun.ok) throw new Error(begun.error.kind);
    const chunks = Array.from({ length: 20 }, (_, index) => new Uint8Array(1024 * 1024).fill(index));
    const answers = chunks.map((bytes) => signatures.append(1, { token: begun.value, bytes }));
    const finished = await signatures.finish(1, { token: begun.value });
    expect(new Set((await Promise.all(answers)).map((answer) => answer.ok))).toEqual(new Set([true]));
    if (!finished.ok) throw new Error(finished.error.kind);
    const file = path.join(folder, 'signed');
    const signature = path.join(folder, 'signed.sig');
    writeFileSync(file, Buffer.concat(chunks));
    writeFileSync(signature, finished.value);
    const verify = ['--status-fd', '1', '--verify', signature, file];
    expect(text(gnupg.must(verify))).toContain(`VALIDSIG ${fingerprint.toUpperCase()}`);
    writeFileSync(file, Buffer.concat(chunks.reverse()));
    expect(text(gnupg.run(verify).output)).toContain('BADSIG');
  });
});
