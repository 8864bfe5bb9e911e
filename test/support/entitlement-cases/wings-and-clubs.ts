import type { Rule } from '@shared/domain/assembly';
import { day, key } from '../register-desk';
import { membership, type EntitlementCase } from './terms';

const JU = 'Satzung der Jungen Union Deutschlands, § 2 (1)';
const FOURTEEN_TO_35: readonly Rule[] = [
  { rule: 'minimum-age', years: 14 },
  { rule: 'maximum-age', years: 35, until: 'birthday' },
];
const HAMBURG = 'Satzung der Grünen Jugend Hamburg, § 4 (6), as of 2025';
const UNTIL_28: readonly Rule[] = [{ rule: 'maximum-age', years: 28, until: 'birthday' }];
const SAXONY = 'Satzung der Grünen Jugend Sachsen, §§ 4 (1), 6 (1), as of October 2024';
const UNTIL_28_IN_SAXONY: readonly Rule[] = [{ rule: 'unit', anyOf: ['SN'], below: true }, ...UNTIL_28];
const RIDERS = 'Westernreitclub ZO (Switzerland), on members of the youth';
const UNTIL_END_OF_19: readonly Rule[] = [{ rule: 'maximum-age', years: 19, until: 'year-end' }];

const wings: readonly EntitlementCase[] = [
  {
    source: JU,
    says: 'who turns 14 on the day can be a member',
    rules: FOURTEEN_TO_35,
    member: { birthDate: day('2012-11-14') },
    obstacles: [],
  },
  {
    source: JU,
    says: 'who is 13 cannot',
    rules: FOURTEEN_TO_35,
    member: { birthDate: day('2012-11-15') },
    obstacles: [[1, 'too-young', 'document', { age: 13, required: 14 }]],
  },
  {
    source: JU,
    says: 'the day before the 35th birthday is the last',
    rules: FOURTEEN_TO_35,
    member: { birthDate: day('1991-11-15') },
    obstacles: [],
  },
  {
    source: JU,
    says: 'membership ends on completing the 35th year',
    rules: FOURTEEN_TO_35,
    member: { birthDate: day('1991-11-14') },
    obstacles: [[2, 'too-old', 'document', { age: 35, limit: 35 }]],
  },
  {
    source: JU,
    says: 'whose age nobody knows lacks both, and may show it once',
    rules: FOURTEEN_TO_35,
    without: ['birthDate'],
    obstacles: [
      [1, 'birth-date-unknown', 'document'],
      [2, 'birth-date-unknown', 'document'],
    ],
  },
  {
    source: 'Satzung der Jungen Union Nordrhein-Westfalen, § 4',
    says: 'at least the 14th, not the 35th year completed',
    rules: FOURTEEN_TO_35,
    member: { birthDate: day('2000-05-05') },
    obstacles: [],
  },
  {
    source: HAMBURG,
    says: 'membership ends on completing the 28th year',
    rules: UNTIL_28,
    member: { birthDate: day('1998-11-14') },
    obstacles: [[1, 'too-old', 'document', { age: 28, limit: 28 }]],
  },
  {
    source: HAMBURG,
    says: 'at 27 one is a member',
    rules: UNTIL_28,
    member: { birthDate: day('1998-11-15') },
    obstacles: [],
  },
  {
    source: `${JU}; BGB §§ 187 (2), 188 (2)`,
    says: 'who was born on 29 February is still 34 on 28 February',
    rules: FOURTEEN_TO_35,
    on: '2027-02-28',
    member: { birthDate: day('1992-02-29') },
    obstacles: [],
  },
  {
    source: `${JU}; BGB §§ 187 (2), 188 (2)`,
    says: 'and out on 1 March of a year without that day',
    rules: FOURTEEN_TO_35,
    on: '2027-03-01',
    member: { birthDate: day('1992-02-29') },
    obstacles: [[2, 'too-old', 'document', { age: 35, limit: 35 }]],
  },
  {
    source: SAXONY,
    says: 'who lives in Saxony and is under 28 is a member',
    rules: UNTIL_28_IN_SAXONY,
    member: { state: 'SN', district: 'KV Dresden', memberships: [], birthDate: day('2004-04-04') },
    obstacles: [],
  },
  {
    source: SAXONY,
    says: 'who is 30 and lives elsewhere lacks both',
    rules: UNTIL_28_IN_SAXONY,
    member: { birthDate: day('1996-04-04') },
    obstacles: [
      [1, 'other-unit', 'office', { units: ['RP', 'KV Mainz'] }],
      [2, 'too-old', 'document', { age: 30, limit: 28 }],
    ],
  },
  {
    source: RIDERS,
    says: 'members of the youth stay until the year ends in which they turn 19',
    rules: UNTIL_END_OF_19,
    on: '2026-12-31',
    member: { birthDate: day('2007-01-01') },
    obstacles: [],
  },
  {
    source: RIDERS,
    says: 'and not a day longer',
    rules: UNTIL_END_OF_19,
    on: '2027-01-01',
    member: { birthDate: day('2007-12-31') },
    obstacles: [[1, 'too-old', 'document', { age: 19, limit: 19 }]],
  },
];

