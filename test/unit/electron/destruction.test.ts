import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAssembly, listAssemblies, openAssembly } from '../../../electron/keys/assemblies';
import { destroyAssembly, listDestroyed } from '../../../electron/keys/destruction';
import { changeSettings } from '../../../electron/keys/settings';
import type { Vault } from '../../../electron/keys/vault';
import type { DestructionRecord } from '@shared/ipc/contract';
import { assemblyEntrySchema, destructionRecordSchema, destructionSchema } from '@shared/ipc/types';
import { ok } from '@shared/lib/result';
import { Gnupg } from '../../support/gnupg';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'desk',
  title: 'Landesparteitag 26.2',
  date: '2026-11-21',
  place: 'Mainz',
  destroyAfter: '2027-01-31',
});
const HEAD = createHash('sha256').update('the last event').digest('hex');
const DECLARED = destructionSchema.parse({
  id: ENTRY.id,
  role: 'desk',
  rollId: '0b7e4a52-2c1d-4e0f-8f52-9a3f2a1b0c4d',
  members: 6120,
  events: 412,
  head: HEAD,
  acknowledged: true,
  operator: 'Cem Özdemir',
});

async function newDesk(folder: string): Promise<Vault> {
  const { vault } = await newVault(folder);
  await addAssembly(vault, ENTRY, 1);
  return vault;
}

async function destroyed(vault: Vault, declared = DECLARED, at = Date.now()): Promise<DestructionRecord> {
  const answer = await destroyAssembly(vault, declared, at);
  if (!answer.ok) throw new Error(answer.error.kind);
  return destructionRecordSchema.parse(answer.value);
}

/** The lines for programs: what stands before the colon, without its German half, and what stands after it. */
function valuesIn(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^[^/\n]+ \/ ([A-Za-z-]+): (.*)$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
}

describe('destroying an assembly', () => {
  test('takes its key out of the vault and leaves a record, in one and the same write', async () => {
    const folder = temporaryFolder();
    const vault = await newDesk(folder);
    await addAssembly(vault, { ...ENTRY, role: 'office' }, 1);
    const record = await destroyed(vault);
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    for (const one of [vault, later]) {
      expect(openAssembly(one, ENTRY)).toEqual({ ok: false, error: { kind: 'assembly-absent' } });
      expect(listAssemblies(one)).toEqual({ ok: true, value: [{ ...ENTRY, role: 'office' }] });
      expect(listDestroyed(one)).toEqual({ ok: true, value: [record] });
    }
    expect(await destroyAssembly(vault, DECLARED, 1)).toEqual({
      ok: false,
      error: { kind: 'assembly-absent' },
    });
    vault.lock('user');
    const locked = { ok: false, error: { kind: 'locked' } };
    expect(await destroyAssembly(vault, DECLARED, 1)).toEqual(locked);
    expect(listDestroyed(vault)).toEqual(locked);
  });

  test('twice at once leaves one record', async () => {
    const vault = await newDesk(temporaryFolder());
    const both = await Promise.all([1, 2].map(() => destroyAssembly(vault, DECLARED, Date.now())));
    expect(both.map(({ ok: isDone }) => isDone).sort()).toEqual([false, true]);
    const listed = listDestroyed(vault);
    expect(listed.ok && listed.value).toHaveLength(1);
  });

  test('gives the same assembly a new key, should it be opened again', async () => {
    const vault = await newDesk(temporaryFolder());
    const before = openAssembly(vault, ENTRY);
    await destroyed(vault);
    const again = await addAssembly(vault, ENTRY, 2);
    expect(again.ok && before.ok && Buffer.compare(again.value.dataKey, before.value.dataKey)).not.toBe(0);
  });
});

describe('the declaration', () => {
  test('says who, when, what and how much, line by line', async () => {
    const vault = await newDesk(temporaryFolder());
    const { text } = await destroyed(vault, DECLARED, Date.UTC(2027, 1, 1, 9, 30, 5));
    expect(valuesIn(text)).toEqual({
      Format: 'stimmkarte-destruction 1',
      'Destroyed-At': '2027-02-01T09:30:05Z',
      Operator: 'Cem Özdemir',
      Assembly: 'Landesparteitag 26.2',
      'Assembly-Id': ENTRY.id,
      'Assembly-Date': '2026-11-21',
      Place: 'Mainz',
      'Destroy-After': '2027-01-31',
      Role: 'desk',
      'Roll-Id': DECLARED.rollId,
      Members: '6120',
      Events: '412',
      Head: HEAD,
      Acknowledged: 'yes',
      Reason: '-',
      'Key-Owner': 'Anna Beispiel',
      Key: vault.content()?.identity.fingerprint,
    });
  });

  test('says what is missing, and asks for no acknowledgement of an office', async () => {
    const vault = await newDesk(temporaryFolder());
    await addAssembly(vault, { ...ENTRY, role: 'office', destroyAfter: undefined }, 1);
    const nothing = { id: ENTRY.id, members: 0, events: 0, acknowledged: false, operator: 'Cem' };
    const desk = await destroyed(vault, destructionSchema.parse({ ...nothing, role: 'desk' }));
    expect(valuesIn(desk.text)).toMatchObject({ 'Roll-Id': '-', Head: '-', Acknowledged: 'no' });
    const office = await destroyed(vault, destructionSchema.parse({ ...nothing, role: 'office' }));
    expect(valuesIn(office.text)).toMatchObject({ 'Destroy-After': '-', Acknowledged: '-' });
  });

  test('keeps each value in its line, whatever somebody writes', async () => {
    const vault = await newDesk(temporaryFolder());
    const breaks = ['\n', '\u2028', '\u2029', '\u202E'];
    const reason = ['zu früh', ...breaks.map((sign) => `${sign}x / Acknowledged: no${sign}`)].join('');
    const operator = 'Cem\u2028x / Members: 0';
    const { text } = await destroyed(vault, destructionSchema.parse({ ...DECLARED, reason, operator }));
    expect(valuesIn(text)).toMatchObject({
      Acknowledged: 'yes',
      Members: '6120',
      Operator: 'Cem x / Members: 0',
      Reason: `zu früh${' x / Acknowledged: no'.repeat(4)}`,
    });
    expect(text).not.toMatch(/[\u2028\u2029\u202E]/u);
  });
});

