/** The office imports a second list after the desk has reported: who holds a card must not get lost unnoticed. */
import { expect, test } from 'vitest';
import { batchSchema } from '@shared/domain/assembly';
import type { MemberKey } from '@shared/domain/ids';
import { Computer, unheard, value } from '../../support/computer';
import { accredit } from '../../support/hall';
import { cardNo, makeAssembly } from '../../support/register-desk';
import { reportTo, smallHall } from '../../support/small-hall';

const HEADER = 'mitgliedsnummer;vorname;nachname\n';

function table(rows: readonly string[]): File {
  return new File([`${HEADER}${rows.join('\n')}\n`], 'list.csv');
}

async function check(office: Computer, rows: readonly string[]) {
  value(await office.engine.previewTable(table(rows), {}, []));
  return value(await office.engine.checkTable({}, undefined, unheard));
}

/** An office whose desk has accredited the first so many members of the list, and reported. */
async function officeAfterDesk(rows: readonly string[], accredited: number) {
  const office = await Computer.named('Büro');
  const desk = await Computer.named('Schalter 1');
  value(
    await office.engine.createAssembly(office.open('office'), {
      ...makeAssembly('conference'),
      votes: [{ vote: 'conference', rules: [] }],
    }),
  );
  await check(office, rows);
  value(await office.engine.importTable(unheard));
  const range = { from: cardNo('A001'), to: cardNo('A100') };
  value(await office.engine.execute({ type: 'create-cards', ...range, printed: true }));
  const holder = { holder: desk.identity.fingerprint, holderName: desk.identity.name };
  const batch = batchSchema.parse({ id: crypto.randomUUID(), ...range, ...holder });
  value(await office.engine.execute({ type: 'hand-over-cards', batch }));
  const sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  value(await office.engine.packageSaved());
  await desk.takeIn(sealed, office);
  for (let at = 0; at < accredited; at += 1) {
    const member = rows[at]?.split(';')[0] as MemberKey;
    const card = cardNo(`A${String(at + 1).padStart(3, '0')}`);
    value(await desk.engine.execute({ type: 'accredit', member, card, identity: 'known' }));
  }
  office.nowMs = desk.nowMs;
  const delta = value(await desk.engine.exportDelta([], unheard));
  await office.merge(delta, desk);
  return { office, desk };
}

test('a second import names who holds a card and is missing from the new list', async () => {
  const rows = ['1;Ada;Zorn', '2;Bela;Öhm', '3;Cleo;Ohr', '4;Dora;Abt'];
  const { office } = await officeAfterDesk(rows, 3);
  const report = await check(office, ['2;Bela;Öhm', '5;Emil;Neu']);
  expect(report.changes).toEqual({
    added: 1,
    removed: 3,
    removedWithCard: {
      total: 2,
      members: [
        { key: '3', name: 'Ohr, Cleo', card: 'A003' },
        { key: '1', name: 'Zorn, Ada', card: 'A001' },
      ],
    },
  });
});

test('[M15] whose member number came, or isn’t on the new list, is neither added nor removed, and isn’t missing', async () => {
  const header = 'Mitgliedsnummer;Refcode;Vorname;Nachname;offenerbeitrag';
  const { office, first } = await smallHall([';R1;Ada;Zorn;0', '2;R2;Bela;Öhm;0', ';R3;Cleo;Ohr;0'], {
    header,
  });
  for (const [at, member] of (['ref:R1', '2', 'ref:R3'] as MemberKey[]).entries())
    value(await accredit(first, member, `A00${at + 1}`));
  await reportTo(office, first);
  const rows = ['1;R1;Ada;Zorn;0', ';R2;Bela;Öhm;0'];
  const file = new File([`${[header, ...rows].join('\n')}\n`], 'liste.csv');
  value(await office.engine.previewTable(file, {}, []));
  const { changes } = value(await office.engine.checkTable({}, undefined, unheard));
  expect(changes).toEqual({
    added: 0,
    removed: 1,
    removedWithCard: { total: 1, members: [{ key: 'ref:R3', name: 'Ohr, Cleo', card: 'A003' }] },
  });
});

test('of many who hold a card and are missing, fifty are named and all are counted', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `${100 + at};Ada;Zorn`);
  const { office } = await officeAfterDesk(rows, 55);
  const { changes } = await check(office, ['1;Emil;Neu']);
  expect(changes?.removedWithCard.total).toBe(55);
  expect(changes?.removedWithCard.members).toHaveLength(50);
});

test('after a new import the packages that were issued are no longer current, until one is issued again', async () => {
  const { office, desk } = await officeAfterDesk(['1;Ada;Zorn'], 0);
  expect(office.snapshot).toMatchObject({ packagesIssued: 1, packagesCurrent: true });
  await check(office, ['1;Ada;Zorn', '2;Bela;Öhm']);
  value(await office.engine.importTable(unheard));
  expect(office.snapshot).toMatchObject({ packagesIssued: 1, packagesCurrent: false });
  value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  value(await office.engine.packageSaved());
  expect(office.snapshot).toMatchObject({ packagesIssued: 2, packagesCurrent: true });
});
