import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './run.mjs';

export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vitest'),
  resolve: { alias: { '@shared': path.join(root, 'shared') } },
  test: {
    include: ['test/{unit,property,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
