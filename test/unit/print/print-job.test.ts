import { cardsInRange, rangeOfSerials } from '@shared/domain/cards';
import { describe, expect, test } from 'vitest';
import { choiceOf, layoutOf, layoutWord } from '../../../renderer/screens/office/print/layout-choice';
import {
  CARDS_PER_FILE,
  cardsAt,
  cardsOnSheets,
  filesOf,
  readSheets,
  sheetCount,
} from '../../../renderer/screens/office/print/print-job';

const series = { prefix: 'A', digits: 5, check: 'damm' } as const;
const ranges = [rangeOfSerials(series, 1, 10), rangeOfSerials(series, 21, 2_900)];
const cards = ranges.flatMap(cardsInRange);

describe('a job of cards', () => {
  test('comes in files of whole sheets, no card twice and none left out', () => {
    for (const perSheet of [1, 2, 3, 8, 9, 10]) {
      const files = filesOf(ranges, perSheet);
      expect(files.flatMap((file) => file.ranges.flatMap(cardsInRange))).toEqual(cards);
      for (const [at, file] of files.entries()) {
        const count = file.ranges.flatMap(cardsInRange).length;
        expect(count).toBeLessThanOrEqual(CARDS_PER_FILE);
        if (at < files.length - 1) expect(count % perSheet).toBe(0);
        expect(cards[(file.firstSheet - 1) * perSheet]).toBe(file.ranges[0]?.from);
      }
    }
    expect(filesOf([], 8)).toEqual([]);
  });

  test('is cut anywhere, over the gaps between its ranges', () => {
    for (const [start, count] of [
      [0, 5],
      [8, 8],
      [10, 1],
      [9, 2],
      [2_880, 100],
      [5_000, 3],
    ] as const) {
      expect(cardsAt(ranges, start, count).flatMap(cardsInRange)).toEqual(cards.slice(start, start + count));
    }
  });

  test('has on its sheets what stands there, also on the last one', () => {
    const last = sheetCount(ranges, 8);
    expect(last).toBe(Math.ceil(cards.length / 8));
    const found = cardsOnSheets(ranges, 8, [2, last]).flatMap(cardsInRange);
    expect(found).toEqual([...cards.slice(8, 16), ...cards.slice((last - 1) * 8)]);
  });
});

describe('sheets that somebody names', () => {
  test('are single ones and ranges, in any order', () => {
    expect(readSheets('7-9, 3 8;1', 9)).toEqual({ sheets: [1, 3, 7, 8, 9] });
    expect(readSheets('  ', 9)).toEqual({ sheets: [] });
  });

  test.each([
    ['A3', 'not-sheets'],
    ['3-', 'not-sheets'],
    ['0', 'no-such-sheet'],
    ['10', 'no-such-sheet'],
    ['9-7', 'no-such-sheet'],
    ['1, 5-99999', 'no-such-sheet'],
  ])('are refused where they are none: %s', (text, fault) => {
    expect(readSheets(text, 9)).toEqual({ sheets: [], fault });
  });
});

describe('the layout of a card design', () => {
  test('is kept as a word and found again', () => {
    for (const layout of ['a4-8', 'a6', { widthMm: 62, heightMm: 29.5 }] as const) {
      expect(layoutOf(choiceOf(layoutWord(layout)))).toEqual(layout);
    }
    expect(layoutOf(choiceOf('nonsense'))).toBe('a4-8');
    expect(layoutOf(choiceOf(undefined))).toBe('a4-8');
  });

  test('is none where a label is too small, too large or no number', () => {
    for (const [width, height] of [
      ['39', '29'],
      ['62', '24'],
      ['211', '29'],
      ['', '29'],
      ['62', 'x'],
    ] as const) {
      expect(layoutOf({ name: 'label', width, height })).toBeUndefined();
    }
    expect(layoutOf({ name: 'label', width: '62,5', height: ' 29 ' })).toEqual({
      widthMm: 62.5,
      heightMm: 29,
    });
  });
});
