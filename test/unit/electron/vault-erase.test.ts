import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import type * as Disk from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readVault, writeVault } from '../../../electron/keys/vault-disk';
import { newContent } from '../../../electron/keys/vault-content';
import { newDerivation } from '../../../electron/keys/passphrase-key';
import { makeIdentity } from '../../../electron/keys/openpgp-identity';
import { openVault, sealVault } from '../../../electron/keys/vault-file';
import { temporaryFolder } from './temporary-folder';
import { CHEAP } from './vaults';

/** How many more steps the disk carries out before the power goes; then it does nothing any more. */
const power = vi.hoisted(() => ({ steps: Infinity }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const disk = await importOriginal<typeof Disk>();
  const use = <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
    power.steps -= 1;
    return power.steps < 0 ? Promise.reject(new Error('no power')) : step();
  };
  /** Every step that changes something can be the last. */
  const watched = (handle: Disk.FileHandle): Disk.FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const run = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
        const changes = name === 'write' || name === 'writeFile' || name === 'sync';
        return changes ? (...args: unknown[]) => use(() => Promise.resolve(run(...args))) : run;
      },
    });
  return {
    ...disk,
    open: (...args: Parameters<typeof disk.open>) =>
      args[1] === 'r' ? disk.open(...args) : use(async () => watched(await disk.open(...args))),
    rename: (from: string, to: string) => use(() => disk.rename(from, to)),
    rm: (place: string) => use(() => disk.rm(place, { force: true })),
  };
});

afterEach(() => {
  power.steps = Infinity;
});

const FILES = ['vault.json', 'vault.bak'];

async function twoVersions() {
  const made = await makeIdentity('Anna Beispiel', undefined, new Date());
  if (!made.ok) throw new Error(made.error.kind);
  const content = newContent(made.value);
  const [key, derivation] = [randomBytes(32), await newDerivation(CHEAP)];
  const renamed = { ...content, identity: { ...content.identity, name: 'neu' } };
  return {
    before: sealVault(content, key, derivation),
    after: sealVault(renamed, key, derivation),
    namesIn: async (folder: string) => {
      const { files } = await readVault(folder);
      return files.map((file) => {
        const opened = openVault(file, key);
        return typeof opened === 'string' ? opened : opened.identity.name;
      });
    },
  };
}

describe('a power cut while a vault is written and the old one erased', () => {
  test.each([
    ['both files were whole', () => undefined],
    ['vault.json was torn', (folder: string) => writeFileSync(path.join(folder, 'vault.json'), '{')],
    ['vault.bak was torn', (folder: string) => writeFileSync(path.join(folder, 'vault.bak'), '{')],
    ['vault.json was lost', (folder: string) => rmSync(path.join(folder, 'vault.json'))],
    ['vault.bak was lost', (folder: string) => rmSync(path.join(folder, 'vault.bak'))],
  ])('leaves the old vault or the new one, at whatever step: %s', async (_what, damage) => {
    const { before, after, namesIn } = await twoVersions();
    const found: string[][] = [];
    for (let steps = 0; found.at(-1)?.join() !== 'neu,neu'; steps += 1) {
      expect(steps).toBeLessThan(40);
      const folder = temporaryFolder();
      for (const name of FILES) writeFileSync(path.join(folder, name), before);
      damage(folder);
      power.steps = steps;
      await writeVault(folder, after).catch(() => undefined);
      power.steps = Infinity;
      found.push(await namesIn(folder));
    }
    expect(found.filter((names) => names.length === 0)).toEqual([]);
    expect(found.flat().filter((name) => name !== 'neu' && name !== 'Anna Beispiel')).toEqual([]);
    // The disk was stopped between the two files too, and while one was zeros.
    expect(found.map((names) => names.join())).toEqual(
      expect.arrayContaining(['Anna Beispiel', 'neu', 'neu,neu']),
    );
  });
});
