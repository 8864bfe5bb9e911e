import { generateKey, type UserID } from 'openpgp';
import { describe, expect, test } from 'vitest';
import { aliasesIn } from '../../../electron/keys/contact-aliases';
import { addContact, distrustContact, listContacts, markCompared } from '../../../electron/keys/contacts';
import type { Vault } from '../../../electron/keys/vault';
import type { CallArgs, Contact } from '@shared/ipc/contract';
import { contactSchema } from '@shared/ipc/types';
import { ok } from '@shared/lib/result';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

type Request = CallArgs<'addContact'>[0];

const NOW = Date.now();
const REPLACED = 'Laptop gestohlen, neuer Schlüssel am Telefon angesagt';
const NAMESAKE = 'Heißt nur so';

async function keyOf(...userIDs: readonly UserID[]): Promise<string> {
  const kind = { type: 'ecc', curve: 'curve25519Legacy', format: 'armored' } as const;
  const made = await generateKey({ ...kind, userIDs: [...userIDs], date: new Date(NOW - 60_000) });
  return made.publicKey;
}

async function vaultOfOffice(): Promise<Vault> {
  return (await newVault(temporaryFolder())).vault;
}

function add(vault: Vault, key: string, more: Partial<Request> = {}) {
  return addContact(vault, { role: 'accreditor', key, by: 'Anna Beispiel', ...more }, NOW);
}

