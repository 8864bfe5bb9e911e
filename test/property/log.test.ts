import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEvents, compareTimestamps, nextTimestamp, receiveTimestamp } from '@shared/domain/clock';
import {
  cardsInRange,
  firstInside,
  firstOutside,
  rangeContains,
  rangesOverlap,
  sizeOfUnion,
} from '@shared/domain/cards';
import { GENESIS_HASH, headOf, verifyChain } from '@shared/domain/log';
import { cardNo, deskNo, makeBatch, TestDesk } from '../support/register-desk';

const desk = new TestDesk(deskNo(1), { batches: [makeBatch(1, 'A01', 'A09', deskNo(1), 'Urne 1')] });
desk.accredit('100001', 'A01', 0);
desk.accredit('100002', 'A02', 1);
desk.replace('100001', 'A03', 2);
desk.withdraw('100002', true, 2);
desk.accredit('100003', 'A02', 3);
const { log } = desk;
const expected = {
  assemblyId: desk.assemblyId,
  deskId: desk.id,
  role: 'desk' as const,
  head: headOf(log.at(-1)).hash,
};
const lines = log.map((event) => JSON.stringify(event));

/** As what arrives: undefined where a line isn't JSON, which the reader of the file refuses. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

const accepts = (entries: readonly unknown[]): boolean => verifyChain(entries, expected).ok;

test('[L6] every change of a single character in a log is noticed, or is the same event', () => {
  expect(accepts(lines.map(parse))).toBe(true);
  const place = fc
    .nat(lines.length - 1)
    .chain((line) => fc.tuple(fc.constant(line), fc.nat((lines[line]?.length ?? 1) - 1)));
  const character = fc.oneof(
    fc.nat(0x7f).map((code) => String.fromCharCode(code)),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(place, character, ([index, at], with_) => {
      const line = lines[index] ?? '';
      const altered = line.slice(0, at) + with_ + line.slice(at + 1);
      const entry = parse(altered);
      const isSame = JSON.stringify(entry) === line;
      expect(accepts(lines.map((one, other) => (other === index ? entry : parse(one))))).toBe(isSame);
    }),
    { numRuns: 800 },
  );
});

test('[L6] every digit and letter of a log counts', () => {
  lines.forEach((line, index) => {
    for (let at = 0; at < line.length; at += 1) {
      if (!/[0-9A-Za-z]/.test(line.charAt(at))) continue;
      const altered = line.slice(0, at) + (line.charAt(at) === '1' ? '2' : '1') + line.slice(at + 1);
      expect(accepts(lines.map((one, other) => parse(other === index ? altered : one)))).toBe(false);
    }
  });
});

test('[L6] every loss, repetition and other order of events is noticed', () => {
  const places = fc.array(fc.nat(log.length - 1), { maxLength: log.length + 2 });
  fc.assert(
    fc.property(places, (order) => {
      const isWhole = order.join() === log.map((_, index) => index).join();
      expect(accepts(order.map((index) => log[index]))).toBe(isWhole);
    }),
    { numRuns: 500 },
  );
});

test('[L6] anything at all is refused without a crash', () => {
  fc.assert(
    fc.property(fc.array(fc.anything(), { minLength: 1, maxLength: 3 }), (entries) => {
      expect(verifyChain(entries, { ...expected, head: GENESIS_HASH }).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

const timestamp = fc.record({ time: fc.nat(50), counter: fc.nat(3) });
const placed = fc.record({
  hlc: timestamp,
  deskId: fc.integer({ min: 1, max: 3 }).map(deskNo),
  seq: fc.integer({ min: 1, max: 5 }),
});

test('[L5] the order of events is total and has no circles', () => {
  fc.assert(
    fc.property(placed, placed, placed, (a, b, c) => {
      expect(Math.sign(compareEvents(a, b))).toBe(-Math.sign(compareEvents(b, a)) + 0);
      if (compareEvents(a, b) <= 0 && compareEvents(b, c) <= 0)
        expect(compareEvents(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('[L3] a clock only rises, whatever the computer’s clock does and whatever it hears', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.option(timestamp)), { minLength: 1 }), (moments) => {
      let last = nextTimestamp(undefined, 0);
      for (const [nowMs, heard] of moments) {
        const next = heard ? receiveTimestamp(last, heard, nowMs) : nextTimestamp(last, nowMs);
        expect(compareTimestamps(next, last)).toBeGreaterThan(0);
        if (heard) expect(compareTimestamps(next, heard)).toBeGreaterThan(0);
        last = next;
      }
    }),
  );
});

const number = fc.integer({ min: 0, max: 30 });
const range = fc.tuple(fc.constantFrom('A', 'B'), number, number).map(([prefix, from, to]) => {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return { from: cardNo(prefix + digits(from)), to: cardNo(prefix + digits(to)) };
});

test('[C6] what ranges say of each other is what their cards say', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 5 }), (one, others) => {
      const cards = cardsInRange(one);
      const rest = new Set(others.flatMap(cardsInRange));
      expect(sizeOfUnion(others)).toBe(rest.size);
      expect(firstOutside(one, others)).toBe(cards.find((card) => !rest.has(card)));
      expect(firstInside(one, others)).toBe(cards.find((card) => rest.has(card)));
      expect(others.some((other) => rangesOverlap(one, other))).toBe(cards.some((card) => rest.has(card)));
      for (const card of rest) expect(rangeContains(one, card)).toBe(cards.includes(card));
    }),
    { numRuns: 300 },
  );
});
