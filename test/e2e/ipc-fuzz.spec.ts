import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type CallName, calls } from '@shared/ipc/contract';
import type {} from '../../renderer/bridge/bridge';
import { arbitraryOf, nearly } from '../support/arbitrary-of-schema';
import { launch } from '../support/launch';
import { PASSPHRASE, testFolder } from '../support/pilot/team';

const SEED = 20261121;
const TEXTS = [
  PASSPHRASE,
  'Anna Beispiel',
  'ab'.repeat(20),
  '../../etc/passwd',
  '/etc/passwd',
  '2027-02-14',
  '12',
];
const CALLS = Object.keys(calls) as CallName[];
/** Files that were opened so that they could be changed, moved, or taken away: libuv opens with `open`, Chromium with `openat`. */
const CHANGING = 'open,openat,creat,rename,renameat,renameat2,unlink,unlinkat,truncate';
const FOR_WRITING = [
  /open(?:at)?\([^"]*"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT|TRUNC)/,
  /(?:creat|unlink(?:at)?|truncate)\([^"]*"([^"]+)"/,
  /rename(?:at2?)?\([^"]*"[^"]+", [^"]*"([^"]+)"/,
];

interface Message {
  readonly name: CallName;
  readonly args: unknown;
}

/** Garbage and near-messages for every call, as a page could send them. */
function messages(): Message[] {
  return CALLS.flatMap((name) => {
    const right = arbitraryOf(calls[name].args, TEXTS);
    const anything = fc.array(fc.jsonValue(), { maxLength: 3 }) as fc.Arbitrary<unknown>;
    return fc
      .sample(fc.oneof(right, nearly(right, anything), anything), { seed: SEED, numRuns: 15 })
      .map((args): Message => ({ name, args }));
  });
}

/** What lies on the system's own paths, and is written by libraries below Electron. */
function isOfTheSystem(file: string): boolean {
  return ['/dev/', '/proc/', '/sys/', '/run/'].some((folder) => file.startsWith(folder));
}

test('whatever a window sends, the main process lives on and opens nothing for writing but its own', async () => {
  const folder = await testFolder();
  const profile = folder.path('profile');
  const trace = folder.path('files.trace');
  const { app, page } = await launch({ profile, trace: { calls: CHANGING, to: trace } });
  await page.waitForLoadState();
  // Nobody is there to choose: the dialog is the one thing that can't be driven.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  const made = await page.evaluate(
    (passphrase) => window.stimmkarte.createVault({ name: 'Anna Beispiel', passphrase }),
    PASSPHRASE,
  );
  expect(made.ok).toBe(true);
  const answers = await page.evaluate(async (sent) => {
    const outcomes: string[] = [];
    for (const { name, args } of sent) {
      const send = window.stimmkarte[name] as (...values: unknown[]) => Promise<unknown>;
      const list: unknown[] = Array.isArray(args) ? args : [args];
      outcomes.push(
        await send(...list).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      );
    }
    return outcomes;
  }, messages());
  const wrong = answers.filter((text) => text !== 'answered' && !text.endsWith('Error: invalid message'));
  expect(wrong).toEqual([]);
  expect(await page.evaluate(async () => (await window.stimmkarte.vaultStatus()).state)).toMatch(
    /locked|unlocked/,
  );
  await app.close();
  const written = readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((line) => FOR_WRITING.flatMap((pattern) => pattern.exec(line)?.[1] ?? []));
  const foreign = written.filter((file) => !path.resolve(file).startsWith(profile) && !isOfTheSystem(file));
  expect(written.filter((file) => path.basename(file).includes('vault'))).not.toEqual([]);
  expect([...new Set(foreign)].filter((file) => !isScratch(file))).toEqual([]);
  await folder.remove();
});

/** Shared memory and sockets of Chromium, and caches of fonts, drivers and settings that the system's libraries keep. */
function isScratch(file: string): boolean {
  return /^\/tmp\/\.?(?:org\.chromium|com\.google|scoped_dir|\.X)|\/\.cache\/(?:fontconfig|mesa|dconf)/.test(
    file,
  );
}
