/**
 * One assembly, told as a timeline. Mainz (office) imports the list, makes 60 cards, hands 20 each to two desks and issues one
 * package to both. Desk 1 accredits Ada, replaces her lost card, accredits Bela by mistake and withdraws it. Desk 2
 * accredits Cleo, and Ada once more: nobody there can know. Both report back, in either order: the register is the same, and
 * Ada is a conflict with both sides.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { batchSchema } from '@shared/domain/assembly';
import { assemblyIdSchema, type MemberKey } from '@shared/domain/ids';
import type { DeltaInfo, OutputFile, Person } from '../../../renderer/roll-worker/engine-api';
import { Computer, fileOf, importSample, officeWithRoll, unheard, value } from '../../support/computer';
import { cardNo, key, makeAssembly, NINE } from '../../support/register-desk';
import { sampleFile } from '../../support/tables';

const assembly = makeAssembly('conference');

interface Hall {
  readonly office: Computer;
  readonly first: Computer;
  readonly second: Computer;
  readonly sealed: OutputFile;
  readonly entitled: readonly MemberKey[];
  readonly notEntitled: MemberKey;
}

async function prepareHall(): Promise<Hall> {
  const office = await officeWithRoll(assembly);
  const [first, second] = await Promise.all([Computer.named('Schalter 1'), Computer.named('Schalter 2')]);
  value(
    await office.engine.execute({
      type: 'create-cards',
      from: cardNo('A001'),
      to: cardNo('A060'),
      printed: true,
    }),
  );
  await handOver(office, first, 'A001', 'A020', 'Urne 1');
  await handOver(office, second, 'A021', 'A040');
  const recipients = [first.contact('accreditor'), second.contact('accreditor')];
  const sealed = value(await office.engine.issuePackage(recipients, unheard));
  value(await office.engine.packageSaved());
  await first.takeIn(sealed, office);
  await second.takeIn(sealed, office);
  const { hits } = await first.engine.browse(0, 500);
  const entitled = hits
    .filter(({ standing }) => standing.entitlement.kind === 'entitled')
    .map((hit) => hit.key);
  const notEntitled = hits.find(({ standing }) => standing.entitlement.kind === 'barred')?.key;
  if (notEntitled === undefined) throw new Error('the sample has somebody who is barred');
  return { office, first, second, sealed, entitled, notEntitled };
}

async function handOver(office: Computer, desk: Computer, from: string, to: string, ballotBox?: string) {
  const batch = batchSchema.parse({
    id: crypto.randomUUID(),
    ...{ from, to },
    holder: desk.identity.fingerprint,
    holderName: desk.identity.name,
    ...(ballotBox !== undefined && { ballotBox }),
  });
  value(await office.engine.execute({ type: 'hand-over-cards', batch }));
}

function accredit(desk: Computer, member: MemberKey | undefined, card: string) {
  if (member === undefined) throw new Error('no such member');
  return desk.engine.execute({ type: 'accredit', member, card: cardNo(card), identity: 'photo-document' });
}

async function personAt(computer: Computer, member: MemberKey | undefined): Promise<Person> {
  const person = member && (await computer.engine.person(member));
  if (person === undefined) throw new Error('nobody of that key');
  return person;
}

async function stateOf(computer: Computer, card: string) {
  return (await computer.engine.card(cardNo(card)))?.state;
}

describe('the office prepares', () => {
  test('an assembly begins without a roll and without cards', async () => {
    const office = await Computer.named('Büro');
    const snapshot = value(await office.engine.createAssembly(office.open('office'), assembly));
    expect(snapshot).toMatchObject({ role: 'office', assembly, accredited: 0, conflicts: 0, desks: [] });
    expect(snapshot.roll).toBeUndefined();
    expect(snapshot.cards).toEqual({ unused: 0, unassigned: 0, assigned: 0, blocked: 0 });
    expect(await office.engine.search('müller', 0, 10)).toEqual({ query: 'müller', total: 0, hits: [] });
    expect(await office.engine.issuePackage([], unheard)).toEqual({ ok: false, error: { kind: 'no-roll' } });
    expect(await office.engine.exportUpload()).toEqual({ ok: false, error: { kind: 'nothing-to-export' } });
  });

  test('a table is previewed, checked and imported, and only the import stores anything', async () => {
    const office = await Computer.named('Büro');
    value(await office.engine.createAssembly(office.open('office'), assembly));
    const file = new File([sampleFile('akk-parteitag.csv').slice()], 'a.csv');
    const preview = value(await office.engine.previewTable(file, {}, []));
    expect(preview).toMatchObject({ profile: 'akk', separator: ',', encoding: 'utf-8', missingColumns: [] });
    expect(preview.rows).toHaveLength(20);
    const report = value(await office.engine.checkTable({}, undefined, unheard));
    expect(report.rowsRead).toBe(2000);
    expect(report.members + report.rejectedCount).toBe(2000);
    expect(report.changes).toBeUndefined();
    expect(office.snapshot.roll).toBeUndefined();
    const snapshot = value(await office.engine.importTable(unheard));
    expect(snapshot.roll).toMatchObject({
      members: report.members,
      pending: report.pending,
      source: 'a.csv',
    });
    expect((await office.engine.browse(0, 1)).total).toBe(report.members);
  });

  test('a second import says what it changes and replaces the roll', async () => {
    const office = await officeWithRoll(assembly);
    const before = office.snapshot.roll;
    const table = 'mitgliedsnummer;vorname;nachname\n1;Ada;Zorn\n2;Bela;Öhm\n3;Cleo;Ohr\n';
    value(await office.engine.previewTable(new File([table], 'small.csv'), {}, []));
    const report = value(await office.engine.checkTable({}, undefined, unheard));
    expect(report.changes).toEqual({
      added: 3,
      removed: before?.members,
      removedWithCard: { total: 0, members: [] },
    });
    value(await office.engine.importTable(unheard));
    const { hits } = await office.engine.browse(0, 10);
    expect(hits.map(({ surname }) => surname)).toEqual(['Öhm', 'Ohr', 'Zorn']);
    expect((await office.reopen('office')).roll?.members).toBe(3);
  });

  test('a table that is none is refused, and the roll stays', async () => {
    const office = await officeWithRoll(assembly);
    const before = office.snapshot;
    const empty = await office.engine.previewTable(new File([], 'empty.csv'), {}, []);
    expect(empty).toEqual({ ok: false, error: { kind: 'empty' } });
    value(await office.engine.previewTable(new File(['a;b\n1;2\n'], 'other.csv'), {}, []));
    const checked = await office.engine.checkTable({}, undefined, unheard);
    expect(checked).toMatchObject({ ok: false, error: { kind: 'missing-columns' } });
    await expect(office.engine.importTable(unheard)).rejects.toThrow();
    expect(await office.reopen('office')).toEqual(before);
  });

  test('the rejected rows of the last check are a table', async () => {
    const office = await Computer.named('Büro');
    value(await office.engine.createAssembly(office.open('office'), assembly));
    const table = 'mitgliedsnummer;vorname;nachname\n1;Ada;Zorn\n2;;\n';
    value(await office.engine.previewTable(new File([table], 'small.csv'), {}, []));
    value(await office.engine.checkTable({}, undefined, unheard));
    value(await office.engine.importTable(unheard));
    const rejected = value(
      await office.engine.exportRejected(['F', 'L', 'C', 'V', 'R'], { 'no-name': 'no name' }),
    );
    expect(new TextDecoder().decode(rejected.bytes)).toContain('small.csv;3;');
  });

  test('[K4] a package holds the columns that the rules need and no others', async () => {
    const { first } = await prepareHall();
    const columns = first.snapshot.roll?.columns ?? [];
    expect(columns).toContain('openDues');
    expect(columns).not.toContain('comment');
    expect(columns).not.toContain('citizenship');
  });
});

describe('a desk accredits', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await prepareHall();
  });

  test('the package says whose it is, and how many cards are for this desk', async () => {
    const { office, second, sealed } = hall;
    const info = value(
      await second.engine.readPackage(
        fileOf(sealed),
        second.identity,
        [office.contact('office')],
        [],
        unheard,
      ),
    );
    expect(info).toMatchObject({
      assembly,
      cards: 20,
      relation: 'same',
      members: second.snapshot.roll?.members,
    });
    expect(info.office).toMatchObject({ fingerprint: office.identity.fingerprint, trust: 'compared' });
    const accepted = await second.accept(info, office);
    expect(accepted).toEqual({ ok: false, error: { kind: 'not-newer', relation: 'same' } });
    expect(second.snapshot.cards).toEqual({ unused: 0, unassigned: 20, assigned: 0, blocked: 0 });
    await second.engine.dropPackage();
  });

  test('a person is found, accredited and shown as such', async () => {
    const { first, entitled } = hall;
    const before = await personAt(first, entitled[0]);
    expect(before.standing).toMatchObject({ inConflict: false, entitlement: { kind: 'entitled' } });
    expect(before.standing.card).toBeUndefined();
    expect(await accredit(first, entitled[0], 'A001')).toEqual({ ok: true, value: { already: false } });
    const { member } = before;
    const answer = await first.engine.search(`${member.givenName.slice(0, 3)} ${member.surname}`, 0, 50);
    const hit = answer.hits.find((one) => one.key === member.key);
    expect(hit?.standing).toMatchObject({ card: 'A001', deskName: 'Schalter 1' });
    expect(hit?.surnameMarks).toEqual([[0, member.surname.length]]);
    expect(first.snapshot).toMatchObject({
      accredited: 1,
      unsent: 1,
      cards: { assigned: 1, unassigned: 19 },
    });
    expect(first.snapshot.recent[0]).toMatchObject({
      type: 'member-accredited',
      card: 'A001',
      undoable: true,
    });
    expect(first.snapshot.batches).toMatchObject([
      { from: 'A001', to: 'A020', ballotBox: 'Urne 1', left: 19 },
    ]);
  });

  test('the same scan once more changes nothing, two quick ones at once neither', async () => {
    const { first, entitled } = hall;
    expect(await accredit(first, entitled[0], 'A001')).toEqual({ ok: true, value: { already: true } });
    const both = await Promise.all([
      accredit(first, entitled[1], 'A002'),
      accredit(first, entitled[1], 'A002'),
    ]);
    expect(both.map((one) => value(one).already)).toEqual([false, true]);
    expect((await first.engine.log(0, 100)).entries.map(({ type }) => type)).toEqual([
      'member-accredited',
      'member-accredited',
      'operator-signed-on',
      'roll-loaded',
    ]);
  });

  test('what cannot be is refused with the reason, and nothing is logged', async () => {
    const { first, entitled, notEntitled } = hall;
    const { total } = await first.engine.log(0, 0);
    const kinds = async (answers: ReturnType<typeof accredit>[]) =>
      (await Promise.all(answers)).map((answer) => (answer.ok ? 'ok' : answer.error.kind));
    expect(
      await kinds([
        accredit(first, entitled[2], 'A001'),
        accredit(first, entitled[2], 'A021'),
        accredit(first, entitled[2], 'A055'),
        accredit(first, entitled[2], 'A061'),
        accredit(first, entitled[0], 'A003'),
        accredit(first, notEntitled, 'A003'),
        accredit(first, key('999999999'), 'A003'),
      ]),
    ).toEqual([
      'card-assigned',
      'card-held-elsewhere',
      'card-unused',
      'card-does-not-exist',
      'already-accredited',
      'not-entitled',
      'not-on-roll',
    ]);
    expect((await first.engine.log(0, 0)).total).toBe(total);
  });

  test('a lost card is blocked and linked to its replacement', async () => {
    const { first, entitled } = hall;
    const member = (await personAt(first, entitled[0])).member.key;
    value(
      await first.engine.execute({
        type: 'replace-card',
        member,
        replacement: cardNo('A003'),
        cause: 'lost',
      }),
    );
    expect(await first.engine.card(cardNo('A001'))).toMatchObject({
      state: 'blocked',
      replacedBy: 'A003',
      cause: 'lost',
    });
    expect(await first.engine.card(cardNo('A003'))).toMatchObject({
      state: 'assigned',
      replaces: 'A001',
      member,
    });
    const person = await personAt(first, member);
    expect(person.accreditations.map(({ status }) => status)).toEqual(['replaced', 'active']);
  });

  test('a mistake is withdrawn with a reason, and the card can be given again', async () => {
    const { first, entitled } = hall;
    const member = (await personAt(first, entitled[1])).member.key;
    const withdraw = { type: 'withdraw-accreditation', member, cardReturned: true } as const;
    const refused = await first.engine.execute({ ...withdraw, reason: ' ' });
    expect(refused).toEqual({ ok: false, error: { kind: 'reason-missing' } });
    value(await first.engine.execute({ ...withdraw, reason: 'Wrong Bela' }));
    expect(await stateOf(first, 'A002')).toBe('unassigned');
    expect((await personAt(first, member)).standing.card).toBeUndefined();
    expect((await first.engine.log(0, 1)).entries[0]).toMatchObject({
      note: 'Wrong Bela',
      values: { cardReturned: 'yes' },
    });
  });

  test('the register can be filtered by state and by part of a number', async () => {
    const { first } = hall;
    const rows = async (filter: Parameters<typeof first.engine.register>[0]) => {
      const { total, rows: shown } = await first.engine.register(filter, 0, 3);
      return [total, ...shown.map(({ number }) => number)];
    };
    expect(await rows({})).toEqual([60, 'A001', 'A002', 'A003']);
    expect(await rows({ state: 'blocked' })).toEqual([1, 'A001']);
    expect(await rows({ state: 'assigned' })).toEqual([1, 'A003']);
    expect(await rows({ holder: hall.second.identity.fingerprint })).toEqual([20, 'A021', 'A022', 'A023']);
    expect(await rows({ text: '39' })).toEqual([1, 'A039']);
  });

  test('after a restart everything that was acknowledged is there', async () => {
    const { first } = hall;
    const before = first.snapshot;
    const logged = await first.engine.log(0, 100);
    expect(await first.reopen('desk')).toEqual(before);
    expect(await first.engine.log(0, 100)).toEqual(logged);
  });
});

describe('what desks report', () => {
  let hall: Hall;
  let deltas: (OutputFile & { upTo: number })[];
  beforeAll(async () => {
    hall = await prepareHall();
    const { first, second, entitled } = hall;
    first.nowMs += 60_000;
    const ada = (await personAt(first, entitled[0])).member.key;
    value(await accredit(first, ada, 'A001'));
    value(
      await first.engine.execute({
        type: 'replace-card',
        member: ada,
        replacement: cardNo('A002'),
        cause: 'lost',
      }),
    );
    value(await accredit(first, entitled[1], 'A003'));
    value(await accredit(first, entitled[2], 'A004'));
    value(
      await first.engine.execute({
        ...{ type: 'withdraw-accreditation', member: (await personAt(first, entitled[2])).member.key },
        ...{ cardReturned: true, reason: 'Wrong person' },
      }),
    );
    second.nowMs = first.nowMs;
    value(await accredit(second, entitled[3], 'A021'));
    value(await accredit(second, ada, 'A022'));
    deltas = [
      value(await first.engine.exportDelta([], unheard)),
      value(await second.engine.exportDelta([], unheard)),
    ];
  });

  /** What the last one brought. */
  let last: DeltaInfo | undefined;

  async function merge(office: Computer, order: readonly number[]) {
    for (const at of order) {
      const delta = deltas[at];
      if (delta === undefined) throw new Error('no such delta');
      last = await office.merge(delta, hall.first, hall.second);
    }
  }

  /** The office's computer as it stands, once more. */
  async function copyOfOffice(): Promise<Computer> {
    const copy = hall.office.twin();
    const name = `stimmkarte-office-${assembly.id}`;
    const [from, to] = [await hall.office.databases.open(name), await copy.databases.open(name)];
    for (const table of ['blocks', 'indexes', 'events', 'meta'] as const) {
      await to.write((await from.all(table)).map((record) => ({ table, ...record })));
    }
    await copy.reopen('office');
    return copy;
  }

  test('a delta is summed up before it is applied, and changes nothing until then', async () => {
    const office = await copyOfOffice();
    const before = office.snapshot;
    const [delta] = deltas;
    if (delta === undefined) throw new Error('no delta');
    const info = value(
      await office.engine.readDelta(fileOf(delta), [hall.first.contact('accreditor')], unheard),
    );
    expect(info).toMatchObject({ deskName: 'Schalter 1', events: 7, newEvents: 7, newConflicts: 0 });
    expect(info.counts).toEqual({
      'roll-loaded': 1,
      'operator-signed-on': 1,
      'member-accredited': 3,
      'card-replaced': 1,
      'accreditation-withdrawn': 1,
    });
    expect(office.snapshot).toEqual(before);
    expect(await office.reopen('office')).toEqual(before);
  });

  test('[M1] the order in which deltas arrive makes no difference, and the double accreditation is a conflict', async () => {
    const [one, other] = [await copyOfOffice(), await copyOfOffice()];
    await merge(one, [0, 1]);
    await merge(other, [1, 0]);
    const registers = await Promise.all([one, other].map(({ engine }) => engine.register({}, 0, 100)));
    const numbers = registers.map(({ rows }) =>
      rows.map(({ number, state, member }) => [number, state, member]),
    );
    expect(numbers[0]).toEqual(numbers[1]);
    expect(await one.engine.conflicts()).toEqual(await other.engine.conflicts());
    const [conflict, ...more] = await one.engine.conflicts();
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'member-accredited-twice' });
    expect(conflict?.sides.map(({ deskName, card }) => [deskName, card])).toEqual([
      ['Schalter 1', 'A002'],
      ['Schalter 2', 'A022'],
    ]);
    expect(one.snapshot).toMatchObject({
      accredited: 3,
      conflicts: 1,
      cards: { unused: 0, unassigned: 55, assigned: 4, blocked: 1 },
    });
    expect(one.snapshot.desks).toMatchObject([
      { name: 'Schalter 1', events: 7, accredited: 2, cardsHeld: 20, cardsLeft: 17 },
      { name: 'Schalter 2', events: 4, accredited: 2, cardsHeld: 20, cardsLeft: 18 },
    ]);
  });

  test('[M1] a delta that is applied twice changes nothing', async () => {
    const office = await copyOfOffice();
    await merge(office, [0]);
    const once = office.snapshot;
    await merge(office, [0]);
    expect(last).toMatchObject({ newEvents: 0, newConflicts: 0 });
    expect(await office.reopen('office')).toEqual(once);
  });

  test('[L4] what the office writes after a delta is later than all of it, even where the desk’s clock is ahead', async () => {
    const office = await copyOfOffice();
    office.nowMs = NINE;
    await merge(office, [0]);
    const { entries } = await office.engine.log(0, 2);
    expect(entries.map(({ type }) => type)).toEqual(['delta-merged', 'accreditation-withdrawn']);
  });

  test('a later delta of the same desk brings only what is new', async () => {
    const office = await copyOfOffice();
    await merge(office, [0, 1]);
    value(await accredit(hall.second, hall.entitled[5], 'A023'));
    const next = value(await hall.second.engine.exportDelta([], unheard));
    const info = await office.merge(next, hall.second);
    expect(info).toMatchObject({
      events: 5,
      newEvents: 1,
      irregular: [],
      counts: { 'member-accredited': 1 },
    });
    expect(office.snapshot.accredited).toBe(4);
    await merge(office, [1]);
    expect(office.snapshot.accredited).toBe(4);
  });

  test('a delta of somebody unknown, of another assembly or altered is refused', async () => {
    const office = await copyOfOffice();
    const [delta] = deltas;
    if (delta === undefined) throw new Error('no delta');
    const unknown = await office.engine.readDelta(
      fileOf(delta),
      [hall.second.contact('accreditor')],
      unheard,
    );
    expect(unknown).toEqual({
      ok: false,
      error: { kind: 'unknown-signer', fingerprint: hall.first.identity.fingerprint },
    });
    const altered = {
      ...delta,
      bytes: delta.bytes.map((byte, at) => (at === delta.bytes.length - 40 ? byte ^ 1 : byte)),
    };
    const refused = await office.engine.readDelta(
      fileOf(altered),
      [hall.first.contact('accreditor')],
      unheard,
    );
    expect(refused).toEqual({ ok: false, error: { kind: 'altered' } });
    const other = hall.office.twin();
    const otherAssembly = { ...assembly, id: assemblyIdSchema.parse(crypto.randomUUID()) };
    value(await other.engine.createAssembly(other.open('office', otherAssembly.id), otherAssembly));
    const wrong = await other.engine.readDelta(fileOf(delta), [hall.first.contact('accreditor')], unheard);
    expect(wrong).toEqual({ ok: false, error: { kind: 'wrong-assembly', title: assembly.title } });
  });

  test('[L10] a key that writes on two computers is noticed as a fork', async () => {
    const office = await copyOfOffice();
    await merge(office, [1]);
    const twin = hall.second.twin();
    twin.nowMs = NINE + 60_000;
    await twin.takeIn(hall.sealed, hall.office);
    value(await accredit(twin, hall.entitled[7], 'A030'));
    const delta = value(await twin.engine.exportDelta([], unheard));
    const refused = await office.engine.readDelta(
      fileOf(delta),
      [hall.second.contact('accreditor')],
      unheard,
    );
    expect(refused).toMatchObject({
      ok: false,
      error: {
        ...{ kind: 'fork', deskName: 'Schalter 2', seq: 1 },
        known: { events: 4, first: [{ type: 'roll-loaded' }, { type: 'operator-signed-on' }, {}, {}] },
        other: {
          events: 3,
          first: [{ type: 'roll-loaded' }, { type: 'operator-signed-on' }, { card: 'A030' }],
        },
      },
    });
  });

  test('exports hold what is settled, and leave out what is not', async () => {
    const office = await copyOfOffice();
    await merge(office, [0, 1]);
    const upload = value(await office.engine.exportUpload());
    expect(upload).toMatchObject({ rows: 2, leftOut: { inConflict: 1, withoutNumber: 0 } });
    const lines = new TextDecoder().decode(upload.file.bytes).trim().split('\r\n');
    expect(lines[0]?.startsWith('Mitgliedsnummer;')).toBe(true);
    expect(lines).toHaveLength(3);
    const blocked = value(
      await office.engine.exportBlockedList(['N', 'S', 'C', 'R', 'F'], { lost: 'verloren' }),
    );
    expect(blocked.rows).toBe(1);
    expect(new TextDecoder().decode(blocked.bytes)).toMatch(/A001;2026-11-14 \d\d:\d\d;verloren;A002/);
    const log = value(await office.engine.exportLog());
    const events = new TextDecoder().decode(log.bytes).trim().split('\n');
    expect(events).toHaveLength(log.rows);
    expect(log.rows).toBe((await office.engine.log(0, 0)).total);
  });

  test('what is reported counts as sent', async () => {
    const { first } = hall;
    expect(first.snapshot.unsent).toBe(5);
    value(await first.engine.deltaSaved(7));
    expect(first.snapshot.unsent).toBe(0);
    expect(first.snapshot.lastDeltaAt).toBeDefined();
    expect((await first.reopen('desk')).unsent).toBe(0);
    value(await accredit(first, hall.entitled[8], 'A009'));
    expect(first.snapshot.unsent).toBe(1);
  });
});

