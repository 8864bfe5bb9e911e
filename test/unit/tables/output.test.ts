import { describe, expect, test } from 'vitest';
import { writeBlockedList, type BlockedCard } from '@shared/tables/blocked-list';
import { writeRejected } from '@shared/tables/rejected';
import { writeUpload, type UploadMember } from '@shared/tables/upload';
import { makeHarmless, writeTable } from '@shared/tables/write';

describe('tables as text', () => {
  test('[T22] semicolons, CR LF and quotes where needed', () => {
    expect(
      writeTable([
        ['a', 'b c', ''],
        ['x;y', 'say "hi"', 'two\nlines'],
        [' x', 'y ', '1,5'],
      ]),
    ).toBe('a;b c;\r\n"x;y";"say ""hi""";"two\nlines"\r\n" x";"y ";1,5\r\n');
  });

  test('[T22] a byte order mark stands there if anything is beyond ASCII', () => {
    expect(writeTable([['Muller']])).toBe('Muller\r\n');
    expect(writeTable([['Müller']])).toBe('\uFEFFMüller\r\n');
  });

  test.each([
    '=1+1',
    '+1',
    '-1+1',
    '-SUM(A1)',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\tx',
    ' =1',
    '\n =1',
    '\u00A0=1',
    '\u200B=1',
    '\u0000=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u22121+1',
    '-1;=1',
    '--1',
    '- 1',
  ])('[T23] %j is made harmless', (cell) => {
    expect(makeHarmless(cell)).toBe(`'${cell}`);
  });

  test.each(['-12', '-12,50', '-1.234,56', 'a=b', '1-2', 'x@example.org', "'=1", '', 'Müller-Lüdenscheidt'])(
    '[T23] %j stays as it is',
    (cell) => {
      expect(makeHarmless(cell)).toBe(cell);
    },
  );

  test('[T23] no cell of a table that goes out begins like a formula, whatever column it stands in', () => {
    const text = writeTable([['=cmd|x', '"=1']]);
    expect(text).toBe('\'=cmd|x;"""=1"\r\n');
  });
});

function accredited(number: string | undefined, changes: Partial<UploadMember> = {}): UploadMember {
  return {
    number,
    card: `C${number ?? ''}`,
    ballotBox: undefined,
    freeText1: null,
    freeText2: null,
    inConflict: false,
    ...changes,
  };
}

