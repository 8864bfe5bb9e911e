/**
 * The office counts a small hall: Ada and Bela at Schalter 1, Cleo and a guest at Schalter 2. Ada leaves by the door of Schalter 2;
 * Schalter 1, which doesn't know of it, holds on to a count.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { batchSchema } from '@shared/domain/assembly';
import { value, type Computer } from '../../support/computer';
import { cardNo, key } from '../../support/register-desk';
import { DUES_ONLY, issueTo, reportTo, smallHall } from '../../support/small-hall';

const GUEST = key('guest:00112233aabb');
const HEADER = 'Mitgliedsnummer;Refcode;Vorname;Nachname;offenerbeitrag;Geschlecht;LV';
const MINUTE = 60_000;
const ROWS = [
  '1;AAAA;Ada;Zorn;0;weiblich;Hessen',
  '2;BBBB;Bela;Öhm;0;männlich;Hessen',
  '3;CCCC;Cleo;Ende;0;weiblich;Bayern',
  '4;DDDD;Dora;Berg;12;weiblich;Bayern',
];

describe('the counts of a hall', () => {
  let office: Computer;
  let first: Computer;
  let second: Computer;
  let frozenAsOf: number;

  beforeAll(async () => {
    const quorum = { have: 'present', of: 'entitled', count: 1, outOf: 2, more: true } as const;
    ({ office, first, second } = await smallHall(ROWS, {
      header: HEADER,
      assembly: { ...DUES_ONLY, quorum },
    }));
    const series = { prefix: 'G', digits: 2, name: 'Gäste', colour: 'green', use: 'guest' } as const;
    value(await office.engine.execute({ type: 'add-series', series }));
    const range = { from: cardNo('G01'), to: cardNo('G09') };
    value(await office.engine.execute({ type: 'create-cards', ...range, printed: true }));
    const { fingerprint: holder, name: holderName } = second.identity;
    const batch = batchSchema.parse({ id: crypto.randomUUID(), ...range, holder, holderName });
    value(await office.engine.execute({ type: 'hand-over-cards', batch }));
    const sealed = await issueTo(office, first, second);
    for (const desk of [first, second]) {
      desk.nowMs = office.nowMs + MINUTE;
      await desk.takeIn(sealed, office);
    }
    const give = (desk: Computer, member: string, card: string) =>
      desk.engine.execute({ type: 'accredit', member: key(member), card: cardNo(card), identity: 'known' });
    value(await give(first, '1', 'A001'));
    value(await give(first, '2', 'A002'));
    value(await give(second, '3', 'A021'));
    const guest = { type: 'admit-guest', member: GUEST, card: cardNo('G01'), kind: 'guest' } as const;
    value(await second.engine.execute({ ...guest, name: 'Eva Gast' }));
    [first.nowMs, second.nowMs] = [first.nowMs + 5 * MINUTE, second.nowMs + 5 * MINUTE];
    value(await second.engine.execute({ type: 'note-presence', present: false, card: cardNo('A001') }));
    first.nowMs += 5 * MINUTE;
    frozenAsOf = first.nowMs;
    const freeze = { type: 'freeze-count', title: 'Wahl 1', vote: 'conference', asOf: frozenAsOf } as const;
    value(await first.engine.execute(freeze));
    await reportTo(office, first);
    await reportTo(office, second);
  });

  test('[N1] the office counts people once, guests apart, and whoever left as absent', async () => {
    const { votes, guests, coverage } = await office.engine.attendance();
    expect(votes).toEqual([
      {
        vote: 'conference',
        accredited: { people: 3, votes: 3 },
        present: { people: 2, votes: 2 },
        entitledOnRoll: 3,
        quorum: { met: true, have: 2, needed: 2, of: 3 },
      },
    ]);
    expect(guests[0]).toEqual({ kind: 'guest', admitted: 1, present: 1 });
    expect(coverage.map(({ name, own }) => [name, own])).toEqual([
      ['Büro Mainz', true],
      ['Schalter 1', false],
      ['Schalter 2', false],
    ]);
    expect(await office.engine.attendance(frozenAsOf - 7 * MINUTE)).toMatchObject({
      votes: [{ accredited: { people: 3 }, present: { people: 3 } }],
    });
  });

  test('[N4] a count that a desk held on to is the same when the office counts what the desk knew, and says what is known now', async () => {
    const [frozen] = await office.engine.frozenCounts();
    expect(frozen).toMatchObject({
      ...{ title: 'Wahl 1', deskName: 'Schalter 1', asOf: frozenAsOf },
      ...{ accredited: { people: 2 }, present: { people: 2 } },
      recount: { accredited: { people: 2 }, present: { people: 2 }, same: true },
      now: { accredited: { people: 3 }, present: { people: 2 } },
    });
    expect((await first.engine.frozenCounts())[0]?.recount?.same).toBe(true);
  });

  test('[N3] counts are told by unit and gender in the office, which alone knows it', async () => {
    const byGender = await office.engine.attendanceBy('gender', 'conference');
    expect(
      byGender.map(({ label, accredited, entitledOnRoll }) => [label, accredited.people, entitledOnRoll]),
    ).toEqual([
      ['weiblich', 2, 2],
      ['männlich', 1, 1],
    ]);
    const byUnit = await office.engine.attendanceBy('unit', 'conference');
    expect(byUnit.map(({ label, present }) => [label, present.people])).toEqual([
      ['Hessen', 1],
      ['Bayern', 1],
    ]);
    const atDesk = await first.engine.attendanceBy('gender', 'conference');
    expect(atDesk.map(({ label }) => label)).toEqual([undefined]);
  });

  test('[G1] a guest is in no conflict, in no table for the member system, and affected by no list', async () => {
    expect(await office.engine.conflicts()).toEqual([]);
    expect(await office.engine.affected()).toEqual([]);
    expect((await second.engine.affected()).length).toBe(0);
    const { file, rows } = value(await office.engine.exportUpload());
    expect(rows).toBe(3);
    expect(new TextDecoder().decode(file.bytes)).not.toContain('guest');
    const { log } = { log: await office.engine.log(0, 50) };
    expect(log.entries.find(({ type }) => type === 'guest-admitted')?.memberName).toBe('Eva Gast');
    expect(await second.engine.guests()).toMatchObject([
      {
        member: GUEST,
        kind: 'guest',
        name: 'Eva Gast',
        card: 'G01',
        status: 'active',
        present: true,
        own: true,
      },
    ]);
    const { rows: attendees } = await office.engine.attendees(0, 10);
    expect(attendees.map(({ name, present }) => [name, present])).toEqual([
      ['Ende, Cleo', true],
      ['Öhm, Bela', true],
      ['Zorn, Ada', false],
    ]);
  });

  test('[G2] at the door a guest’s card says what it is', async () => {
    expect(await second.engine.doorCard(cardNo('G01'))).toMatchObject({ guest: 'guest', present: true });
    expect(await office.engine.doorCard(cardNo('A001'))).toMatchObject({ name: 'Zorn, Ada', present: false });
  });

  test('[N1] a snapshot tells how many are there', async () => {
    expect((await office.engine.statistics('conference')).byIdentity.known).toBe(3);
    expect(
      (await office.engine.throughput()).desks.map(({ counts }) => counts.reduce((a, b) => a + b)),
    ).toEqual([2, 1]);
  });
});
