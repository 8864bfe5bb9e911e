import { describe, test } from 'vitest';
import { MemoryDatabases } from '../support/memory-store';
import { storageCases } from './storage-contract';

describe('sealed storage over memory', () => {
  for (const { title, run } of storageCases) {
    test(title, async () => {
      const databases = new MemoryDatabases();
      await run((name) => databases.open(name), 'stimmkarte-contract');
    });
  }
});
