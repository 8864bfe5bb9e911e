import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type Origins } from '@shared/search/fold';
import { highlight } from '@shared/search/highlight';
import { gatherTokenRows, searchLinearly } from '@shared/search/linear';
import { search } from '@shared/search/search';
import type { SearchFields } from '@shared/search/tokens';
import { indexOf } from '../unit/search/support';
import { madeUpSource } from '../support/made-up-source';
import { madeUpQuery } from '../support/made-up-queries';
import { createRandom } from '../support/random';

const letters = Array.from("aeouäöüßsAEéıİłŁøæœğŞ\u0308\u0301\u00ad\u200d-. '’*019ſﬁ𠮷Ω½²");
const textUnit = fc.constantFrom(...letters, '\ud840');
const text = fc.oneof(
  fc.string({ unit: textUnit, maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 14 }),
);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const fields: fc.Arbitrary<SearchFields> = fc.record(
  { surname: text, givenName: text, number: fc.option(text), refCode: text, birthDate: date, town: text },
  { requiredKeys: [] },
);
const query = fc.oneof(
  fc.string({ unit: textUnit, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789.-/* ')), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A few large rolls with few queries, and small ones with many. */
const ROLLS = [
  { seed: 1, count: 3_000, rounds: 300 },
  { seed: 2, count: 700, rounds: 1_200 },
  { seed: 3, count: 33, rounds: 2_000 },
  { seed: 4, count: 1, rounds: 500 },
];

describe('the index', () => {
  it('finds exactly what a look at every row finds, in the same order, on made-up rolls', () => {
    for (const { seed, count, rounds } of ROLLS) {
      const source = madeUpSource({ count, seed });
      const index = indexOf(source.fields);
      const rows = gatherTokenRows(source);
      const random = createRandom(seed);
      for (let round = 0; round < rounds; round += 1) {
        const typed = madeUpQuery(random, source.fields);
        const window = { offset: random.below(3) * random.below(30), limit: random.below(60) };
        expect(search(index, typed, window), typed).toEqual(searchLinearly(rows, typed, window));
      }
    }
  });

  it('finds exactly that for any text and any query', () => {
    fc.assert(
      fc.property(
        fc.array(fields, { maxLength: 70 }),
        fc.array(query, { minLength: 1, maxLength: 8 }),
        (people, typed) => {
          const index = indexOf(people);
          const rows = gatherTokenRows({ count: people.length, fieldsAt: (row) => people[row] ?? {} });
          for (const each of typed) {
            for (const offset of [0, 3]) {
              const window = { offset, limit: 20 };
              expect(search(index, each, window)).toEqual(searchLinearly(rows, each, window));
            }
          }
        },
      ),
      { numRuns: 800 },
    );
  });

  it('finds a person by any beginning of any part of the own name', () => {
    const source = madeUpSource({ count: 500, seed: 9 });
    const index = indexOf(source.fields);
    for (const [row, { surname, givenName }] of source.fields.entries()) {
      const typed = `${surname ?? ''} ${givenName ?? ''}`;
      const found = search(index, typed.slice(0, 1 + (row % typed.length)), { offset: 0, limit: 500 });
      expect(found.rows).toContain(row);
    }
  });
});

describe('folding', () => {
  it('gives the beginning of a text a beginning of the folded text', () => {
    fc.assert(
      fc.property(text, fc.nat(14), (whole, length) => {
        const start = Array.from(whole).slice(0, length).join('');
        expect(fold(whole).startsWith(fold(start))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on whether places are wanted, and gives each character one', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: fc.constantFrom('a', 'e', 'o', 'u', 'x', 'E', '1') })),
        (whole) => {
          const origins: Origins = { starts: [], ends: [] };
          const folded = fold(whole, origins);
          expect(folded).toBe(fold(whole));
          expect([origins.starts.length, origins.ends.length]).toEqual([folded.length, folded.length]);
          for (const [at, start] of origins.starts.entries())
            expect(start).toBeLessThan(origins.ends[at] ?? -1);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('highlighting', () => {
  it('marks parts in order within the text, whatever it is asked', () => {
    fc.assert(
      fc.property(text, query, (shown, typed) => {
        let last = -1;
        for (const [start, end] of highlight(shown, typed)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.length);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('marks something in at least one field of each person found', () => {
    const source = madeUpSource({ count: 400, seed: 5 });
    const index = indexOf(source.fields);
    const random = createRandom(5);
    for (let round = 0; round < 400; round += 1) {
      const typed = madeUpQuery(random, source.fields);
      if (!/[^*\s]/.test(typed)) continue;
      for (const row of search(index, typed, { offset: 0, limit: 5 }).rows) {
        const texts = Object.values(source.fields[row] ?? {}).filter((value) => value !== null);
        expect(
          texts.some((value) => highlight(value, typed).length > 0),
          `${typed} in ${texts.join(', ')}`,
        ).toBe(true);
      }
    }
  });
});
