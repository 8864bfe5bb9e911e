import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readKey } from 'openpgp';
import { assemblyEntrySchema } from '@shared/ipc/types';
import type { Contact } from '@shared/ipc/contract';
import { addAssembly } from '../../../electron/keys/assemblies';
import { addContact, distrustContact, listContacts, markCompared } from '../../../electron/keys/contacts';
import { findSessionKey } from '../../../electron/keys/openpgp-identity';
import { describeOwnKey, replaceIdentity } from '../../../electron/keys/own-key';
import { checkPublicKey } from '../../../electron/keys/public-key';
import { createSignatures } from '../../../electron/keys/signatures';
import type { Vault } from '../../../electron/keys/vault';
import type { VaultContent } from '../../../electron/keys/vault-content';
import { openMessage } from '../../../renderer/roll-worker/envelope-open';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import { officeOfRoll } from '../../../renderer/roll-worker/envelope-signers';
import { KeyRing, sessionKeyPackets, text } from './gnupg-keys';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'desk',
  title: 'Kreisparteitag',
  date: '2026-11-21',
  place: 'Worms',
});
/** When the keys of these tests are made, and one at which they have expired. */
const MADE = '20260101T000000';
const JUNE = Date.parse('2026-06-01');
const EXPIRED = Date.parse('2028-02-01');

