/**
 * Dora and Emil owe dues, Schalter 1 and Schalter 2 take them. Dora pays at Schalter 1 and is accredited there. Schalter 2 knows nothing of
 * it. When Schalter 1 pays her back, the office finds that she has a card and no vote.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { assemblySchema } from '@shared/domain/assembly';
import type { MemberKey } from '@shared/domain/ids';
import type { Obstacle } from '@shared/domain/entitlement';
import { importSample, unheard, value, type Computer } from '../../support/computer';
import { accredit } from '../../support/hall';
import {
  acknowledge,
  cardOf,
  copyOfOffice,
  mergeHall,
  report,
  takeReport,
  type MergeHall,
} from '../../support/merge-hall';
import { makeAssembly } from '../../support/register-desk';

const assembly = assemblySchema.parse({
  ...makeAssembly('conference'),
  payments: { means: ['cash', 'card'], yearly: 4800 },
});

async function pay(desk: Computer, member: MemberKey, cents: number) {
  const person = await desk.engine.person(member);
  const expectedReceipt = person?.dues?.nextReceipt ?? 0;
  return await desk.engine.execute({ type: 'take-payment', member, cents, means: 'cash', expectedReceipt });
}

async function reverse(desk: Computer, receipt: number) {
  value(await desk.engine.execute({ type: 'reverse-payment', receipt, reason: 'Paid for somebody else' }));
}

async function obstaclesOf(computer: Computer, member: MemberKey): Promise<Obstacle['kind'][]> {
  const votes = (await computer.engine.person(member))?.standing.entitlement.votes ?? [];
  return votes.flatMap(({ obstacles }) => obstacles.map(({ kind }) => kind));
}

async function requiredOf(computer: Computer, member: MemberKey): Promise<number> {
  return (await computer.engine.person(member))?.dues?.required ?? 0;
}

async function debtorsAt(desk: Computer): Promise<readonly MemberKey[]> {
  const { hits } = await desk.engine.browse(0, 500);
  return hits
    .filter(({ standing: { entitlement } }) =>
      entitlement.votes.every(
        ({ obstacles }) => obstacles.length === 1 && obstacles[0]?.kind === 'dues-open',
      ),
    )
    .map(({ key }) => key);
}

describe('dues at the desk', () => {
  let hall: MergeHall;
  let office: Computer;
  let [one, two]: Computer[] = [];
  let [dora, emil]: MemberKey[] = [];

  const here = () => {
    if (!one || !two || dora === undefined || emil === undefined) throw new Error('nobody');
    return { one, two, dora, emil };
  };

  beforeAll(async () => {
    hall = await mergeHall(2, assembly);
    ({ office } = hall);
    [one, two] = hall.desks;
    if (one !== undefined) [dora, emil] = await debtorsAt(one);
  });

  test('[E25] remove the obstacle once enough is paid, at this desk, and no sooner', async () => {
    const { one, dora } = here();
    const required = await requiredOf(one, dora);
    expect(required).toBeGreaterThan(1);
    value(await pay(one, dora, required - 1));
    expect(await obstaclesOf(one, dora)).toEqual(['dues-open']);
    expect(await requiredOf(one, dora)).toBe(1);
    expect(await accredit(one, dora, cardOf(0, 1))).toMatchObject({ error: { kind: 'not-entitled' } });
    value(await pay(one, dora, 1));
    expect(await obstaclesOf(one, dora)).toEqual([]);
    value(await accredit(one, dora, cardOf(0, 1)));
    expect(one.snapshot.cashUncounted).toBe(true);
  });

  test('[E25] leave a pending person pending, and are first dues', async () => {
    const { one } = here();
    const { hits } = await one.engine.browse(0, 500);
    const pending = hits.find(({ number }) => number === undefined)?.key;
    if (pending === undefined) throw new Error('nobody is pending');
    const { dues } = (await one.engine.person(pending)) ?? {};
    expect(dues?.firstDues).toBeGreaterThan(0);
    value(await pay(one, pending, dues?.firstDues ?? 0));
    expect(await obstaclesOf(one, pending)).toContain('pending');
    const { receipts } = (await one.engine.person(pending)) ?? {};
    expect(receipts).toMatchObject([{ receipt: 3, reversible: true, items: [{ for: 'first-dues' }] }]);
  });

  test('are known to no other desk, and to the office by the reports of all', async () => {
    const { one, two, dora, emil } = here();
    value(await pay(two, emil, await requiredOf(two, emil)));
    expect(await obstaclesOf(one, emil)).toEqual(['dues-open']);
    await takeReport(office, await report(one, office), hall.desks);
    await takeReport(office, await report(two, office), hall.desks);
    expect(await obstaclesOf(office, dora)).toEqual([]);
    expect(await obstaclesOf(office, emil)).toEqual([]);
    expect(office.snapshot).toMatchObject({ conflicts: 0, cashUncounted: false });
    const { desks } = await office.engine.cash();
    expect(desks.map(({ name, receipts }) => [name, receipts.length]).sort()).toEqual([
      ['Schalter 1', 3],
      ['Schalter 2', 1],
    ]);
    expect(desks.flatMap(({ receipts }) => receipts.map(({ reversible }) => reversible))).not.toContain(true);
    office.nowMs += 60_000;
    await importSample(office);
    const update = value(
      await office.engine.issuePackage(
        hall.desks.map((desk) => desk.contact('accreditor')),
        unheard,
      ),
    );
    one.nowMs = Math.max(one.nowMs, office.nowMs);
    await one.takeIn(update, office);
    expect(await obstaclesOf(one, emil)).toEqual(['dues-open']);
    expect(await obstaclesOf(one, dora)).toEqual([]);
  });

  test('[M9] [B9] that were paid back make whoever was accredited a conflict, until they are paid again', async () => {
    const { one, dora } = here();
    await reverse(one, 1);
    await takeReport(office, await report(one, office), hall.desks);
    const [conflict] = await office.engine.conflicts();
    expect(conflict).toMatchObject({ kind: 'not-entitled', status: 'open', member: dora });
    expect(conflict?.obstacles?.votes[0]?.obstacles.map(({ kind }) => kind)).toEqual(['dues-open']);
    value(await pay(one, dora, await requiredOf(one, dora)));
    await takeReport(office, await report(one, office), hall.desks);
    expect(office.snapshot.conflicts).toBe(0);
  });

  test('[L11] whose part of the log is missing are named by their numbers, and the money as incomplete', async () => {
    const { two, emil } = here();
    const before = await copyOfOffice(office);
    value(await pay(two, emil, 100));
    await takeReport(office, await report(two, office), hall.desks);
    await acknowledge(office, two);
    value(await pay(two, emil, 200));
    value(await pay(two, emil, 300));
    const later = await report(two, office);
    await takeReport(before, later, hall.desks);
    const waiting = (await before.engine.cash()).desks.find(({ name }) => name === 'Schalter 2');
    expect(waiting).toMatchObject({ incomplete: 'gap', missing: [2, 3, 4], receipts: [{ receipt: 1 }] });
    await takeReport(office, later, hall.desks);
    const whole = (await office.engine.cash()).desks.find(({ name }) => name === 'Schalter 2');
    expect(whole).not.toHaveProperty('incomplete');
    expect(whole).toMatchObject({ missing: [], receipts: [{}, {}, {}, { receipt: 4, cents: 300 }] });
  });

  test('[B10] keep a desk open until the box is counted', async () => {
    const { two } = here();
    const close = { type: 'close-desk', counted: 20, missing: [] } as const;
    expect(await two.engine.execute(close)).toEqual({ ok: false, error: { kind: 'cash-not-counted' } });
    const { cash = 0 } = (await two.engine.cash()).desks[0] ?? {};
    const coins = [{ cents: 1, count: cash }];
    value(await two.engine.execute({ type: 'count-cash', float: 0, denominations: coins }));
    expect(two.snapshot.cashUncounted).toBe(false);
    value(await two.engine.execute(close));
  });
});
