/**
 * Three desks, Ada at all of them. Schalter 1 and 2 report: Ada is a conflict. The office decides that the first stands and the
 * second is void. Then Schalter 3 reports, whose clock is three hours ahead, and the conflict is open again.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { SideDecision } from '@shared/domain/commands';
import type { MemberKey } from '@shared/domain/ids';
import type { ConflictView } from '../../../renderer/roll-worker/engine-api';
import { fileOf, importSample, unheard, value, type Computer } from '../../support/computer';
import { accredit } from '../../support/hall';
import {
  cardOf,
  copyOfOffice,
  mergeHall,
  report,
  takeReport,
  type MergeHall,
} from '../../support/merge-hall';

const HOUR = 3_600_000;

async function conflictIn(office: Computer, kind: ConflictView['kind']): Promise<ConflictView> {
  const found = (await office.engine.conflicts()).find((one) => one.kind === kind);
  if (found === undefined) throw new Error('no such conflict');
  return found;
}

/** The first side stands; the cards of the others are not back. */
function settle({ kind, subject, sides }: ConflictView, reason = 'Ada war bei Schalter 1') {
  const outcomes = sides.map(({ event }, at): SideDecision => {
    const outcome = at === 0 ? ({ kind: 'stands' } as const) : ({ kind: 'void', block: true } as const);
    return { event, outcome };
  });
  return { type: 'settle-conflict', kind, subject, sides: outcomes, reason } as const;
}

describe('a member accredited at three desks', () => {
  let hall: MergeHall;
  let ada: MemberKey;
  beforeAll(async () => {
    hall = await mergeHall(3);
    const [first] = hall.entitled;
    if (first === undefined) throw new Error('nobody is entitled');
    ada = first;
    for (const [at, desk] of hall.desks.entries()) {
      desk.nowMs += at === 2 ? 3 * HOUR : at * 60_000;
      value(await accredit(desk, ada, cardOf(at, 1)));
    }
  });

  async function officeWithTwo(): Promise<Computer> {
    const office = await copyOfOffice(hall.office);
    for (const desk of hall.desks.slice(0, 2))
      await takeReport(office, await report(desk, office), hall.desks);
    return office;
  }

  test('[M4] is one conflict that shows who, when, where, by which document and with which card', async () => {
    const office = await officeWithTwo();
    expect(office.snapshot).toMatchObject({ conflicts: 1, accredited: 1 });
    const conflict = await conflictIn(office, 'member-accredited-twice');
    const person = await office.engine.person(ada);
    expect(conflict).toMatchObject({ subject: ada, member: ada, status: 'open' });
    expect(conflict.sides).toHaveLength(2);
    expect(conflict.sides[0]).toMatchObject({
      ...{ deskName: 'Schalter 1', operator: 'Schalter 1', card: 'A001', cardHolderName: 'Schalter 1' },
      ...{ cardBlocked: false, orphan: false, identity: 'photo-document', status: 'active' },
      ...{ birthDate: person?.member.birthDate, town: person?.member.town, votes: ['conference'] },
    });
    expect(conflict.sides[1]).toMatchObject({ deskName: 'Schalter 2', card: 'A021' });
    expect(conflict.sides[0]?.clockOff).toBeUndefined();
    expect(person?.standing.inConflict).toBe(true);
  });

  test('[M11] is settled side by side, with a reason, and counts as open no more', async () => {
    const office = await officeWithTwo();
    const conflict = await conflictIn(office, 'member-accredited-twice');
    value(await office.engine.execute(settle(conflict)));
    expect(office.snapshot).toMatchObject({ conflicts: 0, accredited: 1 });
    const [settled] = await office.engine.conflicts();
    expect(settled).toMatchObject({ key: conflict.key, status: 'settled' });
    expect(settled?.settlement).toMatchObject({
      ...{ operator: 'Büro Mainz', reason: 'Ada war bei Schalter 1', blocks: ['A021'] },
      rulings: [
        { card: 'A001', ruling: 'stands' },
        { card: 'A021', ruling: 'void' },
      ],
    });
    expect(settled?.sides.map(({ ruling, cardBlocked }) => [ruling, cardBlocked])).toEqual([
      ['stands', false],
      ['void', true],
    ]);
    expect((await office.engine.person(ada))?.standing.inConflict).toBe(false);
    expect((await office.engine.reconciliation()).openConflicts).toBe(0);
    const { entries } = await office.engine.log(0, 1);
    expect(entries[0]).toMatchObject({
      ...{ type: 'conflict-settled', member: ada, note: 'Ada war bei Schalter 1' },
      values: { kind: 'member-accredited-twice', stands: 'A001', void: 'A021', blocks: 'A021' },
    });
    expect((await office.reopen('office')).conflicts).toBe(0);
  });

  test('[M13] is open again once a later report contradicts what was decided', async () => {
    const office = await officeWithTwo();
    value(await office.engine.execute(settle(await conflictIn(office, 'member-accredited-twice'))));
    const [, , third] = hall.desks;
    if (third === undefined) throw new Error('no such desk');
    const sent = await report(third, office);
    const accreditors = hall.desks.map((desk) => desk.contact('accreditor'));
    const info = value(await office.engine.readDelta(fileOf(sent), accreditors, unheard));
    expect(info).toMatchObject({ newConflicts: 1 });
    value(await office.engine.applyDelta({ token: info.token, accreditors }));
    expect(office.snapshot.conflicts).toBe(1);
    const conflict = await conflictIn(office, 'member-accredited-twice');
    expect(conflict).toMatchObject({ status: 'reopened', settlement: { reason: 'Ada war bei Schalter 1' } });
    expect(conflict.sides.map(({ ruling }) => ruling)).toEqual(['stands', 'void', undefined]);
  });

  test('[L12] names the desk whose clock is three hours ahead, and by how much', async () => {
    const office = await officeWithTwo();
    const [, , third] = hall.desks;
    if (third === undefined) throw new Error('no such desk');
    expect(office.snapshot.desks.map(({ clockOff }) => clockOff)).toEqual([undefined, undefined, undefined]);
    const info = await office.merge(await report(third, office), ...hall.desks);
    expect(info.newConflicts).toBe(0);
    expect(Math.abs((info.clockOff ?? 0) - 3 * HOUR)).toBeLessThan(HOUR / 6);
    const off = office.snapshot.desks.find(({ id }) => id === third.identity.fingerprint)?.clockOff ?? 0;
    expect(Math.abs(off - 3 * HOUR)).toBeLessThan(HOUR / 6);
    const { sides } = await conflictIn(office, 'member-accredited-twice');
    expect(sides.map(({ clockOff }) => clockOff)).toEqual([undefined, undefined, off]);
  });
});

