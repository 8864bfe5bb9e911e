import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './run.mjs';
import { alias } from './vite.mjs';

export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vitest'),
  resolve: { alias },
  test: {
    include: ['test/{unit,property,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
