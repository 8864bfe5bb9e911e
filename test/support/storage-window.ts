/** Runs in the program's window: the storage contract over the program's own IndexedDB, one case at a time. */
import '@shared/lib/zod-without-eval';
import { openDexieStore } from '../../renderer/db/dexie-store';
import { countAfterCrash, storageCases, storeBeforeCrash } from '../contract/storage-contract';

export interface StorageWindow {
  readonly runCase: (title: string) => Promise<void>;
  readonly storeBeforeCrash: (name: string, events: number) => Promise<void>;
  readonly countAfterCrash: (name: string) => Promise<number>;
}

const storage: StorageWindow = {
  runCase: async (title) => {
    const found = storageCases.find((each) => each.title === title);
    if (found === undefined) throw new Error(`no case: ${title}`);
    await found.run(openDexieStore, `stimmkarte-contract-${crypto.randomUUID()}`);
  },
  storeBeforeCrash: (name, events) => storeBeforeCrash(openDexieStore, name, events),
  countAfterCrash: (name) => countAfterCrash(openDexieStore, name),
};

Object.assign(window, { storageContract: storage });
