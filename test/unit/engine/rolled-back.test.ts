/**
 * Somebody puts the whole database back to an earlier state, or takes it away: it is whole in itself, and only what the vault
 * knows of it tells.
 */
import { describe, expect, test, vi } from 'vitest';
import { hashSchema, type DeskId } from '@shared/domain/ids';
import { TABLES, type Put } from '../../../renderer/db/record-store';
import { checkAnchor } from '../../../renderer/roll-worker/anchor';
import { err } from '@shared/lib/result';
import { officeWithRoll, unheard, value, type Computer } from '../../support/computer';
import { cardNo, deskNo, makeAssembly, TestDesk } from '../../support/register-desk';

const assembly = makeAssembly('conference');
const DATABASE = `stimmkarte-office-${assembly.id}`;

async function records(computer: Computer): Promise<Put[]> {
  const store = await computer.databases.open(DATABASE);
  const all = await Promise.all(
    TABLES.map(async (table) => (await store.all(table)).map((each) => ({ table, ...each }))),
  );
  return all.flat();
}

async function putBack(computer: Computer, earlier: readonly Put[]): Promise<void> {
  await computer.databases.delete(DATABASE);
  const store = await computer.databases.open(DATABASE);
  await store.write(earlier);
}

function create(office: Computer, card: string) {
  return office.engine.execute({ type: 'create-cards', from: cardNo(card), to: cardNo(card) });
}

function open(office: Computer) {
  office.restart();
  return office.engine.open(office.open('office'), unheard);
}

function goOn(office: Computer) {
  office.restart();
  return office.engine.open({ ...office.open('office'), acceptLoss: true }, unheard);
}

/** An office whose disk lost so many of the events that the vault knows; two are left. */
async function officeThatLost(events: number): Promise<Computer> {
  const office = await officeWithRoll(assembly);
  const earlier = await records(office);
  for (let card = 1; card <= events; card += 1) value(await create(office, String(card)));
  await office.engine.close();
  await putBack(office, earlier);
  return office;
}

function keptOf(office: Computer) {
  return office.main.anchors.get(`office ${assembly.id}`);
}

describe('a database that is behind what the vault knows', () => {
  test('is refused, and it says whose log it is and how many events are missing', async () => {
    const office = await officeWithRoll(assembly);
    const earlier = await records(office);
    value(await create(office, '1'));
    value(await create(office, '2'));
    value(await create(office, '3'));
    await office.engine.close();
    await putBack(office, earlier);
    const error = { kind: 'rolled-back', lost: [{ name: 'Büro Mainz', events: 3 }], left: 2 };
    expect(await open(office)).toEqual({ ok: false, error });
    expect(await office.engine.createAssembly(office.open('office'), assembly)).toEqual({ ok: false, error });
    expect((await office.engine.browse(0, 10)).total).toBe(0);
  });

  test('is refused where it vanished: an empty log is not begun without a word', async () => {
    const office = await officeWithRoll(assembly);
    const events = office.snapshot.events;
    await office.engine.close();
    await office.databases.delete(DATABASE);
    const error = { kind: 'rolled-back', lost: [{ name: 'Büro Mainz', events }], left: 0 };
    expect(await open(office)).toEqual({ ok: false, error });
  });

  test('is refused where it went on otherwise from the earlier state', async () => {
    const office = await officeWithRoll(assembly);
    const earlier = await records(office);
    value(await create(office, '1'));
    await office.engine.close();
    const anchor = keptOf(office);
    await putBack(office, earlier);
    office.main.anchors.clear();
    value(await open(office));
    value(await create(office, '7'));
    value(await create(office, '8'));
    await office.engine.close();
    office.main.anchors.set(`office ${assembly.id}`, anchor ?? []);
    const error = { kind: 'forked', name: 'Büro Mainz' };
    expect(await open(office)).toEqual({ ok: false, error });
    expect(await goOn(office)).toEqual({ ok: false, error });
  });

  test('is noticed by the log of any desk that the office took in', () => {
    const [first, second] = [new TestDesk(deskNo(1)), new TestDesk(deskNo(2))];
    for (const desk of [first, second])
      desk.write([{ type: 'operator-signed-on', payload: { name: 'Ada', lead: true } }]);
    const logs = new Map<DeskId, TestDesk['log']>([
      [first.id, first.log],
      [second.id, second.log],
    ]);
    const hash = hashSchema.parse('0'.repeat(64));
    const anchored = (desk: DeskId, seq: number) =>
      checkAnchor(logs, [{ deskId: desk, seq, hash }], first.id);
    expect(anchored(second.id, 3)).toEqual({ ok: true, value: [{ desk: second.id, events: 2 }] });
    expect(anchored(second.id, 1)).toEqual({ ok: false, error: { kind: 'forked', desk: second.id } });
    expect(anchored(deskNo(3), 4)).toEqual({ ok: true, value: [{ desk: deskNo(3), events: 4 }] });
    expect(checkAnchor(logs, [], first.id)).toEqual({ ok: true, value: [] });
  });
});

