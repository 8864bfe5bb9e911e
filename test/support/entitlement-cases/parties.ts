import type { Rule } from '@shared/domain/assembly';
import { day } from '../register-desk';
import { membership, type EntitlementCase } from './terms';

const PIRATES = 'Bundessatzung der Piratenpartei, § 4 (4), as of the conference 2011.2';
/** At conferences: member of the unit, first dues paid, all dues paid. */
const CONFERENCE: readonly Rule[] = [
  { rule: 'not-pending' },
  { rule: 'unit', anyOf: ['RP'], below: true },
  { rule: 'no-open-dues', limit: 0 },
];
/** Elsewhere: not more than three months in arrears. */
const THREE_MONTHS: readonly Rule[] = [
  { rule: 'not-pending' },
  { rule: 'unit', anyOf: ['RP'], below: true },
  { rule: 'no-open-dues', limit: 0, grace: { count: 3, unit: 'months' } },
];
const dues = (year: number, owed: number, dueOn: string) => ({ year, owed, paid: 0, dueOn: day(dueOn) });

const pirates: readonly EntitlementCase[] = [
  { source: PIRATES, says: 'who has paid everything votes', rules: CONFERENCE, obstacles: [] },
  {
    source: PIRATES,
    says: 'who has not paid the first dues does not vote',
    rules: CONFERENCE,
    member: { pending: true },
    obstacles: [[1, 'pending', 'treasurer']],
  },
  {
    source: PIRATES,
    says: 'at a conference all dues must be paid',
    rules: CONFERENCE,
    member: { openDues: 4800 },
    obstacles: [[3, 'dues-open', 'pay', { cents: 4800, open: 4800 }]],
  },
  {
    source: PIRATES,
    says: 'who pays at the desk has paid all dues',
    rules: CONFERENCE,
    member: { openDues: 4800 },
    circumstances: { paid: 4800 },
    obstacles: [],
  },
  {
    source: PIRATES,
    says: 'who pays a part still owes the rest',
    rules: CONFERENCE,
    member: { openDues: 4800 },
    circumstances: { paid: 2000 },
    obstacles: [[3, 'dues-open', 'pay', { cents: 2800, open: 2800 }]],
  },
  {
    source: PIRATES,
    says: 'paying does not end the pending state',
    rules: CONFERENCE,
    member: { pending: true, openDues: 800 },
    circumstances: { paid: 800 },
    obstacles: [[1, 'pending', 'treasurer']],
  },
  {
    source: PIRATES,
    says: 'who belongs to another unit does not vote',
    rules: CONFERENCE,
    member: { state: 'HE', district: 'KV Frankfurt', memberships: [membership('ordinary', 'KV Frankfurt')] },
    obstacles: [[2, 'other-unit', 'office', { units: ['HE', 'KV Frankfurt'] }]],
  },
  {
    source: PIRATES,
    says: 'all that is missing is said at once',
    rules: CONFERENCE,
    member: { pending: true, state: 'HE', district: 'KV Frankfurt', memberships: [], openDues: 1200 },
    obstacles: [
      [1, 'pending', 'treasurer'],
      [2, 'other-unit', 'office'],
      [3, 'dues-open', 'pay', { cents: 1200 }],
    ],
  },
  {
    source: PIRATES,
    says: 'two months in arrears still vote where it is no conference',
    rules: THREE_MONTHS,
    member: { dues: [dues(2026, 4800, '2026-09-14')], openDues: 4800 },
    obstacles: [],
  },
  {
    source: PIRATES,
    says: 'four months in arrears do not',
    rules: THREE_MONTHS,
    member: { dues: [dues(2026, 4800, '2026-07-14')], openDues: 4800 },
    obstacles: [[3, 'dues-open', 'pay', { cents: 4800 }]],
  },
  {
    source: PIRATES,
    says: 'only what is long overdue has to be paid',
    rules: THREE_MONTHS,
    member: { dues: [dues(2025, 3600, '2025-03-31'), dues(2026, 4800, '2026-10-01')] },
    obstacles: [[3, 'dues-open', 'pay', { cents: 3600, open: 8400 }]],
  },
  {
    source: PIRATES,
    says: 'what falls due later is not in arrears',
    rules: CONFERENCE,
    member: { dues: [dues(2026, 4800, '2026-12-01')] },
    obstacles: [],
  },
];

