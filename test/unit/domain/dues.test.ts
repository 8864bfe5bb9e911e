/** What is owed, what has to be paid, what a payment is for. The assembly is on 14 November 2026. */
import { describe, expect, test } from 'vitest';
import type { RuleOf } from '@shared/domain/assembly';
import { allocate, firstDues, openDues, requiredDues } from '@shared/domain/dues';
import type { DuesItem } from '@shared/domain/member';
import { addSpan } from '@shared/domain/spans';
import { day, makeMember } from '../../support/register-desk';

const TODAY = day('2026-11-14');
const RULE: RuleOf<'no-open-dues'> = { rule: 'no-open-dues', limit: 0 };

function owing(...dues: DuesItem[]) {
  return makeMember('100001', { openDues: 1, dues });
}
const year = (of: number, owed: number, paid = 0): DuesItem => ({ year: of, owed, paid });
const rate = (dueOn: string, owed: number, paid = 0): DuesItem => ({
  ...{ year: Number(dueOn.slice(0, 4)), owed, paid },
  dueOn: day(dueOn),
});
const required = (dues: readonly DuesItem[], rule: Partial<typeof RULE> = {}, paid = 0) =>
  requiredDues(owing(...dues), { ...RULE, ...rule }, TODAY, paid);

describe('what is open', () => {
  test('[E6] is what the years of the roll leave open, oldest first, and not the sum beside them', () => {
    const { items, open } = openDues(owing(year(2026, 7200), year(2025, 7200, 6000)), TODAY, 0);
    expect(items?.map((item) => [item.year, item.open])).toEqual([
      [2025, 1200],
      [2026, 7200],
    ]);
    expect(open).toBe(8400);
  });

  test('[E6] is the sum where the roll has no years, and nothing where it has no cell', () => {
    expect(openDues(makeMember('1', { openDues: 4800 }), TODAY, 0)).toEqual({ open: 4800 });
    expect(openDues(makeMember('1', { openDues: -300 }), TODAY, 0)).toEqual({ open: 0 });
    expect(openDues({}, TODAY, 0)).toEqual({ open: 0 });
    expect(openDues(owing(), TODAY, 0)).toEqual({ items: [], open: 0 });
  });

  test('[E25] what was paid at desks is taken off, the oldest first, and never below nothing', () => {
    const member = owing(year(2024, 1000), year(2025, 7200), year(2026, 7200));
    const opens = (paid: number) => openDues(member, TODAY, paid).items?.map(({ open }) => open);
    expect(opens(900)).toEqual([100, 7200, 7200]);
    expect(opens(1001)).toEqual([0, 7199, 7200]);
    expect(opens(99_999)).toEqual([0, 0, 0]);
    expect(openDues(makeMember('1', { openDues: 4800 }), TODAY, 5000)).toEqual({ open: 0 });
  });

  test('[E25] a list that has the booking already takes the payment off twice: only the treasurer knows', () => {
    const paid = 5000;
    expect(openDues(owing(year(2025, 7200), year(2026, 7200)), TODAY, paid).open).toBe(9400);
    expect(openDues(owing(year(2025, 7200, paid), year(2026, 7200)), TODAY, paid).open).toBe(4400);
  });

  test('[E6] what is overpaid for one year sets off another', () => {
    expect(openDues(owing(year(2025, 7200, 10_000), year(2026, 7200, 4000)), TODAY, 0).open).toBe(400);
    expect(openDues(owing(year(2025, -500), year(2026, 7200)), TODAY, 0).open).toBe(6700);
  });

  test('[E14] says of each what has fallen due: on the day itself, and what has no day', () => {
    const { items } = openDues(
      owing(rate('2026-11-15', 100), rate('2026-11-14', 100), year(2026, 100)),
      TODAY,
      0,
    );
    expect(items?.map(({ dueOn, dueYet }) => [dueOn, dueYet])).toEqual([
      [undefined, true],
      ['2026-11-14', true],
      ['2026-11-15', false],
    ]);
  });
});

