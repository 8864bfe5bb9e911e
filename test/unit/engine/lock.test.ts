/** The program is locked while somebody works: what was half written is there again afterwards, and nothing half done. */
import { describe, expect, test } from 'vitest';
import type { Assembly } from '@shared/domain/assembly';
import { batchSchema } from '@shared/domain/assembly';
import { USUAL_DESK_RULES } from '@shared/domain/desk-rules';
import { Computer, officeWithRoll, unheard, value } from '../../support/computer';
import { cardNo, key, makeAssembly } from '../../support/register-desk';
import { sampleFile } from '../../support/tables';

const assembly = makeAssembly('conference');
const draft = { desk: { query: 'hub' }, drafts: { 'person/100005/refuse/reason': 'zeigt keinen Ausw' } };

const createCard = { type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true } as const;

async function deskOf(rules: Assembly): Promise<Computer> {
  const office = await officeWithRoll(rules);
  const desk = await Computer.named('Schalter 1');
  value(
    await office.engine.execute({ type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true }),
  );
  const batch = batchSchema.parse({
    ...{ id: crypto.randomUUID(), from: '1', to: '9' },
    ...{ holder: desk.identity.fingerprint, holderName: desk.identity.name },
  });
  value(await office.engine.execute({ type: 'hand-over-cards', batch }));
  const sealed = value(await office.engine.issuePackage([desk.contact('accreditor')], unheard));
  await desk.takeIn(sealed, office);
  return desk;
}

describe('what was half written when the program was locked', () => {
  test('is given back once after unlocking', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.suspend(draft);
    expect(await office.engine.takeDraft()).toBeUndefined();
    value(await office.engine.open(office.open('office'), unheard));
    expect(await office.engine.takeDraft()).toEqual(draft);
    expect(await office.engine.takeDraft()).toBeUndefined();
  });

  test('is not lost to a lock that comes before it is shown again', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.suspend(draft);
    for (const reopening of [1, 2]) {
      value(await office.engine.open(office.open('office'), unheard));
      expect(await office.engine.takeDraft(), `opening ${reopening}`).toEqual(draft);
      await office.engine.suspend(undefined);
    }
  });

  test.each([
    ['the next lock', (office: Computer) => office.engine.suspend({ drafts: {} })],
    ['whoever does something', (office: Computer) => office.engine.execute(createCard)],
    ['whoever leaves the assembly', (office: Computer) => office.engine.dropDraft()],
  ])('is removed from storage by %s', async (_, goOn) => {
    const office = await officeWithRoll(assembly);
    await office.engine.suspend(draft);
    value(await office.engine.open(office.open('office'), unheard));
    expect(await office.engine.takeDraft()).toEqual(draft);
    await goOn(office);
    await office.reopen('office');
    expect(await office.engine.takeDraft()).not.toEqual(draft);
  });

  test('is still there after a restart, and after an opening that nobody waited for', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.suspend(draft);
    await office.reopen('office');
    await office.engine.close();
    await office.reopen('office');
    value(
      await office.engine.execute({
        type: 'create-cards',
        from: cardNo('1'),
        to: cardNo('9'),
        printed: true,
      }),
    );
    expect(await office.engine.takeDraft()).toEqual(draft);
  });

  test('is sealed like everything else', async () => {
    const office = await officeWithRoll(assembly);
    await office.engine.suspend(draft);
    const store = await office.databases.open(`stimmkarte-office-${assembly.id}`);
    const sealed = await store.get('meta', ['draft', 0]);
    expect(sealed).toBeDefined();
    expect(Buffer.from(sealed ?? []).includes('Ausw')).toBe(false);
  });

  test('is dropped where no assembly is open, where it is larger than anybody’s, and where storage refuses it', async () => {
    const office = await officeWithRoll(assembly);
    const reopened = async () => {
      office.writesLeft = undefined;
      value(await office.engine.open(office.open('office'), unheard));
      return await office.engine.takeDraft();
    };
    await office.engine.suspend({ text: 'x'.repeat(2 ** 20) });
    expect(await reopened()).toBeUndefined();
    office.writesLeft = 0;
    await office.engine.suspend(draft);
    expect((await office.engine.browse(0, 1)).total).toBe(0);
    expect(await reopened()).toBeUndefined();
    await office.engine.close();
    await office.engine.suspend(draft);
    expect(await reopened()).toBeUndefined();
  });
});

test('a lock drops the list, the index and the keys, whatever was open', async () => {
  const office = await officeWithRoll(assembly);
  await office.engine.suspend(draft);
  expect((await office.engine.browse(0, 10)).total).toBe(0);
  expect((await office.engine.search('huber', 0, 10)).total).toBe(0);
  const create = { type: 'create-cards', from: cardNo('1'), to: cardNo('9'), printed: true } as const;
  await expect(office.engine.execute(create)).rejects.toThrow('no assembly is open');
});

test('after a lock the list is there without being read back, as long as the program runs', async () => {
  const office = await officeWithRoll(assembly);
  const { hits } = await office.engine.search('huber', 0, 10);
  const store = await office.databases.open(`stimmkarte-office-${assembly.id}`);
  for (const table of ['blocks', 'indexes'] as const) await store.remove(table, await store.keys(table));
  await office.engine.suspend(undefined);
  value(await office.engine.open(office.open('office'), unheard));
  expect((await office.engine.search('huber', 0, 10)).hits).toEqual(hits);
  await office.engine.suspend(undefined);
  office.restart();
  expect(await office.engine.open(office.open('office'), unheard)).toMatchObject({
    error: { kind: 'seal-broken' },
  });
});

