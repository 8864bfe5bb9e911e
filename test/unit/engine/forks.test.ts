/**
 * A laptop is copied after its list was taken in: two computers write one log. Both accredit, each somebody else, and both report.
 * Whichever report comes second tells another story: it is shown beside the first, noted once, and never taken in.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeltaFailure, OutputFile } from '../../../renderer/roll-worker/engine-api';
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

type Fork = Extract<DeltaFailure, { kind: 'fork' }>;

describe('a copied laptop', () => {
  let hall: MergeHall;
  let desk: Computer;
  let copy: Computer;
  let fromDesk: OutputFile;
  let fromCopy: OutputFile;
  beforeAll(async () => {
    hall = await mergeHall(1);
    const [only] = hall.desks;
    if (only === undefined) throw new Error('no desk');
    desk = only;
    await accreditAll(desk, hall.entitled.slice(0, 1), cardOf(0, 1));
    copy = await copyOf(desk);
    value(await copy.engine.open(copy.open('desk'), unheard));
    await copy.signOn();
    await accreditAll(desk, hall.entitled.slice(1, 3), cardOf(0, 2));
    copy.nowMs += 60_000;
    await accreditAll(copy, hall.entitled.slice(3, 4), cardOf(0, 2));
    fromDesk = await report(desk, hall.office);
    fromCopy = await report(copy, hall.office);
  });

  async function read(office: Computer, sent: OutputFile) {
    return await office.engine.readDelta(fileOf(sent), [desk.contact('accreditor')], unheard);
  }

  async function forkAt(office: Computer, sent: OutputFile): Promise<Fork> {
    const answer = await read(office, sent);
    if (answer.ok || answer.error.kind !== 'fork') throw new Error('no fork was found');
    return answer.error;
  }

  test('[L10] is shown with both stories from where they part', async () => {
    const office = await copyOfOffice(hall.office);
    await takeReport(office, fromDesk, hall.desks);
    const fork = await forkAt(office, fromCopy);
    expect(fork).toMatchObject({
      deskName: 'Schalter 1',
      seq: 4,
      known: { events: 2 },
      other: { events: 1 },
    });
    expect(fork.known.first.map(({ type, member }) => [type, member])).toEqual(
      hall.entitled.slice(1, 3).map((member) => ['member-accredited', member]),
    );
    expect(fork.other.first.map(({ card, member }) => [card, member])).toEqual([['A002', hall.entitled[3]]]);
  });

  test('[L10] is never merged, whichever report comes first', async () => {
    for (const [first, second] of [
      [fromDesk, fromCopy],
      [fromCopy, fromDesk],
    ] as const) {
      const office = await copyOfOffice(hall.office);
      await takeReport(office, first, hall.desks);
      const before = await digestOf(office);
      const { token } = await forkAt(office, second);
      const accreditors = [desk.contact('accreditor')];
      expect(await office.engine.applyDelta({ token, accreditors })).toMatchObject({
        ok: false,
        error: { kind: 'fork', seq: 4 },
      });
      expect(await digestOf(office)).toBe(before);
    }
  });

  test('[L10] is found also where both reports were read before one was taken in', async () => {
    const office = await copyOfOffice(hall.office);
    const accreditors = [desk.contact('accreditor')];
    const [one, other] = [value(await read(office, fromDesk)), value(await read(office, fromCopy))];
    value(await office.engine.applyDelta({ token: one.token, accreditors }));
    const refused = await office.engine.applyDelta({ token: other.token, accreditors });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'fork', token: other.token, seq: 4 } });
    value(await office.engine.recordFork(other.token));
    expect(office.snapshot.desks[0]?.fork).toEqual({ seq: 4, upTo: 4 });
  });

  test('[L10] is noted in the log, once for each story, and stays on record', async () => {
    const office = await copyOfOffice(hall.office);
    await takeReport(office, fromDesk, hall.desks);
    expect(office.snapshot.desks[0]?.fork).toBeUndefined();
    value(await office.engine.recordFork((await forkAt(office, fromCopy)).token));
    const { events } = office.snapshot;
    value(await office.engine.recordFork((await forkAt(office, fromCopy)).token));
    expect(office.snapshot.events).toBe(events);
    await accreditAll(copy, hall.entitled.slice(4, 5), cardOf(0, 3));
    const longer = await report(copy, hall.office);
    value(await office.engine.recordFork((await forkAt(office, longer)).token));
    expect(office.snapshot.events).toBe(events + 1);
    const { entries } = await office.engine.log(0, 1);
    expect(entries[0]).toMatchObject({
      type: 'fork-found',
      values: { desk: 'Schalter 1', seq: 4, upTo: 5 },
    });
    expect((await office.engine.cash()).desks).toMatchObject([{ name: 'Schalter 1', incomplete: 'fork' }]);
    expect((await office.reopen('office')).desks[0]?.fork).toMatchObject({ seq: 4 });
  });

  test('that goes on with the very same log is none', async () => {
    const office = await copyOfOffice(hall.office);
    await takeReport(office, fromDesk, hall.desks);
    const { token } = value(await read(office, fromDesk));
    await expect(office.engine.recordFork(token)).rejects.toThrow('no other story');
  });

  test('[L10] [L11] is found where a part that waits and what fills the gap don’t fit together', async () => {
    const office = await copyOfOffice(hall.office);
    const knowing = await copyOfOffice(hall.office);
    await takeReport(knowing, fromDesk, hall.desks);
    await acknowledge(knowing, desk);
    await accreditAll(desk, hall.entitled.slice(5, 6), cardOf(0, 4));
    const later = await report(desk, hall.office);
    await takeReport(office, later, hall.desks);
    expect(office.snapshot.desks[0]?.missing).toEqual([{ from: 1, to: 5 }]);
    await accreditAll(copy, hall.entitled.slice(6, 7), cardOf(0, 4));
    const fork = await forkAt(office, await report(copy, hall.office));
    expect(fork.known.first.map(({ card }) => card)).toEqual(['A004']);
    await takeReport(office, fromDesk, hall.desks);
    expect(office.snapshot.desks[0]).toMatchObject({ events: 6, missing: [] });
  });
});