describe('the table for the member system', () => {
  test('[T24] only members whose card or ballot box is new, by their numbers', () => {
    const table = writeUpload([
      accredited('1000', { ballotBox: 'Mainz' }),
      accredited('20', { freeText2: 'C19', ballotBox: 'Trier' }),
      accredited('30', { freeText2: 'C30' }),
      accredited('40', { freeText2: 'C40', ballotBox: 'Mainz', freeText1: 'Trier' }),
      accredited('50', { freeText2: 'C50', ballotBox: 'Mainz', freeText1: 'Mainz' }),
    ]);
    expect(table).toEqual({
      ok: true,
      value: {
        text: 'Mitgliedsnummer;LV Freitext1;LV Freitext2\r\n20;Trier;C20\r\n40;Mainz;C40\r\n1000;Mainz;C1000\r\n',
        rows: 3,
        leftOut: { withoutNumber: 0, inConflict: 0, unchanged: 2 },
        ballotBoxColumn: true,
      },
    });
  });

  test('[T24] who has no number or is in a conflict is left out and counted', () => {
    const table = writeUpload([
      accredited('1'),
      accredited(undefined),
      accredited('2', { inConflict: true }),
    ]);
    expect(table).toMatchObject({
      value: { rows: 1, leftOut: { withoutNumber: 1, inConflict: 1, unchanged: 0 } },
    });
  });

  test('[T25] a field that nobody means is sent as it was', () => {
    const table = writeUpload([
      accredited('1', { freeText1: 'Koblenz' }),
      accredited('2', { ballotBox: 'Mainz' }),
    ]);
    expect(table).toMatchObject({
      value: { text: 'Mitgliedsnummer;LV Freitext1;LV Freitext2\r\n1;Koblenz;C1\r\n2;Mainz;C2\r\n' },
    });
  });

  test('[T25] the ballot box is left out where the roll does not say what its field holds', () => {
    const unknown = { freeText1: undefined, freeText2: undefined };
    expect(
      writeUpload([accredited('1', unknown), accredited('2', { ...unknown, ballotBox: 'Mainz' })]),
    ).toMatchObject({
      value: { text: 'Mitgliedsnummer;LV Freitext2\r\n1;C1\r\n2;C2\r\n', ballotBoxColumn: false },
    });
    expect(writeUpload([accredited('2', { ...unknown, ballotBox: 'Mainz' })])).toMatchObject({
      value: { ballotBoxColumn: true },
    });
  });

  test('[T25] the ballot box is left out where nobody was accredited with one', () => {
    expect(writeUpload([accredited('1', { freeText1: 'Koblenz' })])).toMatchObject({
      value: { text: 'Mitgliedsnummer;LV Freitext2\r\n1;C1\r\n', ballotBoxColumn: false },
    });
  });

  test('[T24] who has no card any more gets an empty cell for the one that the member system knows', () => {
    const gone = accredited('1', { card: null, freeText1: 'Mainz', freeText2: 'C1' });
    expect(writeUpload([gone])).toMatchObject({
      value: { text: 'Mitgliedsnummer;LV Freitext2\r\n1;\r\n', ballotBoxColumn: false },
    });
    const withBox = accredited('2', { card: null, ballotBox: null, freeText1: 'Trier', freeText2: 'C2' });
    expect(writeUpload([gone, withBox])).toMatchObject({
      value: { text: 'Mitgliedsnummer;LV Freitext1;LV Freitext2\r\n1;Mainz;\r\n2;;\r\n' },
    });
  });

  test('[T26] a table without rows is an error that says whom it left out', () => {
    expect(writeUpload([accredited('1', { freeText2: 'C1' }), accredited(undefined)])).toEqual({
      ok: false,
      error: { kind: 'nothing-to-export', leftOut: { withoutNumber: 1, inConflict: 0, unchanged: 1 } },
    });
    expect(writeUpload([]).ok).toBe(false);
  });
});

describe('lists', () => {
  const HEADINGS = ['Nummer', 'Gesperrt seit', 'Grund', 'Ersetzt durch', 'Gefunden'];
  function blocked(number: string, replacedBy?: string, found?: string): BlockedCard {
    return { number, since: '21.11.2026 10:15', cause: 'verloren', replacedBy, found };
  }

  test('[C21] [T27] blocked numbers stand in order of prefix and value', () => {
    const cards = [
      blocked('B7'),
      blocked('10', '12', '21.11.2026 12:00'),
      blocked('9'),
      blocked('A100'),
      blocked('A99'),
      blocked('009'),
    ];
    const list = writeBlockedList(cards, HEADINGS);
    const lines = list.ok ? list.value.trimEnd().split('\r\n') : [];
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(['009', '9', '10', 'A99', 'A100', 'B7']);
    expect(lines[0]).toBe('Nummer;Gesperrt seit;Grund;Ersetzt durch;Gefunden');
    expect(lines[3]).toBe('10;21.11.2026 10:15;verloren;12;21.11.2026 12:00');
    expect(lines[2]).toBe('9;21.11.2026 10:15;verloren;;');
  });

  test('[T28] rejected rows bear the reason in words', () => {
    const rows = [{ file: 'a.csv', line: 7, column: 'Name', value: '=1', reason: 'no-name' }] as const;
    expect(writeRejected(rows, ['f', 'l', 'c', 'v', 'r'], { 'no-name': 'Kein Name' })).toEqual({
      ok: true,
      value: "f;l;c;v;r\r\na.csv;7;Name;'=1;Kein Name\r\n",
    });
    expect(writeRejected(rows, ['f', 'l', 'c', 'v', 'r'], {})).toMatchObject({
      value: expect.stringContaining('no-name') as string,
    });
  });

  test('[T26] lists without entries are errors', () => {
    expect(writeBlockedList([], HEADINGS)).toEqual({ ok: false, error: { kind: 'nothing-to-export' } });
    expect(writeRejected([], HEADINGS, {})).toEqual({ ok: false, error: { kind: 'nothing-to-export' } });
  });
});
