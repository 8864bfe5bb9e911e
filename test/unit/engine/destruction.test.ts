/** The end of an assembly's data. */
import { expect, test } from 'vitest';
import { assemblyIdSchema } from '@shared/domain/ids';
import { Computer, officeWithRoll, unheard, value } from '../../support/computer';
import { cardNo, makeAssembly } from '../../support/register-desk';
import { sampleFile } from '../../support/tables';

const assembly = makeAssembly('conference');
const other = { ...assembly, id: assemblyIdSchema.parse('11111111-1111-4111-8111-111111111111') };

test('what is declared of the data are numbers, and nobody’s name', async () => {
  const office = await officeWithRoll(assembly);
  value(
    await office.engine.execute({ type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true }),
  );
  await office.engine.close();
  const { roll, events } = await office.reopen('office');
  const { declared: facts } = await office.engine.destruction();
  expect(facts).toMatchObject({
    ...{ id: assembly.id, role: 'office', acknowledged: false },
    ...{ rollId: roll?.id, members: roll?.members, events },
  });
  await office.engine.close();
  expect(facts.head).toBe(office.main.anchors.get(`office ${assembly.id}`)?.[0]?.hash);
});

test('an assembly without a list and its empty declaration', async () => {
  const office = await Computer.named('Büro');
  value(await office.engine.createAssembly(office.open('office'), assembly));
  expect(Object.keys((await office.engine.destruction()).declared).sort()).toEqual(
    ['id', 'role', 'events', 'head', 'members', 'acknowledged'].sort(),
  );
});

test('after its storage is deleted an assembly is closed and its database gone, and no other', async () => {
  const office = await officeWithRoll(assembly);
  value(await office.engine.createAssembly(office.open('office', other.id), other));
  value(await office.engine.open(office.open('office'), unheard));
  expect(await office.engine.deleteStorage({ id: assembly.id, role: 'office' })).toEqual({ ok: true });
  expect((await office.engine.browse(0, 1)).total).toBe(0);
  expect(office.databases.names).toEqual([`stimmkarte-office-${other.id}`]);
  value(await office.engine.open(office.open('office', other.id), unheard));
});

test('the storage of an assembly that is closed, or that is not there, is deleted too; what is open stays open', async () => {
  const office = await officeWithRoll(assembly);
  const which = { id: other.id, role: 'office' } as const;
  value(await office.engine.deleteStorage(which));
  value(await office.engine.deleteStorage({ id: assembly.id, role: 'desk' }));
  expect((await office.engine.browse(0, 1)).total).toBeGreaterThan(0);
  expect(office.databases.names).toContain(`stimmkarte-office-${assembly.id}`);
});

test('storage that can’t be deleted is said, as the system says it', async () => {
  const office = await officeWithRoll(assembly);
  office.databases.delete = () => Promise.reject(new Error('the database is in use'));
  expect(await office.engine.deleteStorage({ id: assembly.id, role: 'office' })).toEqual({
    ok: false,
    error: { kind: 'storage', message: 'the database is in use' },
  });
});

test('deleting what is not open lets an import go on that is under way', async () => {
  const office = await officeWithRoll(assembly);
  value(await office.engine.previewTable(new File([sampleFile('prm-251.csv').slice()], 'new.csv'), {}, []));
  value(await office.engine.checkTable({}, undefined, unheard));
  let deleting: Promise<unknown> | undefined;
  const imported = await office.engine.importTable(() => {
    deleting ??= office.engine.deleteStorage({ id: other.id, role: 'office' });
  });
  await deleting;
  expect(deleting).toBeDefined();
  expect(imported).toMatchObject({ ok: true });
});
