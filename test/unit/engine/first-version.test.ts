/**
 * Databases that the program's first version wrote, byte for byte: an office with three members, nine cards and an issued
 * package, and the desk that took it in, accredited one and reported. They open, and nothing of them can be altered unnoticed.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { deskIdSchema } from '@shared/domain/ids';
import type { Role } from '@shared/ipc/contract';
import { TABLES, type Put } from '../../../renderer/db/record-store';
import type { OpenAssembly } from '../../../renderer/roll-worker/engine-api';
import { Computer, unheard, value } from '../../support/computer';
import { cardNo, makeAssembly } from '../../support/register-desk';

const assembly = makeAssembly('conference');
const fileSchema = z.object({
  fingerprint: deskIdSchema,
  records: z.array(
    z.object({ table: z.enum(TABLES), key: z.tuple([z.string(), z.number()]), value: z.base64() }),
  ),
});

/** A computer of today with a database of then. */
class UpdatedComputer {
  readonly #computer: Computer;
  readonly #fingerprint: OpenAssembly['identity']['fingerprint'];
  readonly #role: Role;

  private constructor(computer: Computer, fingerprint: OpenAssembly['identity']['fingerprint'], role: Role) {
    this.#computer = computer;
    this.#fingerprint = fingerprint;
    this.#role = role;
  }

  static async of(role: Role, alter: (records: Put[]) => Put[] = (records) => records) {
    const file = new URL(`../../support/data/first-version/${role}.json`, import.meta.url);
    const { fingerprint, records } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const computer = await Computer.named('Schalter 1');
    const store = await computer.databases.open(`stimmkarte-${role}-${assembly.id}`);
    await store.write(
      alter(
        records.map((record) => ({ ...record, value: new Uint8Array(Buffer.from(record.value, 'base64')) })),
      ),
    );
    return new UpdatedComputer(computer, fingerprint, role);
  }

  get engine(): Computer['engine'] {
    return this.#computer.engine;
  }

  open() {
    this.#computer.restart();
    const open = this.#computer.open(this.#role);
    const identity = { ...open.identity, fingerprint: this.#fingerprint };
    return this.engine.open({ ...open, identity }, unheard);
  }

  async putBack(record: Put | undefined): Promise<void> {
    const store = await this.#computer.databases.open(`stimmkarte-${this.#role}-${assembly.id}`);
    if (record) await store.write([record]);
  }

  async metaKeys(): Promise<string[]> {
    const store = await this.#computer.databases.open(`stimmkarte-${this.#role}-${assembly.id}`);
    return (await store.keys('meta')).map(([name]) => name);
  }
}

test('an office’s database of the first version opens with its list, its log and its cards, and goes on', async () => {
  const office = await UpdatedComputer.of('office');
  const snapshot = value(await office.open());
  expect(snapshot).toMatchObject({ role: 'office', events: 5, packagesIssued: 1, roll: { members: 3 } });
  expect(snapshot.cards).toMatchObject({ unassigned: 9 });
  expect((await office.engine.search('zorn', 0, 10)).total).toBe(1);
  expect(await office.metaKeys()).toEqual(['current-roll', 'ledger']);
  value(
    await office.engine.execute({
      type: 'create-cards',
      from: cardNo('B1'),
      to: cardNo('B1'),
    }),
  );
  await office.engine.close();
  expect(value(await office.open()).events).toBe(6);
});

test('a desk’s database of the first version opens with who was accredited, and knows what it has reported', async () => {
  const desk = await UpdatedComputer.of('desk');
  expect(value(await desk.open())).toMatchObject({ role: 'desk', events: 2, accredited: 1, unsent: 0 });
  await desk.engine.close();
  expect(value(await desk.open())).toMatchObject({ events: 2, accredited: 1, unsent: 0 });
});

test.each([
  ['altered', ['current-roll', 'log-heads', 'saved-delta']],
  // That version kept nothing that tells of any other record.
  ['taken away', ['current-roll', 'log-heads']],
])('a record of the first version that was %s is noticed', async (how, names) => {
  for (const name of names) {
    const desk = await UpdatedComputer.of('desk', (records) =>
      records.flatMap((record) => {
        if (record.key[0] !== name) return [record];
        return how === 'altered' ? [{ ...record, value: record.value?.map((byte) => byte ^ 1) }] : [];
      }),
    );
    expect(await desk.open()).toMatchObject({ ok: false, error: { kind: 'seal-broken' } });
  }
});

test('once it was opened, what the first version had written can’t be put back alone', async () => {
  let first: Put | undefined;
  const desk = await UpdatedComputer.of('desk', (records) => {
    first = records.find(({ key }) => key[0] === 'saved-delta');
    return records;
  });
  value(await desk.open());
  value(await desk.engine.deltaSaved(2));
  await desk.engine.close();
  expect(first).toBeDefined();
  await desk.putBack(first);
  expect(await desk.open()).toMatchObject({ ok: false, error: { kind: 'seal-broken' } });
});
