/**
 * Three desks report to one office. Schalter 1 accredits Ada and Bela, Schalter 2 Cleo, and Ada once more, Schalter 3 Dora and
 * replaces her lost card. In whatever order, in whatever parts and however often the reports arrive, the office's register is
 * the same, byte for byte; what is missing is named and waits.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeltaInfo, OutputFile } from '../../../renderer/roll-worker/engine-api';
import { readWaiting } from '../../../renderer/roll-worker/deltas-waiting';
import { fileOf, unheard, value, type Computer } from '../../support/computer';
import {
  accreditAll,
  acknowledge,
  cardOf,
  copyOfOffice,
  digestOf,
  mergeHall,
  report,
  takeReport,
  type MergeHall,
} from '../../support/merge-hall';
import { cardNo } from '../../support/register-desk';

function deskIn(hall: MergeHall, at: number): Computer {
  const desk = hall.desks[at];
  if (desk === undefined) throw new Error('no such desk');
  return desk;
}

async function readAt(office: Computer, sent: OutputFile, ...desks: readonly Computer[]): Promise<DeltaInfo> {
  const accreditors = desks.map((desk) => desk.contact('accreditor'));
  return value(await office.engine.readDelta(fileOf(sent), accreditors, unheard));
}

async function mergedEvents(office: Computer): Promise<number> {
  const { entries } = await office.engine.log(0, 1_000);
  return entries.filter(({ type }) => type === 'delta-merged').length;
}

describe('reports of three desks', () => {
  let hall: MergeHall;
  let sent: readonly OutputFile[];
  beforeAll(async () => {
    hall = await mergeHall(3);
    const { desks, entitled, office } = hall;
    await accreditAll(deskIn(hall, 0), entitled.slice(0, 2), cardOf(0, 1));
    await accreditAll(deskIn(hall, 1), [entitled[2], entitled[0]], cardOf(1, 1));
    await accreditAll(deskIn(hall, 2), entitled.slice(3, 4), cardOf(2, 1));
    const [dora] = entitled.slice(3);
    if (dora === undefined) throw new Error('no such member');
    const lost = { member: dora, replacement: cardNo(cardOf(2, 2)), cause: 'lost' } as const;
    value(await deskIn(hall, 2).engine.execute({ type: 'replace-card', ...lost }));
    sent = await Promise.all(desks.map((desk) => report(desk, office)));
  });

  test('[M1] lead to the same register in any order', async () => {
    const digests = new Set<string>();
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const office = await copyOfOffice(hall.office);
      for (const at of order) {
        const file = sent[at];
        if (file !== undefined) await takeReport(office, file, hall.desks);
      }
      digests.add(await digestOf(office));
      expect(office.snapshot).toMatchObject({ accredited: 4, conflicts: 1 });
    }
    expect(digests.size).toBe(1);
    expect([...digests][0]).not.toBe(await digestOf(hall.office));
  });

  test('are read one after the other, shown together, and each taken in once somebody agrees', async () => {
    const office = await copyOfOffice(hall.office);
    const infos: DeltaInfo[] = [];
    for (const file of sent) infos.push(await readAt(office, file, ...hall.desks));
    expect(infos.map(({ deskName }) => deskName)).toEqual(['Schalter 1', 'Schalter 2', 'Schalter 3']);
    expect(infos.map(({ newConflicts }) => newConflicts)).toEqual([0, 0, 0]);
    expect(office.snapshot.accredited).toBe(0);
    const accreditors = hall.desks.map((desk) => desk.contact('accreditor'));
    for (const { token } of [...infos].reverse())
      value(await office.engine.applyDelta({ token, accreditors }));
    expect(office.snapshot).toMatchObject({ accredited: 4, conflicts: 1 });
    expect(office.snapshot.desks.map(({ events }) => events)).toEqual(infos.map(({ events }) => events));
  });

  test('that were dropped are taken in no more', async () => {
    const office = await copyOfOffice(hall.office);
    const [file] = sent;
    if (file === undefined) throw new Error('nothing was sent');
    const { token } = await readAt(office, file, ...hall.desks);
    await office.engine.dropDeltas();
    await expect(office.engine.applyDelta({ token, accreditors: [] })).rejects.toThrow(
      'no such delta was read',
    );
  });

  test('[M1] bring nothing a second time, however they are named', async () => {
    const office = await copyOfOffice(hall.office);
    const [file] = sent;
    if (file === undefined) throw new Error('nothing was sent');
    await takeReport(office, file, hall.desks);
    const before = office.snapshot;
    const again = await readAt(office, { ...file, name: 'Kopie von delta.pgp' }, ...hall.desks);
    expect(again).toMatchObject({ newEvents: 0, newConflicts: 0, missing: [], waits: false });
    const accreditors = hall.desks.map((desk) => desk.contact('accreditor'));
    value(await office.engine.applyDelta({ token: again.token, accreditors }));
    expect(office.snapshot).toEqual(before);
  });

  test('say of each desk when it wrote its last report, and what the office has of it', async () => {
    const office = await copyOfOffice(hall.office);
    const [first] = hall.desks;
    const [file] = sent;
    if (file === undefined || first === undefined) throw new Error('nothing was sent');
    const { createdAt, events } = await readAt(office, file, ...hall.desks);
    await takeReport(office, file, hall.desks);
    const [summary, other] = office.snapshot.desks;
    expect(summary).toMatchObject({ reportedAt: createdAt, events, acknowledgeable: true, missing: [] });
    expect(summary?.head).toEqual(first.snapshot.head);
    expect(summary?.issued).toMatchObject({ current: true });
    expect(other).toMatchObject({ events: 0, acknowledgeable: false });
    expect(other?.reportedAt).toBeUndefined();
  });

  test('without anything new still say until when the office knows', async () => {
    const office = await copyOfOffice(hall.office);
    const [first] = hall.desks;
    const [file] = sent;
    if (file === undefined || first === undefined) throw new Error('nothing was sent');
    await takeReport(office, file, hall.desks);
    const before = office.snapshot.desks[0]?.reportedAt ?? 0;
    await takeReport(office, await report(first, office), hall.desks);
    expect(office.snapshot.desks[0]?.reportedAt).toBeGreaterThan(before);
    await takeReport(office, file, hall.desks);
    expect(await mergedEvents(office)).toBe(2);
  });
});

describe('a log in four parts', () => {
  let hall: MergeHall;
  let parts: readonly OutputFile[];
  let before: Computer;
  beforeAll(async () => {
    hall = await mergeHall(1);
    before = await copyOfOffice(hall.office);
    const desk = deskIn(hall, 0);
    const sent: OutputFile[] = [];
    for (const cards of [[1], [2, 3], [4], [5]]) {
      for (const n of cards) await accreditAll(desk, [hall.entitled[n]], cardOf(0, n));
      const file = await report(desk, hall.office);
      sent.push(file);
      await takeReport(hall.office, file, hall.desks);
      await acknowledge(hall.office, desk);
    }
    parts = sent;
  });

  function part(at: number): OutputFile {
    const file = parts[at];
    if (file === undefined) throw new Error('no such part');
    return file;
  }

  test('[L11] is reported from where the office acknowledged it', async () => {
    const office = await copyOfOffice(before);
    const infos = [];
    for (const file of parts) infos.push(await readAt(office, file, ...hall.desks));
    expect(infos.map(({ events }) => events)).toEqual([3, 2, 1, 1]);
    const gaps = infos.map(({ missing }) => missing);
    expect(gaps).toEqual([[], [{ from: 1, to: 3 }], [{ from: 1, to: 5 }], [{ from: 1, to: 6 }]]);
    expect(infos.map(({ waits }) => waits)).toEqual([false, true, true, true]);
    const all = value(
      await deskIn(hall, 0).engine.exportDelta([hall.office.contact('office')], unheard, true),
    );
    expect(await readAt(office, all, ...hall.desks)).toMatchObject({ events: 7, newEvents: 7, waits: false });
  });

  test('[L11] [M1] waits for what is missing, survives the end of the program, and is taken in as soon as the gap is filled', async () => {
    for (const order of [
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
      [1, 2, 3, 0],
      [0, 3, 1, 2],
    ]) {
      const office = await copyOfOffice(before);
      for (const at of order) {
        await takeReport(office, part(at), hall.desks);
        const shown = office.snapshot;
        expect(await office.reopen('office')).toEqual(shown);
      }
      expect(office.snapshot.desks[0]).toMatchObject({ events: 7, missing: [] });
      expect(office.snapshot.accredited).toBe(5);
      expect(await digestOf(office)).toBe(await digestOf(hall.office));
    }
  });

  test('[L11] names what is missing, and is noted once when it is taken in', async () => {
    const office = await copyOfOffice(before);
    await takeReport(office, part(3), hall.desks);
    expect(office.snapshot.desks[0]).toMatchObject({ events: 0, missing: [{ from: 1, to: 6 }] });
    expect(office.snapshot).toMatchObject({ accredited: 0, events: before.snapshot.events });
    await takeReport(office, part(1), hall.desks);
    const gaps = [
      { from: 1, to: 3 },
      { from: 6, to: 6 },
    ];
    expect(office.snapshot.desks[0]).toMatchObject({ events: 0, missing: gaps });
    await takeReport(office, part(0), hall.desks);
    expect(office.snapshot.desks[0]).toMatchObject({ events: 5, missing: [{ from: 6, to: 6 }] });
    const info = await readAt(office, part(2), ...hall.desks);
    expect(info).toMatchObject({ events: 1, newEvents: 2, waits: false, missing: [] });
    const written = (await readAt(office, part(3), ...hall.desks)).createdAt;
    await takeReport(office, part(2), hall.desks);
    expect(await mergedEvents(office)).toBe(2);
    expect(office.snapshot.desks[0]).toMatchObject({ events: 7, missing: [], reportedAt: written });
  });

  test('[S10] is judged together with what came before it: who was signed on stands in an earlier part', async () => {
    const office = await copyOfOffice(before);
    await takeReport(office, part(0), hall.desks);
    expect(await readAt(office, part(1), ...hall.desks)).toMatchObject({ newEvents: 2, irregular: [] });
    await takeReport(office, part(2), hall.desks);
    expect(await readAt(office, part(1), ...hall.desks)).toMatchObject({ newEvents: 3, irregular: [] });
  });

  test('[L11] waits once, however often it arrives', async () => {
    const office = await copyOfOffice(before);
    await takeReport(office, part(2), hall.desks);
    const shown = office.snapshot;
    expect(await readAt(office, part(2), ...hall.desks)).toMatchObject({ newEvents: 0, waits: false });
    await takeReport(office, part(2), hall.desks);
    expect(office.snapshot).toEqual(shown);
  });

  test('is right also where another part was taken in between reading and agreeing', async () => {
    const office = await copyOfOffice(before);
    const accreditors = hall.desks.map((desk) => desk.contact('accreditor'));
    const infos: DeltaInfo[] = [];
    for (const file of parts) infos.push(await readAt(office, file, ...hall.desks));
    for (const { token } of infos) value(await office.engine.applyDelta({ token, accreditors }));
    expect(office.snapshot.desks[0]).toMatchObject({ events: 7, missing: [] });
    expect(await mergedEvents(office)).toBe(4);
  });

  test('is shown as broken where what waits was altered at rest', () => {
    const { id } = before.snapshot.assembly;
    const piece = { from: 4, head: '0'.repeat(64), events: [{ seq: 4 }] };
    const desk = deskIn(hall, 0).identity.fingerprint;
    const record = { desks: [{ desk, pieces: [piece], reports: [] }] };
    expect(readWaiting(record as never, id)).toEqual({
      ok: false,
      error: { kind: 'seal-broken', table: 'meta', key: 'waiting 0' },
    });
  });
});
