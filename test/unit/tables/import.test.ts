import { describe, expect, test } from 'vitest';
import type { RejectReason } from '@shared/tables/import-report';
import { columnOf, encodeText, importBytes, importText } from '../../support/tables';

const HEADER =
  'Mitgliedsnummer;RefCode;Name;Vorname;Geburtsdatum;Eintrittsdatum;Offener Beitrag;schwebend;Ort';
const GOOD = ['100;AAA;Abel;Ute;01.02.1980;03.04.2010;0,00;Nein;Mainz', ';BBB;Bauer;Udo;;;;Ja;Trier'];

describe('rows that are rejected', () => {
  test.each<[RejectReason, string, string, string]>([
    ['no-name', '101;CCC;;Eva;;;;;', 'Name', ''],
    ['no-name', '101;CCC;Cohn; ;;;;;', 'Vorname', ''],
    ['no-name', '101;CCC;Cohn;\\N;;;;;', 'Vorname', ''],
    ['no-key', ';;Cohn;Eva;;;;;', 'Mitgliedsnummer', ''],
    ['not-a-key', '10 1;CCC;Cohn;Eva;;;;;', 'Mitgliedsnummer', '10 1'],
    ['not-a-key', '"1,01E+05";CCC;Cohn;Eva;;;;;', 'Mitgliedsnummer', '1,01E+05'],
    ['not-a-key', 'ref:CCC;;Cohn;Eva;;;;;', 'Mitgliedsnummer', 'ref:CCC'],
    ['not-a-key', `${'1'.repeat(33)};;Cohn;Eva;;;;;`, 'Mitgliedsnummer', '1'.repeat(33)],
    ['not-a-key', '101;C C;Cohn;Eva;;;;;', 'RefCode', 'C C'],
    ['not-a-key', ';#C;Cohn;Eva;;;;;', 'RefCode', '#C'],
    ['key-repeated', '100;CCC;Cohn;Eva;;;;;', 'Mitgliedsnummer', '100'],
    ['key-repeated', '100;CCC;Abel;Ute;01.02.1980;;;;', 'Mitgliedsnummer', '100'],
    ['ref-code-repeated', '101;AAA;Cohn;Eva;;;;;', 'RefCode', 'AAA'],
    ['ref-code-repeated', ';BBB;Cohn;Eva;;;;;', 'RefCode', 'BBB'],
    ['ref-code-repeated', ';AAA;Cohn;Eva;;;;;', 'RefCode', 'AAA'],
    ['impossible-date', '101;CCC;Cohn;Eva;31.02.1980;;;;', 'Geburtsdatum', '31.02.1980'],
    ['two-digit-year', '101;CCC;Cohn;Eva;01.02.80;;;;', 'Geburtsdatum', '01.02.80'],
    ['birth-date-in-future', '101;CCC;Cohn;Eva;22.11.2026;;;;', 'Geburtsdatum', '22.11.2026'],
    ['date-out-of-range', '101;CCC;Cohn;Eva;;01.01.1899;;;', 'Eintrittsdatum', '01.01.1899'],
    ['not-a-date', '101;CCC;Cohn;Eva;;gestern;;;', 'Eintrittsdatum', 'gestern'],
    ['bad-amount', '101;CCC;Cohn;Eva;;;viel;;', 'Offener Beitrag', 'viel'],
    ['ambiguous-amount', '101;CCC;Cohn;Eva;;;1.200;;', 'Offener Beitrag', '1.200'],
    ['bad-flag', '101;CCC;Cohn;Eva;;;;vielleicht;', 'schwebend', 'vielleicht'],
    ['cell-too-long', `101;CCC;Cohn;Eva;;;;;${'x'.repeat(1001)}`, 'Ort', `${'x'.repeat(199)}…`],
    ['control-character', '101;CCC;Co\u0007hn;Eva;;;;;', 'Name', 'Co\u0007hn'],
    ['ragged-row', '101;CCC;Cohn;Eva', '', '101 | CCC | Cohn | Eva'],
    ['unbalanced-quote', '101;CCC;"Cohn;Eva;;;;;', '', '101;CCC;"Cohn;Eva;;;;;'],
  ])('[T21] %s: the row %j is told with line, column and value', (reason, row, column, value) => {
    const result = importText([HEADER, ...GOOD, row, '200;ZZZ;Zorn;Max;;;;;'].join('\n'));
    expect(result.rejected).toEqual([{ file: 'roll.csv', line: 4, column, value, reason }]);
    expect(result.counts).toEqual({ rowsRead: 4, members: 3, pending: 1, rejected: 1, duplicates: 0 });
  });

  test('[T12] a sign that the chosen encoding could not read costs the row', () => {
    const text = `${HEADER}\n${GOOD.join('\n')}\n`.replace('Trier', 'Tr\uFFFDer');
    expect(importText(text).rejected).toMatchObject([
      { line: 3, column: 'Ort', reason: 'unreadable-character' },
    ]);
  });

  test('[T12] columns that are not mapped are not looked at', () => {
    const { counts } = importText(
      `Mitgliedsnummer;Name;Vorname;Sonst\n1;Abel;Ute;${'x'.repeat(2000)}\u0000\n`,
    );
    expect(counts).toMatchObject({ members: 1, rejected: 0 });
  });

  test('[T17] a rejected row does not use up its number or code', () => {
    const { counts } = importText(`${HEADER}\n101;CCC;;Eva;;;;;\n101;CCC;Cohn;Eva;;;;;\n`);
    expect(counts).toMatchObject({ members: 1, rejected: 1 });
  });
});

