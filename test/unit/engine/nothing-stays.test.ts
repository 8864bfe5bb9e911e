/**
 * Beside logs and roll an assembly keeps what waits behind a gap, what the cards look like and, at a desk, what packages told of other
 * logs. All of it outlives a lock and a restart, goes back with a database that is put back, and is gone once the data are destroyed.
 */
import { describe, expect, test } from 'vitest';
import { TABLES, type Put } from '../../../renderer/db/record-store';
import { fileOf, unheard, value, type Computer } from '../../support/computer';
import {
  accreditAll,
  acknowledge,
  cardOf,
  copyOfOffice,
  mergeHall,
  report,
  takeReport,
} from '../../support/merge-hall';
import { cardNo } from '../../support/register-desk';
import { issueTo } from '../../support/small-hall';

const DESIGN = { text: 'Landesparteitag in Mainz', layout: 'a4-8' };

/** The desk has reported twice. The office holds the second report, which waits, and has read the first. */
async function hallThatWaits() {
  const { office: knowing, desks, entitled } = await mergeHall(1);
  const office = await copyOfOffice(knowing);
  const [desk] = desks;
  if (desk === undefined) throw new Error('no desk');
  await accreditAll(desk, entitled.slice(0, 1), cardOf(0, 1));
  const early = await report(desk, knowing);
  await takeReport(knowing, early, desks);
  await acknowledge(knowing, desk);
  await accreditAll(desk, entitled.slice(1, 2), cardOf(0, 2));
  const late = await report(desk, knowing);
  value(await office.engine.saveCardDesign(DESIGN));
  return { office, desk, early, late };
}

/** The same, and the office blocks a card, of which the desk hears. */
async function deskThatWasTold() {
  const { office, desk } = await hallThatWaits();
  const ranges = [{ from: cardNo('A090'), to: cardNo('A095') }];
  value(await office.engine.execute({ type: 'block-cards', ranges, cause: 'lost' }));
  const ours = [{ from: cardNo('A020'), to: cardNo('A020') }];
  value(await office.engine.execute({ type: 'block-cards', ranges: ours, cause: 'spoiled' }));
  await desk.takeIn(await issueTo(office, desk), office);
  return { office, desk };
}

async function lockAndUnlock(computer: Computer, role: 'office' | 'desk') {
  await computer.engine.suspend({ drafts: {} });
  return value(await computer.engine.open(computer.open(role), unheard));
}

async function recordsOf(computer: Computer, name: string): Promise<Put[]> {
  const store = await computer.databases.open(name);
  const all = await Promise.all(
    TABLES.map(async (table) => (await store.all(table)).map((record) => ({ table, ...record }))),
  );
  return all.flat();
}

function databaseOf(role: 'office' | 'desk', { snapshot }: Computer): string {
  return `stimmkarte-${role}-${snapshot.assembly.id}`;
}

