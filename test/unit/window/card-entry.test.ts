import { describe, expect, test } from 'vitest';
import { cardCode } from '@shared/domain/card-code';
import { makeCard } from '@shared/domain/cards';
import { assemblyIdSchema, deskIdSchema } from '@shared/domain/ids';
import type { Series } from '@shared/domain/series';
import { checkOf, readCardEntry } from '../../../renderer/lib/card-entry';
import { lastCards, rangesBySeries } from '../../../renderer/lib/last-cards';
import { cardNo, makeAssembly, makeBatch } from '../../support/register-desk';

const DESK = deskIdSchema.parse('d'.repeat(40));
const SERIES: Series = {
  prefix: 'B',
  digits: 4,
  check: 'damm',
  name: 'Stimmkarten',
  colour: 'blue',
  use: 'voting',
};
const assembly = makeAssembly();
const known = { assembly, series: [SERIES], batches: [] };
const FIRST = makeCard(SERIES, 1);
const WRONG = cardNo(`${FIRST.slice(0, -1)}${(Number(FIRST.slice(-1)) + 1) % 10}`);

describe('what is typed or scanned as a card', () => {
  test.each([
    ['', { kind: 'nothing' }],
    ['  ', { kind: 'nothing' }],
    ['Huber', { kind: 'unreadable' }],
    ['SK1/1234', { kind: 'unreadable' }],
    ['a 10 42', { kind: 'card', card: 'A1042' }],
    [`${FIRST.toLowerCase()}\n`, { kind: 'card', card: FIRST }],
  ])('%j is read as %j', (text, entry) => expect(readCardEntry(known, text)).toEqual(entry));

  test('a card’s QR code is its number, also where a scanner takes the keyboard for an American one', () => {
    const code = cardCode(assembly.id, FIRST);
    for (const text of [code, code.replaceAll('/', '-'), code.toLowerCase()])
      expect(readCardEntry(known, text)).toEqual({ kind: 'card', card: FIRST });
  });

  test('a QR code of another assembly is refused whatever the number is', () => {
    const other = assemblyIdSchema.parse('00000000-0000-4000-8000-000000000000');
    expect(readCardEntry(known, cardCode(other, FIRST))).toEqual({
      kind: 'refused',
      refusal: { kind: 'card-of-other-assembly', card: FIRST },
    });
  });

  test('[C13] a number with a wrong check digit is mistyped, by its series or by a batch of it', () => {
    const mistyped = { kind: 'refused', refusal: { kind: 'card-check-wrong', card: WRONG, check: 'damm' } };
    expect(readCardEntry(known, WRONG)).toEqual(mistyped);
    const batch = { ...makeBatch(1, FIRST, makeCard(SERIES, 9), DESK), check: 'damm' as const, left: 9 };
    expect(readCardEntry({ ...known, series: [], batches: [batch] }, WRONG)).toEqual(mistyped);
    expect(readCardEntry({ ...known, series: [] }, WRONG)).toEqual({ kind: 'card', card: WRONG });
    expect(checkOf(known, cardNo('1001'))).toBeUndefined();
  });
});

describe('the last cards of a stack', () => {
  const stack = [
    { from: cardNo('1001'), to: cardNo('1010') },
    { from: cardNo('1021'), to: cardNo('1025') },
  ];

  test.each([
    [0, []],
    [3, [{ from: '1023', to: '1025' }]],
    [5, [{ from: '1021', to: '1025' }]],
    [
      7,
      [
        { from: '1009', to: '1010' },
        { from: '1021', to: '1025' },
      ],
    ],
    [99, stack],
  ])('%i of them', (count, ranges) => expect(lastCards(stack, count)).toEqual(ranges));

  test('keep their check digits', () => {
    const range = { from: FIRST, to: makeCard(SERIES, 20), check: 'damm' as const };
    expect(lastCards([range], 2)).toEqual([{ ...range, from: makeCard(SERIES, 19) }]);
  });

  test('are those of each series by itself', () => {
    const groups = rangesBySeries([...stack, { from: FIRST, to: FIRST, check: 'damm' }]);
    expect([...groups.keys()]).toEqual(['/4', 'B/4']);
    expect(groups.get('/4')).toEqual(stack);
  });
});
