/**
 * What the office gives out after the desks have reported. Ada and Bela are accredited at the box in Trier, and so is Cleo, who is told to
 * the member system and withdrawn after that. Dora is accredited at both desks, and nobody has decided yet.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Computer } from '../../support/computer';
import { value } from '../../support/computer';
import { accredit } from '../../support/hall';
import { cardNo, key } from '../../support/register-desk';
import { importRows, reportTo, smallHall } from '../../support/small-hall';

const header = 'Mitgliedsnummer;Refcode;Vorname;Nachname;offenerbeitrag;LV Freitext1;LV Freitext2';
const LIST = [
  '1;AAAA;Ada;Zorn;0;;',
  '2;BBBB;Bela;Öhm;0;;',
  '3;CCCC;Cleo;Ohr;0;;',
  '4;DDDD;Dora;Abt;0;;',
  '5;EEEE;Emil;Neu;0;Bonn;A055',
];

async function uploadOf(office: Computer): Promise<readonly string[]> {
  const { file } = value(await office.engine.exportUpload());
  return new TextDecoder().decode(file.bytes).trim().split('\r\n');
}

async function blockedOf(office: Computer): Promise<readonly (readonly string[])[]> {
  const headings = ['Nummer', 'Seit', 'Grund', 'Ersetzt durch', 'Gefunden'];
  const causes = {
    lost: 'verloren',
    spoiled: 'verdorben',
    withdrawn: 'zurückgenommen',
    settled: 'entschieden',
  };
  const { bytes } = value(await office.engine.exportBlockedList(headings, causes));
  const lines = new TextDecoder().decode(bytes).replace('\uFEFF', '').trimEnd().split('\r\n');
  return lines.map((line) => line.split(';'));
}

describe('the table for the member system', () => {
  let hall: Awaited<ReturnType<typeof smallHall>>;
  beforeAll(async () => {
    hall = await smallHall(LIST, { header, ballotBox: 'Trier' });
    const { office, first, second } = hall;
    value(await accredit(first, key('1'), 'A001'));
    value(await accredit(first, key('2'), 'A002'));
    value(await accredit(first, key('3'), 'A003'));
    value(await accredit(first, key('4'), 'A004'));
    value(await accredit(second, key('4'), 'A021'));
    await reportTo(office, first);
    await reportTo(office, second);
  });

  test('[M4] [T24] holds who is accredited, and nobody whom an open conflict concerns', async () => {
    const { office } = hall;
    expect(await uploadOf(office)).toEqual([
      'Mitgliedsnummer;LV Freitext1;LV Freitext2',
      '1;Trier;A001',
      '2;Trier;A002',
      '3;Trier;A003',
    ]);
    expect(value(await office.engine.exportUpload())).toMatchObject({ leftOut: { inConflict: 1 } });
  });

  test('[T24] whoever was told to the member system and withdrawn since gets empty cells', async () => {
    const { office, first } = hall;
    const told = LIST.map((row) =>
      row.replace(/^([123]);(.*);;$/, (_, n: string, rest: string) => `${n};${rest};Trier;A00${n}`),
    );
    await importRows(office, told, { header });
    const nothing = await office.engine.exportUpload();
    expect(nothing).toEqual({ ok: false, error: { kind: 'nothing-to-export' } });
    const withdraw = { type: 'withdraw-accreditation', member: key('3'), cardReturned: true } as const;
    value(await first.engine.execute({ ...withdraw, reason: 'Verwechselt' }));
    await reportTo(office, first);
    expect(await uploadOf(office)).toEqual(['Mitgliedsnummer;LV Freitext1;LV Freitext2', '3;;']);
  });

  test('[M10] [T24] whoever is accredited and not on the list is left out until somebody decides', async () => {
    const { office } = hall;
    await importRows(office, LIST.slice(1), { header });
    expect(await uploadOf(office)).toEqual(['Mitgliedsnummer;LV Freitext1;LV Freitext2', '2;Trier;A002']);
    expect(value(await office.engine.exportUpload())).toMatchObject({ leftOut: { inConflict: 2 } });
  });

  test('[M11] [T24] an accreditation that the office declared void is in no table', async () => {
    const { office, first } = hall;
    const conflict = (await office.engine.conflicts()).find(({ subject }) => subject === '4');
    const sides = (conflict?.sides ?? []).map(({ event, desk }) => ({
      event,
      outcome:
        desk === first.identity.fingerprint
          ? { kind: 'void' as const, block: true }
          : { kind: 'stands' as const },
    }));
    const settle = { type: 'settle-conflict', kind: 'member-accredited-twice', subject: '4' } as const;
    value(await office.engine.execute({ ...settle, sides, reason: 'Dora zeigt A021 vor' }));
    expect(await uploadOf(office)).toContain('4;Trier;A021');
    expect(await blockedOf(office)).toContainEqual(['A004', expect.any(String), 'entschieden', '', '']);
  });
});

describe('the blocked list', () => {
  test('[C21] has every card with since when, why, the replacement, and whether it was found, whoever blocked it', async () => {
    const { office, first } = await smallHall(LIST, { header });
    value(await accredit(first, key('1'), 'A009'));
    const lost = { replacement: cardNo('A010'), cause: 'lost' } as const;
    value(await first.engine.execute({ type: 'replace-card', member: key('1'), ...lost }));
    await reportTo(office, first);
    const box = { from: cardNo('A041'), to: cardNo('A043') };
    value(await office.engine.execute({ type: 'block-cards', ranges: [box], cause: 'spoiled' }));
    value(await office.engine.execute({ type: 'record-found-card', card: cardNo('A042') }));
    const [, ...rows] = await blockedOf(office);
    const minute = expect.stringMatching(/^2026-11-14 \d\d:\d\d$/) as string;
    expect(rows).toEqual([
      ['A009', minute, 'verloren', 'A010', ''],
      ['A041', minute, 'verdorben', '', ''],
      ['A042', minute, 'verdorben', '', minute],
      ['A043', minute, 'verdorben', '', ''],
    ]);
  });
});

describe('what cards look like', () => {
  const design = { text: 'Nur mit Ausweis', layout: 'a4-8', logo: 'data:image/png;base64,AAAA' };

  test('is kept, sealed, in the office', async () => {
    const { office, first } = await smallHall(LIST, { header });
    expect(await office.engine.cardDesign()).toBeUndefined();
    value(await office.engine.saveCardDesign(design));
    expect(await office.engine.cardDesign()).toEqual(design);
    await office.reopen('office');
    expect(await office.engine.cardDesign()).toEqual(design);
    const plain = { text: design.text, layout: design.layout };
    value(await office.engine.saveCardDesign(plain));
    await office.reopen('office');
    expect(await office.engine.cardDesign()).toEqual(plain);
    await expect(first.engine.saveCardDesign(design)).rejects.toThrow();
    await expect(office.engine.saveCardDesign({ ...design, logo: 'data:text/html,x' })).rejects.toThrow();
    office.writesLeft = 0;
    expect(await office.engine.saveCardDesign(design)).toMatchObject({
      ok: false,
      error: { kind: 'storage' },
    });
    expect(await office.engine.cardDesign()).toEqual(plain);
  });
});
