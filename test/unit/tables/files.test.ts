import { describe, expect, test } from 'vitest';
import { recogniseEncoding, type Encoding, type OtherFile } from '@shared/tables/encoding';
import { inspectTable, readTable } from '@shared/tables/open-table';
import { recogniseSeparator } from '@shared/tables/separator';
import { encodeText } from '../../support/tables';

const TABLE = 'Nummer;Name\n1;Müller\n2;Šafařík „€“\n';

function bytesOf(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? Buffer.from(part) : part)));
}

function textOf(bytes: Uint8Array): string {
  const inspection = inspectTable(bytes);
  if (!inspection.ok) return inspection.error.kind;
  const cells = [...readTable(bytes, inspection.value.format)].flatMap(({ records }) =>
    records.map((record) => record.cells),
  );
  return [inspection.value.header, ...cells].map((row) => row.join(';')).join('\n');
}

describe('encodings', () => {
  test.each<[Encoding, boolean]>([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
  ])('[T1] %s is recognised and read, byte order mark: %s', (encoding, byteOrderMark) => {
    const bytes = encodeText(TABLE, encoding, byteOrderMark);
    expect(recogniseEncoding(bytes)).toEqual({ ok: true, value: { encoding, byteOrderMark } });
    expect(textOf(bytes)).toBe(TABLE.trimEnd());
  });

  test('[T1] Windows-1252 is what no UTF-8 is, with its own signs from 0x80 to 0x9F', () => {
    const bytes = encodeText('Nummer;Name\n1;Müller Š „€“ – ÿ\n', 'windows-1252');
    expect(recogniseEncoding(bytes)).toMatchObject({ value: { encoding: 'windows-1252' } });
    expect(textOf(bytes)).toBe('Nummer;Name\n1;Müller Š „€“ – ÿ');
  });

  test('[T1] one byte at the very end decides against UTF-8', () => {
    const rows = '1;Müller\n'.repeat(200_000);
    expect(recogniseEncoding(bytesOf('Nummer;Name\n', rows))).toMatchObject({ value: { encoding: 'utf-8' } });
    expect(recogniseEncoding(bytesOf('Nummer;Name\n', rows, [0xfc]))).toMatchObject({
      value: { encoding: 'windows-1252' },
    });
  });

  test('[T1] a sign that lies across two steps of reading is read whole', () => {
    const filler = `Nummer;Name\n1;${'x'.repeat(64 * 1024 - 15)}`;
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      expect(textOf(encodeText(`${filler}ü€ü\n`, encoding))).toBe(`${filler}ü€ü`);
    }
  });

  test.each<[OtherFile, Uint8Array]>([
    ['spreadsheet', bytesOf([0x50, 0x4b, 3, 4], '....[Content_Types].xml')],
    ['spreadsheet', bytesOf([0x50, 0x4b, 3, 4], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['spreadsheet', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['archive', bytesOf([0x50, 0x4b, 3, 4], 'photo.jpg')],
    ['archive', bytesOf([0x1f, 0x8b, 8])],
    ['pdf', bytesOf('%PDF-1.7\n')],
    ['image', bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['image', bytesOf([0xff, 0xd8, 0xff, 0xe0])],
    ['openpgp', bytesOf('-----BEGIN PGP MESSAGE-----\n')],
    ['binary', bytesOf([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0])],
    ['binary', bytesOf('Name;Vorname\n', [0, 1, 2, 3])],
  ])('[T2] a file that looks like %s is refused', (looksLike, bytes) => {
    expect(inspectTable(bytes)).toEqual({ ok: false, error: { kind: 'not-a-table', looksLike } });
  });

  test('[T2] a file without anything, or without rows, is refused', () => {
    expect(textOf(bytesOf(''))).toBe('empty');
    expect(textOf(bytesOf([0xef, 0xbb, 0xbf]))).toBe('empty');
    expect(textOf(bytesOf('\r\n ; ;\n\n'))).toBe('empty');
    expect(textOf(bytesOf('Nummer;Name\r\n'))).toBe('header-only');
    expect(textOf(bytesOf('Nummer;Name\n;\n;\n'))).toBe('header-only');
  });

  test('[T3] what the user sets stands above what is recognised', () => {
    const bytes = encodeText('Nummer;Na|me\n1;Mü|ller\n', 'utf-8');
    expect(inspectTable(bytes, { encoding: 'windows-1252', separator: '|' })).toMatchObject({
      ok: true,
      value: { header: ['Nummer;Na', 'me'], sample: [{ line: 2, cells: ['1;MÃ¼', 'ller'] }] },
    });
  });

  test('[T3] UTF-8 is refused for a file that is not', () => {
    expect(inspectTable(encodeText(TABLE, 'windows-1252'), { encoding: 'utf-8' })).toEqual({
      ok: false,
      error: { kind: 'bad-encoding', encoding: 'utf-8' },
    });
  });
});

describe('separators', () => {
  test.each([
    [';', 'a;b\n1,5;2,5\n3,5;4,5\n'],
    [',', 'a,b,c\nx;y,1,2\nx;y,1,2\n'],
    ['\t', 'a\tb\n"x\ty"\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [';', 'Name, Vorname;Nummer\nMüller, Eva;1\nKoch, Ute;2\n'],
    [';', 'a;b;c\n"1,1\n2,2";2;3\n"1,1\n2,2";2;3\n'],
    [';', 'a;b'],
    [';', 'only one column\n1\n'],
    [';', ''],
  ])('[T4] %j is recognised in %j', (separator, sample) => {
    expect(recogniseSeparator(sample)).toBe(separator);
  });

  test('[T4] a last record that the sample cuts off does not count', () => {
    expect(recogniseSeparator('a;b,c\n1;2,3\n4')).toBe(';');
    expect(recogniseSeparator('a,b;c;d\n1,2;3;4\n5,6;7')).toBe(';');
  });
});
