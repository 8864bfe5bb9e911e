import { expect, test } from 'vitest';
import type { Column } from '@shared/domain/member';
import {
  ageOn,
  checkRow,
  isIsoDate,
  memberKeyOf,
  memberToRow,
  openMemberships,
  rowToMember,
  type RowProblem,
} from '@shared/domain/members';
import { day } from '../../support/register-desk';

const columns: Column[] = [
  'number',
  'refCode',
  'surname',
  'givenName',
  'birthDate',
  'pending',
  'openDues',
  'memberships',
  'dues',
];
const memberships = [
  ['ordinary', 'Stamm Mainz', '2009-01-09', null],
  ['supporting', 'Bezirk Süd', null, '2020-12-31'],
] as const;
const dues = [
  [2025, 2400, 0, null, 'ermäßigt'],
  [2026, 3600, -100, '2026-07-01', null],
] as const;
const row = ['100005', 'FFJNNUEV', 'Huber', 'Karin', '1981-07-12', false, 1250, memberships, dues];

const changed = (column: Column, cell: unknown) =>
  row.map((old, index) => (columns[index] === column ? cell : old));

test('[K1] the member number is the key, else the reference code', () => {
  expect(memberKeyOf('100005', 'FFJNNUEV')).toBe('100005');
  expect(memberKeyOf(undefined, 'FFJNNUEV')).toBe('ref:FFJNNUEV');
  expect(memberKeyOf(null, null)).toBeUndefined();
});

test.each(['', ' 1', 'ref:ABC', '1:2', '<b>', 'x'.repeat(33)])('[K1] %j is no key', (number) => {
  expect(memberKeyOf(number, 'FFJNNUEV')).toBeUndefined();
  expect(memberKeyOf(null, number)).toBeUndefined();
});

test('[K3] a row becomes a person, and the person the same row', () => {
  const checked = checkRow(columns, row);
  if (!checked.ok) throw new Error(checked.error.problem);
  const member = rowToMember(columns, checked.value);
  expect(member).toEqual({
    key: '100005',
    number: '100005',
    refCode: 'FFJNNUEV',
    surname: 'Huber',
    givenName: 'Karin',
    birthDate: '1981-07-12',
    pending: false,
    openDues: 1250,
    memberships: [
      { kind: 'ordinary', unit: 'Stamm Mainz', from: '2009-01-09' },
      { kind: 'supporting', unit: 'Bezirk Süd', until: '2020-12-31' },
    ],
    dues: [
      { year: 2025, owed: 2400, paid: 0, note: 'ermäßigt' },
      { year: 2026, owed: 3600, paid: -100, dueOn: '2026-07-01' },
    ],
  });
  expect(memberToRow(columns, member)).toEqual(row);
});

test('[K3] an empty cell is no property, and the other way round', () => {
  const bare = [null, 'FFJNNUEV', 'Huber', null, null, null, null, null, null];
  const checked = checkRow(columns, bare);
  if (!checked.ok) throw new Error(checked.error.problem);
  const member = rowToMember(columns, checked.value);
  expect(member).toEqual({ key: 'ref:FFJNNUEV', refCode: 'FFJNNUEV', surname: 'Huber', givenName: '' });
  expect(memberToRow(columns, member)).toEqual(bare);
});