describe('what has to be paid', () => {
  test('[E14] is only what is beyond the limit', () => {
    expect(required([year(2026, 1200)], { limit: 1200 })).toEqual({ required: 0, open: 1200 });
    expect(required([year(2026, 1201)], { limit: 1200 })).toEqual({ required: 1, open: 1201 });
    expect(requiredDues(makeMember('1', { openDues: 5000 }), { ...RULE, limit: 1200 }, TODAY, 300)).toEqual({
      required: 3500,
      open: 4700,
    });
  });

  test('[E14] an instalment that falls due after the day is not asked for', () => {
    const dues = [rate('2026-01-01', 1800), rate('2026-07-01', 1800), rate('2026-12-01', 1800)];
    expect(required(dues)).toEqual({ required: 3600, open: 5400 });
    expect(required(dues, {}, 3600)).toEqual({ required: 0, open: 1800 });
  });

  test.each([
    ['2026-08-13', 7200],
    ['2026-08-14', 0],
  ])('[E14] with three months of grace, what fell due on %s asks for %i', (dueOn, asked) => {
    const grace = { count: 3, unit: 'months' as const };
    expect(required([rate(dueOn, 7200)], { grace })).toEqual({ required: asked, open: 7200 });
  });

  test('[E14] grace is no help where the roll has no day', () => {
    const grace = { count: 12, unit: 'months' as const };
    expect(required([year(2026, 7200)], { grace }).required).toBe(7200);
    expect(requiredDues(makeMember('1', { openDues: 7200 }), { ...RULE, grace }, TODAY, 0).required).toBe(
      7200,
    );
  });

  test('[E25] whoever has paid what is required has paid enough, whatever else is open', () => {
    const dues = [
      ...[rate('2026-09-01', 500), rate('2025-03-01', 700, 200), rate('2027-01-01', 900)],
      ...[year(2024, 300), year(2026, 1100, 2000), year(2027, 400)],
    ];
    for (const limit of [0, 250, 1000])
      for (const count of [0, 1, 3, 24])
        for (const paid of [0, 150, 777, 1600]) {
          const rule = { limit, grace: { count, unit: 'months' as const } };
          const { required: asked } = required(dues, rule, paid);
          expect(required(dues, rule, paid + asked).required).toBe(0);
          if (asked > 0) expect(required(dues, rule, paid + asked - 1).required).toBe(1);
        }
  });
});

describe('what a payment is for', () => {
  test('[B7] the oldest dues first, instalments of a year together, then none: paid in advance', () => {
    const member = owing(rate('2026-07-01', 3600), rate('2026-01-01', 3600), year(2025, 1200));
    expect(allocate(member, TODAY, 1000, 0)).toEqual([{ for: 'dues', year: 2025, cents: 1000 }]);
    expect(allocate(member, TODAY, 1000, 1000)).toEqual([
      { for: 'dues', year: 2025, cents: 200 },
      { for: 'dues', year: 2026, cents: 800 },
    ]);
    expect(allocate(member, TODAY, 10_000, 0)).toEqual([
      { for: 'dues', year: 2025, cents: 1200 },
      { for: 'dues', year: 2026, cents: 7200 },
      { for: 'advance', cents: 1600 },
    ]);
    expect(allocate(member, TODAY, 500, 8400)).toEqual([{ for: 'advance', cents: 500 }]);
  });

  test('[B7] where the roll knows only the sum, no year', () => {
    const member = makeMember('1', { openDues: 4800 });
    expect(allocate(member, TODAY, 5000, 0)).toEqual([
      { for: 'dues', cents: 4800 },
      { for: 'advance', cents: 200 },
    ]);
  });

  test('[B7] of a pending person it is the first dues, whatever the roll says is open', () => {
    const pending = makeMember('1', { pending: true, openDues: 4800 });
    expect(allocate(pending, TODAY, 5000, 0)).toEqual([{ for: 'first-dues', year: 2026, cents: 5000 }]);
    expect(allocate({ openDues: 4800 }, TODAY, 5, 0)).toEqual([{ for: 'first-dues', year: 2026, cents: 5 }]);
  });

  test('[B7] adds up, also over more years than a receipt names', () => {
    const dues = Array.from({ length: 90 }, (_, index) => year(1930 + index, 100));
    const items = allocate(owing(...dues), TODAY, 9500, 0);
    expect(items.length).toBeLessThanOrEqual(40);
    expect(items.reduce((sum, { cents }) => sum + cents, 0)).toBe(9500);
    expect(items.at(-1)).toEqual({ for: 'advance', cents: 500 });
  });
});

test.each([
  ['2026-01-31', 4800],
  ['2026-07-01', 2400],
  ['2026-11-14', 800],
  ['2026-12-31', 400],
])('[B11] of yearly dues of 48 euros, whoever joins on %s begins with %i cents', (joinedOn, cents) => {
  expect(firstDues(4800, day(joinedOn))).toBe(cents);
});

test('[B11] the first dues are rounded to cents', () => {
  expect(firstDues(1000, day('2026-12-01'))).toBe(83);
  expect(firstDues(1000, day('2026-11-01'))).toBe(167);
});

test.each([
  ['2026-08-31', { count: 6, unit: 'months' }, '2027-02-28'],
  ['2023-08-31', { count: 6, unit: 'months' }, '2024-02-29'],
  ['2026-12-14', { count: 1, unit: 'months' }, '2027-01-14'],
  ['2026-11-14', { count: 0, unit: 'months' }, '2026-11-14'],
  ['2026-11-14', { count: 2, unit: 'weeks' }, '2026-11-28'],
  ['2026-12-31', { count: 60, unit: 'days' }, '2027-03-01'],
  ['9999-12-01', { count: 2, unit: 'months' }, '9999-12-31'],
  ['9999-12-01', { count: 1200, unit: 'weeks' }, '9999-12-31'],
] as const)('[E18] %s and %o come to %s', (from, span, to) => {
  expect(addSpan(day(from), span)).toBe(to);
});
