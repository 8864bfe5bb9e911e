import { createDecipheriv, createHash } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers-sumo';
import { describe, expect, test } from 'vitest';
import { assemblyEntrySchema } from '@shared/ipc/types';
import { addAssembly, openAssembly } from '../../../electron/keys/assemblies';
import { derivationSchema } from '../../../electron/keys/passphrase-key';
import { type VaultFile, parseVaultFile } from '../../../electron/keys/vault-file';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'desk',
  title: 'Kreisparteitag',
  date: '2026-11-21',
  place: 'Worms',
});

function readFile(file: string): VaultFile {
  const parsed = parseVaultFile(readFileSync(file));
  if (!parsed) throw new Error('not whole');
  return parsed;
}

/** The header as VAULT.md says that the cipher binds it. */
function headerOf({ format, version, derivation }: VaultFile): string {
  const { algorithm, opsLimit, memoryKib, salt } = derivation;
  return [format, version, algorithm, opsLimit, memoryKib, salt].join('\n');
}

async function closedVault(): Promise<{ folder: string; main: string; twin: string; dataKey: unknown }> {
  const folder = temporaryFolder();
  const { vault } = await newVault(folder);
  const dataKey = await addAssembly(vault, ENTRY, 1);
  vault.lock();
  return { folder, main: path.join(folder, 'vault.json'), twin: path.join(folder, 'vault.bak'), dataKey };
}

describe('a damaged vault', () => {
  test.each(['vault.json', 'vault.bak'])(
    'whatever happens to %s, the other one opens and mends it',
    async (name) => {
      const damages = [
        (file: string) => truncateSync(file, 100),
        (file: string) => truncateSync(file, 0),
        (file: string) => rmSync(file),
        (file: string) =>
          writeFileSync(file, readFileSync(file, 'utf8').replace(/"nonce": "./, '"nonce": "+')),
        (file: string) => writeFileSync(file, Buffer.alloc(4096)),
      ];
      for (const damage of damages) {
        const { folder, main, twin, dataKey } = await closedVault();
        damage(path.join(folder, name));
        const { vault } = vaultIn(folder);
        expect((await vault.status()).state).toBe('locked');
        expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
        expect(openAssembly(vault, ENTRY)).toEqual(dataKey);
        expect(readFileSync(main)).toEqual(readFileSync(twin));
        expect(parseVaultFile(readFileSync(main))).toBeDefined();
      }
    },
  );

  test('where both files are torn, no passphrase is tried and no failure is counted', async () => {
    const { folder, main, twin } = await closedVault();
    truncateSync(main, 200);
    truncateSync(twin, 300);
    const { vault } = vaultIn(folder);
    expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { kind: 'vault-damaged' } });
    expect(await vault.status()).toEqual({ state: 'locked', waitMs: 0 });
  });

  test('a file that somebody altered with care, checksum and all, does not open; its twin does', async () => {
    const { folder, main, twin, dataKey } = await closedVault();
    const file = readFile(main);
    const derivation = { ...file.derivation, opsLimit: file.derivation.opsLimit + 1 };
    const header = headerOf({ ...file, derivation });
    const checksum = createHash('sha256').update(`${header}\n${file.nonce}\n${file.sealed}`).digest('hex');
    writeFileSync(main, JSON.stringify({ ...file, derivation, checksum }));
    expect(parseVaultFile(readFileSync(main))).toBeDefined();
    const { vault } = vaultIn(folder);
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(openAssembly(vault, ENTRY)).toEqual(dataKey);
    writeFileSync(main, JSON.stringify({ ...file, derivation, checksum }));
    rmSync(twin);
    expect(await vaultIn(folder).vault.unlock(PASSPHRASE)).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
  });

  test('the file can be opened with nothing but what VAULT.md says', async () => {
    const { main } = await closedVault();
    const file = readFile(main);
    await sodium.ready;
    const { opsLimit, memoryKib, salt } = file.derivation;
    const key = sodium.crypto_pwhash(
      32,
      PASSPHRASE,
      Buffer.from(salt, 'base64'),
      opsLimit,
      memoryKib * 1024,
      2,
    );
    const sealed = Buffer.from(file.sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.nonce, 'base64'));
    decipher.setAAD(Buffer.from(headerOf(file))).setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString();
    expect(JSON.parse(plain)).toMatchObject({
      identity: { name: 'Anna Beispiel' },
      assemblies: [{ entry: ENTRY }],
      contacts: [],
    });
  });

  test('no byte of the file can be changed without it being noticed', async () => {
    const { main } = await closedVault();
    const whole = readFileSync(main);
    const intact = parseVaultFile(whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(whole);
        altered.writeUInt8(altered.readUInt8(at) ^ change, at);
        const parsed = parseVaultFile(altered);
        // White space between the fields may differ.
        if (parsed) expect(parsed).toEqual(intact);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a forged header', () => {
  const sound = { algorithm: 'argon2id', opsLimit: 3, memoryKib: 2 ** 16, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' };

  test.each([
    ['all memory', { memoryKib: 100 * 2 ** 20 }],
    ['hours of work', { opsLimit: 1_000_000 }],
    ['next to no memory', { memoryKib: 8 }],
    ['no work at all', { opsLimit: 0 }],
    ['a fraction', { opsLimit: 1.5 }],
    ['another algorithm', { algorithm: 'md5' }],
    ['no salt', { salt: '' }],
  ])('that asks for %s is not obeyed', (_what, change) => {
    expect(derivationSchema.safeParse(sound).success).toBe(true);
    expect(derivationSchema.safeParse({ ...sound, ...change }).success).toBe(false);
  });
});
