/**
 * A delegate conference. The office reads the table of mandates, and both desks know it by the next package. Anna (2 votes) comes to
 * Schalter 1; Bela, the other delegate, is late. Carl waits at Schalter 1 and moves up; then Bela comes to Schalter 2, which knows
 * nothing of it. The office finds that Mainz has one card too many. A corrected table reaches the desks with one more package.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assembly } from '@shared/domain/assembly';
import type { MandatesPreview } from '../../../renderer/roll-worker/engine-api';
import { value, type Computer } from '../../support/computer';
import { cardNo, key, makeAssembly } from '../../support/register-desk';
import { issueTo, reportTo, smallHall } from '../../support/small-hall';

const ASSEMBLY: Assembly = {
  ...makeAssembly('delegates'),
  votes: [{ vote: 'delegates', rules: [{ rule: 'mandate' }] }],
  delegation: { order: 'rank', late: 'substitute-steps-back' },
  proxies: { perPerson: 1 },
  genderQuota: true,
  quorum: { have: 'present', of: 'mandates', count: 1, outOf: 2, more: true },
};
const HEADER = 'Mitgliedsnummer;Refcode;Vorname;Nachname;Geschlecht';
const LIST = [
  '1;AAAA;Anna;Zorn;w',
  '2;BBBB;Bela;Öhm;m',
  '3;CCCC;Carl;Adam;m',
  '4;DDDD;Dora;Bär;w',
  '5;;Eva;Cron;w',
];
const TABLE = [
  'Gliederung;Mandate;Mitgliedsnummer/Refcode;Rolle;Rang;Stimmen',
  'KV Mainz;2;1;D;;2',
  'KV Mainz;2;BBBB;D;;',
  'KV Mainz;2;3;E;1;',
  'KV Mainz;2;4;E;2;',
];

function tableFile(rows: readonly string[]): File {
  return new File([`${rows.join('\n')}\n`], 'mandate.csv');
}

async function readTable({ engine }: Computer, rows: readonly string[]): Promise<MandatesPreview> {
  return value(await engine.readMandates(tableFile(rows)));
}

async function accredit({ engine }: Computer, member: string, card: string) {
  return await engine.execute({
    ...{ type: 'accredit', member: key(member), card: cardNo(card), identity: 'known' },
  });
}

describe('a delegate conference', () => {
  let office: Computer;
  let first: Computer;
  let second: Computer;

  beforeAll(async () => {
    ({ office, first, second } = await smallHall(LIST, { header: HEADER, assembly: ASSEMBLY }));
    const { mandates } = await readTable(office, TABLE);
    value(await office.engine.execute({ type: 'set-mandates', mandates }));
    const sealed = await issueTo(office, first, second);
    await first.takeIn(sealed, office);
    await second.takeIn(sealed, office);
  });

  test('[D1] the office sees what a table comes to before it is taken in, and who is not on the roll', async () => {
    const preview = await readTable(office, [...TABLE, 'KV Trier;1;77;D;;', 'KV Trier;1;5;E;x;']);
    expect(preview).toMatchObject({
      ...{ units: 2, seats: 3, delegates: 3, substitutes: 2 },
      notOnRoll: [{ line: 6, member: '77' }],
      problems: [{ line: 7, column: 'Rang', value: 'x', problem: 'not-a-number' }],
    });
    expect(preview.mandates[0]?.holders[1]).toEqual({ member: '2' });
    const other = new File(['Nachname;Vorname\nZorn;Ada\n'], 'liste.csv');
    expect(await office.engine.readMandates(other)).toEqual({
      ok: false,
      error: { kind: 'not-a-mandates-file', header: ['Nachname', 'Vorname'] },
    });
  });

  test('[D8] the table reaches the desks: whoever is named there has the vote, and nobody else', async () => {
    expect(first.snapshot.mandateUnits).toBe(1);
    const eva = await first.engine.person(key('5'));
    expect(eva?.standing.entitlement.votes[0]?.obstacles).toMatchObject([{ kind: 'no-mandate', number: 1 }]);
    expect(value(await accredit(first, '1', 'A001'))).toBeDefined();
    const anna = await first.engine.person(key('1'));
    expect(anna).toMatchObject({
      mandate: { unit: 'KV Mainz', seats: 2, filled: 1, self: { state: 'taken', weight: 2, card: 'A001' } },
      accreditations: [{ weight: 2 }],
      votesLeft: [],
    });
  });

  test('[D4] a substitute who waits moves up, and the desk shows who is next', async () => {
    for (const member of ['4', '3'])
      value(await first.engine.execute({ type: 'note-waiting', member: key(member), waiting: true }));
    const dora = await first.engine.person(key('4'));
    expect(dora?.mandate).toMatchObject({
      self: { state: 'waiting', next: false },
      waiting: [
        { member: '3', next: true },
        { member: '4', next: false },
      ],
    });
    expect(dora?.standing.entitlement.votes[0]?.obstacles).toMatchObject([
      { kind: 'not-next', before: ['3'] },
    ]);
    expect(dora?.votesLeft).toEqual([]);
    expect((await first.engine.person(key('3')))?.votesLeft).toEqual(['delegates']);
    expect(value(await accredit(first, '3', 'A002'))).toBeDefined();
    expect((await first.engine.person(key('4')))?.mandate?.self).toMatchObject({
      state: 'waiting',
      next: false,
    });
  });

  test('[D9] a vote that somebody carries is shown with its carrier, and with whose it is', async () => {
    second.nowMs = Math.max(first.nowMs, second.nowMs) + 1_000;
    const proxy = { holder: key('1'), note: 'Vollmacht' };
    const command = { type: 'accredit', member: key('2'), card: cardNo('A021'), identity: 'known' } as const;
    value(await second.engine.execute({ ...command, proxy }));
    expect((await second.engine.person(key('2')))?.accreditations).toMatchObject([
      { card: 'A021', proxy: { holder: '1', holderName: 'Zorn, Anna', note: 'Vollmacht' } },
    ]);
    expect((await second.engine.person(key('1')))?.carries).toEqual([
      { member: '2', name: 'Öhm, Bela', card: 'A021' },
    ]);
  });

  test('[D7] the office names a unit with a card too many, and says who has to step back', async () => {
    await reportTo(office, first);
    await reportTo(office, second);
    expect((await office.engine.conflicts()).length).toBe(0);
    const credentials = await office.engine.credentials();
    expect(credentials).toMatchObject({
      ...{ seats: 2, filled: { people: 3, votes: 4 }, present: { people: 3, votes: 4 } },
      quorum: { met: true, have: 3, needed: 2, of: 2 },
      units: [
        {
          ...{ unit: 'KV Mainz', seats: 2, filled: 3, present: 3, overfilledBy: 1 },
          holders: [
            { member: '1', name: 'Zorn, Anna', state: 'taken', weight: 2 },
            { member: '2', name: 'Öhm, Bela', state: 'taken' },
            { member: '3', state: 'too-many' },
            { member: '4', state: 'waiting', next: false },
          ],
        },
      ],
      proxies: [{ principal: 'Öhm, Bela', holder: 'Zorn, Anna', card: 'A021', note: 'Vollmacht' }],
    });
    expect(credentials?.byGender).toMatchObject([
      { label: 'm', accredited: { people: 2 } },
      { label: 'w', accredited: { people: 1, votes: 2 } },
    ]);
  });

  test('[D7] as of an earlier time it was none too many', async () => {
    const credentials = await office.engine.credentials(office.nowMs);
    expect(credentials?.filled.people).toBe(3);
    const anna = (await office.engine.person(key('1')))?.accreditations[0]?.at ?? 0;
    const before = await office.engine.credentials(anna);
    expect(before).toMatchObject({
      filled: { people: 1, votes: 2 },
      units: [{ overfilledBy: 0 }],
      proxies: [],
    });
    expect(before?.units[0]?.holders[3]).toMatchObject({ state: 'absent' });
  });

  test('[D1] a later table takes the place of the earlier at the desks too, whatever package comes last', async () => {
    const older = await issueTo(office, first);
    const { mandates } = await readTable(
      office,
      [...TABLE.slice(0, 2), 'KV Mainz;3;2;D;;'].map((row) => row.replace(';2;1;', ';3;1;')),
    );
    value(await office.engine.execute({ type: 'set-mandates', mandates }));
    // Carl is named no more, and has a card.
    expect(await office.engine.conflicts()).toMatchObject([{ kind: 'not-entitled', member: '3' }]);
    const newer = await issueTo(office, first);
    first.nowMs = office.nowMs + 1_000;
    await first.takeIn(newer, office);
    expect((await first.engine.person(key('1')))?.mandate).toMatchObject({ seats: 3 });
    expect((await first.engine.person(key('3')))?.mandate).toBeUndefined();
    const info = value(
      await first.engine.readPackage(
        new File([older.bytes.slice()], older.name),
        first.identity,
        [office.contact('office')],
        [],
        () => undefined,
      ),
    );
    value(await first.acceptOlder(info, office));
    expect((await first.engine.person(key('1')))?.mandate).toMatchObject({ seats: 3 });
  });
});
