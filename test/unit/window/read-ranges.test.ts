import { describe, expect, test } from 'vitest';
import { cardCode } from '../../../shared/domain/card-code';
import { makeCard } from '../../../shared/domain/cards';
import { assemblyIdSchema, cardNumberSchema } from '../../../shared/domain/ids';
import { seriesSchema } from '../../../shared/domain/series';
import {
  rangesText,
  readRangeOf,
  readRanges,
  sizeOf,
} from '../../../renderer/screens/office/cards/read-ranges';
import { madeUpSnapshot } from '../../support/made-up-snapshot';

const DAMM = seriesSchema.parse({
  prefix: 'A',
  digits: 5,
  check: 'damm',
  name: 'Stimmkarten',
  colour: 'yellow',
  use: 'voting',
});
const snapshot = madeUpSnapshot({ series: [DAMM] });
const card = (serial: number) => makeCard(DAMM, serial);
const read = (text: string) => readRanges(snapshot, text);

describe('cards that somebody types or scans', () => {
  test('are single numbers and ranges, in any spelling, between commas', () => {
    const { ranges, fault } = read(' 1001 - 1050, 1061;1070 bis 1072\n1080–1081,');
    expect(fault).toBeUndefined();
    expect(rangesText(ranges).replaceAll('\u00a0', ' ')).toBe('1001 – 1050, 1061, 1070 – 1072, 1080 – 1081');
    expect(sizeOf(ranges)).toBe(50 + 1 + 3 + 2);
  });

  test('are nothing while nothing is typed', () => expect(read(' , ')).toEqual({ ranges: [] }));

  test('[C13] count without the numbers whose check digits are wrong', () => {
    const { ranges } = read(`${card(1)}-${card(30)}`);
    expect(ranges).toEqual([{ from: card(1), to: card(30), check: 'damm' }]);
    expect(sizeOf(ranges)).toBe(30);
  });

  test('[C13] are told to be mistyped where a check digit is wrong, at either end', () => {
    const wrong = `A0001${(Number(card(1).at(-1)) + 1) % 10}`;
    for (const text of [wrong, `${wrong}-${card(30)}`, `${card(1)}-${wrong}`, `1001, ${wrong}`]) {
      expect(read(text).fault).toBe('check-wrong');
    }
    expect(readRangeOf([DAMM], card(1), wrong).fault).toBe('check-wrong');
    expect(readRangeOf([], card(1), wrong).fault).toBe(undefined);
  });

  test('are read off their QR codes, and those of another assembly are told', () => {
    const own = cardCode(snapshot.assembly.id, card(7));
    const other = cardCode(assemblyIdSchema.parse('ffffffff-52a3-4d0e-9d0a-6f5b1c2d3e4f'), card(7));
    expect(read(own).ranges).toEqual([{ from: card(7), to: card(7), check: 'damm' }]);
    expect(read(other)).toEqual({ ranges: [], fault: 'other-assembly' });
  });

  test.each([
    ['Karte', 'not-a-number'],
    ['1001-1002-1003', 'not-a-number'],
    ['1001-', 'not-a-number'],
    ['1050-1001', 'last-before-first'],
    ['1-1050', 'other-length'],
    ['1001, A1-B2', 'other-letters'],
    ['000000-999999', 'too-many'],
  ])('%s is none, for a reason', (text, fault) => expect(read(text)).toEqual({ ranges: [], fault }));

  test('are named up to a number of them', () => {
    const ranges = Array.from({ length: 8 }, (_, at) => {
      const number = cardNumberSchema.parse(String(1000 + 2 * at));
      return { from: number, to: number };
    });
    expect(rangesText(ranges, 2)).toBe('1000, 1002 …');
  });
});