/** A key lives for years: it is extended, it gets subkeys, it expires, it is revoked. */
describe('a key that changes under the same fingerprint', () => {
  let ring: KeyRing;
  beforeAll(() => {
    ring = new KeyRing();
  });
  afterAll(() => ring.close());
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: JUNE });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A key of two years. @returns its fingerprint, in capitals */
  function makeKey(name: string): string {
    const key = ring.make(name, 'ed25519', { expires: '2y', at: MADE });
    ring.addSubkey(key, 'cv25519', 'encr', { expires: '2y', at: MADE });
    return key;
  }

  function extend(key: string): void {
    const later = '--faked-system-time=20260301T000000!';
    ring.must([later, '--quick-set-expire', key, '8y']);
    ring.must([later, '--quick-set-expire', key, '8y', '*']);
  }

  const exported = (key: string) => text(ring.must(['--armor', '--export', key]));

  function give(
    vault: Vault,
    key: string,
    more: { reason?: string; replaces?: Contact['fingerprint'] } = {},
  ) {
    return addContact(vault, { role: 'accreditor', key, by: 'Anna Beispiel', ...more }, Date.now());
  }

  async function taken(vault: Vault, key: string): Promise<Contact> {
    const answer = await give(vault, key);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  }

  function contactsOf(vault: Vault): readonly Contact[] {
    const answer = listContacts(vault);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  }

  async function vaultOf(key: string): Promise<Vault> {
    const { vault } = vaultIn(temporaryFolder());
    const made = await vault.create('Anna Beispiel', PASSPHRASE, ring.ownKey(key));
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return vault;
  }

  function identityOf(vault: Vault): VaultContent['identity'] {
    const identity = vault.content()?.identity;
    if (!identity) throw new Error('locked');
    return identity;
  }

  test('of a contact: what is new is taken over, who took it in and who compared it stays', async () => {
    const { vault } = await newVault(temporaryFolder());
    const key = makeKey('Cem <cem@example.org>');
    const first = exported(key);
    const contact = await taken(vault, first);
    const compared = { ...contact, comparedAt: 5, comparedBy: 'Bert' };
    await markCompared(vault, { ...contact, by: 'Bert' }, 5);
    const exists = { ok: false, error: { kind: 'contact-exists', name: contact.name } };
    expect(await give(vault, first)).toEqual(exists);
    extend(key);
    const second = exported(key);
    vi.setSystemTime(EXPIRED);
    expect(await give(vault, first)).toEqual({
      ok: false,
      error: { kind: 'unusable-key', reason: 'expired' },
    });
    const updated = await give(vault, second);
    expect(updated).toEqual({ ok: true, value: { ...compared, publicKey: expect.anything() as string } });
    expect(contactsOf(vault)).toEqual([updated.ok && updated.value]);
    expect(updated.ok && updated.value.publicKey).not.toBe(contact.publicKey);
    expect(await give(vault, second)).toEqual(exists);
    const other = new KeyRing();
    try {
      other.import(contactsOf(vault)[0]?.publicKey ?? '');
      const listing = text(other.must(['--with-colons', '--list-keys']));
      expect(listing.match(/^(?:pub|sub):[^e].*$/gm)).toHaveLength(2);
    } finally {
      other.close();
    }
  });

  test('of a contact: an older version takes nothing away again', async () => {
    const { vault } = await newVault(temporaryFolder());
    const key = makeKey('Cem');
    const first = exported(key);
    extend(key);
    ring.addSubkey(key, 'cv25519', 'encr', { at: '20260401T000000' });
    await taken(vault, exported(key));
    await give(vault, first);
    const [contact] = contactsOf(vault);
    expect(await checkPublicKey(contact?.publicKey ?? '', new Date(EXPIRED))).toMatchObject({ ok: true });
    expect((await readKey({ armoredKey: contact?.publicKey ?? '' })).subkeys).toHaveLength(2);
  });

  test('of a contact: a revoked one is refused, and one that is distrusted stays so', async () => {
    const { vault } = await newVault(temporaryFolder());
    const key = makeKey('Cem');
    const contact = await taken(vault, exported(key));
    extend(key);
    const extended = exported(key);
    expect(await give(vault, extended, { replaces: contact.fingerprint, reason: 'x' })).toMatchObject({
      error: { kind: 'contact-exists' },
    });
    await distrustContact(vault, { ...contact, by: 'Anna', reason: 'Gestohlen' }, 7);
    const distrusted = contactsOf(vault);
    for (const more of [{}, { reason: 'Wieder da' }]) {
      expect(await give(vault, extended, more)).toMatchObject({ error: { kind: 'contact-exists' } });
    }
    ring.revoke(key);
    vi.useRealTimers();
    expect(await give(vault, exported(key))).toEqual({
      ok: false,
      error: { kind: 'unusable-key', reason: 'revoked' },
    });
    expect(contactsOf(vault)).toEqual(distrusted);
  });

  test('of the own one: the extended key is taken over with assemblies in the vault, and reads what it read', async () => {
    const key = makeKey('Erika');
    const vault = await vaultOf(key);
    await addAssembly(vault, ENTRY, 1);
    const before = identityOf(vault);
    const message = ring.must(['--faked-system-time=20260601T000000!', '--encrypt', '-r', key], 'Grüße');
    const later = '--faked-system-time=20260301T000000!';
    ring.must([later, '--quick-set-expire', key, '8y']);
    ring.addSubkey(key, 'cv25519', 'encr', { expires: '7y', at: '20260401T000000' });
    const withoutOldOne = ring.must(['--armor', '--export-secret-keys', key]);
    vi.setSystemTime(EXPIRED);
    const args = { key: { file: text(withoutOldOne) }, passphrase: PASSPHRASE };
    const replaced = await replaceIdentity(vault, args, new Date());
    expect(replaced).toMatchObject({
      ok: true,
      value: { name: 'Anna Beispiel', fingerprint: before.fingerprint },
    });
    const { publicKey, secretKey, createdAt } = identityOf(vault);
    expect([publicKey === before.publicKey, createdAt]).toEqual([false, before.createdAt]);
    expect(publicKey).not.toContain('PRIVATE');
    expect(await describeOwnKey(vault, new Date())).toMatchObject({
      value: { expiresAt: Date.parse('2033-03-30') },
    });
    expect(await findSessionKey(secretKey, sessionKeyPackets(ring, message))).toMatchObject({ ok: true });
  });

  test('of the own one: an older version takes no subkey away; another key is refused as before', async () => {
    const key = makeKey('Erika');
    const older = ring.ownKey(key);
    ring.addSubkey(key, 'cv25519', 'encr', { at: '20260401T000000' });
    const vault = await vaultOf(key);
    await addAssembly(vault, ENTRY, 1);
    const { secretKey } = identityOf(vault);
    const message = ring.must(['--faked-system-time=20260601T000000!', '--encrypt', '-r', key], 'Grüße');
    expect(await replaceIdentity(vault, { key: older, passphrase: PASSPHRASE }, new Date())).toMatchObject({
      ok: true,
    });
    expect(identityOf(vault).secretKey).toBe(secretKey);
    expect(await findSessionKey(secretKey, sessionKeyPackets(ring, message))).toMatchObject({ ok: true });
    expect(await replaceIdentity(vault, { key: older, passphrase: 'wrong' }, new Date())).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    const other = { key: ring.ownKey(makeKey('Otto')), passphrase: PASSPHRASE };
    expect(await replaceIdentity(vault, other, new Date())).toEqual({
      ok: false,
      error: { kind: 'identity-in-use', assemblies: 1 },
    });
  });

  test('of the own one: one that has expired still signs, and GnuPG and this program find it good', async () => {
    const vault = await vaultOf(makeKey('Erika'));
    const { fingerprint, publicKey } = identityOf(vault);
    const office = (await newVault(temporaryFolder())).vault;
    vi.setSystemTime(EXPIRED);
    const signatures = createSignatures(vault);
    const content = new TextEncoder().encode('Grüße\n');
    const sealed = await sealMessage({
      content: [content],
      recipients: [identityOf(office).publicKey],
      services: {
        beginSignature: () => signatures.begin(1),
        appendToSignature: (token, bytes) => signatures.append(1, { token, bytes: bytes.slice() }),
        finishSignature: (token) => signatures.finish(1, { token }),
      },
    });
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
    const opened = await openMessage({
      bytes: sealed.value,
      findSigner: officeOfRoll({ fingerprint, publicKey }),
      services: { decryptSessionKey: (packets) => findSessionKey(identityOf(office).secretKey, packets) },
    });
    expect(opened).toMatchObject({ ok: true, value: { content, signer: fingerprint } });
    const others = new KeyRing();
    try {
      others.import(publicKey);
      others.must(['--import'], identityOf(office).secretKey);
      const answer = others.run([
        '--faked-system-time=20280201T000000!',
        ...['--status-fd', '1', '--decrypt', others.file('sealed', sealed.value)],
      ]);
      expect(text(answer.output)).toMatch(/ (?:EXPKEYSIG|GOODSIG) .*Erika/);
      expect(text(answer.output)).toMatch(/ VALIDSIG \w+ 2027-12-31 /);
    } finally {
      others.close();
    }
  });
});
