import { describe, expect, test } from 'vitest';
import { createSignatures } from '../../../electron/keys/signatures';
import { temporaryFolder } from './temporary-folder';
import { newVault } from './vaults';

const UNKNOWN = { ok: false, error: { kind: 'unknown-token' } };
const BYTES = new Uint8Array(8);

async function bench() {
  const { vault } = await newVault(temporaryFolder());
  const signatures = createSignatures(vault);
  return {
    vault,
    signatures,
    begin: async (sender: number) => {
      const begun = await signatures.begin(sender);
      if (!begun.ok) throw new Error(begun.error.kind);
      return begun.value;
    },
  };
}

describe('signatures in the making', () => {
  test('a token is good for the window that got it, and once', async () => {
    const { signatures, begin } = await bench();
    const token = await begin(1);
    expect(await signatures.append(2, { token, bytes: BYTES })).toEqual(UNKNOWN);
    expect(await signatures.finish(2, { token })).toEqual(UNKNOWN);
    expect(await signatures.finish(1, { token })).toMatchObject({ ok: true });
    expect(await signatures.finish(1, { token })).toEqual(UNKNOWN);
  });

  test('a third one ends the oldest', async () => {
    const { signatures, begin } = await bench();
    const [first, second, third] = [await begin(1), await begin(1), await begin(1)];
    expect(await signatures.append(1, { token: first, bytes: BYTES })).toEqual(UNKNOWN);
    expect(await signatures.finish(1, { token: second })).toMatchObject({ ok: true });
    expect(await signatures.finish(1, { token: third })).toMatchObject({ ok: true });
  });

  test('a lock ends all of them, also what was just under way', async () => {
    const { vault, signatures, begin } = await bench();
    const token = await begin(1);
    const appending = signatures.append(1, { token, bytes: BYTES });
    const finishing = signatures.finish(1, { token });
    vault.lock();
    signatures.dropAll();
    await appending;
    expect(await finishing).toEqual(UNKNOWN);
    expect(await signatures.begin(1)).toEqual({ ok: false, error: { kind: 'locked' } });
  });

  test('more than the largest package is not signed', async () => {
    const { signatures, begin } = await bench();
    const token = await begin(1);
    const bytes = new Uint8Array(64 * 1024 * 1024);
    for (let count = 0; count < 8; count += 1) {
      expect(await signatures.append(1, { token, bytes })).toEqual({ ok: true, value: undefined });
    }
    expect(await signatures.append(1, { token, bytes })).toEqual({
      ok: false,
      error: { kind: 'disk', message: 'EFBIG' },
    });
    expect(await signatures.finish(1, { token })).toEqual(UNKNOWN);
  });
});