const CLUB = 'draft of statutes asked about at vereinsknowhow.de, 2017, § 7';
const HALF_A_YEAR: readonly Rule[] = [
  { rule: 'membership-kind', anyOf: ['ordinary', 'supporting'] },
  { rule: 'waiting-period', span: { count: 6, unit: 'months' } },
];
const clubs: readonly EntitlementCase[] = [
  {
    source: 'Satzung des SV Hengersberg, § 5 (6)',
    says: 'members vote once they are 16',
    rules: [{ rule: 'minimum-age', years: 16 }],
    member: { birthDate: day('2011-03-03') },
    obstacles: [[1, 'too-young', 'document', { age: 15, required: 16 }]],
  },
  {
    source: 'Satzung von Medisport Berlin, § 10 (1)',
    says: 'members of 18 years have the vote',
    rules: [{ rule: 'minimum-age', years: 18 }],
    member: { birthDate: day('2008-11-14') },
    obstacles: [],
  },
  {
    source: CLUB,
    says: 'supporting members vote as well, after six months',
    rules: HALF_A_YEAR,
    member: { memberships: [membership('supporting', 'Verein')], joinedOn: day('2026-05-14') },
    obstacles: [],
  },
  {
    source: CLUB,
    says: 'a day less is not enough',
    rules: HALF_A_YEAR,
    member: { joinedOn: day('2026-05-15') },
    obstacles: [[2, 'waiting-period', 'wait', { from: '2026-11-15' }]],
  },
  {
    source: `${CLUB}; BGB § 188 (3)`,
    says: 'where the month has no such day, its last counts',
    rules: HALF_A_YEAR,
    on: '2026-02-27',
    member: { joinedOn: day('2025-08-31') },
    obstacles: [[2, 'waiting-period', 'wait', { from: '2026-02-28' }]],
  },
  {
    source: CLUB,
    says: 'guests wait in vain',
    rules: HALF_A_YEAR,
    member: { memberships: [membership('other', 'Verein')], joinedOn: day('2026-10-01') },
    obstacles: [
      [1, 'membership-kind', 'office', { has: ['other'] }],
      [2, 'waiting-period', 'wait', { from: '2027-04-01' }],
    ],
  },
  {
    source: 'handbook of the member system, on memberships',
    says: 'a second membership gives no vote',
    rules: [{ rule: 'membership-kind', anyOf: ['ordinary'] }],
    member: { memberships: [membership('second', 'KV Trier')] },
    obstacles: [[1, 'membership-kind', 'office', { has: ['second'] }]],
  },
  {
    source: 'handbook of the member system, on memberships',
    says: 'who supports here and is a member elsewhere votes elsewhere',
    rules: [
      { rule: 'membership-kind', anyOf: ['ordinary'] },
      { rule: 'unit', anyOf: ['KV Trier'], below: true },
    ],
    member: { memberships: [membership('ordinary', 'KV Mainz'), membership('supporting', 'KV Trier')] },
    obstacles: [[2, 'other-unit', 'office', { units: ['RP', 'KV Mainz'] }]],
  },
];

const FDP = 'Landessatzung der FDP Niedersachsen, § 13 (5): substitutes in the order of their votes';
const MANDATES: readonly Rule[] = [{ rule: 'not-resigned' }, { rule: 'mandate' }];
const unit = 'KV Celle';
const delegates: readonly EntitlementCase[] = [
  { source: FDP, says: 'who was elected votes', rules: MANDATES, circumstances: { seat: [] }, obstacles: [] },
  {
    source: FDP,
    says: 'who was not elected does not',
    rules: MANDATES,
    circumstances: { seat: [{ kind: 'no-mandate' }] },
    obstacles: [[2, 'no-mandate', 'office']],
  },
  {
    source: FDP,
    says: 'a substitute waits for those with more votes',
    rules: MANDATES,
    circumstances: { seat: [{ kind: 'not-next', unit, before: [key('100002')] }] },
    obstacles: [[2, 'not-next', 'seat', { unit, before: ['100002'] }]],
  },
  {
    source: FDP,
    says: 'no seat is free while all are taken, and who has left has none',
    rules: MANDATES,
    member: { leftOn: day('2026-01-01') },
    circumstances: { seat: [{ kind: 'no-seat-free', unit, seats: 3 }] },
    obstacles: [
      [1, 'resigned', 'office'],
      [2, 'no-seat-free', 'seat', { unit, seats: 3 }],
    ],
  },
];

const HANDBOOK = 'handbook of the member system, on the calculated right to vote';
const DUES: readonly Rule[] = [{ rule: 'no-open-dues', limit: 0 }];
const central: readonly EntitlementCase[] = [
  {
    source: HANDBOOK,
    says: 'it is shown, and ours counts',
    rules: DUES,
    member: { calculatedVote: false },
    obstacles: [],
  },
  {
    source: HANDBOOK,
    says: 'where it counts it gives the vote, and what was found is still shown',
    rules: DUES,
    counts: 'central',
    member: { calculatedVote: true, openDues: 500 },
    obstacles: [[1, 'dues-open', 'pay', { cents: 500 }]],
    entitled: true,
  },
  {
    source: HANDBOOK,
    says: 'where it counts it takes the vote',
    rules: DUES,
    counts: 'central',
    member: { calculatedVote: false },
    obstacles: [[0, 'central-says-no', 'office']],
    entitled: false,
  },
  {
    source: HANDBOOK,
    says: 'where both count each can refuse',
    rules: DUES,
    counts: 'both',
    member: { calculatedVote: false, openDues: 500 },
    obstacles: [
      [0, 'central-says-no', 'office'],
      [1, 'dues-open', 'pay', { cents: 500 }],
    ],
    entitled: false,
  },
];

export const WING_AND_CLUB_CASES: readonly EntitlementCase[] = [...wings, ...clubs, ...delegates, ...central];
