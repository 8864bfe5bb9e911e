/** Somebody without the key alters the database between two sessions: each single alteration is noticed. */
import type { OpenRecordStore } from '../../renderer/db/record-store';
import type { StorageCase } from './storage-contract';
import {
  append,
  broken,
  change,
  desk,
  dump,
  equal,
  nextRoll,
  open,
  other,
  placeText,
  putRoll,
  readAll,
  replace,
  roll,
  storeSample,
  value,
  type Dump,
} from './storage-samples';

const alterations: readonly (readonly [string, (sealed: Uint8Array) => Uint8Array | undefined])[] = [
  ['altered in its first byte', (sealed) => flip(sealed, 0)],
  ['altered in its last byte', (sealed) => flip(sealed, sealed.length - 1)],
  ['torn', (sealed) => sealed.subarray(0, sealed.length - 5)],
  ['emptied', () => new Uint8Array(0)],
  ['taken away', () => undefined],
];

export const tamperingCases: readonly StorageCase[] = [
  ...alterations.map(([how, alter]): StorageCase => ({
    title: `notices every record that was ${how}: block, index, event, record and ledger`,
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      for (const { place, value: sealed } of (await dump(openStore, name)).values()) {
        await replace(openStore, name, place, alter(sealed));
        equal((await readAll(openStore, name)).ok, false, placeText(place));
        await replace(openStore, name, place, sealed);
        equal(await readAll(openStore, name), { ok: true });
      }
    },
  })),
  {
    title: 'notices every two records that changed places, within a table and between tables',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const records = [...(await dump(openStore, name)).values()];
      for (const [at, one] of records.entries()) {
        for (const another of records.slice(at + 1)) {
          await replace(openStore, name, one.place, another.value);
          await replace(openStore, name, another.place, one.value);
          equal((await readAll(openStore, name)).ok, false, placeText(one.place));
          await replace(openStore, name, one.place, one.value);
          await replace(openStore, name, another.place, another.value);
        }
      }
      equal(await readAll(openStore, name), { ok: true });
    },
  },
  {
    title: 'notices every record that comes from another database of the same key',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      await storeSample(openStore, `${name}-second`);
      const own = await dump(openStore, name);
      for (const { place, value: foreign } of (await dump(openStore, `${name}-second`)).values()) {
        await replace(openStore, name, place, foreign);
        equal((await readAll(openStore, name)).ok, false, placeText(place));
        await replace(openStore, name, place, own.get(placeText(place))?.value);
      }
    },
  },
  {
    title: 'notices every single record that was put back to any earlier state',
    run: async (openStore, name) => {
      const dumps = await storeHistory(openStore, name);
      const last: Dump = dumps.at(-1) ?? new Map<string, never>();
      let noticed = 0;
      for (const earlier of dumps.slice(0, -1)) {
        for (const [at, { place }] of new Map([...earlier, ...last])) {
          const [before, now] = [earlier.get(at)?.value, last.get(at)?.value];
          if (String(before) === String(now)) continue;
          await replace(openStore, name, place, before);
          // What was swept is not looked at, and swept again.
          const isNoticed = !(await readAll(openStore, name, nextRoll)).ok;
          equal(isNoticed, now !== undefined || place.table === 'meta', at);
          noticed += isNoticed ? 1 : 0;
          await replace(openStore, name, place, now);
        }
      }
      equal(await readAll(openStore, name, nextRoll), { ok: true });
      equal(noticed > 20, true, String(noticed));
    },
  },
  {
    title: 'says which record it is that was altered, cut short or taken away',
    run: async (openStore, name) => {
      await storeSample(openStore, name);
      const records = await dump(openStore, name);
      const places = [
        { table: 'blocks', key: [roll, 1] },
        { table: 'indexes', key: [roll, 0] },
        { table: 'meta', key: ['current', 0] },
        { table: 'meta', key: ['ledger', 0] },
        { table: 'events', key: [desk, 1] },
        { table: 'events', key: [desk, 2] },
        { table: 'events', key: [desk, 3] },
        { table: 'events', key: [other, 2] },
      ] as const;
      for (const place of places) {
        const sealed = records.get(placeText(place))?.value ?? new Uint8Array();
        await replace(openStore, name, place, flip(sealed, 20));
        equal(await readAll(openStore, name), broken(place.table, place.key));
        if (placeText(place) !== 'meta ledger 0') {
          await replace(openStore, name, place, undefined);
          equal(await readAll(openStore, name), broken(place.table, place.key));
        }
        await replace(openStore, name, place, sealed);
      }
    },
  },
];

/** A list, acts, another list, a draft that came and went: the database as it was after each transaction. */
async function storeHistory(openStore: OpenRecordStore, name: string): Promise<Dump[]> {
  const dumps: Dump[] = [];
  const storage = await open(openStore, name);
  const steps = [
    async () => {
      await putRoll(storage, roll);
      value(await storage.commit(change([append(desk, 1, ['one'])], { current: 'the first roll' })));
    },
    async () => value(await storage.commit(change([], { saved: 'first' }))),
    async () => value(await storage.commit(change([append(desk, 2, ['two'])]))),
    async () => value(await storage.commit(change([], { saved: 'second' }))),
    async () => {
      await putRoll(storage, nextRoll);
      const taken = change([append(desk, 3, ['three'])], { current: 'the next roll' });
      value(await storage.commit(taken));
      value(await storage.sweep(nextRoll));
    },
    async () => value(await storage.commit(change([], { draft: 'half a sentence' }))),
    async () => value(await storage.commit(change([append(other, 1, ['uno'])], { draft: undefined }))),
  ];
  for (const step of steps) {
    await step();
    dumps.push(await dump(openStore, name));
  }
  storage.close();
  return dumps;
}

function flip(sealed: Uint8Array, at: number): Uint8Array {
  return sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
}