describe('a list that says otherwise', () => {
  let hall: MergeHall;
  beforeAll(async () => {
    hall = await mergeHall(1);
  });

  test('[M9] [M10] makes whoever owes since, or is not on it any more, a conflict with every obstacle', async () => {
    const { office, entitled } = hall;
    const [desk] = hall.desks;
    const [debtor, gone] = entitled;
    if (desk === undefined || debtor === undefined || gone === undefined) throw new Error('nobody');
    value(await accredit(desk, debtor, cardOf(0, 1)));
    value(await accredit(desk, gone, cardOf(0, 2)));
    await takeReport(office, await report(desk, office), hall.desks);
    expect(office.snapshot).toMatchObject({ conflicts: 0, orphans: 0 });
    const table = `mitgliedsnummer;vorname;nachname;offenerbeitrag;geburtsdatum\n${debtor};Ada;Zorn;24,00;1980-01-01\n`;
    value(await office.engine.previewTable(new File([table], 'neu.csv'), {}, []));
    value(await office.engine.checkTable({}, undefined, unheard));
    value(await office.engine.importTable(unheard));
    expect(office.snapshot).toMatchObject({ conflicts: 2, orphans: 1 });
    const lacking = await conflictIn(office, 'not-entitled');
    expect(lacking).toMatchObject({ member: debtor, memberName: 'Zorn, Ada' });
    expect(lacking.obstacles?.votes[0]?.obstacles.map(({ kind }) => kind)).toContain('dues-open');
    const orphan = await conflictIn(office, 'not-on-roll');
    expect(orphan).toMatchObject({ member: gone, memberName: gone, sides: [{ orphan: true }] });
    await importSample(office);
    expect(office.snapshot).toMatchObject({ conflicts: 0, orphans: 0 });
  });
});
