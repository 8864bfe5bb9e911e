/**
 * Ada has applied and has no member number yet. A desk accredits her as an exception, under her reference code, and Bela under his
 * number. In the next list Ada has a number, and Bela is gone.
 */
import { expect, test } from 'vitest';
import { Computer, unheard, value } from '../../support/computer';
import { handOver } from '../../support/hall';
import { report, takeReport } from '../../support/merge-hall';
import { cardNo, key, makeAssembly } from '../../support/register-desk';

const HEAD = 'mitgliedsnummer;refcode;vorname;nachname;schwebend;offenerbeitrag';
const MORNING = `${HEAD}\n;R7K;Ada;Zorn;1;0\n4711;B2X;Bela;Ohm;0;0\n4712;C3Y;Cleo;Ott;0;0\n`;
const NOON = `${HEAD}\n4799;R7K;Ada;Zorn;0;0\n4712;C3Y;Cleo;Ott;0;0\n`;

async function importText(office: Computer, text: string): Promise<void> {
  value(await office.engine.previewTable(new File([text], 'liste.csv'), {}, []));
  value(await office.engine.checkTable({}, undefined, unheard));
  value(await office.engine.importTable(unheard));
}

test('[M15] a person accredited under a reference code is one person with the member number that comes for it', async () => {
  const office = await Computer.named('Büro Mainz');
  value(await office.engine.createAssembly(office.open('office'), makeAssembly('conference')));
  await importText(office, MORNING);
  const desk = await Computer.named('Schalter 1');
  const cards = { type: 'create-cards', from: cardNo('A001'), to: cardNo('A020'), printed: true } as const;
  value(await office.engine.execute(cards));
  value(await office.engine.execute(handOver(desk.identity.fingerprint, 'Schalter 1', 'A001', 'A020')));
  const sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  value(await office.engine.packageSaved());
  desk.nowMs = office.nowMs;
  await desk.takeIn(sealed, office);
  const override = { votes: ['conference'], reason: 'Beschluss der Versammlung' } as const;
  const accredit = { type: 'accredit', identity: 'known' } as const;
  const ada = { ...accredit, member: key('ref:R7K'), card: cardNo('A001'), override };
  value(await desk.engine.execute(ada));
  value(await desk.engine.execute({ ...accredit, member: key('4711'), card: cardNo('A002') }));
  await takeReport(office, await report(desk, office), [desk]);
  expect(office.snapshot).toMatchObject({ conflicts: 0, orphans: 0, accredited: 2 });

  await importText(office, NOON);
  expect(office.snapshot).toMatchObject({ conflicts: 1, orphans: 2 });
  expect(await office.engine.conflicts()).toMatchObject([
    { kind: 'not-on-roll', subject: '4711', memberName: '4711', sides: [{ card: 'A002', orphan: true }] },
  ]);
  expect(await office.engine.card(cardNo('A001'))).toMatchObject({
    member: 'ref:R7K',
    memberName: 'Zorn, Ada',
  });
  expect(await office.engine.affected()).toMatchObject([
    { member: '4711', change: { kind: 'not-on-roll' } },
    { member: 'ref:R7K', name: 'Zorn, Ada', change: { kind: 'key-changed', to: '4799' } },
  ]);

  const [conflict] = await office.engine.conflicts();
  const side = conflict?.sides[0]?.event;
  if (conflict === undefined || side === undefined) throw new Error('no conflict');
  const outcome = { kind: 'other-member', member: key('4712') } as const;
  const settle = { type: 'settle-conflict', kind: conflict.kind, subject: conflict.subject } as const;
  const sides = [{ event: side, outcome }];
  value(await office.engine.execute({ ...settle, sides, reason: 'Es war Cleo' }));
  expect(office.snapshot).toMatchObject({ conflicts: 0, orphans: 1, accredited: 2 });
  const { entries } = await office.engine.log(0, 1);
  expect(entries[0]).toMatchObject({
    ...{ type: 'accreditation-corrected', memberName: 'Ott, Cleo', card: 'A002', note: 'Es war Cleo' },
    values: { desk: 'Schalter 1', before: '4711' },
  });
});
