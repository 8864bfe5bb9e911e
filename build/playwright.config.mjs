import path from 'node:path';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { electronPath } from './electron.mjs';
import { root } from './run.mjs';

// The workers inherit it; test/support/launch.ts reads it.
process.env['STIMMKARTE_ELECTRON'] ??= electronPath();

export default defineConfig({
  testDir: path.join(root, 'test/e2e'),
  tsconfig: path.join(root, 'build/tsconfig.test.json'),
  outputDir: path.join(root, '.cache/e2e'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