async function added(vault: Vault, key: string, more: Partial<Request> = {}): Promise<Contact> {
  const answer = await add(vault, key, more);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

function listed(vault: Vault): readonly Contact[] {
  const answer = listContacts(vault);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

describe('another key of a known name', () => {
  test.each([
    ['the same name', { name: 'Jürgen Groß' }, { name: 'Jürgen Groß' }],
    ['the name without umlauts and case', { name: 'Jürgen Groß' }, { name: 'JUERGEN  gross' }],
    ['the name with letters that look the same', { name: 'Peter Groß' }, { name: '\u0420\u0435ter Groß' }],
    ['the name with a sign that has no width', { name: 'Peter Groß' }, { name: 'Pe\u200Bter Groß' }],
    ['the name the other way round', { name: 'Jürgen Groß' }, { name: 'Groß, Jürgen' }],
    [
      'the name with a title in brackets',
      { name: 'Jürgen Groß' },
      { name: 'Jürgen Groß', comment: 'privat' },
    ],
    [
      'the same address',
      { name: 'Jürgen Groß', email: 'jg@example.org' },
      { name: 'Jürgen', email: 'JG@example.org' },
    ],
  ])('is refused, and both fingerprints are named: %s', async (_what, first, second) => {
    const vault = await vaultOfOffice();
    const known = await added(vault, await keyOf(first));
    await markCompared(vault, { ...known, by: 'Anna' }, 5);
    const answer = await add(vault, await keyOf(second));
    expect(answer).toEqual({
      ok: false,
      error: {
        kind: 'name-known',
        name: known.name,
        known: known.fingerprint,
        given: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
        comparedAt: 5,
      },
    });
    expect(listed(vault)).toHaveLength(1);
  });

  test('is noticed in any of the user ids, under whatever name the key was taken in', async () => {
    const vault = await vaultOfOffice();
    const known = await added(
      vault,
      await keyOf({ name: 'Cem' }, { name: 'C. Öz', email: 'cem@example.org' }),
      {
        name: 'Schalter 3',
      },
    );
    for (const userId of [
      { name: 'Cem' },
      { name: 'Neu', email: 'cem@example.org' },
      { name: 'Schalter 3' },
    ]) {
      expect(
        await add(vault, await keyOf({ name: 'Ganz anders' }, userId), { name: 'Schalter 4' }),
      ).toMatchObject({
        error: { kind: 'name-known', known: known.fingerprint },
      });
    }
  });

  test('is noticed in a vault that kept no aliases yet', async () => {
    const vault = await vaultOfOffice();
    await added(vault, await keyOf({ name: 'Cem', email: 'cem@example.org' }), { name: 'Schalter 3' });
    await vault.change((content) => {
      const contacts = content.contacts.map((contact) => contactSchema.parse(contact));
      return ok({ content: { ...content, contacts }, value: undefined });
    });
    expect(await add(vault, await keyOf({ name: 'X', email: 'cem@example.org' }))).toMatchObject({
      error: { kind: 'name-known', name: 'Schalter 3' },
    });
  });

  test('of several of that name the one that is trusted most is named', async () => {
    const vault = await vaultOfOffice();
    const first = await added(vault, await keyOf({ name: 'Cem' }));
    await distrustContact(vault, { ...first, by: 'Anna', reason: 'weg' }, 1);
    const second = await added(vault, await keyOf({ name: 'Cem' }), { reason: NAMESAKE });
    const third = await added(vault, await keyOf({ name: 'Cem' }), { reason: NAMESAKE });
    expect(await add(vault, await keyOf({ name: 'Cem' }))).toMatchObject({
      error: { known: second.fingerprint },
    });
    await markCompared(vault, { ...third, by: 'Anna' }, 2);
    expect(await add(vault, await keyOf({ name: 'Cem' }))).toMatchObject({
      error: { known: third.fingerprint },
    });
  });

  test('is nothing to shout about between an office and an accreditor', async () => {
    const vault = await vaultOfOffice();
    await added(vault, await keyOf({ name: 'Cem' }));
    expect(await add(vault, await keyOf({ name: 'Cem' }), { role: 'office' })).toMatchObject({ ok: true });
  });

  test('is taken in beside the known one for a reason, which is kept', async () => {
    const vault = await vaultOfOffice();
    const first = await added(vault, await keyOf({ name: 'Cem' }));
    const second = await added(vault, await keyOf({ name: 'Cem' }), { reason: NAMESAKE });
    expect(second).toMatchObject({ addedBy: 'Anna Beispiel', addedFor: NAMESAKE });
    expect(listed(vault)).toEqual([first, second]);
    expect(listed(vault).some(({ distrust }) => distrust)).toBe(false);
  });
});

describe('a key that replaces another', () => {
  test('is not compared, and the other is distrusted, when, by whom and why, over a restart', async () => {
    const folder = temporaryFolder();
    const { vault } = await newVault(folder);
    const old = await added(vault, await keyOf({ name: 'Cem' }));
    await markCompared(vault, { ...old, by: 'Anna' }, 5);
    const replacement = { replaces: old.fingerprint, reason: REPLACED };
    const next = await added(vault, await keyOf({ name: 'Cem' }), replacement);
    expect(next.comparedAt).toBeUndefined();
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    expect(listed(later)).toEqual([
      {
        ...old,
        comparedAt: 5,
        comparedBy: 'Anna',
        distrust: { at: NOW, by: 'Anna Beispiel', reason: REPLACED },
      },
      next,
    ]);
  });

  test('needs a reason, and another that is known in the same role', async () => {
    const vault = await vaultOfOffice();
    const old = await added(vault, await keyOf({ name: 'Cem' }));
    const other = await added(vault, await keyOf({ name: 'Büro' }), { role: 'office' });
    const key = await keyOf({ name: 'Niemand' });
    expect(await add(vault, key, { replaces: old.fingerprint })).toMatchObject({
      error: { kind: 'name-known', known: old.fingerprint },
    });
    expect(await add(vault, key, { replaces: other.fingerprint, reason: REPLACED })).toMatchObject({
      error: { kind: 'contact-absent' },
    });
    expect(listed(vault).filter(({ distrust }) => distrust)).toEqual([]);
  });
});

describe('a distrusted key', () => {
  test('can’t be compared nor taken in again, and stays distrusted for the first reason', async () => {
    const vault = await vaultOfOffice();
    const key = await keyOf({ name: 'Cem' });
    const contact = await added(vault, key);
    const first = await distrustContact(vault, { ...contact, by: 'Anna', reason: 'Gestohlen' }, 7);
    expect(first).toMatchObject({
      ok: true,
      value: { distrust: { at: 7, by: 'Anna', reason: 'Gestohlen' } },
    });
    expect(await distrustContact(vault, { ...contact, by: 'Bert', reason: 'Doch nicht' }, 8)).toEqual(first);
    expect(await markCompared(vault, { ...contact, by: 'Bert' }, 9)).toEqual({
      ok: false,
      error: { kind: 'unusable-key', reason: 'revoked' },
    });
    for (const more of [
      {},
      { reason: 'Wieder da' },
      { replaces: contact.fingerprint, reason: 'Wieder da' },
    ]) {
      expect(await add(vault, key, more)).toEqual({
        ok: false,
        error: { kind: 'contact-exists', name: 'Cem' },
      });
    }
    expect(await distrustContact(vault, { ...contact, role: 'office', by: 'Anna', reason: 'x' }, 1)).toEqual({
      ok: false,
      error: { kind: 'contact-absent' },
    });
  });
});

test('keys of which only the addresses are known have no name in common', () => {
  expect(aliasesIn('<anna@example.org>')).toEqual(['anna@example.org']);
  expect(aliasesIn('"" (Büro) <Bert@example.org>')).toEqual(['bert@example.org']);
});

test('who compared a key is kept with it, and what it is recognised by stays in the vault', async () => {
  const vault = await vaultOfOffice();
  const contact = await added(vault, await keyOf({ name: 'Cem' }));
  const compared = await markCompared(vault, { ...contact, by: 'Bert' }, 3);
  expect(compared).toEqual({ ok: true, value: { ...contact, comparedAt: 3, comparedBy: 'Bert' } });
  expect(listed(vault)).toEqual([{ ...contact, comparedAt: 3, comparedBy: 'Bert' }]);
  expect(contact).not.toHaveProperty('aliases');
});