const PARTIES_ACT: readonly Rule[] = [
  { rule: 'joined' },
  { rule: 'not-resigned' },
  { rule: 'not-barred' },
  { rule: 'no-open-dues', limit: 1000 },
];
const partiesAct: readonly EntitlementCase[] = [
  {
    source: 'PartG § 10 (2), sentence 2',
    says: 'statutes may make the vote depend on dues, and on how much of them',
    rules: PARTIES_ACT,
    member: { openDues: 2500 },
    obstacles: [[4, 'dues-open', 'pay', { cents: 1500, open: 2500 }]],
  },
  {
    source: 'PartG § 10 (2), sentence 2',
    says: 'what is within the limit does no harm',
    rules: PARTIES_ACT,
    member: { openDues: 1000 },
    obstacles: [],
  },
  {
    source: 'PartG § 10 (2), sentence 3',
    says: 'a member may leave with immediate effect',
    rules: PARTIES_ACT,
    member: { leftOn: day('2026-11-14') },
    obstacles: [[2, 'resigned', 'office', { leftOn: '2026-11-14' }]],
  },
  {
    source: 'PartG § 10 (2), sentence 3',
    says: 'who leaves the day after is still a member',
    rules: PARTIES_ACT,
    member: { leftOn: day('2026-11-15') },
    obstacles: [],
  },
  {
    source: 'after PartG § 10 (1), sentence 4',
    says: 'who may not be a member by court order is marked as barred',
    rules: PARTIES_ACT,
    member: { barred: true },
    obstacles: [[3, 'barred', 'office']],
  },
  {
    source: 'PartG § 10 (1), sentence 1',
    says: 'membership begins when the party has decided on it',
    rules: PARTIES_ACT,
    member: { joinedOn: day('2026-11-15') },
    obstacles: [[1, 'not-yet-joined', 'wait', { joinsOn: '2026-11-15' }]],
  },
];

const CDU: readonly Rule[] = [
  { rule: 'membership-kind', anyOf: ['ordinary'] },
  { rule: 'minimum-age', years: 16 },
  { rule: 'no-open-dues', limit: 0, grace: { count: 6, unit: 'months' } },
];
const cdu: readonly EntitlementCase[] = [
  {
    source: 'Statut der CDU Deutschlands, § 7 (2)',
    says: 'rights rest after more than six months of arrears',
    rules: CDU,
    member: { dues: [dues(2026, 6000, '2026-04-01')] },
    obstacles: [[3, 'dues-open', 'pay', { cents: 6000 }]],
  },
  {
    source: 'Statut der CDU Deutschlands, § 7 (2)',
    says: 'five months do no harm',
    rules: CDU,
    member: { dues: [dues(2026, 6000, '2026-06-20')] },
    obstacles: [],
  },
  {
    source: 'Satzung der CDU Kreis Heinsberg, § 4 (3)',
    says: 'guest members take no part in votes',
    rules: CDU,
    member: { memberships: [membership('other', 'KV Heinsberg', '2026-01-01')] },
    obstacles: [[1, 'membership-kind', 'office', { has: ['other'] }]],
  },
  {
    source: 'Satzung der CDU Kreis Heinsberg, § 4 (1)',
    says: 'who is 16 on the day can be a member',
    rules: CDU,
    member: { birthDate: day('2010-11-14') },
    obstacles: [],
  },
  {
    source: 'Satzung der CDU Kreis Heinsberg, § 4 (1)',
    says: 'who turns 16 the day after cannot yet',
    rules: CDU,
    member: { birthDate: day('2010-11-15') },
    obstacles: [[2, 'too-young', 'document', { age: 15, required: 16 }]],
  },
];

