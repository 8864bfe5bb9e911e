import { describe, expect, test } from 'vitest';
import { mandatesSchema } from '@shared/domain/hall-terms';
import { memberKeySchema, type MemberKey } from '@shared/domain/ids';
import { readMandates, type MandatesRead } from '@shared/tables/mandates';
import { inspectTable, readTable } from '@shared/tables/open-table';

/** Everybody with a number below 200000 is on the roll; AB-9 has got the number 100009 since. */
function presentKey(key: MemberKey): MemberKey | undefined {
  if (key === 'ref:AB-9') return memberKeySchema.parse('100009');
  return key < '200000' ? key : undefined;
}

function read(text: string, bytes: Uint8Array = new TextEncoder().encode(text)): MandatesRead {
  const found = readAny(bytes);
  if (found === undefined) throw new Error('a table of mandates');
  return found;
}

function readAny(bytes: Uint8Array): MandatesRead | undefined {
  const inspection = inspectTable(bytes);
  if (!inspection.ok) throw new Error(inspection.error.kind);
  const { header, format } = inspection.value;
  return readMandates(
    header,
    [...readTable(bytes, format)].flatMap(({ records }) => records),
    presentKey,
  );
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

describe('a table of mandates', () => {
  test('[T40] has a row for each person, with the seats of the unit in every row', () => {
    const { mandates, problems } = read(
      lines(
        'Gliederung;Mandate;Mitgliedsnummer;Name;Rolle;Rang;Stimmen',
        'KV Mainz;2;100001;Anna;Delegierte;;',
        'KV Mainz;2;100002;Ben;Delegierter;;3',
        'KV Mainz;2;100003;Carl;Ersatz;1;',
        'KV Trier;1;100004;Dora;D;;1',
      ),
    );
    expect(problems).toEqual([]);
    expect(mandates).toEqual([
      {
        unit: 'KV Mainz',
        seats: 2,
        holders: [{ member: '100001' }, { member: '100002', weight: 3 }, { member: '100003', rank: 1 }],
      },
      { unit: 'KV Trier', seats: 1, holders: [{ member: '100004' }] },
    ]);
  });

  test.each([
    ['in the first row of the unit', ['KV Mainz;3;100001;D', 'KV Mainz;;100002;E']],
    ['in a row without a person', ['KV Mainz;;100001;D', 'KV Mainz;3;;', 'KV Mainz;;100002;E']],
  ])('[T40] may have the seats only %s', (_, rows) => {
    const { mandates, problems } = read(lines('Unit;Seats;Member number;Role', ...rows));
    expect(problems).toEqual([]);
    expect(mandates).toEqual([
      { unit: 'KV Mainz', seats: 3, holders: [{ member: '100001' }, { member: '100002', rank: 1 }] },
    ]);
  });

  test('[T40] without seats has as many as delegates', () => {
    const { mandates } = read(lines('KV,mnr,D/E', 'Mainz,100001,D', 'Mainz,100002,D', 'Mainz,100003,E'));
    expect(mandates[0]?.seats).toBe(2);
  });

  test('[T40] is read in any encoding and with any separator that tables of members may have', () => {
    const text = 'Gliederung\tMitgliedsnummer\tRolle\r\nKV Köln\t100001\tNachrücker\r\n';
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(read('', bytes).mandates).toEqual([
      { unit: 'KV Köln', seats: 0, holders: [{ member: '100001', rank: 1 }] },
    ]);
  });

  test('[T40] names units and people in its header, or is none', () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(readAny(encode(lines('Gliederung;Mandate', 'KV Mainz;3')))).toBeUndefined();
    expect(readAny(encode(lines('Mitgliedsnummer;Rolle', '100001;D')))).toBeUndefined();
  });

  test.each([
    ['Delegierte/r', undefined],
    ['del.', undefined],
    ['D2', undefined],
    ['', undefined],
    ['Ersatzdelegierte/r', 1],
    ['E', 1],
    ['E3', 3],
    ['Ersatz 2', 2],
    ['substitute', 1],
  ])('[T41] understands the role "%s"', (role, rank) => {
    const { mandates, problems } = read(lines('KV;Sitze;mnr;Rolle', `Mainz;4;100001;${role}`));
    expect(problems).toEqual([]);
    expect(mandates[0]?.holders).toEqual([{ member: '100001', ...(rank !== undefined && { rank }) }]);
  });

  test('[T41] takes whoever has a rank and no role for a substitute', () => {
    const { mandates } = read(lines('KV;Sitze;mnr;Rang', 'Mainz;1;100001;', 'Mainz;1;100002;2'));
    expect(mandates[0]?.holders).toEqual([{ member: '100001' }, { member: '100002', rank: 2 }]);
  });

  test('[T41] ranks substitutes without a rank after the others, in the order of their rows', () => {
    const { mandates } = read(
      lines('KV;mnr;Rolle;Rang', 'Mainz;100001;E;', 'Mainz;100002;E;1', 'Mainz;100003;E;'),
    );
    expect(mandates[0]?.holders).toEqual([
      { member: '100002', rank: 1 },
      { member: '100001', rank: 2 },
      { member: '100003', rank: 3 },
    ]);
  });

  test('[T42] names people by their key on the roll, and says whom it does not know', () => {
    const { mandates, unknown } = read(
      lines('KV;mnr;Refcode', 'Mainz;100001;', 'Mainz;;AB-9', 'Mainz;200001;', 'Mainz;;XY-1'),
    );
    expect(mandates[0]?.holders.map(({ member }) => member)).toEqual([
      '100001',
      '100009',
      '200001',
      'ref:XY-1',
    ]);
    expect(unknown).toEqual([
      { line: 4, member: '200001' },
      { line: 5, member: 'ref:XY-1' },
    ]);
  });

  test('[T43] tells everything that is wrong by line, column and value, and leaves these rows out', () => {
    const { mandates, problems } = read(
      lines(
        'Gliederung;Mandate;Mitgliedsnummer;Rolle;Rang;Stimmen',
        'KV Mainz;1;100001;D;;',
        ';1;100002;D;;',
        'KV Mainz;;;D;;',
        'KV Mainz;1;10 00;D;;',
        'KV Mainz;1;100001;E;1;',
        'KV Mainz;viele;100003;E;1;',
        'KV Mainz;1;100004;E;1.;',
        'KV Mainz;1;100005;E;1;',
        'KV Mainz;2;100006;E;2;',
        'KV Mainz;1;100007;Gast;;',
        'KV Mainz;1;100008;D;;0',
        'KV Mainz;1;100009;D;;',
        'KV Mainz;1;100010',
        'KV Mainz;1;100011;E;2;',
      ),
    );
    expect(problems.map(({ line, column, value, problem }) => [line, column, value, problem])).toEqual([
      [3, 'Gliederung', '', 'unit-missing'],
      [4, 'Mitgliedsnummer', '', 'member-missing'],
      [5, 'Mitgliedsnummer', '10 00', 'not-a-key'],
      [6, 'Mitgliedsnummer', '100001', 'named-twice'],
      [7, 'Mandate', 'viele', 'not-a-number'],
      [8, 'Rang', '1.', 'not-a-number'],
      [9, 'Rang', '1', 'rank-twice'],
      [10, 'Mandate', '2', 'seats-differ'],
      [11, 'Rolle', 'Gast', 'role-unknown'],
      [12, 'Stimmen', '0', 'not-a-number'],
      [13, '', '100009', 'too-many-delegates'],
      [14, '', 'KV Mainz 1 100010', 'ragged'],
      [15, 'Rang', '2', 'rank-twice'],
    ]);
    expect(mandatesSchema.safeParse(mandates).success).toBe(true);
  });

  test('[T43] never makes anything that contradicts itself, whatever stands in it', () => {
    const cells = ['', 'KV Mainz', '1', '2', 'D', 'E', 'x'];
    let seed = 1;
    const next = (): string => {
      seed = (seed * 48_271) % 2_147_483_647;
      return cells[seed % cells.length] ?? '';
    };
    for (let run = 0; run < 300; run += 1) {
      const rows = Array.from({ length: 6 }, () => Array.from({ length: 6 }, next).join(';'));
      const { mandates } = read(lines('KV;Sitze;mnr;Rolle;Rang;Stimmen', 'A;1;1;D;;', ...rows));
      expect(mandatesSchema.safeParse(mandates).success).toBe(true);
    }
  });
});
