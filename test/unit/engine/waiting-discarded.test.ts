/**
 * A laptop is copied, and both computers report in parts. The later part of the one reaches the office first and waits for what is
 * before it. Then the other one's whole log arrives, which contradicts it: nothing of that desk could ever be taken in, unless
 * somebody decides that what waits is let go of.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputFile } from '../../../renderer/roll-worker/engine-api';
import { HeldDeltas } from '../../../renderer/roll-worker/deltas-held';
import { openDelta } from '../../../renderer/roll-worker/deltas-open';
import type { Session } from '../../../renderer/roll-worker/session';
import { Work } from '../../../renderer/roll-worker/work';
import { fileOf, unheard, value, type Computer } from '../../support/computer';
import {
  accreditAll,
  acknowledge,
  cardOf,
  copyOf,
  copyOfOffice,
  digestOf,
  mergeHall,
  report,
  takeReport,
  type MergeHall,
} from '../../support/merge-hall';

describe('what waits behind a gap', () => {
  let hall: MergeHall;
  let desk: Computer;
  /** Nothing of the desk is known here. */
  let before: Computer;
  let later: OutputFile;
  let fromCopy: OutputFile;
  beforeAll(async () => {
    hall = await mergeHall(2);
    before = await copyOfOffice(hall.office);
    const [only] = hall.desks;
    if (only === undefined) throw new Error('no desk');
    desk = only;
    const copy = await copyOf(desk);
    value(await copy.engine.open(copy.open('desk'), unheard));
    await copy.signOn();
    await accreditAll(desk, hall.entitled.slice(0, 2), cardOf(0, 1));
    await takeReport(hall.office, await report(desk, hall.office), hall.desks);
    await acknowledge(hall.office, desk);
    await accreditAll(desk, hall.entitled.slice(2, 3), cardOf(0, 3));
    later = await report(desk, hall.office);
    copy.nowMs += 60_000;
    await accreditAll(copy, hall.entitled.slice(3, 7), cardOf(0, 1));
    fromCopy = await report(copy, hall.office);
  });

  async function officeThatWaits(): Promise<Computer> {
    const office = await copyOfOffice(before);
    await takeReport(office, later, hall.desks);
    expect(office.snapshot.desks[0]?.missing).toEqual([{ from: 1, to: 4 }]);
    return office;
  }

  function read(office: Computer, sent: OutputFile) {
    return office.engine.readDelta(fileOf(sent), [desk.contact('accreditor')], unheard);
  }

  test('[L11] is let go of by somebody’s decision, and what contradicted it is taken in', async () => {
    const office = await officeThatWaits();
    const { head } = desk.snapshot;
    expect(await read(office, fromCopy)).toMatchObject({ error: { kind: 'fork', seq: 4 } });
    value(await office.engine.discardWaiting(desk.identity.fingerprint));
    expect(office.snapshot.desks[0]).toMatchObject({ missing: [], fork: { seq: 4, upTo: head.seq } });
    const { entries } = await office.engine.log(0, 1);
    expect(entries[0]).toMatchObject({ type: 'fork-found', operator: 'Büro Mainz' });
    await takeReport(office, fromCopy, hall.desks);
    expect(office.snapshot.desks[0]).toMatchObject({ events: 6, missing: [] });
    expect(office.snapshot.accredited).toBe(4);
    const shown = office.snapshot;
    expect(await office.reopen('office')).toEqual(shown);
    expect(await read(office, later)).toMatchObject({ error: { kind: 'fork' } });
  });

  test('[L10] is on record as another story once, also where the fork is found again', async () => {
    const office = await officeThatWaits();
    await read(office, fromCopy);
    value(await office.engine.discardWaiting(desk.identity.fingerprint));
    await takeReport(office, fromCopy, hall.desks);
    const { events } = office.snapshot;
    const again = await read(office, later);
    if (again.ok || again.error.kind !== 'fork') throw new Error('no fork was found');
    value(await office.engine.recordFork(again.error.token));
    expect(office.snapshot.events).toBe(events);
  });

  test('[L11] that nothing contradicts leaves no trace, and is read again as if it came for the first time', async () => {
    const office = await officeThatWaits();
    const { events } = office.snapshot;
    value(await office.engine.discardWaiting(desk.identity.fingerprint));
    expect(office.snapshot).toMatchObject({ events, desks: [{ missing: [], events: 0 }, {}] });
    expect(office.snapshot.desks[0]?.fork).toBeUndefined();
    expect(value(await read(office, later))).toMatchObject({ newEvents: 1, waits: true });
    expect(await digestOf(office)).toBe(await digestOf(before));
  });

  test('of one desk is let go of without what waits of others; where nothing waits nothing happens', async () => {
    const office = await officeThatWaits();
    const [, second] = hall.desks;
    if (second === undefined) throw new Error('no second desk');
    const shown = office.snapshot;
    expect(value(await office.engine.discardWaiting(second.identity.fingerprint))).toEqual(shown);
    expect((await office.reopen('office')).desks[0]?.missing).toEqual([{ from: 1, to: 4 }]);
  });
});

describe('reports that were read and not taken in', () => {
  type Held = Parameters<HeldDeltas['hold']>[1];

  /** A report of so many bytes, of desk `a` from event `from` on. */
  function held(bytes: number, from = 1): Held {
    const header = { desk: { id: 'a' }, from, head: `h${from}` };
    return { delta: { header, bytes, events: [] }, irregular: [] } as unknown as Held;
  }

  test('leave no room for one that is too large beside them: it is refused before it is parsed', async () => {
    const { office, desks } = await mergeHall(1);
    const [desk] = desks;
    if (desk === undefined) throw new Error('no desk');
    const [sent, accreditors] = [await report(desk, office), [desk.contact('accreditor')]];
    const session = { id: office.snapshot.assembly.id } as Session;
    const open = async (room: number) =>
      await openDelta(fileOf(sent), accreditors, {
        ...{ session, services: office.main.services, work: new Work() },
        roomFor: ({ desk: { id } }) => (id === desk.identity.fingerprint ? room : 0),
      });
    const { bytes } = value(await open(1_000_000));
    expect(await open(bytes - 1)).toEqual({ ok: false, error: { kind: 'too-much-read' } });
    expect(await open(bytes)).toMatchObject({ ok: true });
  });

  test('have room together, no more; one that is read again takes its own place', () => {
    const all = new HeldDeltas(100);
    const [one, other] = [held(60), held(30, 2)];
    expect(all.roomFor(one.delta.header)).toBe(100);
    all.hold('one', one);
    all.hold('other', other);
    expect(all.roomFor(held(1, 3).delta.header)).toBe(10);
    expect(all.roomFor(one.delta.header)).toBe(70);
    all.hold('one again', held(60));
    expect(all.roomFor(held(1, 3).delta.header)).toBe(10);
    expect(() => all.get('one')).toThrow('no such delta was read');
    all.drop('one again');
    expect(all.roomFor(held(1, 3).delta.header)).toBe(70);
    all.clear();
    expect(all.roomFor(held(1, 3).delta.header)).toBe(100);
  });
});
