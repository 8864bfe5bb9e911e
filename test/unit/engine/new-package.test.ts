/**
 * A new package in mid-assembly. Schalter 1 accredits Ada (A001), Bela (A002), Cleo, who has but a reference code (A003), and Dora
 * (A004). Schalter 2 accredits Ada as well (A021), then replaces a lost card of Frida's (A022 by A023). Both report. The office decides
 * that Ada's card is the one of Schalter 2, and blocks A010, which was found torn. Its new list lacks Bela and Emil, has Cleo under a
 * number, says that Dora owes, and has Gert, who is new. Schalter 1 takes all of that in and loses nothing.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberKey } from '@shared/domain/ids';
import { openMessage } from '../../../renderer/roll-worker/envelope-open';
import { officeOfPackage } from '../../../renderer/roll-worker/envelope-signers';
import type { OutputFile, PackageInfo } from '../../../renderer/roll-worker/engine-api';
import { slipSchema } from '@shared/domain/series';
import { fileOf, unheard, value, type Computer } from '../../support/computer';
import { accredit } from '../../support/hall';
import { cardNo, key } from '../../support/register-desk';
import { DUES_ONLY, importRows, issueTo, reportTo, smallHall } from '../../support/small-hall';

const ADA = key('1');
const CLEO = key('ref:CCCC');
const MORNING = [
  '1;AAAA;Ada;Zorn;0',
  '2;BBBB;Bela;Öhm;0',
  ';CCCC;Cleo;Ohr;0',
  '4;DDDD;Dora;Abt;0',
  '5;EEEE;Emil;Neu;0',
  '6;FFFF;Frida;Maß;0',
];
const NOON = [
  '1;AAAA;Ada;Zorn;0',
  '3;CCCC;Cleo;Ohr;0',
  '4;DDDD;Dora;Abt;48,00',
  '6;FFFF;Frida;Maß;0',
  '7;GGGG;Gert;Jung;0',
];

type Hall = Awaited<ReturnType<typeof smallHall>> & { readonly noon: OutputFile };

async function hallAtNoon(): Promise<Hall> {
  const hall = await smallHall(MORNING);
  const { office, first, second } = hall;
  for (const [member, card] of [
    [ADA, 'A001'],
    [key('2'), 'A002'],
    [CLEO, 'A003'],
    [key('4'), 'A004'],
  ] as const)
    value(await accredit(first, member, card));
  value(await accredit(second, ADA, 'A021'));
  value(await accredit(second, key('6'), 'A022'));
  const lost = { replacement: cardNo('A023'), cause: 'lost', note: 'In der Bahn vergessen' } as const;
  value(await second.engine.execute({ type: 'replace-card', member: key('6'), ...lost }));
  await reportTo(office, first);
  await reportTo(office, second);
  await settleForSecondDesk(office, second);
  const torn = { ranges: [{ from: cardNo('A010'), to: cardNo('A010') }], cause: 'spoiled' } as const;
  value(await office.engine.execute({ type: 'block-cards', ...torn, note: 'Vom Hund zerbissen' }));
  await importRows(office, NOON);
  return { ...hall, noon: await issueTo(office, first, second) };
}

async function settleForSecondDesk(office: Computer, second: Computer): Promise<void> {
  const [conflict] = await office.engine.conflicts();
  if (conflict?.kind !== 'member-accredited-twice') throw new Error('Ada is in no conflict');
  const sides = conflict.sides.map(({ event, desk }) => {
    const stands = desk === second.identity.fingerprint;
    return {
      event,
      outcome: stands ? { kind: 'stands' as const } : { kind: 'void' as const, block: true },
    };
  });
  const { kind, subject } = conflict;
  const reason = 'Ada hat die Karte von Schalter 2 in der Hand';
  value(await office.engine.execute({ type: 'settle-conflict', kind, subject, sides, reason }));
}

async function readAt(desk: Computer, sealed: OutputFile, office: Computer): Promise<PackageInfo> {
  const offices = [office.contact('office')];
  const known = [DUES_ONLY.id];
  return value(await desk.engine.readPackage(fileOf(sealed), desk.identity, offices, known, unheard));
}

async function stateOf(desk: Computer, card: string) {
  return (await desk.engine.card(cardNo(card)))?.state;
}

async function typesOf(desk: Computer) {
  return (await desk.engine.log(0, 100)).entries.map(({ type }) => type);
}

describe('a package in mid-assembly', () => {
  let hall: Hall;
  let info: PackageInfo;
  beforeAll(async () => {
    hall = await hallAtNoon();
    info = await readAt(hall.first, hall.noon, hall.office);
  });

  test('[M16] lists what it changes for people who are accredited, before it is taken in', () => {
    expect(info).toMatchObject({ relation: 'update', changes: { added: 1, removed: 2, settled: 1 } });
    expect(info.changes?.affected.map(({ name, card, change }) => [name, card, change.kind])).toEqual([
      ['Abt, Dora', 'A004', 'no-longer-entitled'],
      ['Öhm, Bela', 'A002', 'not-on-roll'],
      ['Ohr, Cleo', 'A003', 'key-changed'],
    ]);
    expect(info.changes?.affected).toMatchObject([
      { change: { lacking: ['conference'], entitlement: { kind: 'curable' } } },
      {},
      { member: CLEO, change: { to: '3' } },
    ]);
    expect(info.changes?.blocked).toEqual(['A001', 'A010']);
  });

  test('[M14] tells desks what was settled, blocked and printed elsewhere, and no reason of it', async () => {
    const { office, first, noon } = hall;
    const { services } = first.main;
    const opened = await openMessage({ bytes: noon.bytes, services, findSigner: officeOfPackage });
    const [line = ''] = opened.ok ? Buffer.from(opened.value.content).toString().split('\n') : [];
    const { facts } = JSON.parse(line) as { facts: { type: string; deskId: string; payload: object }[] };
    expect(facts.map(({ type }) => type)).toEqual([
      'cards-printed',
      'cards-blocked',
      'conflict-settled',
      'cards-blocked',
    ]);
    expect(facts[1]).toMatchObject({
      deskId: hall.second.identity.fingerprint,
      payload: { ranges: [{ from: 'A022', to: 'A022' }], cause: 'lost' },
    });
    expect(facts[2]).toMatchObject({ payload: { reason: '–', blocks: ['A001'] } });
    for (const secret of ['Bahn', 'Hund', 'in der Hand']) expect(line).not.toContain(secret);
    expect(office.snapshot.conflicts).toBeGreaterThan(0);
  });

  test('[M16] is taken in without losing anything of the log', async () => {
    const { first, office } = hall;
    const [before, types] = [await logOf(first), await typesOf(first)];
    value(await first.accept(info, office));
    await first.signOn();
    expect((await logOf(first)).slice(0, before.length)).toEqual(before);
    expect(await typesOf(first)).toEqual(['roll-loaded', ...types]);
    expect((await first.engine.affected()).map(({ change }) => change.kind)).toEqual([
      'not-on-roll',
      'no-longer-entitled',
      'key-changed',
    ]);
    expect(await readAt(first, hall.noon, office)).toMatchObject({ relation: 'same' });
  });

  test('[M14] what the office decided holds at the desk: the void card is blocked, and Ada may be accredited anew', async () => {
    const { first } = hall;
    const ada = await first.engine.person(ADA);
    expect(ada?.standing.card).toBeUndefined();
    expect(ada?.accreditations).toMatchObject([{ card: 'A001', status: 'active', voided: true }]);
    for (const card of ['A001', 'A010', 'A022']) expect(await stateOf(first, card)).toBe('blocked');
    for (const card of ['A010', 'A022'])
      expect(await accredit(first, key('7'), card)).toMatchObject({ error: { kind: 'card-blocked' } });
    expect(await first.reopen('desk')).toMatchObject({ cards: { blocked: 2, assigned: 3, unassigned: 15 } });
    expect(await stateOf(first, 'A010')).toBe('blocked');
  });

  test('[M15] a person whose number came since is found by it, with the card given under the reference code', async () => {
    const { first } = hall;
    const { hits } = await first.engine.search('3', 0, 10);
    const hit = hits.find((one) => one.number === '3');
    expect(hit?.standing).toMatchObject({ card: 'A003', deskName: 'Schalter 1' });
    expect(await first.engine.person(CLEO)).toMatchObject({
      member: { number: '3' },
      accreditations: [{ card: 'A003', status: 'active' }],
    });
    expect(await accredit(first, key('3'), 'A005')).toMatchObject({ error: { kind: 'already-accredited' } });
    value(
      await first.engine.execute({
        ...{ type: 'withdraw-accreditation', member: key('3'), cardReturned: true, reason: 'Irrtum' },
      }),
    );
    expect((await first.engine.person(key('3')))?.standing.card).toBeUndefined();
  });

  test('[M17] a list older than the one in use is refused unless somebody confirmed it, and that is on record', async () => {
    const { first, office, sealed } = hall;
    const older = await readAt(first, sealed, office);
    expect(older).toMatchObject({ relation: 'older', changes: { added: 2, removed: 1 } });
    const { total } = await first.engine.log(0, 0);
    expect(await first.accept(older, office)).toEqual({
      ok: false,
      error: { kind: 'not-newer', relation: 'older' },
    });
    expect((await first.engine.log(0, 0)).total).toBe(total);
    expect(value(await first.acceptOlder(older, office)).roll).toMatchObject({ members: 6 });
    await first.signOn();
    expect(await typesOf(first)).toHaveLength(total + 1);
    expect(await lastEvent(first)).toMatchObject({ type: 'roll-loaded', payload: { older: true } });
    expect(await stateOf(first, 'A010')).toBe('blocked');
    expect((await first.reopen('desk')).roll).toMatchObject({ members: 6 });
    expect(await first.takeIn(hall.noon, office)).toMatchObject({ relation: 'update' });
    expect(await lastEvent(first)).toMatchObject({ type: 'roll-loaded', payload: { members: 5 } });
  });

  test('[M17] that is asked too where the assembly was not open when the package was read', async () => {
    const { first, office, sealed } = hall;
    first.restart();
    const unknown = await readAt(first, sealed, office);
    expect(unknown.relation).toBe('update');
    expect(unknown.changes).toBeUndefined();
    expect(await first.accept(unknown, office)).toMatchObject({ error: { relation: 'older' } });
    expect(value(await first.acceptOlder(unknown, office)).roll).toMatchObject({ members: 6 });
  });
});

/** The desk's log as it stands, a line an event. */
async function logOf(desk: Computer): Promise<readonly string[]> {
  const log = value(await desk.engine.exportLog());
  return new TextDecoder().decode(log.bytes).trim().split('\n');
}

