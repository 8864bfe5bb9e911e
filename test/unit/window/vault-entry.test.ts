/** What the vault holds of an assembly changes only once something of it is stored. */
import { beforeEach, expect, test, vi } from 'vitest';
import { identitySchema, type AssemblyKey } from '@shared/ipc/types';
import { err, ok } from '@shared/lib/result';
import { acceptPackage } from '../../../renderer/app/session';
import { useSession } from '../../../renderer/stores/session-store';
import { makeAssembly } from '../../support/register-desk';

const { calls, engine, known } = vi.hoisted(() => ({
  calls: [] as string[],
  known: { isThere: true },
  engine: { acceptPackage: vi.fn(), deleteStorage: vi.fn() },
}));

vi.mock('../../../renderer/bridge/bridge', () => ({
  onNotice: () => undefined,
  call: (name: string): Promise<unknown> => {
    calls.push(name);
    const key: AssemblyKey = { dataKey: new Uint8Array(32).fill(1) };
    if (name === 'openAssembly' && !known.isThere) return Promise.resolve(err({ kind: 'assembly-absent' }));
    return Promise.resolve(ok(name === 'forgetAssembly' ? undefined : key));
  },
}));
vi.mock('../../../renderer/app/engine', () => ({ engine: () => engine, handOver: (which: object) => which }));

const assembly = { ...makeAssembly('conference'), title: 'Ein neuer Titel' };
const refusal = err({ kind: 'not-newer', relation: 'older' } as const);

function accept() {
  return acceptPackage(assembly, () => undefined, { token: 'token', offices: [] });
}

beforeEach(() => {
  calls.length = 0;
  vi.resetAllMocks();
  known.isThere = true;
  const identity = identitySchema.parse({ name: 'Ada', fingerprint: 'a'.repeat(40), publicKey: '' });
  useSession.setState({ vault: { step: 'unlocked', identity } });
});

test('a package that is refused changes nothing that the vault says of its assembly', async () => {
  engine.acceptPackage.mockResolvedValue(refusal);
  expect(await accept()).toEqual(refusal);
  expect(calls).toEqual(['openAssembly']);
  expect(engine.deleteStorage).not.toHaveBeenCalled();
});

test('one that is taken in brings the texts up to date, afterwards', async () => {
  engine.acceptPackage.mockImplementation(() => {
    expect(calls).toEqual(['openAssembly']);
    return Promise.resolve(ok({ assembly }));
  });
  expect(await accept()).toEqual({ ok: true });
  expect(calls).toEqual(['openAssembly', 'addAssembly']);
});

test('a new assembly whose package is refused or cancelled leaves neither an entry nor a database', async () => {
  known.isThere = false;
  engine.acceptPackage.mockResolvedValue(err({ kind: 'cancelled' }));
  expect((await accept()).ok).toBe(false);
  expect(calls).toEqual(['openAssembly', 'addAssembly', 'forgetAssembly']);
  expect(engine.deleteStorage).toHaveBeenCalledWith({ id: assembly.id, role: 'desk' });
});