test('a list that another key sealed in memory is read from storage instead', async () => {
  const office = await officeWithRoll(assembly);
  const before = office.snapshot;
  await office.engine.suspend(undefined);
  const wrong = { ...office.open('office'), dataKey: new Uint8Array(32).fill(9) };
  expect(await office.engine.open(wrong, unheard)).toMatchObject({ error: { kind: 'seal-broken' } });
  expect(value(await office.engine.open(office.open('office'), unheard))).toEqual(before);
});

test('an import that a lock interrupts is cancelled, and the list in use stays', async () => {
  const office = await officeWithRoll(assembly);
  const before = office.snapshot;
  value(await office.engine.previewTable(new File([sampleFile('prm-251.csv').slice()], 'new.csv'), {}, []));
  value(await office.engine.checkTable({}, undefined, unheard));
  let locked: Promise<void> | undefined;
  const imported = await office.engine.importTable(() => {
    locked ??= office.engine.suspend(draft);
  });
  await locked;
  expect(imported).toMatchObject({ ok: false });
  expect(await office.reopen('office')).toEqual(before);
  expect(await office.engine.takeDraft()).toEqual(draft);
});

test('an opening can be cancelled, and by a lock too', async () => {
  const office = await officeWithRoll(assembly);
  const before = office.snapshot;
  for (const stop of [() => office.engine.cancel(), () => office.engine.suspend(draft)]) {
    office.restart();
    let stopped: Promise<void> | undefined;
    const opened = await office.engine.open(office.open('office'), ({ step }) => {
      if (step === 'decrypting') stopped ??= stop();
    });
    await stopped;
    expect(opened).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect((await office.engine.browse(0, 1)).total).toBe(0);
  }
  expect(await office.reopen('office')).toEqual(before);
});

describe('who acts at a desk', () => {
  test('[S5] at a desk nobody acts before signing on, and then every event says who', async () => {
    const desk = await deskOf(assembly);
    await desk.engine.close();
    expect(value(await desk.engine.open(desk.open('desk'), unheard)).operator).toBeUndefined();
    const { hits } = await desk.engine.browse(0, 500);
    const member = hits.find(({ standing }) => standing.entitlement.kind === 'entitled')?.key;
    if (member === undefined) throw new Error('nobody is entitled');
    const accredit = { type: 'accredit', member, card: cardNo('1'), identity: 'known' } as const;
    expect(await desk.engine.execute(accredit)).toEqual({ ok: false, error: { kind: 'not-signed-on' } });
    const signedOn = value(await desk.engine.signOn({ name: 'B. Kühn', lead: false }));
    expect(signedOn.operator).toEqual({ name: 'B. Kühn', lead: false });
    value(await desk.engine.execute(accredit));
    const { entries } = await desk.engine.log(0, 2);
    expect(entries).toMatchObject([
      { type: 'member-accredited', operator: 'B. Kühn' },
      { type: 'operator-signed-on', operator: 'B. Kühn', values: { name: 'B. Kühn', lead: 'no' } },
    ]);
  });

  test('goes on record only where somebody else sits down, and is nothing that has to be reported', async () => {
    const desk = await deskOf(assembly);
    const { events } = desk.snapshot;
    const [ada, kuehn] = [
      { name: 'Schalter 1', lead: true },
      { name: 'B. Kühn', lead: false },
    ];
    expect(value(await desk.engine.signOn(ada)).events).toBe(events);
    expect(value(await desk.engine.signOn(kuehn)).events).toBe(events + 1);
    await desk.engine.close();
    value(await desk.engine.open(desk.open('desk'), unheard));
    expect(value(await desk.engine.signOn(kuehn)).events).toBe(events + 1);
    const again = value(await desk.engine.signOn({ ...kuehn, lead: true }));
    expect(again).toMatchObject({ events: events + 2, unsent: 0, operator: { name: 'B. Kühn', lead: true } });
  });

  test('is the owner of the key in the office, without a word in the log', async () => {
    const office = await officeWithRoll(assembly);
    expect(office.snapshot.operator).toEqual({ name: 'Büro Mainz', lead: true });
    const { events } = office.snapshot;
    expect(value(await office.engine.signOn({ name: 'A. Weber', lead: false }))).toMatchObject({
      operator: { name: 'A. Weber' },
      events,
    });
    value(
      await office.engine.execute({
        type: 'create-cards',
        from: cardNo('1'),
        to: cardNo('9'),
        printed: true,
      }),
    );
    expect((await office.engine.log(0, 1)).entries).toMatchObject([{ operator: 'A. Weber' }]);
  });

  test('stays through a lock, where nobody has to give a PIN', async () => {
    const desk = await deskOf(assembly);
    const { operator } = desk.snapshot;
    await desk.engine.suspend(draft);
    expect(value(await desk.engine.open(desk.open('desk'), unheard)).operator).toEqual(operator);
    await desk.engine.suspend(draft);
    desk.restart();
    expect(value(await desk.engine.open(desk.open('desk'), unheard)).operator).toBeUndefined();
  });

  test('is nobody once whoever acted is signed off, and that is no event', async () => {
    const desk = await deskOf(assembly);
    const { events } = desk.snapshot;
    const snapshot = await desk.engine.signOff();
    expect([snapshot.operator, snapshot.events]).toEqual([undefined, events]);
    expect(await desk.engine.execute({ type: 'record-refusal', member: key('100005'), reason: 'x' })).toEqual(
      {
        ok: false,
        error: { kind: 'not-signed-on' },
      },
    );
  });

  test('has to sign on again after a lock, where the rules want a PIN', async () => {
    const desk = await deskOf({ ...assembly, deskRules: { ...USUAL_DESK_RULES, pin: true } });
    expect(desk.snapshot.operator).toBeDefined();
    await desk.engine.suspend(draft);
    expect(value(await desk.engine.open(desk.open('desk'), unheard)).operator).toBeUndefined();
  });
});
