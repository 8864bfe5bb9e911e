import { describe, expect, test } from 'vitest';
import type { AssemblyKind, VoteRules } from '@shared/domain/assembly';
import { assessEntitlement, type FoundObstacle } from '@shared/domain/entitlement';
import type { Column, Member, Membership } from '@shared/domain/member';
import { columnsNeeded } from '@shared/domain/rule-sets';
import { COLUMNS, day, key, makeAssembly, makeMember } from '../../support/register-desk';

/** The day of the assembly: Saturday, 14 November 2026. */
const ROLL_WITH_MEMBERSHIPS: Column[] = [
  'number',
  'refCode',
  'surname',
  'givenName',
  'birthDate',
  'memberships',
  'barred',
];

interface Case {
  readonly title: string;
  readonly changes?: Partial<Member>;
  readonly without?: readonly Column[];
  readonly columns?: readonly Column[];
  readonly kind?: AssemblyKind;
  readonly date?: string;
  /** Obstacles to the one vote: kinds, or whole ones. */
  readonly obstacles: readonly (FoundObstacle['kind'] | FoundObstacle)[];
}

const membership = (kind: Membership['kind'], from?: string, until?: string): Membership => ({
  kind,
  unit: 'Stamm Mainz',
  ...(from !== undefined && { from: day(from) }),
  ...(until !== undefined && { until: day(until) }),
});

function assess({ changes = {}, without = [], columns = COLUMNS, kind, date }: Case) {
  const fields = Object.entries(makeMember('100001', changes)).filter(
    ([name]) => !without.some((one) => one === name),
  );
  const member: Member = {
    key: key('100001'),
    surname: 'Huber',
    givenName: 'Karin',
    ...Object.fromEntries(fields),
  };
  return assessEntitlement(member, makeAssembly(kind, date), columns);
}

function check(given: Case) {
  const { obstacles = [], entitled } = assess(given).votes[0] ?? {};
  const shown = obstacles.map((obstacle, index) =>
    typeof given.obstacles[index] === 'string' ? obstacle.kind : obstacle,
  );
  expect(shown).toHaveLength(given.obstacles.length);
  expect(shown).toMatchObject(given.obstacles);
  expect(entitled).toBe(given.obstacles.length === 0);
}

const pending: Case[] = [
  { title: '[E1] a member whose dues were booked votes', obstacles: [] },
  { title: '[E1] a pending member has no vote', changes: { pending: true }, obstacles: ['pending'] },
  {
    title: '[E1] an applicant without a number is pending where the roll does not say',
    without: ['number', 'pending'],
    obstacles: ['pending'],
  },
  {
    title: '[E1] a pending cell that is empty does not make a member with a number pending',
    without: ['pending'],
    obstacles: [],
  },
  {
    title: '[E1] a roll without the column still knows applicants without a number',
    without: ['number', 'pending'],
    columns: ['number', 'refCode', 'surname'],
    obstacles: ['pending'],
  },
  {
    title: '[E1] what the roll says of an applicant without a number counts',
    changes: { pending: false },
    without: ['number'],
    obstacles: [],
  },
];

