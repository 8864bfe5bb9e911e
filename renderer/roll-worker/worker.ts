/** Entry of the roll worker: the engine over IndexedDB and the system's clock. */
import '@shared/lib/zod-without-eval';
import { expose } from 'comlink';
import { openDexieStore } from '../db/dexie-store';
import { RollEngine } from './engine';

expose(
  new RollEngine({
    openStore: openDexieStore,
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
  }),
);