describe('people', () => {
  test('[T16] who has no number is kept under the reference code, and pending if nothing says otherwise', () => {
    const text =
      'Mitgliedsnummer;RefCode;Name;Vorname;schwebend\n;AAA;Abel;Ute;\n;BBB;Bauer;Udo;Nein\n7;CCC;Cohn;Eva;Ja\n';
    expect(importText(text).counts).toMatchObject({ members: 3, pending: 2 });
    expect(importText('RefCode;Name;Vorname\nAAA;Abel;Ute\n').counts).toMatchObject({
      members: 1,
      pending: 1,
    });
  });

  test('[T21] the roll carries the columns that are mapped, and members in order of their names', () => {
    const result = importText(
      'Name;Vorname;Nr.;Mitgliedsnummer;Schuhgröße\nZorn;Max;1;7;44\nÖzil;Eva;2;8;40\nOtt;Udo;3;9;41\nOtt;Eva;4;6;\nOtt;Eva;5;5;\n',
    );
    expect(result.columns).toEqual(['number', 'surname', 'givenName']);
    expect(result.rows).toEqual([
      ['5', 'Ott', 'Eva'],
      ['6', 'Ott', 'Eva'],
      ['9', 'Ott', 'Udo'],
      ['8', 'Özil', 'Eva'],
      ['7', 'Zorn', 'Max'],
    ]);
  });

  test('[T15] a warning of S bars, 1 only warns', () => {
    const result = importText(
      'mitgliedsnummer,nachname,vorname,warnung\n1,A,A,1\n2,B,B,S\n3,C,C,\n4,D,D,0\n5,E,E,s\n',
    );
    expect(columnOf(result, 'warning')).toEqual([true, true, null, false]);
    expect(columnOf(result, 'barred')).toEqual([null, true, null, null]);
    expect(result.rejected).toMatchObject([{ line: 6, reason: 'bad-flag' }]);
  });

  test('[T20] the same name and birth date under two numbers is told, and nobody is dropped', () => {
    const result = importText(
      'Nr;Mitgliedsnummer;Name;Vorname;Geburtsdatum\n' +
        '1;1;Müller;Jörg;01.02.1980\n2;2;MUELLER;Joerg;1980-02-01\n3;3;Muller;Jorg;01.02.1980\n' +
        '4;4;Müller;Jörg;02.02.1980\n5;5;Weiß;Ute;\n6;6;Weiss;Ute;\n7;7;Weiss;Uta;01.02.1980\n8;8;Zorn;A;01.01.1970\n9;9;Zorn;A;01.01.1970',
    );
    expect(result.counts).toMatchObject({ members: 9, duplicates: 2 });
    expect(result.duplicates).toEqual([
      { name: 'Müller, Jörg', birthDate: '1980-02-01', keys: ['1', '2', '3'] },
      { name: 'Zorn, A', birthDate: '1970-01-01', keys: ['8', '9'] },
    ]);
  });
});

