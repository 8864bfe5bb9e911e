import { describe, expect, test } from 'vitest';
import { checkRow } from '@shared/domain/members';
import { inspectTable } from '@shared/tables/open-table';
import { mapDues, mapRoll } from '@shared/tables/profiles';
import { columnOf, encodeText, importBytes, sampleFile } from '../../support/tables';

function recognise(bytes: Uint8Array) {
  const inspection = inspectTable(bytes);
  if (!inspection.ok) throw new Error('refused');
  const { format, byteOrderMark, header } = inspection.value;
  return { ...format, byteOrderMark, profile: mapRoll(header).profile };
}

describe('the member file of akk', () => {
  const bytes = sampleFile('akk-parteitag.csv');

  test('is recognised as UTF-8 with commas', () => {
    expect(recognise(bytes)).toEqual({
      encoding: 'utf-8',
      separator: ',',
      byteOrderMark: false,
      profile: 'akk',
    });
  });

  test('gives 2000 members, 77 of them pending without a number', () => {
    const result = importBytes(bytes);
    expect(result.counts).toEqual({ rowsRead: 2000, members: 2000, pending: 77, rejected: 0, duplicates: 0 });
    expect(columnOf(result, 'number').filter((number) => number === null)).toHaveLength(77);
    expect(columnOf(result, 'warning').filter((flag) => flag === true)).toHaveLength(33);
    expect(columnOf(result, 'barred').filter((flag) => flag === true)).toHaveLength(10);
    expect(columnOf(result, 'citizenship').filter((nation) => nation === null)).toHaveLength(11);
  });

  test('with the file of dues, what is open comes from there', () => {
    const result = importBytes(bytes, { dues: sampleFile('akk-beitrag.csv') });
    expect(result.counts).toMatchObject({ members: 2000, pending: 77, rejected: 0 });
    expect(result.dues).toEqual({ rowsRead: 555, applied: 532, unmatched: 23, differing: 144 });
    const row = columnOf(result, 'number').indexOf('100018');
    expect(columnOf(result, 'openDues')[row]).toBe(1850);
    expect(columnOf(result, 'dues')[row]).toEqual([[2026, 7200, 5350, '2026-01-01', 'gemindert']]);
  });

  test('gives the same roll as UTF-16 with tabs and as Windows-1252', () => {
    const text = Buffer.from(bytes).toString('utf8');
    const plain = importBytes(bytes);
    const tabs = text.replaceAll(',', '\t').replaceAll('\n', '\r\n');
    expect(importBytes(encodeText(tabs, 'utf-16le', true))).toEqual(plain);
    expect(importBytes(encodeText(tabs, 'utf-16be'))).toEqual(plain);
    const latin = text.replace(/[^ -ÿ\n]/g, '?');
    expect(importBytes(encodeText(latin, 'windows-1252'))).toEqual(importBytes(Buffer.from(latin)));
    expect(importBytes(encodeText(latin, 'windows-1252')).counts).toEqual(plain.counts);
  });

  test('is no file of dues, nor the other way round', () => {
    const header = Buffer.from(bytes).toString('utf8').split('\n')[0] ?? '';
    expect(mapDues(header.split(','))).toBeUndefined();
    expect(
      mapDues(['mnr', 'opjahr', 'beitragsoll', 'beitragist', 'datumsoll', 'datumist', 'bemerkung']),
    ).toEqual(['number', 'year', 'charged', 'paid', 'dueOn', null, 'note']);
  });
});

describe('report 251 of the member system', () => {
  const bytes = sampleFile('prm-251.csv');

  test('is recognised as Windows-1252 with semicolons', () => {
    expect(recognise(bytes)).toMatchObject({ encoding: 'windows-1252', separator: ';', profile: 'prm-251' });
  });

  test('gives 1500 members, 61 of them pending', () => {
    const result = importBytes(bytes);
    expect(result.counts).toEqual({ rowsRead: 1500, members: 1500, pending: 61, rejected: 0, duplicates: 0 });
    expect(columnOf(result, 'barred').filter((flag) => flag === true)).toHaveLength(4);
    expect(columnOf(result, 'leftOn').filter((date) => date !== null)).toHaveLength(35);
    expect(columnOf(result, 'freeText2').filter((text) => text !== null)).toHaveLength(272);
    expect(new Set(columnOf(result, 'town'))).toContain('Köln');
    expect(columnOf(result, 'openDues')).toContain(1850);
  });

  test('every column it knows is taken, but the state only once', () => {
    const inspection = inspectTable(bytes);
    const header = inspection.ok ? inspection.value.header : [];
    const { mapping } = mapRoll(header);
    expect(header.filter((_, index) => mapping[index] === null)).toEqual(['Bundesland']);
    expect(mapping[header.indexOf('Landesverband')]).toBe('state');
  });
});

describe('the list of the scouts', () => {
  const bytes = sampleFile('scouts.csv');
  const result = importBytes(bytes);

  test('gives 600 persons of 657 memberships, 14 of them pending', () => {
    expect(recognise(bytes)).toMatchObject({ encoding: 'utf-8', separator: ';', profile: 'scouts' });
    expect(result.counts).toEqual({ rowsRead: 657, members: 600, pending: 14, rejected: 0, duplicates: 0 });
    expect(columnOf(result, 'barred').filter((flag) => flag === true)).toHaveLength(5);
  });

  test('[T18] keeps all memberships of a person, in the order of the table', () => {
    const memberships = columnOf(result, 'memberships');
    expect(memberships.flat()).toHaveLength(657);
    expect(memberships[columnOf(result, 'number').indexOf('100004')]).toEqual([
      ['ordinary', 'Stamm Früher', '2003-01-01', '2007-12-31'],
      ['ordinary', 'Stamm Mainz', '2009-01-09', null],
      ['second', 'Stamm Nachbarort', '2009-01-09', null],
    ]);
  });
});

test.each(['akk-parteitag.csv', 'prm-251.csv', 'scouts.csv'])(
  'every row of %s is one that packages can carry',
  (name) => {
    const { columns, rows } = importBytes(sampleFile(name), { dues: sampleFile('akk-beitrag.csv') });
    expect(rows.filter((row) => !checkRow(columns, row).ok)).toEqual([]);
  },
);
