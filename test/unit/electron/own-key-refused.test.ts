import { type PrivateKey, encryptKey, enums, readPrivateKey } from 'openpgp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectSecretKey } from '../../../electron/keys/own-key';
import type { OwnKey } from '../../../electron/keys/secret-key';
import { KEY_PASSPHRASE, KeyRing, text } from './gnupg-keys';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, vaultIn } from './vaults';

const LONG_AGO = '20260101T000000';

describe('a secret key that can’t be used', () => {
  let ring: KeyRing;
  let usual: string;
  let protectedOne: string;
  beforeAll(() => {
    ring = new KeyRing();
    usual = ring.makeUsual('Clara');
    protectedOne = ring.makeUsual('Carla', KEY_PASSPHRASE);
  });
  afterAll(() => ring.close());

  async function failureOf(given: OwnKey): Promise<unknown> {
    const answer = await inspectSecretKey(given, new Date());
    return answer.ok ? answer : answer.error;
  }

  function unusable(reason: string) {
    return { kind: 'unusable-key', reason };
  }

  test.each([
    ['that has expired', 'expired', () => ring.make('Erna', 'ed25519', { at: LONG_AGO, expires: '30d' })],
    ['whose only encryption subkey has expired', 'expired', () => expiredSubkey()],
    ['whose only encryption subkey was revoked', 'revoked', () => revokedSubkey()],
    ['that was revoked', 'revoked', () => revoked()],
    ['with 1024 bits of RSA', 'weak', () => ring.make('Wanda', 'rsa1024', { usage: 'sign,encr' })],
    ['of DSA', 'weak', () => ring.make('Dora', 'dsa2048')],
    ['to which one can encrypt only by ElGamal', 'weak', () => elgamal()],
    ['that can only sign', 'cannot-encrypt', () => ring.make('Sina', 'ed25519')],
    ['that can only encrypt', 'cannot-sign', () => encryptOnly()],
  ])('a key %s is refused as %s', async (_what, reason, make) => {
    expect(await failureOf(ring.ownKey(make()))).toEqual(unusable(reason));
  });

  function expiredSubkey(): string {
    const key = ring.make('Edith', 'ed25519', { at: LONG_AGO });
    ring.addSubkey(key, 'cv25519', 'encr', { at: LONG_AGO, expires: '30d' });
    return key;
  }

  function revokedSubkey(): string {
    const key = ring.makeUsual('Rosalie');
    ring.must(['--command-fd', '0', '--edit-key', key], 'key 1\nrevkey\ny\n0\n\ny\nsave\n');
    return key;
  }

  function revoked(): string {
    const key = ring.makeUsual('Rita');
    ring.revoke(key);
    return key;
  }

  function elgamal(): string {
    const key = ring.make('Elsa', 'ed25519');
    ring.addSubkey(key, 'elg2048', 'encr');
    return key;
  }

  function encryptOnly(): string {
    const key = ring.make('Edda', 'ed25519', { usage: 'cert' });
    ring.addSubkey(key, 'cv25519', 'encr');
    return key;
  }

  test('a key that is protected is not looked into without its passphrase, nor with a wrong one', async () => {
    const { file } = ring.ownKey(protectedOne, KEY_PASSPHRASE);
    expect(await failureOf({ file })).toEqual({ kind: 'key-passphrase-missing' });
    const wrong = { kind: 'key-passphrase-wrong' };
    expect(await failureOf({ file, passphrase: `${KEY_PASSPHRASE}.` })).toEqual(wrong);
    expect(await failureOf({ file, passphrase: ' ' })).toEqual(wrong);
  });

  test('why a key is unusable is told without its passphrase', async () => {
    const key = ring.make('Sigrid', 'ed25519', { passphrase: KEY_PASSPHRASE });
    expect(await failureOf({ file: ring.secret(key, KEY_PASSPHRASE) })).toEqual(unusable('cannot-encrypt'));
  });

  test('parts of a key that are not there can’t be used: neither to sign nor to read', async () => {
    const parts = ring.make('Svea', 'ed25519', { usage: 'sign' });
    ring.addSubkey(parts, 'cv25519', 'encr');
    const withoutPrimary = ring.secret(parts, '', '--export-secret-subkeys');
    expect(await failureOf({ file: withoutPrimary })).toEqual(unusable('cannot-sign'));
    const key = await readPrivateKey({ armoredKey: ring.secret(parts) });
    secretSubkey(key).makeDummy();
    expect(await failureOf({ file: key.armor() })).toEqual(unusable('cannot-encrypt'));
  });

  function secretSubkey(key: PrivateKey) {
    const packet = key.subkeys[0]?.keyPacket;
    if (!packet || !('makeDummy' in packet)) throw new Error('no secret subkey');
    return packet;
  }

  test('a signing subkey that lies on a card is passed over for the primary key', async () => {
    const parts = ring.make('Karla', 'ed25519', { at: LONG_AGO });
    ring.addSubkey(parts, 'ed25519', 'sign', { at: LONG_AGO });
    ring.addSubkey(parts, 'cv25519', 'encr', { at: LONG_AGO });
    const key = await readPrivateKey({ armoredKey: ring.secret(parts) });
    secretSubkey(key).makeDummy();
    expect(await failureOf({ file: key.armor() })).toMatchObject({ ok: true });
  });

  test('a public key is told apart from a secret one, and from no key', async () => {
    const exported = ['--export', usual];
    expect(await failureOf({ file: ring.must(exported) as Uint8Array<ArrayBuffer> })).toEqual({
      kind: 'public-key',
    });
    expect(await failureOf({ file: text(ring.must(['--armor', ...exported])) })).toEqual({
      kind: 'public-key',
    });
    const message = text(ring.must(['--armor', '--store'], 'x'));
    const key = ring.secret(usual);
    for (const file of [
      '',
      'hello',
      message,
      key.slice(0, 300),
      new Uint8Array(),
      new Uint8Array(99).fill(0x95),
    ]) {
      expect(await failureOf({ file })).toEqual({ kind: 'not-a-key' });
    }
  });

  test('two secret keys in one file are refused; a secret key beside its own public key is one key', async () => {
    const both = text(ring.must(['--armor', '--export-secret-keys', usual, ring.makeUsual('Bruno')]));
    expect(await failureOf({ file: both })).toEqual({ kind: 'several-keys', count: 2 });
    const [first, second] = [ring.secret(usual), ring.secret(protectedOne, KEY_PASSPHRASE)];
    expect(await failureOf({ file: first + second })).toEqual({ kind: 'several-keys', count: 2 });
    const own = text(ring.must(['--armor', '--export', usual]));
    expect(await failureOf({ file: own + first })).toMatchObject({ ok: true });
    const others = text(ring.must(['--armor', '--export', protectedOne]));
    expect(await failureOf({ file: others + first })).toEqual({ kind: 'several-keys', count: 2 });
  });

  test('a key is the same armoured or not, as text or bytes, and as Windows writes text', async () => {
    const armoured = ring.secret(usual);
    const told = await failureOf({ file: armoured });
    expect(told).toMatchObject({ ok: true });
    const binary = new Uint8Array(ring.must(['--export-secret-keys', usual]));
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${armoured.replaceAll('\n', '\r\n')}`, 'utf16le'));
    for (const file of [binary, utf16, new TextEncoder().encode(`\uFEFFKommentar\r\n${armoured}`)]) {
      expect(await failureOf({ file })).toEqual(told);
    }
  });

  test('a key whose secret half is not that of its public half is none', async () => {
    const key = await readPrivateKey({ armoredKey: ring.secret(usual) });
    for (const part of key.getKeys()) {
      const { privateParams } = part.keyPacket as unknown as { privateParams: Record<string, Uint8Array> };
      const before = Object.entries(privateParams).map(([name, bytes]) => [name, bytes.slice()] as const);
      for (const bytes of Object.values(privateParams)) bytes.reverse();
      expect(await failureOf({ file: key.armor() })).toEqual({ kind: 'not-a-key' });
      for (const [name, bytes] of before) privateParams[name]?.set(bytes);
    }
    expect(await failureOf({ file: key.armor() })).toMatchObject({ ok: true });
  });

  test.each([3, 5, 6])('a key of version %i is refused as such', async (version) => {
    const binary = new Uint8Array(ring.must(['--export-secret-keys', usual]));
    const header = (binary[0] ?? 0) & 0x40 ? 2 : 1 + 2 ** ((binary[0] ?? 0) & 3);
    binary[header] = version;
    expect(await failureOf({ file: binary })).toEqual(unusable('version'));
  });

  test('newer ways to protect a key are understood, but none that takes much memory', async () => {
    const privateKey = await readPrivateKey({ armoredKey: ring.secret(usual) });
    const protectedBy = async (memoryExponent: number) => {
      const settings = {
        aeadProtect: true,
        maxArgon2MemoryExponent: 30,
        s2kType: enums.s2k.argon2,
        s2kArgon2Params: { passes: 1, parallelism: 1, memoryExponent },
      } as const;
      const key = await encryptKey({ privateKey, passphrase: KEY_PASSPHRASE, config: settings });
      return { file: key.armor(), passphrase: KEY_PASSPHRASE };
    };
    const modest = await protectedBy(14);
    expect(await failureOf(modest)).toMatchObject({ ok: true });
    expect(await failureOf({ ...modest, passphrase: 'x' })).toEqual({ kind: 'key-passphrase-wrong' });
    expect(await failureOf(await protectedBy(17))).toEqual(unusable('version'));
  });

  test('no vault is made for a key that can’t be used', async () => {
    const { vault } = vaultIn(temporaryFolder());
    const file = ring.secret(protectedOne, KEY_PASSPHRASE);
    expect(await vault.create('Anna', PASSPHRASE, { file, passphrase: 'x' })).toEqual({
      ok: false,
      error: { kind: 'key-passphrase-wrong' },
    });
    expect((await vault.status()).state).toBe('absent');
    expect(await vault.create('Anna', PASSPHRASE, { file, passphrase: KEY_PASSPHRASE })).toMatchObject({
      ok: true,
    });
  });
});