describe('a newer package', () => {
  test('replaces roll and batches at a desk and keeps its log; an older one is refused', async () => {
    const { office, first, sealed, entitled } = await prepareHall();
    value(await accredit(first, entitled[0], 'A001'));
    await handOver(office, first, 'A041', 'A050');
    office.nowMs += 60_000;
    await importSample(office);
    const next = value(await office.engine.issuePackage([first.contact('accreditor')], unheard));
    first.restart();
    const info = await first.takeIn(next, office);
    expect(info.cards).toBe(30);
    expect(first.snapshot).toMatchObject({ accredited: 1, cards: { unassigned: 29, assigned: 1 } });
    expect((await first.engine.log(0, 10)).entries.map(({ type }) => type)).toEqual([
      'roll-loaded',
      'member-accredited',
      'operator-signed-on',
      'roll-loaded',
    ]);
    const before = first.snapshot;
    const older = value(
      await first.engine.readPackage(fileOf(sealed), first.identity, [], [assembly.id], unheard),
    );
    expect(older).toMatchObject({ relation: 'older', office: { trust: 'unknown' } });
    expect(await first.accept(older, office)).toMatchObject({ ok: false, error: { kind: 'not-newer' } });
    expect(await first.reopen('desk')).toEqual(before);
  });

  test('of the same list with other batches is an update', async () => {
    const { office, first } = await prepareHall();
    await handOver(office, first, 'A041', 'A050');
    const next = value(await office.engine.issuePackage([first.contact('accreditor')], unheard));
    expect((await first.takeIn(next, office)).relation).toBe('update');
    expect((await first.reopen('desk')).cards.unassigned).toBe(30);
    expect((await first.engine.browse(0, 1)).total).toBe(first.snapshot.roll?.members);
  });

  test('for somebody else is refused', async () => {
    const { office, sealed } = await prepareHall();
    const stranger = await Computer.named('Fremde');
    const refused = await stranger.engine.readPackage(
      ...([fileOf(sealed), stranger.identity, [office.contact('office')], [], unheard] as const),
    );
    expect(refused).toEqual({ ok: false, error: { kind: 'not-for-this-key' } });
  });
});
