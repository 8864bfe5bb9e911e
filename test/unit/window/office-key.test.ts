import { beforeEach, expect, test, vi } from 'vitest';
import { deskIdSchema } from '@shared/domain/ids';
import { err, ok } from '@shared/lib/result';
import { keepOfficeKey } from '../../../renderer/screens/package/office-key';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../renderer/bridge/bridge', () => ({ call }));
vi.mock('../../../renderer/screens/keys/actor', () => ({ actor: () => 'Ada' }));

const office = { name: 'Büro Mainz', publicKey: 'a key' };
const old = deskIdSchema.parse('a'.repeat(40));
const decision = { replaces: old, reason: 'Der alte ging verloren' };
const exists = err({ kind: 'contact-exists', name: 'Büro Mainz' } as const);

beforeEach(() => call.mockReset());

test('the key that is replaced is distrusted, also where the new one is known already', async () => {
  call.mockResolvedValueOnce(exists).mockResolvedValueOnce(ok({}));
  expect(await keepOfficeKey(office, decision)).toEqual({ ok: true });
  const { reason } = decision;
  expect(call).toHaveBeenLastCalledWith('distrustContact', {
    ...{ role: 'office', fingerprint: old, by: 'Ada', reason },
  });
});

test('a key that can’t be distrusted is said', async () => {
  const refusal = err({ kind: 'contact-absent' } as const);
  call.mockResolvedValueOnce(exists).mockResolvedValueOnce(refusal);
  expect(await keepOfficeKey(office, decision)).toEqual(refusal);
});

test('a new key replaces the old one in one step, and a known one that replaces none is kept as it is', async () => {
  call.mockResolvedValueOnce(ok({}));
  expect(await keepOfficeKey(office, decision)).toEqual({ ok: true });
  expect(call.mock.calls).toMatchObject([['addContact', decision]]);
  call.mockReset();
  call.mockResolvedValueOnce(exists);
  expect(await keepOfficeKey(office, undefined)).toEqual({ ok: true });
  expect(call).toHaveBeenCalledOnce();
});