describe('[S11] whoever agrees to go on with a database that is behind', () => {
  test('goes on with what is left, on record, and is not asked again', async () => {
    const office = await officeThatLost(3);
    expect(value(await goOn(office)).events).toBe(3);
    const { entries } = await office.engine.log(0, 1);
    expect(entries).toMatchObject([{ type: 'loss-accepted', operator: 'Büro Mainz', values: { count: 3 } }]);
    value(await create(office, '7'));
    await office.engine.close();
    expect(value(await open(office)).events).toBe(4);
    await office.engine.close();
    expect(keptOf(office)).toMatchObject([{ deskId: office.identity.fingerprint, seq: 4 }]);
  });

  test('is not asked again either where the program ended before the vault knew', async () => {
    const office = await officeThatLost(1);
    vi.spyOn(office.main.services, 'keepAnchor').mockResolvedValue(err({ kind: 'locked' }));
    expect(value(await goOn(office)).events).toBe(3);
    expect(keptOf(office)?.[0]?.seq).toBe(3);
    vi.restoreAllMocks();
    expect(value(await open(office)).events).toBe(3);
  });

  test('goes on with nothing where storage refuses to keep that on record', async () => {
    const office = await officeThatLost(3);
    office.restart();
    office.writesLeft = 0;
    expect(await office.engine.open({ ...office.open('office'), acceptLoss: true }, unheard)).toMatchObject({
      error: { kind: 'storage' },
    });
    expect((await office.engine.browse(0, 10)).total).toBe(0);
    expect(await open(office)).toMatchObject({ error: { kind: 'rolled-back' } });
  });

  test('has nothing to go on with where all is gone', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.close();
    await office.databases.delete(DATABASE);
    expect(await goOn(office)).toMatchObject({ error: { kind: 'rolled-back', left: 0 } });
  });

  test('leaves nothing on record where nothing is missing', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.close();
    expect(value(await goOn(office)).events).toBe(2);
  });
});

describe('what the vault knows of the logs', () => {
  test('is never more than storage has confirmed', async () => {
    const office = await officeWithRoll(assembly);
    value(await create(office, '1'));
    const { events } = office.snapshot;
    office.writesLeft = 0;
    expect((await create(office, '2')).ok).toBe(false);
    await office.engine.close();
    expect(keptOf(office)).toMatchObject([{ deskId: office.identity.fingerprint, seq: events }]);
  });

  test('is kept once for acts in quick succession, and at once when the assembly is closed or the program locked', async () => {
    const office = await officeWithRoll(assembly);
    const keep = vi.spyOn(office.main.services, 'keepAnchor');
    for (const card of ['1', '2', '3', '4', '5']) value(await create(office, card));
    expect(keep).not.toHaveBeenCalled();
    await office.engine.suspend(undefined);
    expect(keep).toHaveBeenCalledOnce();
    expect(keptOf(office)?.[0]?.seq).toBe(office.snapshot.events);
    await office.reopen('office');
    value(await create(office, '6'));
    await office.engine.close();
    expect(keptOf(office)?.[0]?.seq).toBe(office.snapshot.events);
  });

  test('is kept within two seconds of an act, without anybody closing anything', async () => {
    const office = await officeWithRoll(assembly);
    await vi.waitFor(() => expect(keptOf(office)?.[0]?.seq).toBe(office.snapshot.events), 10_000);
  });

  test('may be behind storage after a crash, and catches up', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.close();
    await office.reopen('office');
    value(await create(office, '1'));
    const { events } = office.snapshot;
    expect(keptOf(office)?.[0]?.seq).toBe(events - 1);
    expect(value(await open(office)).events).toBe(events);
    await office.engine.close();
    expect(keptOf(office)?.[0]?.seq).toBe(events);
  });

  test('stands in nobody’s way where the vault can’t keep it', async () => {
    const office = await officeWithRoll(assembly);
    vi.spyOn(office.main.services, 'keepAnchor').mockResolvedValueOnce(err({ kind: 'locked' }));
    value(await create(office, '1'));
    await office.engine.close();
    expect(keptOf(office)).toBeUndefined();
    await office.reopen('office');
    await office.engine.close();
    expect(keptOf(office)?.[0]?.seq).toBe(office.snapshot.events);
  });
});
