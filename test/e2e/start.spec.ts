import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from '../support/launch';

test('the program opens a window that names its version, without an error', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
  const { app, page, errors } = await launch({ profile });
  try {
    const manifest: unknown = JSON.parse(await readFile('package.json', 'utf8'));
    const version = (manifest as { version: string }).version;
    await expect(page.getByText(version)).toBeVisible();
    expect(await app.evaluate((electron) => electron.app.getVersion())).toBe(version);
    expect(await errors()).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('start.png') });
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  }
});
