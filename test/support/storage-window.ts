/** Runs in the program's window: the storage contract over the program's own IndexedDB, one case at a time. */
import '@shared/lib/zod-without-eval';
import { deleteDexieStore, openDexieStore } from '../../renderer/db/dexie-store';
import { countAfterCrash, storageCases, storeBeforeCrash } from '../contract/storage-contract';

export interface StorageWindow {
  readonly runCase: (title: string) => Promise<void>;
  readonly storeBeforeCrash: (name: string, events: number) => Promise<void>;
  readonly countAfterCrash: (name: string) => Promise<number>;
  /** Deletes a database while somebody has it open, who lets go when asked; the names of those that are left. */
  readonly deleteOpen: (name: string) => Promise<readonly string[]>;
  /** Deletes a database that somebody keeps open; what it says, then the names that are left once they let go. */
  readonly deleteKept: (name: string) => Promise<readonly [said: string, left: readonly string[]]>;
}

const storage: StorageWindow = {
  runCase: async (title) => {
    const found = storageCases.find((each) => each.title === title);
    if (found === undefined) throw new Error(`no case: ${title}`);
    await found.run(openDexieStore, `stimmkarte-contract-${crypto.randomUUID()}`);
  },
  storeBeforeCrash: (name, events) => storeBeforeCrash(openDexieStore, name, events),
  countAfterCrash: (name) => countAfterCrash(openDexieStore, name),
  deleteOpen: async (name) => {
    await openDexieStore(name);
    await deleteDexieStore(name);
    return await databases();
  },
  deleteKept: async (name) => {
    const store = await openDexieStore(name);
    const kept = await openRaw(name);
    const said = await deleteDexieStore(name).then(() => 'deleted', String);
    kept.close();
    store.close();
    await deleteDexieStore(name);
    return [said, await databases()];
  },
};

async function databases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

/** Unlike the program's own stores this one doesn't close when asked. */
function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('not opened'));
  });
}

Object.assign(window, { storageContract: storage });