const SIX_WEEKS: readonly Rule[] = [{ rule: 'waiting-period', span: { count: 6, unit: 'weeks' } }];
const BONN = 'Satzung der Grünen im Kreisverband Bonn, § 1 (3)';
const UPPER_SWABIA = 'Satzung des FDP-Bezirksverbands Bodensee-Oberschwaben, §§ 1, 3';
const DISTRICTS: readonly Rule[] = [
  {
    rule: 'unit',
    anyOf: ['KV Bodenseekreis', 'KV Konstanz', 'KV Ravensburg', 'KV Biberach', 'KV Sigmaringen'],
    below: true,
  },
];
const units: readonly EntitlementCase[] = [
  {
    source: 'after Bundessatzung der Linken, § 2 (membership takes effect after six weeks)',
    says: 'six weeks to the day are enough',
    rules: SIX_WEEKS,
    member: { joinedOn: day('2026-10-03') },
    obstacles: [],
  },
  {
    source: 'after Bundessatzung der Linken, § 2 (membership takes effect after six weeks)',
    says: 'a day less is not',
    rules: SIX_WEEKS,
    member: { joinedOn: day('2026-10-04') },
    obstacles: [[1, 'waiting-period', 'wait', { from: '2026-11-15' }]],
  },
  {
    source: BONN,
    says: 'members of local groups belong to the district',
    rules: [{ rule: 'unit', anyOf: ['KV Bonn'], below: true }],
    member: { state: 'NW', district: 'KV Bonn', local: 'OV Beuel', memberships: [] },
    obstacles: [],
  },
  {
    source: BONN,
    says: 'a local group decides by itself',
    rules: [{ rule: 'unit', anyOf: ['OV Hardtberg'], below: false }],
    member: { state: 'NW', district: 'KV Bonn', local: 'OV Beuel', memberships: [] },
    obstacles: [[1, 'other-unit', 'office', { units: ['NW', 'KV Bonn', 'OV Beuel'] }]],
  },
  {
    source: BONN,
    says: 'who is not in a unit below is in the unit itself',
    rules: [{ rule: 'unit', anyOf: ['KV Bonn'], below: false }],
    member: { state: 'NW', district: 'KV Bonn', local: 'OV Beuel', memberships: [] },
    obstacles: [[1, 'other-unit', 'office']],
  },
  {
    source: UPPER_SWABIA,
    says: 'members of one of its districts are members',
    rules: DISTRICTS,
    member: { state: 'BW', district: 'Kv  Konstanz', memberships: [] },
    obstacles: [],
  },
  {
    source: UPPER_SWABIA,
    says: 'members of other districts are not',
    rules: DISTRICTS,
    member: { state: 'BW', district: 'KV Ulm', memberships: [] },
    obstacles: [[1, 'other-unit', 'office', { units: ['BW', 'KV Ulm'] }]],
  },
  {
    source: UPPER_SWABIA,
    says: 'where nobody knows the district only the office can say',
    rules: DISTRICTS,
    member: { memberships: [] },
    without: ['state', 'district'],
    obstacles: [[1, 'unit-unknown', 'document']],
  },
];

const CUT_OFF: readonly Rule[] = [{ rule: 'joined-by', day: day('2018-02-06') }];
const SPD = 'after the rules of the SPD’s vote of members in 2018 (members on 6 February)';
const cutOff: readonly EntitlementCase[] = [
  {
    source: SPD,
    says: 'who joined on the day votes',
    rules: CUT_OFF,
    on: '2018-03-02',
    member: { joinedOn: day('2018-02-06') },
    obstacles: [],
  },
  {
    source: SPD,
    says: 'who joined later does not',
    rules: CUT_OFF,
    on: '2018-03-02',
    member: { joinedOn: day('2018-02-07') },
    obstacles: [[1, 'joined-too-late', 'office', { joinedOn: '2018-02-07', day: '2018-02-06' }]],
  },
  {
    source: SPD,
    says: 'where nobody knows when somebody joined only the office can say',
    rules: CUT_OFF,
    on: '2018-03-02',
    without: ['joinedOn'],
    obstacles: [[1, 'joining-date-unknown', 'document']],
  },
];

export const PARTY_CASES: readonly EntitlementCase[] = [
  ...pirates,
  ...partiesAct,
  ...cdu,
  ...units,
  ...cutOff,
];