async function lastEvent(desk: Computer): Promise<unknown> {
  return JSON.parse((await logOf(desk)).at(-1) ?? '');
}

describe('what a package tells of other desks', () => {
  const slip = slipSchema.parse('2Q7XK9');
  const ranges = [{ from: cardNo('A031'), to: cardNo('A040') }];

  test('[C17] [M14] cards that another desk gave to this one are in its hands, though nobody here recorded it', async () => {
    const { office, first, second } = await smallHall(MORNING);
    const { fingerprint: to, name: toName } = first.identity;
    value(await second.engine.execute({ type: 'give-cards', slip, to, toName, ranges }));
    await reportTo(office, second);
    expect(await accredit(first, ADA, 'A035')).toMatchObject({ error: { kind: 'card-held-elsewhere' } });
    await first.takeIn(await issueTo(office, first, second), office);
    expect(first.snapshot.inHand).toMatchObject([
      { from: 'A001', to: 'A020' },
      { from: 'A031', to: 'A040' },
    ]);
    value(await accredit(first, ADA, 'A035'));
    // What the package says of its own log it has itself: there is nothing new in it.
    const next = await issueTo(office, first, second);
    expect(await readAt(second, next, office)).toMatchObject({ relation: 'same' });
    expect(second.snapshot.inHand).toMatchObject([{ from: 'A021', to: 'A030' }]);
    expect(second.snapshot.openTransfers).toBe(1);
  });

  test('[M12] [M14] what the office wrote in the place of a mistake is shown at the desk, without its reason', async () => {
    const { office, first } = await smallHall(MORNING);
    value(await accredit(first, ADA, 'A001'));
    value(await accredit(first, key('2'), 'A002'));
    await reportTo(office, first);
    await importRows(office, MORNING.slice(1));
    const [conflict] = await office.engine.conflicts();
    if (conflict?.kind !== 'not-on-roll') throw new Error('Ada is not missing');
    const outcome = { kind: 'other-member', member: key('5') } as const;
    const sides = conflict.sides.map(({ event }) => ({ event, outcome }));
    const { kind, subject } = conflict;
    value(
      await office.engine.execute({
        ...{ type: 'settle-conflict', kind, subject, sides, reason: 'Emil war es' },
      }),
    );
    await first.takeIn(await issueTo(office, first), office);
    expect((await first.engine.person(key('5')))?.accreditations).toMatchObject([
      { card: 'A001', corrected: true, deskName: 'Büro Mainz' },
    ]);
    expect(await stateOf(first, 'A001')).toBe('assigned');
    expect(JSON.stringify(await first.engine.card(cardNo('A001')))).not.toContain('Emil war es');
    expect(await first.engine.affected()).toEqual([]);
    await importRows(office, ['2;BBBB;Bela;Öhm;0', '5;EEEE;Emil;Neu;12,00']);
    await first.takeIn(await issueTo(office, first), office);
    expect(await first.engine.affected()).toMatchObject([
      { name: 'Neu, Emil', card: 'A001', change: { kind: 'no-longer-entitled' } },
    ]);
  });
});

describe('what people are accredited under', () => {
  test('[M16] the office sees everybody whom its new list affects, wherever they were accredited', async () => {
    const { office } = await hallAtNoon();
    const affected = await office.engine.affected();
    expect(affected.map(({ member, change }): [MemberKey, string] => [member, change.kind])).toEqual([
      ['2', 'not-on-roll'],
      ['4', 'no-longer-entitled'],
      [CLEO, 'key-changed'],
    ]);
  });

  test('[L12] a desk whose clock is behind the office’s is told, and by how much', async () => {
    const { office, first } = await smallHall(MORNING);
    office.nowMs += 3 * 3_600_000;
    const next = await issueTo(office, first);
    const { clockBehind = 0 } = await readAt(first, next, office);
    expect(Math.round(clockBehind / 3_600_000)).toBe(3);
    first.nowMs = office.nowMs;
    expect(await readAt(first, next, office)).not.toHaveProperty('clockBehind');
  });
});