test.each([
  ['a text that is no row', 'Huber', { problem: 'not-a-row' }],
  ['a row too short', row.slice(1), { problem: 'not-a-row' }],
  ['a row too long', [...row, null], { problem: 'not-a-row' }],
  ['an object', Object.fromEntries(row.entries()), { problem: 'not-a-row' }],
  [
    'a hole',
    Object.assign(new Array<unknown>(9), { 0: '1', 2: 'Huber' }),
    { column: 'refCode', problem: 'not-a-text' },
  ],
  ['an empty text', changed('surname', ''), { column: 'surname', problem: 'not-a-text' }],
  ['an untrimmed text', changed('surname', ' Huber'), { column: 'surname', problem: 'not-a-text' }],
  ['a number as text', changed('surname', 7), { column: 'surname', problem: 'not-a-text' }],
  ['a control character', changed('surname', 'Hu\u0007ber'), { column: 'surname', problem: 'not-a-text' }],
  ['a torn surrogate', changed('surname', 'Hu\ud800ber'), { column: 'surname', problem: 'not-a-text' }],
  ['an endless text', changed('surname', 'x'.repeat(2001)), { column: 'surname', problem: 'not-a-text' }],
  [
    'a day that does not exist',
    changed('birthDate', '1981-02-29'),
    { column: 'birthDate', problem: 'not-a-date' },
  ],
  ['a German date', changed('birthDate', '12.07.1981'), { column: 'birthDate', problem: 'not-a-date' }],
  ['a flag as text', changed('pending', 'Ja'), { column: 'pending', problem: 'not-a-flag' }],
  ['a flag as number', changed('pending', 1), { column: 'pending', problem: 'not-a-flag' }],
  ['half a cent', changed('openDues', 0.5), { column: 'openDues', problem: 'not-an-amount' }],
  ['an endless amount', changed('openDues', 1e300), { column: 'openDues', problem: 'not-an-amount' }],
  [
    'memberships as text',
    changed('memberships', 'ordinary'),
    { column: 'memberships', problem: 'not-memberships' },
  ],
  [
    'an unknown kind of membership',
    changed('memberships', [['x', 'U', null, null]]),
    { column: 'memberships', problem: 'not-memberships' },
  ],
  [
    'a membership too short',
    changed('memberships', [['ordinary', 'U', null]]),
    { column: 'memberships', problem: 'not-memberships' },
  ],
  [
    'a membership from no day',
    changed('memberships', [['ordinary', 'U', '2020-13-01', null]]),
    { column: 'memberships', problem: 'not-memberships' },
  ],
  [
    'too many memberships',
    changed('memberships', Array(201).fill(['other', 'U', null, null])),
    { column: 'memberships', problem: 'not-memberships' },
  ],
  ...[
    ['dues as a sum', 7200],
    ['dues as text', '7200'],
    ['dues too short', [[2026, 7200, 0, null]]],
    ['dues too long', [[2026, 7200, 0, null, null, null]]],
    ['dues of no year', [[null, 7200, 0, null, null]]],
    ['dues of an impossible year', [[1899, 7200, 0, null, null]]],
    ['half a cent owed', [[2026, 0.5, 0, null, null]]],
    ['an endless amount paid', [[2026, 7200, 1e13, null, null]]],
    ['dues due on no day', [[2026, 7200, 0, '2026-02-30', null]]],
    ['an endless note to dues', [[2026, 7200, 0, null, 'x'.repeat(201)]]],
    ['an empty note to dues', [[2026, 7200, 0, null, '']]],
    ['too many dues', Array(201).fill([2026, 7200, 0, null, null])],
  ].map(([title, cell]): [string, unknown, RowProblem] => [
    String(title),
    changed('dues', cell),
    { column: 'dues', problem: 'not-dues' },
  ]),
  ['a number that is no key', changed('number', 'ref:1'), { column: 'number', problem: 'no-key' }],
  [
    'neither number nor code',
    [null, null, 'Huber', null, null, null, null, null, null],
    { column: 'refCode', problem: 'no-key' },
  ],
  [
    'no name',
    ['1', null, null, null, null, null, null, null, null],
    { column: 'surname', problem: 'no-name' },
  ],
])('[K2] %s is refused', (_, given, error) => {
  expect(checkRow(columns, given)).toEqual({ ok: false, error });
});

test('[K2] one name is enough', () => {
  expect(checkRow(columns, ['1', null, null, 'Ada', null, null, null, null, null]).ok).toBe(true);
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['2026-01-01T', false],
  [20260101, false],
])('[K2] %s is a day: %s', (value, expected) => {
  expect(isIsoDate(value)).toBe(expected);
});

test.each([
  ['2008-11-14', '2026-11-13', 17],
  ['2008-11-14', '2026-11-14', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2007-12-31', '2026-01-01', 18],
  ['2026-11-14', '2026-11-14', 0],
  ['2027-01-01', '2026-11-14', -1],
])('[E7] whoever was born on %s is on %s aged %i', (birth, on, age) => {
  expect(ageOn(day(birth), day(on))).toBe(age);
});

test.each([
  ['2026-11-14', undefined, true],
  ['2026-11-15', undefined, false],
  [undefined, '2026-11-14', true],
  [undefined, '2026-11-13', false],
  ['2026-11-14', '2026-11-14', true],
  ['2026-11-15', '2026-11-13', false],
  [undefined, undefined, true],
])('[K5] a membership from %s to %s exists on 14 November: %s', (from, until, expected) => {
  const membership = {
    kind: 'ordinary' as const,
    unit: 'U',
    ...(from !== undefined && { from: day(from) }),
    ...(until !== undefined && { until: day(until) }),
  };
  expect(openMemberships([membership], day('2026-11-14'))).toHaveLength(expected ? 1 : 0);
});
