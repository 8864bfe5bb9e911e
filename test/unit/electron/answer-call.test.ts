import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallName, calls, notices } from '@shared/ipc/contract';
import { CALL_NAMES, NOTICE_NAMES } from '@shared/ipc/names';
import { ok } from '@shared/lib/result';
import { createOpenedFiles } from '../../../electron/files/opened-files';
import { type ChooseTarget, createSaver } from '../../../electron/files/saver';
import { type CallHandlers, answerCall } from '../../../electron/ipc/answer-call';
import { createOperators } from '../../../electron/keys/operators';
import { createSignatures } from '../../../electron/keys/signatures';
import { createHandlers } from '../../../electron/main/handlers';
import { createPrinter } from '../../../electron/print/printer';
import { temporaryFolder } from './temporary-folder';
import { CHEAP, PASSPHRASE, newVault } from './vaults';

const NAMES = Object.keys(calls) as CallName[];

async function handlers(
  chooseTarget: ChooseTarget = () => Promise.resolve(undefined),
): Promise<CallHandlers> {
  const { vault } = await newVault(temporaryFolder());
  const saver = createSaver(chooseTarget);
  const makePdf = () => Promise.resolve(ok({ bytes: new Uint8Array(8), pages: 1 }));
  return createHandlers({
    vault,
    signatures: createSignatures(vault),
    operators: createOperators({ vault, now: () => 1, cost: CHEAP }),
    saver,
    printer: createPrinter({ saver, makePdf, isUnlocked: () => true, onProgress: () => undefined }),
    board: {
      open: () => undefined,
      update: () => false,
      close: () => undefined,
      markLocked: () => undefined,
    },
    openedFiles: createOpenedFiles(),
    idleLock: { begin: () => undefined, noteActivity: () => undefined },
    memberClipboard: { copy: () => Promise.resolve(), clear: () => Promise.resolve() },
    appInfo: () => ({ version: '0', electron: '25', chromium: '114', platform: 'linux' }),
    setLanguage: () => undefined,
    now: () => 1,
  });
}

/** Things that a window could send, some of them nearly right. */
const anything = fc.oneof(
  fc.anything({ withTypedArray: true, withDate: true, withMap: true, withBigInt: true }),
  fc.record({
    name: fc.anything(),
    passphrase: fc.anything(),
    token: fc.oneof(fc.uuid(), fc.anything()),
    role: fc.constantFrom('office', 'desk', 'accreditor', 1),
    bytes: fc.oneof(fc.uint8Array(), fc.anything()),
    packets: fc.oneof(fc.uint8Array({ minLength: 1 }), fc.anything()),
    key: fc.oneof(fc.string(), fc.uint8Array(), fc.anything()),
    kind: fc.constantFrom('delta', 'none'),
    suggestedName: fc.oneof(fc.string(), fc.constant('../../etc/passwd')),
  }),
);

describe('a call from the window', () => {
  test('whatever it carries, it is answered by the contract or refused without a word of its content', async () => {
    const table = await handlers();
    const call = fc.record({ name: fc.constantFrom(...NAMES), args: fc.array(anything, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(call, async ({ name, args }) => {
        const answer = await answerCall(table, name, 1, args).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer.message).toBe('invalid message');
        else expect(calls[name].answer.safeParse(answer).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['unlockVault', [{ passphrase: '' }]],
    ['unlockVault', [{ passphrase: PASSPHRASE }, 'more']],
    ['unlockVault', []],
    ['appInfo', [undefined, 1]],
    ['setLanguage', ['fr']],
    [
      'appendToSave',
      [{ token: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d', bytes: new Uint8Array(1024 * 1024 + 1) }],
    ],
    ['appendToSave', [{ token: '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d', bytes: [1, 2, 3] }]],
    ['beginSave', [{ kind: 'delta', suggestedName: '../delta.pgp' }]],
    ['beginSave', [{ kind: 'delta', suggestedName: 'a\u0000b' }]],
    ['addContact', [{ role: 'office', key: 'x'.repeat(256 * 1024 + 1) }]],
  ] as const)('%s with %j is refused', async (name, args) => {
    await expect(answerCall(await handlers(), name, 1, args)).rejects.toThrow(/^invalid message$/);
  });

  test('a handler that fails, or answers against the contract, tells the window nothing of it', async () => {
    const table = await handlers();
    const failing = { ...table, appInfo: () => Promise.reject(new Error('Anna Beispiel')) };
    await expect(answerCall(failing, 'appInfo', 1, [])).rejects.toThrow(/^internal error$/);
    const talkative = { ...table, lockVault: () => 'Anna Beispiel' as unknown as undefined };
    await expect(answerCall(talkative, 'lockVault', 1, [])).rejects.toThrow(/^internal error$/);
  });

  test('nothing is saved while the vault is locked', async () => {
    const table = await handlers(() => Promise.resolve('/nowhere/members.csv'));
    const begin = () => answerCall(table, 'beginSave', 1, [{ kind: 'table', suggestedName: 'members.csv' }]);
    expect(await begin()).toEqual({ ok: false, error: { kind: 'disk', message: 'ENOENT' } });
    await answerCall(table, 'lockVault', 1, []);
    expect(await begin()).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  test('nothing that the contract doesn’t name gets out', async () => {
    const table = await handlers();
    const info = { version: '0', electron: '25', chromium: '114', platform: 'linux' };
    const talkative = { ...table, appInfo: () => ({ ...info, home: '/home/anna' }) };
    expect(await answerCall(talkative, 'appInfo', 1, [])).toEqual(info);
  });

  test('the names that the preload script knows are those of the contract', () => {
    expect(CALL_NAMES).toEqual(NAMES);
    expect(NOTICE_NAMES).toEqual(Object.keys(notices));
  });
});
