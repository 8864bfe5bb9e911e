/** A nonce that came twice under one key would give away what both records say. */
import { expect, test } from 'vitest';
import type { OpenRecordStore } from '../../renderer/db/record-store';
import { takeDataKey } from '../../renderer/db/seal';
import { openSealedStorage } from '../../renderer/db/sealed-storage';
import { MemoryDatabases } from '../support/memory-store';
import { append, bytes, change, dataKey, desk, latin1, roll, value } from './storage-samples';

const NONCE_BYTES = 12;

test('no nonce comes twice in fifty thousand seals under one key, of whatever is stored', async () => {
  const databases = new MemoryDatabases();
  const nonces: string[] = [];
  const openStore: OpenRecordStore = async (name) => {
    const store = await databases.open(name);
    const write = store.write.bind(store);
    return Object.assign(store, {
      write: async (puts: Parameters<typeof write>[0]) => {
        for (const { value: sealed } of puts)
          if (sealed) nonces.push(latin1(sealed.subarray(0, NONCE_BYTES)));
        await write(puts);
      },
    });
  };
  for (let session = 0; session < 10; session += 1) {
    const storage = value(
      await openSealedStorage(openStore, 'stimmkarte-nonces', await takeDataKey(dataKey())),
    );
    for (let n = 0; n < 10; n += 1) {
      const at = session * 10 + n;
      value(await storage.putBlock(roll, at, bytes('the same')));
      const events = Array.from({ length: 500 }, () => 'the same');
      value(await storage.commit(change([append(desk, at * 500 + 1, events)], { draft: 'the same' })));
    }
    storage.close();
  }
  expect(nonces.length).toBeGreaterThanOrEqual(50_000);
  expect(new Set(nonces).size).toBe(nonces.length);
});