const joining: Case[] = [
  {
    title: '[E2] whoever joined the day before votes',
    changes: { joinedOn: day('2026-11-13') },
    obstacles: [],
  },
  { title: '[E2] whoever joins on the day votes', changes: { joinedOn: day('2026-11-14') }, obstacles: [] },
  {
    title: '[E2] whoever joins the day after does not vote',
    changes: { joinedOn: day('2026-11-15') },
    obstacles: [{ kind: 'not-yet-joined', joinsOn: day('2026-11-15') }],
  },
  { title: '[E2] an unknown joining date is no obstacle', without: ['joinedOn'], obstacles: [] },
  {
    title: '[E2] without the date the first membership tells',
    changes: { memberships: [membership('ordinary', '2026-12-24'), membership('second', '2026-12-01')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: [{ kind: 'not-yet-joined', joinsOn: day('2026-12-01') }, 'membership-kind'],
  },
  {
    title: '[E2] a membership without a first day began long ago',
    changes: { memberships: [membership('ordinary'), membership('second', '2026-12-01')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: [],
  },
];

const resigning: Case[] = [
  {
    title: '[E3] whoever resigns the day after still votes',
    changes: { leftOn: day('2026-11-15') },
    obstacles: [],
  },
  {
    title: '[E3] whoever resigned on the day does not vote',
    changes: { leftOn: day('2026-11-14') },
    obstacles: [{ kind: 'resigned', leftOn: day('2026-11-14') }],
  },
  {
    title: '[E3] whoever resigned years ago does not vote',
    changes: { leftOn: day('2020-01-01') },
    obstacles: ['resigned'],
  },
  {
    title: '[E3] a record closed on its joining date does not vote',
    changes: { leftOn: day('2019-08-08') },
    obstacles: ['resigned'],
  },
  {
    title: '[E3] on the last day of the last membership a person still votes',
    changes: { memberships: [membership('ordinary', '2009-01-09', '2026-11-14')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: [],
  },
  {
    title: '[E3] the day after the last day of all memberships a person has resigned',
    changes: {
      memberships: [
        membership('ordinary', '2009-01-09', '2026-11-13'),
        membership('second', '2009-01-09', '2020-12-31'),
      ],
    },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: [{ kind: 'resigned', leftOn: day('2026-11-13') }, 'membership-kind'],
  },
  {
    title: '[E3] whoever has no membership at all has not resigned',
    changes: { memberships: [] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  {
    title: '[E3] the date of the roll counts more than its memberships',
    changes: { memberships: [membership('ordinary', '2009-01-09', '2020-12-31')] },
    columns: [...ROLL_WITH_MEMBERSHIPS, 'leftOn'],
    obstacles: ['membership-kind'],
  },
];

const ordinary: Case[] = [
  {
    title: '[E4] an ordinary membership votes',
    changes: { memberships: [membership('ordinary', '2009-01-09')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: [],
  },
  {
    title: '[E4] a second membership does not vote',
    changes: { memberships: [membership('second', '2009-01-09')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  {
    title: '[E4] a supporting membership does not vote',
    changes: { memberships: [membership('supporting')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  {
    title: '[E4] an unknown kind of membership does not vote',
    changes: { memberships: [membership('other')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  {
    title: '[E4] an ordinary membership beside a second one votes',
    changes: { memberships: [membership('second', '2009-01-09'), membership('ordinary', '2010-01-01')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: [],
  },
  {
    title: '[E4] an ordinary membership that ended does not vote although a second one goes on',
    changes: {
      memberships: [membership('ordinary', '2009-01-09', '2025-12-31'), membership('second', '2009-01-09')],
    },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  {
    title: '[E4] an ordinary membership that begins later does not vote',
    changes: { memberships: [membership('supporting', '2009-01-09'), membership('ordinary', '2027-01-01')] },
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  {
    title: '[E4] no cell is no membership',
    columns: ROLL_WITH_MEMBERSHIPS,
    obstacles: ['membership-kind'],
  },
  { title: '[E4] a roll without memberships does not ask for one', obstacles: [] },
];

const barredAndDues: Case[] = [
  {
    title: '[E5] a barred member has no vote',
    changes: { barred: true },
    obstacles: [{ kind: 'barred' }],
  },
  { title: '[E5] a member who is not barred votes', changes: { barred: false }, obstacles: [] },
  {
    title: '[E6] a cent of dues open is an obstacle',
    changes: { openDues: 1 },
    obstacles: [{ kind: 'dues-open', cents: 1, open: 1 }],
  },
  {
    title: '[E6] dues of the year are told in full',
    changes: { openDues: 7200 },
    obstacles: [{ kind: 'dues-open', cents: 7200, open: 7200 }],
  },
  { title: '[E6] a credit is no obstacle', changes: { openDues: -500 }, obstacles: [] },
  { title: '[E6] an empty cell means nothing is owed', without: ['openDues'], obstacles: [] },
  {
    title: '[E6] a nomination assembly ignores dues',
    changes: { openDues: 7200 },
    kind: 'nomination',
    obstacles: [],
  },
];

const ageAndCitizenship: Case[] = [
  {
    title: '[E7] whoever turns 18 on the day votes',
    changes: { birthDate: day('2008-11-14') },
    kind: 'nomination',
    obstacles: [],
  },
  {
    title: '[E7] whoever turns 18 the day after does not vote',
    changes: { birthDate: day('2008-11-15') },
    kind: 'nomination',
    obstacles: [{ kind: 'too-young', age: 17, required: 18 }],
  },
  {
    title: '[E7] whoever was born on 29 February is not yet 18 on 28 February',
    changes: { birthDate: day('2008-02-29') },
    kind: 'nomination',
    date: '2026-02-28',
    obstacles: ['too-young'],
  },
  {
    title: '[E7] whoever was born on 29 February is 18 on 1 March',
    changes: { birthDate: day('2008-02-29') },
    kind: 'nomination',
    date: '2026-03-01',
    obstacles: [],
  },
  {
    title: '[E7] an unknown birth date is an obstacle',
    without: ['birthDate'],
    kind: 'nomination',
    obstacles: [{ kind: 'birth-date-unknown' }],
  },
  { title: '[E7] a conference asks for no age', changes: { birthDate: day('2012-01-01') }, obstacles: [] },
  { title: '[E8] a German votes', kind: 'nomination', obstacles: [] },
  {
    title: '[E8] the case of the code does not matter',
    changes: { citizenship: 'de' },
    kind: 'nomination',
    obstacles: [],
  },
  {
    title: '[E8] one of two citizenships is enough',
    changes: { citizenship: 'TR, DE' },
    kind: 'nomination',
    obstacles: [],
  },
  {
    title: '[E8] a citizen of Austria does not vote',
    changes: { citizenship: 'AT' },
    kind: 'nomination',
    obstacles: [{ kind: 'citizenship', citizenship: 'AT' }],
  },
  {
    title: '[E8] DE within another word is no code',
    changes: { citizenship: 'SWEDEN' },
    kind: 'nomination',
    obstacles: ['citizenship'],
  },
  {
    title: '[E8] an unknown citizenship is an obstacle',
    without: ['citizenship'],
    kind: 'nomination',
    obstacles: [{ kind: 'citizenship-unknown' }],
  },
  { title: '[E8] a conference asks for no citizenship', changes: { citizenship: 'FR' }, obstacles: [] },
];

const together: Case[] = [
  {
    title: '[E9] every obstacle to a conference is listed, in the order of the rules',
    changes: {
      pending: true,
      joinedOn: day('2027-01-01'),
      leftOn: day('2026-01-01'),
      barred: true,
      openDues: 100,
      memberships: [],
    },
    columns: [...COLUMNS, 'memberships'],
    obstacles: ['pending', 'not-yet-joined', 'resigned', 'membership-kind', 'barred', 'dues-open'],
  },
  {
    title: '[E9] every obstacle to a nomination is listed, in the order of the rules',
    changes: { pending: true, barred: true, citizenship: 'AT', birthDate: day('2010-01-01') },
    kind: 'nomination',
    obstacles: ['pending', 'barred', 'too-young', 'citizenship'],
  },
  {
    title: '[E10] a rule without its column is not tested',
    changes: { openDues: 7200, barred: true },
    columns: ['number', 'surname'],
    obstacles: [],
  },
];

describe('the right to vote', () => {
  test.each([pending, joining, resigning, ordinary, barredAndDues, ageAndCitizenship, together].flat())(
    '$title',
    check,
  );
});

test('[E10] the columns of a package give the same answer as the whole roll', () => {
  const roll: Column[] = [...COLUMNS, 'memberships'];
  const changes = { leftOn: day('2026-11-14'), memberships: [membership('second', '2027-01-01')] };
  for (const kind of ['conference', 'nomination', 'both'] as const) {
    const assembly = makeAssembly(kind);
    const member = makeMember('100001', changes);
    const columns = columnsNeeded(assembly, roll);
    expect(assessEntitlement(member, assembly, columns)).toEqual(assessEntitlement(member, assembly, roll));
  }
});

describe('standing', () => {
  test.each<[title: string, changes: Partial<Member>, without: readonly Column[], expected: string]>([
    ['[E11] a person with every vote is entitled', {}, [], 'entitled'],
    ['[E11] a person with dues open may still nominate', { openDues: 1200 }, [], 'partly'],
    ['[E11] a person of 16 may still confer', { birthDate: day('2010-01-01') }, [], 'partly'],
    [
      '[E11] a person with dues open and no known citizenship can be helped',
      { openDues: 1200 },
      ['citizenship'],
      'curable',
    ],
    [
      '[E11] a person who can be helped to one vote can be helped',
      { openDues: 1200, citizenship: 'AT' },
      [],
      'curable',
    ],
    ['[E11] a pending person can not be helped at the desk', { pending: true, openDues: 1200 }, [], 'barred'],
    [
      '[E11] a resigned person can not be helped',
      { leftOn: day('2020-01-01'), openDues: 1200 },
      [],
      'barred',
    ],
  ])('%s', (title, changes, without, expected) => {
    expect(assess({ title, changes, without, kind: 'both', obstacles: [] }).kind).toBe(expected);
  });

  test.each(['birthDate', 'citizenship'] as const)(
    '[E11] a person whose %s is not known can show it',
    (column) => {
      const title = 'what can be shown';
      expect(assess({ title, without: [column], kind: 'nomination', obstacles: [] }).kind).toBe('curable');
    },
  );

  test('[E11] an assembly without rules is open to everybody', () => {
    const votes: VoteRules[] = [{ vote: 'conference', rules: [] }];
    expect(assessEntitlement(makeMember('1'), { date: day('2026-11-14'), votes }, []).kind).toBe('entitled');
  });
});