describe('several memberships', () => {
  const SCOUTS =
    'Mitgliedsnummer;Vorname;Nachname;Geburtsdatum;Status;Tätigkeit;Gruppierung;Aktiv von;Aktiv bis;gesperrt';

  test('[T18] rows of one person are joined; another person and the same row again are rejected', () => {
    const result = importText(
      [
        SCOUTS,
        '1;Ute;Abel;01.02.1980;Wartend;Ordentliches Mitglied;Stamm A;01.01.2020;;nein',
        '1;Ute;ABEL;01.02.1980;Aktiv;Zweitmitglied;Stamm B;;;ja',
        '1;Ute;Abel;01.02.1980;Aktiv;Zweitmitglied;Stamm B;;;ja',
        '1;Eva;Abel;01.02.1980;Aktiv;Zweitmitglied;Stamm C;;;nein',
        '1;Ute;Abel;02.02.1980;Aktiv;Zweitmitglied;Stamm D;;;nein',
        '2;Udo;Bauer;;Wartend;Ehrenamt;;01.01.2020;31.12.2020;',
        '3;Max;Cohn;;Verschollen;Fördermitglied;Stamm A;;;',
      ].join('\n'),
    );
    expect(columnOf(result, 'memberships')).toEqual([
      [
        ['ordinary', 'Stamm A', '2020-01-01', null],
        ['second', 'Stamm B', null, null],
      ],
      [['other', '–', '2020-01-01', '2020-12-31']],
    ]);
    expect(columnOf(result, 'pending')).toEqual([false, true]);
    expect(columnOf(result, 'barred')).toEqual([true, null]);
    expect(result.columns).not.toContain('joinedOn');
    expect(result.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'Mitgliedsnummer', 'key-repeated'],
      [5, 'Mitgliedsnummer', 'key-repeated'],
      [6, 'Mitgliedsnummer', 'key-repeated'],
      [8, 'Status', 'bad-flag'],
    ]);
  });

  test('[T18] nobody has more memberships than a package can carry', () => {
    const rows = Array.from(
      { length: 201 },
      (_, index) => `1;Ute;Abel;;Aktiv;Zweitmitglied;Stamm ${index};;;`,
    );
    const result = importText([SCOUTS, ...rows].join('\n'));
    expect(columnOf(result, 'memberships')[0]).toHaveLength(200);
    expect(result.rejected).toMatchObject([{ line: 202, reason: 'too-many-memberships' }]);
  });
});

