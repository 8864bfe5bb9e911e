/** What the vault keeps of an open assembly follows what the office changes of it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { err, ok } from '@shared/lib/result';
import { entryOf, forgetEntry, keepEntry } from '../../../renderer/app/vault-entry';
import { day, makeAssembly } from '../../support/register-desk';

const { told, vault } = vi.hoisted(() => ({ told: [] as unknown[], vault: { isLocked: false } }));

vi.mock('../../../renderer/bridge/bridge', () => ({
  call: (name: string, entry: unknown): Promise<unknown> => {
    told.push([name, entry]);
    return Promise.resolve(vault.isLocked ? err({ kind: 'locked' }) : ok({ dataKey: new Uint8Array(32) }));
  },
}));

const before = makeAssembly('conference');
const entry = entryOf(before, 'office');
const renamed = { ...before, title: 'Landesparteitag, verlegt', date: day('2026-11-21'), place: 'Trier' };
const keep = (assembly: typeof before) => keepEntry(entry, { role: 'office', assembly });

beforeEach(() => {
  told.length = 0;
  vault.isLocked = false;
  forgetEntry();
});

test('[E24] another title, day or place is told to the vault once, and taken back as well', async () => {
  await keep(before);
  expect(told).toEqual([]);
  await keep(renamed);
  await keep({ ...renamed, votes: [] });
  expect(told).toEqual([['addAssembly', entryOf(renamed, 'office')]]);
  await keep(before);
  expect(told).toHaveLength(2);
});

test('[E24] a vault that was locked meanwhile is told again', async () => {
  vault.isLocked = true;
  await keep(renamed);
  vault.isLocked = false;
  await keep(renamed);
  await keep(renamed);
  expect(told).toHaveLength(2);
});
