/** Entry of the roll worker: the engine over IndexedDB and the system's clock. */
import '@shared/lib/zod-without-eval';
import { expose } from 'comlink';
import { deleteDexieStore, openDexieStore } from '../db/dexie-store';
import { RollEngine } from './engine';

expose(
  new RollEngine({
    openStore: openDexieStore,
    deleteStore: deleteDexieStore,
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  }),
);