describe('what an assembly keeps beside logs and roll', () => {
  test('[L11] waits in the office also after a lock and a restart, and is taken in once the gap is filled', async () => {
    const { office, desk, early, late } = await hallThatWaits();
    await takeReport(office, late, [desk]);
    const shown = office.snapshot;
    expect(shown.desks[0]?.missing).toHaveLength(1);
    expect(await lockAndUnlock(office, 'office')).toEqual(shown);
    expect(await office.engine.cardDesign()).toEqual(DESIGN);
    expect(await office.reopen('office')).toEqual(shown);
    expect(await office.engine.cardDesign()).toEqual(DESIGN);
    await takeReport(office, early, [desk]);
    expect(office.snapshot).toMatchObject({ accredited: 2, desks: [{ missing: [] }] });
  });

  test('[M14] is known at a desk also after a lock and a restart', async () => {
    const { desk } = await deskThatWasTold();
    const shown = desk.snapshot;
    const card = await desk.engine.card(cardNo('A020'));
    expect(card).toMatchObject({ state: 'blocked', cause: 'spoiled' });
    expect(await lockAndUnlock(desk, 'desk')).toEqual(shown);
    expect(await desk.engine.card(cardNo('A020'))).toEqual(card);
    expect(await desk.reopen('desk')).toEqual(shown);
    expect(await desk.engine.card(cardNo('A020'))).toEqual(card);
  });

  test('what was read and not agreed to is gone after a lock', async () => {
    const { office, desk, early } = await hallThatWaits();
    const accreditors = [desk.contact('accreditor')];
    const { token } = value(await office.engine.readDelta(fileOf(early), accreditors, unheard));
    await lockAndUnlock(office, 'office');
    await expect(office.engine.applyDelta({ token, accreditors })).rejects.toThrow('no such delta was read');
  });

  test('[S11] goes back with a database that is put back; what was never acknowledged comes again', async () => {
    const { office, desk, early, late } = await hallThatWaits();
    const name = databaseOf('office', office);
    await takeReport(office, late, [desk]);
    const backup = await recordsOf(office, name);
    await takeReport(office, early, [desk]);
    expect(office.snapshot.accredited).toBe(2);
    await office.engine.close();
    await office.databases.delete(name);
    await (await office.databases.open(name)).write(backup);
    const open = office.open('office');
    office.restart();
    expect(await office.engine.open(open, unheard)).toMatchObject({ error: { kind: 'rolled-back' } });
    const going = { ...office.open('office'), acceptLoss: true } as const;
    expect(value(await office.engine.open(going, unheard)).desks).toMatchObject([{ events: 0 }]);
    expect(office.snapshot.desks[0]?.missing).toHaveLength(1);
    expect(await office.engine.cardDesign()).toEqual(DESIGN);
    await takeReport(office, early, [desk]);
    expect(office.snapshot).toMatchObject({ accredited: 2, desks: [{ missing: [] }] });
  });
});

describe('[S9] once the data are destroyed', () => {
  test('nothing of them is left in the office: neither what waits nor what was read, nor what the cards look like', async () => {
    const { office, desk, early, late } = await hallThatWaits();
    await takeReport(office, late, [desk]);
    const accreditors = [desk.contact('accreditor')];
    const { token } = value(await office.engine.readDelta(fileOf(early), accreditors, unheard));
    value(
      await office.engine.previewTable(
        new File(['Mitgliedsnummer;Vorname;Nachname\n1;Ada;Zorn\n'], 'a.csv'),
        {},
        [],
      ),
    );
    value(await office.engine.checkTable({}, undefined, unheard));
    const { assembly } = office.snapshot;
    value(await office.engine.deleteStorage({ id: assembly.id, role: 'office' }));
    await expect(office.engine.importTable(unheard)).rejects.toThrow('no table was checked');
    expect(office.databases.names).toEqual([]);
    await expect(office.engine.applyDelta({ token, accreditors })).rejects.toThrow();
    office.main.anchors.clear();
    expect(value(await office.engine.createAssembly(office.open('office'), assembly))).toMatchObject({
      ...{ events: 1, desks: [], batches: [], conflicts: 0 },
    });
    expect(await office.engine.cardDesign()).toBeUndefined();
    await expect(office.engine.applyDelta({ token, accreditors })).rejects.toThrow('no such delta was read');
  });

  test('nothing is left at a desk of what packages told it, and a package taken in anew tells it again', async () => {
    const { office, desk } = await deskThatWasTold();
    const { id } = desk.snapshot.assembly;
    value(await desk.engine.deleteStorage({ id, role: 'desk' }));
    expect(desk.databases.names).toEqual([]);
    expect(await desk.engine.card(cardNo('A020'))).toBeUndefined();
    desk.main.anchors.clear();
    await desk.takeIn(await issueTo(office, desk), office);
    expect(await desk.engine.card(cardNo('A020'))).toMatchObject({ state: 'blocked' });
    expect(desk.snapshot).toMatchObject({ accredited: 0, events: 2 });
  });
});
