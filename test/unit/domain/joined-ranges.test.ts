import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areJoined, joinRanges } from '@shared/domain/card-ranges';
import { CardSet } from '@shared/domain/card-set';
import { cardsInRange, type CardRange } from '@shared/domain/cards';
import { factSchema, loggedEventSchema } from '@shared/domain/events';
import { GENESIS_HASH } from '@shared/domain/log';
import { verifyPiece } from '@shared/domain/log-pieces';
import { slipSchema } from '@shared/domain/series';
import { cardNo, deskNo, makeAssembly, NINE } from '../../support/register-desk';

const range = (from: string, to = from): CardRange => ({ from: cardNo(from), to: cardNo(to) });
const assemblyId = makeAssembly().id;
const slip = slipSchema.parse('S00001');

const UNJOINED: readonly (readonly [string, readonly CardRange[]])[] = [
  ['one within another', [range('A01', 'A09'), range('A02', 'A08')]],
  ['one that reaches into another', [range('A01', 'A05'), range('A05', 'A08')]],
  ['one that goes on where another ends', [range('A01', 'A05'), range('A06', 'A08')]],
  ['the same twice', [range('A01'), range('A01')]],
  ['out of order', [range('A05'), range('A01')]],
  ['one that is none, around another', [range('A09', 'A01'), range('A05')]],
  [
    'one that claims other check digits, around another',
    [{ ...range('A01', 'A99'), check: 'damm' }, range('A50')],
  ],
  ['two series out of order', [range('B01'), range('A01')]],
];

const bodies = (ranges: readonly CardRange[]) => [
  { type: 'cards-blocked', payload: { ranges, cause: 'lost' } },
  { type: 'cards-given', payload: { slip, to: deskNo(2), toName: 'x', ranges } },
  { type: 'cards-received', payload: { slip, from: deskNo(2), fromName: 'x', ranges } },
];
const told = { deskId: deskNo(1), seq: 1, operator: 'Ada', hlc: { time: NINE, counter: 0 } };
const envelope = { ...told, assemblyId, prevHash: GENESIS_HASH };
const expected = { assemblyId, deskId: deskNo(1), role: 'desk' as const, from: 1 };

describe('an event that names ranges', () => {
  test.each(UNJOINED)('[L13] is refused with %s, in a log and as a fact', (_, ranges) => {
    for (const body of bodies(ranges)) {
      expect(verifyPiece([{ ...envelope, ...body }], expected)).toEqual({
        ok: false,
        error: { kind: 'invalid-event', seq: 1, path: 'payload.ranges' },
      });
      expect(factSchema.safeParse({ ...told, ...body }).success).toBe(false);
    }
  });

  test('[L13] is taken with as few ranges as tell it, in order, of one series or several', () => {
    const ranges = [range('A01', 'A05'), range('A07'), range('A001', 'A010'), range('B01')];
    for (const body of bodies(ranges))
      expect(loggedEventSchema.safeParse({ ...envelope, ...body }).success).toBe(true);
  });
});

const anyRange = fc
  .tuple(fc.constantFrom('A', 'B'), fc.nat(60), fc.nat(6))
  .map(([prefix, first, more]) => range(`${prefix}${10 + first}`, `${prefix}${10 + first + more}`));
const anyRanges = fc.array(anyRange, { maxLength: 12 });

test('[L13] ranges that were joined are joined', () => {
  fc.assert(fc.property(anyRanges, (ranges) => areJoined(joinRanges(ranges))));
});

test('a set of cards tells of every range which of its cards are in it and which aren’t', () => {
  fc.assert(
    fc.property(anyRanges, anyRange, (ranges, asked) => {
      const all = new Set(ranges.flatMap(cardsInRange));
      const { inside, outside } = new CardSet(ranges).parts(asked);
      const cards = cardsInRange(asked);
      expect(inside.flatMap(cardsInRange)).toEqual(cards.filter((card) => all.has(card)));
      expect(outside.flatMap(cardsInRange)).toEqual(cards.filter((card) => !all.has(card)));
    }),
  );
});
