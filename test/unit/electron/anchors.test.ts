import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addAssembly,
  anchorAssembly,
  forgetAssembly,
  listAssemblies,
  openAssembly,
} from '../../../electron/keys/assemblies';
import type { Vault } from '../../../electron/keys/vault';
import { type Anchor, anchorSchema, assemblyEntrySchema } from '@shared/ipc/types';
import { temporaryFolder } from './temporary-folder';
import { PASSPHRASE, newVault, vaultIn } from './vaults';

const ENTRY = assemblyEntrySchema.parse({
  id: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  role: 'office',
  title: 'Landesparteitag',
  date: '2026-11-21',
  place: 'Mainz',
  destroyAfter: '2027-01-31',
});

/** An anchor from the number of each desk and how far its log came: `{ 1: 7 }`. */
function anchorOf(logs: Readonly<Record<number, number>>, hash = 'a'): Anchor {
  return anchorSchema.parse(
    Object.entries(logs).map(([desk, seq]) => ({
      deskId: desk.padStart(40, '0'),
      seq,
      hash: hash.repeat(64),
    })),
  );
}

function kept(vault: Vault): Readonly<Record<string, number>> {
  const opened = openAssembly(vault, ENTRY);
  if (!opened.ok) throw new Error(opened.error.kind);
  return Object.fromEntries(opened.value.anchor?.map(({ deskId, seq }) => [Number(deskId), seq]) ?? []);
}

async function newOffice(folder: string): Promise<Vault> {
  const { vault } = await newVault(folder);
  await addAssembly(vault, ENTRY, 1);
  return vault;
}

describe('how far the logs of an assembly came', () => {
  test('is given with its key, once somebody said so, over a restart and over new texts', async () => {
    const folder = temporaryFolder();
    const vault = await newOffice(folder);
    const fresh = openAssembly(vault, ENTRY);
    expect(fresh.ok && 'anchor' in fresh.value).toBe(false);
    const anchor = anchorOf({ 1: 7, 2: 3 });
    expect(await anchorAssembly(vault, { ...ENTRY, anchor })).toEqual({ ok: true, value: undefined });
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    const dataKey = fresh.ok && fresh.value.dataKey;
    expect(openAssembly(later, ENTRY)).toEqual({ ok: true, value: { dataKey, anchor } });
    expect(await addAssembly(later, { ...ENTRY, title: 'Neu' }, 2)).toEqual({
      ok: true,
      value: { dataKey, anchor },
    });
  });

  test('never goes back, and no log is forgotten', async () => {
    const vault = await newOffice(temporaryFolder());
    for (const logs of [{ 1: 7, 2: 3 }, { 1: 5 }, { 2: 4, 3: 1 }, {}]) {
      await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf(logs) });
    }
    expect(kept(vault)).toEqual({ 1: 7, 2: 4, 3: 1 });
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 7 }, 'b') });
    const opened = openAssembly(vault, ENTRY);
    expect(opened.ok && opened.value.anchor?.map(({ hash }) => hash[0])).toEqual(['a', 'a', 'a']);
  });

  test('is what is left, once somebody has accepted a loss, and goes on from there', async () => {
    const folder = temporaryFolder();
    const vault = await newOffice(folder);
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 7, 2: 3 }) });
    const left = anchorOf({ 1: 5 }, 'b');
    expect(await anchorAssembly(vault, { ...ENTRY, anchor: left, afterLoss: true })).toMatchObject({
      ok: true,
    });
    const later = vaultIn(folder).vault;
    await later.unlock(PASSPHRASE);
    expect(openAssembly(later, ENTRY)).toMatchObject({ ok: true, value: { anchor: left } });
    await anchorAssembly(later, { ...ENTRY, anchor: anchorOf({ 1: 4, 3: 1 }) });
    expect(kept(later)).toEqual({ 1: 5, 3: 1 });
    await anchorAssembly(later, { ...ENTRY, anchor: [], afterLoss: true });
    expect(kept(later)).toEqual({});
  });

  test('is the highest that was ever said of each log, whatever came in between', async () => {
    const vault = await newOffice(temporaryFolder());
    const said = new Map<string, number>();
    const log = fc.record({ desk: fc.integer({ min: 1, max: 5 }), seq: fc.integer({ min: 1, max: 50 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(log, { maxLength: 4 }), async (logs) => {
        const anchor = logs.flatMap(({ desk, seq }) => anchorOf({ [desk]: seq }));
        await anchorAssembly(vault, { ...ENTRY, anchor });
        for (const { desk, seq } of logs) {
          said.set(String(desk), Math.max(seq, said.get(String(desk)) ?? 0));
        }
        expect(kept(vault)).toEqual(Object.fromEntries(said));
      }),
      { numRuns: 30 },
    );
  });

  test('is not written again where it says nothing new', async () => {
    const folder = temporaryFolder();
    const vault = await newOffice(folder);
    const file = () => readFileSync(path.join(folder, 'vault.json'), 'utf8');
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 7 }) });
    const before = file();
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 7 }) });
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 2 }) });
    expect(file()).toBe(before);
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 8 }) });
    expect(file()).not.toBe(before);
  });

  test('names 2,000 logs at most: those that are known go on, new ones are left out', async () => {
    const vault = await newOffice(temporaryFolder());
    const many = (from: number, seq: number) =>
      anchorOf(Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [from + index, seq])));
    await anchorAssembly(vault, { ...ENTRY, anchor: many(1, 1) });
    await anchorAssembly(vault, { ...ENTRY, anchor: many(1_001, 2) });
    const opened = openAssembly(vault, ENTRY);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(anchorSchema.parse(opened.value.anchor)).toHaveLength(2_000);
    expect(kept(vault)).toMatchObject({ 1000: 1, 1001: 2, 2000: 2 });
  });

  test('keeps an assembly from being forgotten; one that nothing was stored of can be', async () => {
    const vault = await newOffice(temporaryFolder());
    const desk = assemblyEntrySchema.parse({ ...ENTRY, role: 'desk' });
    await addAssembly(vault, desk, 1);
    await anchorAssembly(vault, { ...ENTRY, anchor: anchorOf({ 1: 1 }) });
    expect(await forgetAssembly(vault, ENTRY)).toEqual({ ok: false, error: { kind: 'assembly-absent' } });
    expect(await forgetAssembly(vault, desk)).toEqual({ ok: true });
    expect(listAssemblies(vault)).toEqual({ ok: true, value: [ENTRY] });
  });

  test('is kept for each role, and for no assembly that isn’t there', async () => {
    const vault = await newOffice(temporaryFolder());
    await addAssembly(vault, { ...ENTRY, role: 'desk' }, 1);
    await anchorAssembly(vault, { ...ENTRY, role: 'desk', anchor: anchorOf({ 1: 7 }) });
    expect(kept(vault)).toEqual({});
    const gone = assemblyEntrySchema.parse({ ...ENTRY, id: '00000000-8a57-4c5e-9d0e-0d6a8f1b2c3d' });
    expect(await anchorAssembly(vault, { ...gone, anchor: anchorOf({ 1: 7 }) })).toEqual({
      ok: false,
      error: { kind: 'assembly-absent' },
    });
  });
});
