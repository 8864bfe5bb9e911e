import { expect, test } from 'vitest';
import { value } from '../../support/computer';
import { accredit } from '../../support/hall';
import { key } from '../../support/register-desk';
import { DUES_ONLY, importRows, issueTo, reportTo, smallHall } from '../../support/small-hall';

test('[M9] [E25] a conflict about dues is gone once a desk reports that they were paid, and back once that is undone', async () => {
  const { office, first } = await smallHall(['1;AAAA;Ada;Zorn;0']);
  const kinds = async () => (await office.engine.conflicts()).map(({ kind }) => kind);
  const member = key('1');
  value(await accredit(first, member, 'A001'));
  await reportTo(office, first);
  await importRows(office, ['1;AAAA;Ada;Zorn;48,00']);
  expect(await kinds()).toEqual(['not-entitled']);
  const assembly = { ...DUES_ONLY, payments: { means: ['cash' as const] } };
  value(await office.engine.execute({ type: 'change-assembly', assembly, reason: 'Kasse am Schalter' }));
  await first.takeIn(await issueTo(office, first), office);
  const payment = { cents: 4800, means: 'cash', expectedReceipt: 1 } as const;
  value(await first.engine.execute({ type: 'take-payment', member, ...payment }));
  await reportTo(office, first);
  expect(await kinds()).toEqual([]);
  value(await first.engine.execute({ type: 'reverse-payment', receipt: 1, reason: 'Verzählt' }));
  await reportTo(office, first);
  expect(await kinds()).toEqual(['not-entitled']);
});
