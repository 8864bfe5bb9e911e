import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '@shared/domain/member';
import { Roll } from '../../../renderer/roll-worker/roll';
import { RollBuilder } from '../../../renderer/roll-worker/roll-builder';

const columns = ['number', 'surname', 'givenName', 'birthDate'] as const;

function build(rows: readonly Row[]): Roll {
  const builder = new RollBuilder(columns);
  for (const row of rows) builder.add([row]);
  return builder.finish().roll;
}

function rowsOf(roll: Roll): Row[] {
  return Array.from({ length: roll.count }, (_, at) => roll.row(at));
}

describe('a roll', () => {
  test('stands in the order of a German directory', () => {
    const names = ['Özil', 'Zorn', 'Ost', 'de Boer', 'Weiß', 'Weis', 'Weißer', 'Oz', 'Åberg', 'Abel'];
    const roll = build(names.map((surname, at): Row => [String(at), surname, 'A', null]));
    expect(rowsOf(roll).map((row) => row[1])).toEqual([
      ...['Abel', 'Åberg', 'de Boer', 'Ost', 'Oz', 'Özil', 'Weis', 'Weiß', 'Weißer', 'Zorn'],
    ]);
  });

  test('puts members of one name in order of given names and birth dates, and keeps the rest as it came', () => {
    const rows: Row[] = [
      ['1', 'Koch', 'Eva', '1990-01-01'],
      ['2', 'Koch', 'Eva', '1980-01-01'],
      ['3', 'Koch', 'Ada', '1999-01-01'],
      ['4', 'Koch', 'Eva', '1980-01-01'],
    ];
    expect(rowsOf(build(rows)).map((row) => row[0])).toEqual(['3', '2', '4', '1']);
  });

  test('loses, adds and changes no row, whatever its texts', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 });
    const row = fc.tuple(cell, cell, cell, fc.constant(null));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const texts = (list: readonly Row[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(texts(rowsOf(build(rows)))).toEqual(texts(rows));
      }),
    );
  });

  test('of nobody is empty', () => {
    expect(build([]).count).toBe(0);
    expect(new Roll(columns, new Uint8Array()).count).toBe(0);
  });
});
