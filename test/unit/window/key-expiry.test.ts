import { assemblyIdSchema, isoDateSchema } from '@shared/domain/ids';
import type { AssemblyEntry } from '@shared/ipc/contract';
import { describe, expect, test } from 'vitest';
import { keyExpiry } from '../../../renderer/lib/key-expiry';
import { dayOf } from '../../../renderer/lib/today';

const NOW = new Date(2026, 10, 21, 14, 5).getTime();

function on(date: string): AssemblyEntry {
  const id = assemblyIdSchema.parse('6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d');
  return { id, role: 'desk', title: 'Parteitag', date: isoDateSchema.parse(date), place: 'Mainz' };
}

function said(expiresAt: number | undefined, ...assemblies: AssemblyEntry[]) {
  return keyExpiry(expiresAt, NOW, dayOf(NOW), assemblies);
}

describe('the day on which a key expires', () => {
  test('is no matter where there is none, or it comes after the next assembly', () => {
    expect(said(undefined, on('2026-11-21'))).toEqual({ state: 'fine' });
    expect(said(new Date(2026, 11, 2).getTime(), on('2026-12-01'))).toEqual({ state: 'fine' });
  });

  test('is warned of where the key ends before the next assembly is over', () => {
    const next = on('2026-12-01');
    const atNoon = new Date(2026, 11, 1, 12).getTime();
    expect(said(atNoon, on('2027-03-01'), next)).toEqual({ state: 'before-assembly', assembly: next });
  });

  test('is not warned of for assemblies that are over', () =>
    expect(said(NOW + 1000, on('2026-11-20'))).toEqual({ state: 'fine' }));

  test('is told once it has come', () => expect(said(NOW)).toEqual({ state: 'expired' }));
});

test('a day is that of this computer’s clock', () => {
  expect(dayOf(new Date(2026, 0, 3, 0, 30).getTime())).toBe('2026-01-03');
  expect(dayOf(new Date(2026, 11, 31, 23, 59).getTime())).toBe('2026-12-31');
});