describe('dues', () => {
  const ROLL = 'mitgliedsnummer,nachname,vorname,offenerbeitrag\n1,A,A,0\n2,B,B,12\n3,C,C,12\n4,D,D,\n';

  test('[T19] charged less paid, over all years, never below nothing', () => {
    const dues =
      'mnr;opjahr;beitragsoll;beitragist\n1;2025;72,00;60,00\n1;2026;72,00;0\n2;2026;12;12,00\n4;2026;72;80,50\n9;2026;72;0\n';
    const result = importText(ROLL, dues);
    expect(columnOf(result, 'openDues')).toEqual([8400, 0, 1200, 0]);
    expect(result.dues).toEqual({ rowsRead: 5, applied: 4, unmatched: 1, differing: 2 });
  });

  test('[T19] what was paid too much one year counts for another', () => {
    const dues = 'mnr;beitragsoll;beitragist\n1;72;100\n1;72;40\n';
    expect(columnOf(importText(ROLL, dues), 'openDues')[0]).toBe(400);
  });

  test('[T19] a roll without a column for dues gets one', () => {
    const result = importText(
      'mitgliedsnummer,nachname,vorname\n1,A,A\n2,B,B\n',
      'mnr;beitragsoll;beitragist\n1;72;\n',
    );
    expect(columnOf(result, 'openDues')).toEqual([7200, null]);
    expect(result.dues).toMatchObject({ differing: 0 });
  });

  test('[T19] each row is kept by year and day, as it is charged: a year, an instalment, reduced', () => {
    const dues =
      'mnr;opjahr;beitragsoll;beitragist;datumsoll;bemerkung\n' +
      '1;2026;36;0;01.07.2026;Rate 2\n1;2026;36;36;01.01.2026;Rate 1\n1;2025;24;0;;ermäßigt\n2;2026/27;12;0;0000-00-00;\n';
    const result = importText(ROLL, dues);
    expect(result.columns).toContain('dues');
    expect(columnOf(result, 'dues')).toEqual([
      [
        [2025, 2400, 0, null, 'ermäßigt'],
        [2026, 3600, 3600, '2026-01-01', 'Rate 1'],
        [2026, 3600, 0, '2026-07-01', 'Rate 2'],
      ],
      [[2026, 1200, 0, null, null]],
      null,
      null,
    ]);
    expect(columnOf(result, 'openDues')).toEqual([6000, 1200, 1200, null]);
  });

  test('[T19] a year that no row of somebody tells is the one of the day it falls due, else only the sum is known', () => {
    const dues = 'mnr;opjahr;beitragsoll;beitragist;datumsoll\n1;;36;0;01.07.2026\n2;2026;12;0;\n2;;12;0;\n';
    const result = importText(ROLL, dues);
    expect(columnOf(result, 'dues')).toEqual([[[2026, 3600, 0, '2026-07-01', null]], null, null, null]);
    expect(columnOf(result, 'openDues')).toEqual([3600, 2400, 1200, null]);
  });

  test('[T19] of more rows than a package can carry only the sum is kept', () => {
    const rows = (count: number) => `mnr;opjahr;beitragsoll;beitragist\n${'1;2026;1;0\n'.repeat(count)}`;
    expect(columnOf(importText(ROLL, rows(200)), 'dues')[0]).toHaveLength(200);
    const result = importText(ROLL, rows(201));
    expect(columnOf(result, 'dues')[0]).toBeNull();
    expect(columnOf(result, 'openDues')[0]).toBe(20_100);
  });

  test('[T19] a long note is cut, and never through a sign', () => {
    const note = `${'x'.repeat(198)}\u{1F600}zz`;
    const dues = `mnr;opjahr;beitragsoll;beitragist;bemerkung\n1;2026;1;0;${note}\n`;
    expect(columnOf(importText(ROLL, dues), 'dues')[0]).toEqual([
      [2026, 100, 0, null, `${'x'.repeat(198)}…`],
    ]);
  });

  test('[T13] a year or day that is none costs its row', () => {
    const dues =
      'mnr;opjahr;beitragsoll;beitragist;datumsoll\n1;26;1;0;\n1;2026;1;0;31.02.2026\n1;2026;1;0;\n';
    const result = importText(ROLL, dues);
    expect(result.rejected).toEqual([
      { file: 'dues.csv', line: 2, column: 'opjahr', value: '26', reason: 'not-a-date' },
      { file: 'dues.csv', line: 3, column: 'datumsoll', value: '31.02.2026', reason: 'impossible-date' },
    ]);
    expect(columnOf(result, 'openDues')[0]).toBe(100);
  });

  test('[T19] rows that make no sense are rejected with the name of their file', () => {
    const dues = 'mnr;beitragsoll;beitragist\n;72;0\n1 1;72;0\n1;viel;0\n1;72;1.000\n1;72\n';
    const result = importText(ROLL, dues);
    expect(result.rejected).toEqual([
      { file: 'dues.csv', line: 2, column: 'mnr', value: '', reason: 'no-key' },
      { file: 'dues.csv', line: 3, column: 'mnr', value: '1 1', reason: 'not-a-key' },
      { file: 'dues.csv', line: 4, column: 'beitragsoll', value: 'viel', reason: 'bad-amount' },
      { file: 'dues.csv', line: 5, column: 'beitragist', value: '1.000', reason: 'ambiguous-amount' },
      { file: 'dues.csv', line: 6, column: '', value: '1 | 72', reason: 'ragged-row' },
    ]);
    expect(result.counts).toMatchObject({ rowsRead: 4, members: 4, rejected: 5 });
    expect(result.dues).toEqual({ rowsRead: 5, applied: 0, unmatched: 0, differing: 0 });
  });
});

test('[T9] a mapping that people corrected is what counts', () => {
  const bytes = encodeText('Nr;Name;Vorname;Wohnt\n1;Abel;Ute;Mainz\n', 'utf-16le');
  const result = importBytes(bytes, { mapping: ['number', 'givenName', 'surname', 'town'] });
  expect(result.columns).toEqual(['number', 'surname', 'givenName', 'town']);
  expect(result.rows).toEqual([['1', 'Ute', 'Abel', 'Mainz']]);
});
