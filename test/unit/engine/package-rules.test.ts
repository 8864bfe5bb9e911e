/** The office changes rules and mandates while a desk is at work; the next package says so before it is taken in. */
import { expect, test } from 'vitest';
import type { Assembly } from '@shared/domain/assembly';
import type { Mandate } from '@shared/domain/hall-terms';
import type { PackageInfo } from '../../../renderer/roll-worker/engine-api';
import { fileOf, unheard, value, type Computer } from '../../support/computer';
import { key, makeAssembly } from '../../support/register-desk';
import { issueTo, smallHall } from '../../support/small-hall';

const BEFORE: Assembly = {
  ...makeAssembly('delegates'),
  votes: [{ vote: 'delegates', rules: [{ rule: 'mandate' }] }],
};
const AFTER: Assembly = {
  ...BEFORE,
  votes: [{ vote: 'delegates', rules: [{ rule: 'not-barred' }, { rule: 'mandate' }] }],
};
const unit = (name: string, seats: number, ...members: readonly string[]): Mandate => ({
  ...{ unit: name, seats },
  holders: members.map((member) => ({ member: key(member) })),
});

async function nextPackage(office: Computer, desk: Computer): Promise<PackageInfo> {
  const sealed = await issueTo(office, desk);
  const offices = [office.contact('office')];
  return value(await desk.engine.readPackage(fileOf(sealed), desk.identity, offices, [BEFORE.id], unheard));
}

test('[M16] a package says which rules and whose mandates it changes, before it is taken in', async () => {
  const { office, first } = await smallHall(['1;AAAA;Ada;Zorn;0', '2;BBBB;Bela;Öhm;0'], { assembly: BEFORE });
  const setMandates = async (mandates: Mandate[]) =>
    value(await office.engine.execute({ type: 'set-mandates', mandates }));
  await setMandates([unit('KV Mainz', 1, '1'), unit('KV Trier', 1, '2'), unit('KV Worms', 2)]);
  const set = await nextPackage(office, first);
  expect(set.changes?.assemblyBefore).toBeUndefined();
  expect(set.changes?.units.map(({ change }) => change)).toEqual(['new', 'new', 'new']);
  value(await first.accept(set, office));

  await setMandates([unit('KV Mainz', 1, '1'), unit('KV Worms', 2, '2'), unit('KV Alzey', 1)]);
  const reason = 'Der Parteitag hat es beschlossen';
  value(await office.engine.execute({ type: 'change-assembly', assembly: AFTER, reason }));
  const { changes, assembly } = await nextPackage(office, first);
  expect([changes?.assemblyBefore, assembly]).toEqual([BEFORE, AFTER]);
  expect(changes?.units).toEqual([
    { unit: 'KV Worms', change: 'changed' },
    { unit: 'KV Alzey', change: 'new' },
    { unit: 'KV Trier', change: 'gone' },
  ]);
});
