import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallName, calls } from '@shared/ipc/contract';
import { ok } from '@shared/lib/result';
import { createOpenedFiles } from '../../electron/files/opened-files';
import { createSaver } from '../../electron/files/saver';
import { answerCall, type CallHandlers } from '../../electron/ipc/answer-call';
import { createOperators } from '../../electron/keys/operators';
import { createSignatures } from '../../electron/keys/signatures';
import { createHandlers } from '../../electron/main/handlers';
import { createPrinter } from '../../electron/print/printer';
import { arbitraryOf, nearly } from '../support/arbitrary-of-schema';
import { temporaryFolder } from '../unit/electron/temporary-folder';
import { CHEAP, newVault, PASSPHRASE } from '../unit/electron/vaults';

const NAMES = Object.keys(calls) as CallName[];
const TEXTS = [
  PASSPHRASE,
  'Zwölf andere Akkreditoren',
  'Anna Beispiel',
  '6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
  'ab'.repeat(20),
  'cd'.repeat(32),
  '2027-02-14',
  '1234',
  '../../vault.json',
  'vault.json',
  'A0042',
  '2Q7XK9',
  '\u0000',
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxx\n-----END PGP PUBLIC KEY BLOCK-----',
];

interface Bench {
  readonly handlers: CallHandlers;
  /** Everything below the folder that holds the profile and its neighbours, with its bytes. */
  readonly files: () => Map<string, string>;
}

async function bench(): Promise<Bench> {
  const root = temporaryFolder();
  for (const folder of ['profile', 'chosen', 'neighbour']) mkdirSync(path.join(root, folder));
  writeFileSync(path.join(root, 'neighbour', 'members.csv'), 'Beispiel;Anna');
  const { vault } = await newVault(path.join(root, 'profile'));
  const saver = createSaver(() => Promise.resolve(path.join(root, 'chosen', 'file.pgp')));
  const makePdf = () => Promise.resolve(ok({ bytes: new Uint8Array(8), pages: 1 }));
  const handlers = createHandlers({
    vault,
    signatures: createSignatures(vault),
    operators: createOperators({ vault, now: Date.now, cost: CHEAP }),
    idleLock: { begin: () => undefined, noteActivity: () => undefined },
    memberClipboard: { copy: () => Promise.resolve(), clear: () => Promise.resolve() },
    saver,
    printer: createPrinter({ saver, makePdf, isUnlocked: () => true, onProgress: () => undefined }),
    board: {
      open: () => undefined,
      update: () => false,
      close: () => undefined,
      markLocked: () => undefined,
    },
    openedFiles: createOpenedFiles(),
    appInfo: () => ({ version: '0', electron: '25', chromium: '114', platform: 'linux' }),
    setLanguage: () => undefined,
    now: () => Date.UTC(2026, 10, 21),
  });
  return { handlers, files: () => filesBelow(root) };
}

function filesBelow(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(path.relative(folder, file), readFileSync(file, 'base64'));
  }
  return found;
}

/** May be there, and may change: what the program keeps, and what a dialog named. */
const OWN = /^(?:profile\/(?:vault\.json|vault\.bak|attempts\.json)|chosen\/[^/]+)$/;

describe('the main process, whatever a window sends it', () => {
  for (const name of NAMES) {
    const right = arbitraryOf(calls[name].args, TEXTS);
    const garbage = fc.array(fc.anything({ withTypedArray: true, withBigInt: true }), { maxLength: 3 });
    const args = fc.oneof(right, nearly(right), garbage);

    test(`answers ${name} by the contract, or refuses it without a word of its content`, async () => {
      const { handlers, files } = await bench();
      const neighbour = files().get('neighbour/members.csv');
      await fc.assert(
        fc.asyncProperty(args, async (sent) => {
          const list = Array.isArray(sent) ? (sent as unknown[]) : [sent];
          const answer = await answerCall(handlers, name, 1, list).catch((error: unknown) => error);
          if (answer instanceof Error) expect(answer.message).toBe('invalid message');
          else expect(calls[name].answer.safeParse(answer).success).toBe(true);
        }),
        { numRuns: 60 },
      );
      const left = files();
      expect([...left.keys()].filter((file) => !OWN.test(file))).toEqual(['neighbour/members.csv']);
      expect(left.get('neighbour/members.csv')).toBe(neighbour);
    });
  }

  test('stays sound under any sequence of calls', async () => {
    const { handlers, files } = await bench();
    const call = fc
      .constantFrom(...NAMES)
      .chain((name) => fc.tuple(fc.constant(name), arbitraryOf(calls[name].args, TEXTS)));
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 12 }), async (sequence) => {
        const answers = await Promise.all(
          sequence.map(([name, args]) =>
            answerCall(handlers, name, 1, args as unknown[]).then(
              () => 'answered',
              (error: unknown) => (error instanceof Error ? error.message : 'thrown'),
            ),
          ),
        );
        expect(answers.filter((answer) => answer !== 'answered' && answer !== 'invalid message')).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect([...files().keys()].filter((file) => !OWN.test(file))).toEqual(['neighbour/members.csv']);
  });
});