describe('the signature, as GnuPG sees it', () => {
  let gnupg: Gnupg;
  beforeAll(() => {
    gnupg = new Gnupg();
  });
  afterAll(() => gnupg.close());

  function verify(vault: Vault, record: string) {
    gnupg.import(vault.content()?.identity.publicKey ?? '');
    return gnupg.run(['--status-fd', '1', '--verify'], record);
  }

  test('is good, and a word changed makes it bad', async () => {
    const vault = await newDesk(temporaryFolder());
    const reason = '- Gedankenstrich am Anfang\nFrom hier an zweizeilig   ';
    const { text } = await destroyed(vault, destructionSchema.parse({ ...DECLARED, reason }));
    const good = verify(vault, text);
    expect(good).toMatchObject({ status: 0 });
    expect(good.messages).toContain('Good signature from "Anna Beispiel"');
    expect(verify(vault, text.replace('6120', '6121')).messages).toContain('BAD signature');
    expect(verify(vault, text.replaceAll('\n', '\r\n'))).toMatchObject({ status: 0 });
  });

  test('is made although the key has expired meanwhile, or the clock is before its time', async () => {
    const { publicKey, secretKey } = expiringKey();
    const clockBefore = Date.UTC(2026, 0, 1);
    for (const at of [Date.UTC(2026, 10, 1), clockBefore]) {
      const vault = await newDesk(temporaryFolder());
      await vault.change((content) =>
        ok({ content: { ...content, identity: { ...content.identity, publicKey, secretKey } }, value: 1 }),
      );
      const record = await destroyed(vault, DECLARED, at);
      expect(record.destroyedAt).toBe(at);
      expect(Buffer.from(verify(vault, record.text).output).toString()).toMatch(/ (?:EXPKEYSIG|GOODSIG) /);
    }
  });

  /** A key that was valid in February and March of 2026. */
  function expiringKey() {
    const made = '--faked-system-time=20260201T000000!';
    const until = '20260331T000000';
    gnupg.must([made, '--quick-generate-key', 'Erna', 'ed25519', 'sign', until]);
    return {
      publicKey: gnupg.key('Erna').publicKey,
      secretKey: Buffer.from(gnupg.must(['--armor', '--export-secret-keys', 'Erna'])).toString(),
    };
  }
});

describe('what the vault files held before', () => {
  const FILES = ['vault.json', 'vault.bak'];

  /** Keeps the files open: what they held can be read even when their names are gone. */
  function hold(folder: string): readonly number[] {
    return FILES.map((name) => openSync(path.join(folder, name), 'r'));
  }

  function readHeld(handles: readonly number[]): readonly Buffer[] {
    return handles.map((handle) => {
      const bytes = Buffer.alloc(fstatSync(handle).size);
      readSync(handle, bytes, 0, bytes.length, 0);
      closeSync(handle);
      return bytes;
    });
  }

  test('is zeros after a destruction, and nothing else lies about', async () => {
    const folder = temporaryFolder();
    const vault = await newDesk(folder);
    const handles = hold(folder);
    await destroyed(vault);
    for (const bytes of readHeld(handles)) {
      expect(bytes.length).toBeGreaterThan(1000);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual([...FILES].sort());
    const [first, second] = FILES.map((name) => readFileSync(path.join(folder, name)));
    expect(first).toEqual(second);
  });

  test('is zeros after every change, so that no earlier version has the key of what is destroyed later', async () => {
    const folder = temporaryFolder();
    const vault = await newDesk(folder);
    const handles = hold(folder);
    await changeSettings(vault, { lockAfterSeconds: 60 });
    const later = hold(folder);
    await destroyed(vault);
    for (const bytes of [...readHeld(handles), ...readHeld(later)]) {
      expect(bytes.length).toBeGreaterThan(1000);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
  });

  test('is zeros where a file was mended by its twin', async () => {
    const folder = temporaryFolder();
    (await newDesk(folder)).lock();
    const [, twin = ''] = FILES.map((name) => path.join(folder, name));
    writeFileSync(twin, readFileSync(twin, 'utf8').replace('"nonce": "', '"nonce": "+'));
    const handles = hold(folder);
    expect(await vaultIn(folder).vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(readHeld(handles).every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  test('is zeros after the passphrase was changed', async () => {
    const folder = temporaryFolder();
    const vault = await newDesk(folder);
    const handles = hold(folder);
    expect(await vault.changePassphrase(PASSPHRASE, 'ein anderer Satz')).toMatchObject({ ok: true });
    expect(readHeld(handles).every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
    await expect(vaultIn(folder).vault.unlock('ein anderer Satz')).resolves.toMatchObject({ ok: true });
  });

  test.each(FILES)('is erased too where %s was torn, and the key is in neither file', async (torn) => {
    const folder = temporaryFolder();
    const vault = await newDesk(folder);
    writeFileSync(path.join(folder, torn), '{"format":"stimmkarte-vault"');
    await destroyed(vault);
    const later = vaultIn(folder).vault;
    expect(await later.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(listAssemblies(later)).toEqual({ ok: true, value: [] });
  });
});
