import { expect, test } from 'vitest';
import { MEMBER_COLUMNS, type Column } from '@shared/domain/member';
import { columnsNeeded, defaultVotes, rulesTestable } from '@shared/domain/rule-sets';

const ALL = Object.keys(MEMBER_COLUMNS).filter((name): name is Column => name in MEMBER_COLUMNS);
const common = ['not-pending', 'joined', 'not-resigned', 'membership-kind', 'not-barred'];
const ruleNames = (index: number, kind: 'conference' | 'nomination' | 'both') =>
  defaultVotes(kind)[index]?.rules.map(({ rule }) => rule);

test('[E12] a conference begins with dues, a nomination assembly with age and citizenship', () => {
  expect(ruleNames(0, 'conference')).toEqual([...common, 'no-open-dues']);
  expect(ruleNames(0, 'nomination')).toEqual([...common, 'minimum-age', 'citizenship']);
  expect(defaultVotes('conference')[0]?.rules).toContainEqual({ rule: 'no-open-dues', limit: 0 });
  expect(defaultVotes('nomination')[0]?.rules).toContainEqual({ rule: 'minimum-age', years: 18 });
  expect(defaultVotes('nomination')[0]?.rules).toContainEqual({ rule: 'citizenship', anyOf: ['DE'] });
});

test('[E12] an assembly of both kinds holds two votes, each with its own rules', () => {
  expect(defaultVotes('both')).toEqual([...defaultVotes('conference'), ...defaultVotes('nomination')]);
});

test('[E10] rules without a column on the roll are named and left out', () => {
  const { votes, dropped } = rulesTestable(defaultVotes('both'), ['number', 'surname', 'openDues', 'leftOn']);
  expect(votes.map(({ vote, rules }) => [vote, rules.map(({ rule }) => rule)])).toEqual([
    ['conference', ['not-pending', 'not-resigned', 'no-open-dues']],
    ['nomination', ['not-pending', 'not-resigned']],
  ]);
  expect(dropped.map(({ vote, rule }) => `${vote} ${rule.rule}`)).toEqual([
    'conference joined',
    'conference membership-kind',
    'conference not-barred',
    'nomination joined',
    'nomination membership-kind',
    'nomination not-barred',
    'nomination minimum-age',
    'nomination citizenship',
  ]);
});

test('[E10] on a roll with memberships nothing but dues, age, citizenship and the mark need a column of their own', () => {
  const { dropped } = rulesTestable(defaultVotes('both'), ['number', 'memberships']);
  expect(new Set(dropped.map(({ rule }) => rule.rule))).toEqual(
    new Set(['not-barred', 'no-open-dues', 'minimum-age', 'citizenship']),
  );
});

const desk = [
  'number',
  'refCode',
  'surname',
  'givenName',
  'street',
  'postcode',
  'town',
  'state',
  'district',
  'birthDate',
];

test('[K4] a package of a conference carries what the desk needs and the rules test', () => {
  const needed = columnsNeeded({ votes: defaultVotes('conference') }, ALL);
  const tested = ['joinedOn', 'leftOn', 'pending', 'openDues', 'dues', 'barred', 'memberships'];
  expect(new Set(needed)).toEqual(new Set([...desk, 'calculatedVote', 'warning', ...tested]));
});

test('[K4] a package of a nomination assembly carries no dues, and one of a conference no citizenship', () => {
  expect(columnsNeeded({ votes: defaultVotes('nomination') }, ALL)).toContain('citizenship');
  expect(columnsNeeded({ votes: defaultVotes('nomination') }, ALL)).not.toContain('openDues');
  expect(columnsNeeded({ votes: defaultVotes('conference') }, ALL)).not.toContain('citizenship');
});

test.each([
  'email',
  'comment',
  'freeText1',
  'freeText2',
  'freeText4',
  'municipalityKey',
  'local',
  'region',
] as const)('[K4] %s travels with no package', (column) => {
  for (const kind of ['conference', 'nomination', 'both'] as const) {
    expect(columnsNeeded({ votes: defaultVotes(kind) }, ALL)).not.toContain(column);
  }
});

test('[K4] columns that the roll lacks are not asked for, and the order is always the same', () => {
  const roll: Column[] = ['surname', 'number', 'email', 'memberships', 'givenName'];
  const needed = ['number', 'surname', 'givenName', 'memberships'];
  expect(columnsNeeded({ votes: defaultVotes('both') }, roll)).toEqual(needed);
  expect(columnsNeeded({ votes: defaultVotes('both') }, [...roll].reverse())).toEqual(needed);
});

test('[K4] memberships stay in the office where no rule reads them', () => {
  const votes = [{ vote: 'conference' as const, rules: [{ rule: 'not-resigned' as const }] }];
  expect(columnsNeeded({ votes }, ['number', 'surname', 'leftOn', 'memberships'])).not.toContain(
    'memberships',
  );
  expect(columnsNeeded({ votes }, ['number', 'surname', 'memberships'])).toContain('memberships');
});
