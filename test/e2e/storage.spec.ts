import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { storageCases } from '../contract/storage-contract';
import { launch, type RunningProgram } from '../support/launch';
import type { StorageWindow } from '../support/storage-window';

declare global {
  interface Window {
    readonly storageContract: StorageWindow;
  }
}

let script: string;
let profile: string;

test.beforeAll(async () => {
  script = await bundle(path.resolve('test/support/storage-window.ts'));
});
test.beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
});
test.afterEach(async () => {
  await rm(profile, { recursive: true, force: true });
});

test.describe('sealed storage over IndexedDB, in the program’s own window', () => {
  test('keeps every promise of the storage contract', async () => {
    const { app, page } = await start();
    for (const { title } of storageCases) {
      await test.step(title, () => page.evaluate((wanted) => window.storageContract.runCase(wanted), title));
    }
    await app.close();
  });

  test('has everything that it acknowledged after the program was killed', async () => {
    const killed = await start();
    await killed.page.evaluate(() => window.storageContract.storeBeforeCrash('stimmkarte-crash', 25));
    const closed = killed.app.waitForEvent('close');
    killed.app.process().kill('SIGKILL');
    await closed;

    const { app, page } = await start();
    expect(await page.evaluate(() => window.storageContract.countAfterCrash('stimmkarte-crash'))).toBe(25);
    await app.close();
  });
});

test('a database that is deleted is gone from the system’s list, also where it was open', async () => {
  const { app, page } = await start();
  const left = await page.evaluate(async () => {
    await window.storageContract.storeBeforeCrash('stimmkarte-gone', 3);
    return await window.storageContract.deleteOpen('stimmkarte-gone');
  });
  expect(left).toEqual([]);
  await app.close();
});

test('a database that somebody keeps open says so, and is gone once they let go', async () => {
  const { app, page } = await start();
  const answer = await page.evaluate(() => window.storageContract.deleteKept('stimmkarte-kept'));
  expect(answer).toEqual(['Error: the database is in use', []]);
  await app.close();
});

async function start(): Promise<RunningProgram> {
  const program = await launch({ profile });
  await program.page.waitForLoadState();
  await addScript(program.page);
  return program;
}

/** As a debugger would: the content security policy keeps any script but the program's own out of the page. */
async function addScript(page: Page): Promise<void> {
  await page.evaluate(script);
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': path.resolve('shared') } },
    build: {
      write: false,
      target: 'chrome114',
      minify: false,
      lib: { entry, formats: ['iife'], name: 'storageWindow' },
    },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}
