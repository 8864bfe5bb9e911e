import { expect, test } from 'vitest';
import { dayAtDesks } from '../../support/hall-day/desks';
import { importList, mergeAll, openHall } from '../../support/hall-day/office';
import { FAST_DESK, noonList, spareCard } from '../../support/hall-day/plan';
import { settlementOf } from '../../support/hall-day/settle';
import { value } from '../../support/computer';

test('of a day with 12 desks and 3,000 cards every one of 40 planted conflicts is found and none invented, and once they are settled the register adds up', async () => {
  const { office, desks } = await openHall();
  const day = await dayAtDesks(desks);
  for (const card of day.toldLost) {
    const ranges = [{ from: card, to: card }];
    value(await office.engine.execute({ type: 'block-cards', ranges, cause: 'lost' }));
  }
  await importList(office, noonList(day.barred, day.gone));
  await mergeAll(office, [...desks].reverse());

  const found = (await office.engine.conflicts()).map(({ kind, subject }) => `${kind} ${subject}`);
  expect(found.sort()).toEqual(day.planted.map(({ kind, subject }) => `${kind} ${subject}`).sort());
  expect(found).toHaveLength(40);
  const { desks: reports } = office.snapshot;
  const off = reports.filter(({ clockOff }) => clockOff !== undefined);
  expect(off.map(({ id }) => id)).toEqual([desks[FAST_DESK]?.identity.fingerprint]);

  let spare = 0;
  for (;;) {
    const open = (await office.engine.conflicts()).find(({ status }) => status !== 'settled');
    if (open === undefined) break;
    value(await office.engine.execute(settlementOf(open, () => spareCard(spare++))));
  }
  const account = await office.engine.reconciliation();
  expect(account.openConflicts).toBe(0);
  expect(account.findings).toEqual([]);
  expect(account.rows.map(({ difference }) => difference)).toEqual(account.rows.map(() => 0));
  expect(account.total).toMatchObject({ printed: 3_000, difference: 0 });
  expect(account.balanced).toBe(true);
}, 240_000);
