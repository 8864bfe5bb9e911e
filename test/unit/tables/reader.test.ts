import { describe, expect, test } from 'vitest';
import { createTableReader, type TableRecord } from '@shared/tables/reader';
import type { Separator } from '@shared/tables/separator';

function read(text: string, pieceLength = text.length || 1, separator: Separator = ';') {
  const reader = createTableReader(separator);
  const records: TableRecord[] = [];
  for (let start = 0; start < text.length; start += pieceLength) {
    records.push(...reader.push(text.slice(start, start + pieceLength)));
  }
  records.push(...reader.finish());
  return { header: reader.header, records };
}

/** Lines as `line fault: cells`. */
function lines(text: string, pieceLength?: number): string[] {
  return read(text, pieceLength).records.map(
    ({ line, fault, cells }) => `${line}${fault ? ` ${fault}` : ''}: ${cells.join('|')}`,
  );
}

describe('records', () => {
  test('[T5] a record bears the physical line where it begins', () => {
    expect(lines('a;b\r\n1;2\r\n"3\r\nmore";4\r\n5;6')).toEqual(['2: 1|2', '3: 3\nmore|4', '5: 5|6']);
  });

  test('[T5] every kind of line break ends a line, also mixed and cut in two', () => {
    const text = 'a;b\r\n1;2\n3;4\r5;6\r\r\n7;8\r';
    const expected = ['2: 1|2', '3: 3|4', '4: 5|6', '6: 7|8'];
    for (let length = 1; length <= text.length; length++) expect(lines(text, length)).toEqual(expected);
  });

  test('[T5] quotes keep separators, doubled quotes and spaces', () => {
    expect(lines('a;b\n"x;y";"say ""hi"""\n" z ";12" disk\n')).toEqual([
      '2: x;y|say "hi"',
      '3:  z |12" disk',
    ]);
  });

  test('[T6] blank records are left out, and their lines count', () => {
    expect(lines('\n;\na;b\n\n;\n ;\n1;2\n\n')).toEqual(['7: 1|2']);
  });

  test('[T7] rows that are too short or too long are told', () => {
    expect(lines('a;b\n1\n1;2;3\n1;2\n1;2;\n')).toEqual([
      '2 ragged-row: 1',
      '3 ragged-row: 1|2|3',
      '4: 1|2',
      '5 ragged-row: 1|2|',
    ]);
  });
});

describe('unbalanced quotes', () => {
  test('[T7] a quote that nobody closes costs its own line and no other', () => {
    expect(lines('a;b;c\n1;"2;3\n4;5;6\n7;8;9\n')).toEqual([
      '2 unbalanced-quote: 1;"2;3',
      '3: 4|5|6',
      '4: 7|8|9',
    ]);
  });

  test('[T7] nor does one that text follows', () => {
    expect(lines('a;b;c\n1;"2"x;3\n4;"5";6\n')).toEqual(['2 unbalanced-quote: 1;"2"x;3', '3: 4|5|6']);
  });

  test('[T7] a chance quote further down does not swallow the rows between', () => {
    expect(lines('a;b;c\n1;"2;3\n4;5;6\n7;8";9\n10;11;12\n')).toEqual([
      '2 unbalanced-quote: 1;"2;3',
      '3: 4|5|6',
      '4: 7|8"|9',
      '5: 10|11|12',
    ]);
    expect(lines('a;b;c\n1;2;"3\n4;5;6\n7;8;"9"\n')).toEqual([
      '2 unbalanced-quote: 1;2;"3',
      '3: 4|5|6',
      '4: 7|8|9',
    ]);
  });

  test('[T7] the quote is given up after 64 Ki characters, whatever the size of the pieces', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index};x;y\n`).join('');
    for (const length of [1000, 65_536, 10_000_000]) {
      const { records } = read(`a;b;c\n1;"2;3\n${rows}`, length);
      expect(records).toHaveLength(20_001);
      expect(records[0]).toEqual({ line: 2, cells: ['1;"2;3'], fault: 'unbalanced-quote' });
      expect(records[20_000]).toEqual({ line: 20_002, cells: ['19999', 'x', 'y'] });
    }
  });

  test('[T7] a quote that swallows the break between two rows is seen by the number of cells', () => {
    expect(lines('a;b;c\n1;"2;3\n4";5;6\n')).toEqual(['2 unbalanced-quote: 1;"2;3', '3: 4"|5|6']);
  });

  test('[T7] an open quote holds nothing back for longer than 64 Ki characters', () => {
    const reader = createTableReader(';');
    expect(reader.push(`a;b\n1;"2\n${'3;4\n'.repeat(10_000)}`)).toEqual([]);
    expect(reader.push('3;4\n'.repeat(10_000))).toHaveLength(20_001);
  });

  test('[T7] a file of nothing but broken lines is read in one go', () => {
    const { records } = read(`a;b\n${'"x"y;"\n'.repeat(20_000)}`, 65_536);
    expect(records).toHaveLength(20_000);
    expect(records.every(({ fault }) => fault === 'unbalanced-quote')).toBe(true);
  });

  test('[T7] a broken header stays one cell, so that its columns are found lacking', () => {
    expect(read('"a"x;b\n1;2\n').header).toEqual(['"a"x;b']);
  });
});
