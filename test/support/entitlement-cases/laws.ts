import type { Rule } from '@shared/domain/assembly';
import { day, key } from '../register-desk';
import { membership, type EntitlementCase } from './terms';

/** Germans of 18 years in the constituency, members of the party: BWahlG §§ 12 (1), 21 (1). */
const NOMINATION: readonly Rule[] = [
  { rule: 'not-pending' },
  { rule: 'joined' },
  { rule: 'not-resigned' },
  { rule: 'minimum-age', years: 18 },
  { rule: 'citizenship', anyOf: ['DE'] },
  { rule: 'constituency', of: 'federal', anyOf: ['205 Mainz'] },
];
const nomination: readonly EntitlementCase[] = [
  {
    source: 'BWahlG § 21 (1)',
    says: 'members entitled in the constituency vote',
    rules: NOMINATION,
    obstacles: [],
  },
  {
    source: 'BWahlG § 21 (1)',
    says: 'arrears are no obstacle: the law says who votes',
    rules: NOMINATION,
    member: { openDues: 7200 },
    obstacles: [],
  },
  {
    source: 'BWahlG § 12 (1)',
    says: 'who turns 18 on the day votes',
    rules: NOMINATION,
    member: { birthDate: day('2008-11-14') },
    obstacles: [],
  },
  {
    source: 'BWahlG § 12 (1)',
    says: 'who turns 18 the day after does not',
    rules: NOMINATION,
    member: { birthDate: day('2008-11-15') },
    obstacles: [[4, 'too-young', 'document', { age: 17, required: 18 }]],
  },
  {
    source: 'BGB §§ 187 (2), 188 (2)',
    says: 'who was born on 29 February is 17 on 28 February',
    rules: NOMINATION,
    on: '2026-02-28',
    member: { birthDate: day('2008-02-29') },
    obstacles: [[4, 'too-young', 'document', { age: 17, required: 18 }]],
  },
  {
    source: 'BGB §§ 187 (2), 188 (2)',
    says: 'and 18 on 1 March',
    rules: NOMINATION,
    on: '2026-03-01',
    member: { birthDate: day('2008-02-29') },
    obstacles: [],
  },
  {
    source: 'BWahlG § 12 (1)',
    says: 'who is also German is German',
    rules: NOMINATION,
    member: { citizenship: 'AT, DE' },
    obstacles: [],
  },
  {
    source: 'BWahlG § 12 (1)',
    says: 'who is not German does not vote',
    rules: NOMINATION,
    member: { citizenship: 'AT' },
    obstacles: [[5, 'citizenship', 'document', { citizenship: 'AT' }]],
  },
  {
    source: 'BWahlG § 12 (1)',
    says: 'whose citizenship nobody knows may show it',
    rules: NOMINATION,
    without: ['citizenship'],
    obstacles: [[5, 'citizenship-unknown', 'document']],
  },
  {
    source: 'BWahlG § 12 (1)',
    says: 'whose age nobody knows may show it',
    rules: NOMINATION,
    without: ['birthDate'],
    obstacles: [[4, 'birth-date-unknown', 'document']],
  },
  {
    source: 'BWahlG § 21 (1)',
    says: 'who lives in another constituency does not vote',
    rules: NOMINATION,
    member: { constituencyFederal: '206 Worms' },
    obstacles: [[6, 'other-constituency', 'document', { constituency: '206 Worms' }]],
  },
  {
    source: 'BWahlG § 21 (1)',
    says: 'whose constituency nobody knows may show where he lives',
    rules: NOMINATION,
    without: ['constituencyFederal'],
    obstacles: [[6, 'constituency-unknown', 'document']],
  },
  {
    source: 'BWahlG §§ 12 (1), 21 (1)',
    says: 'each of three reasons is told',
    rules: NOMINATION,
    member: { birthDate: day('2010-01-01'), citizenship: 'FR', constituencyFederal: '206 Worms' },
    obstacles: [
      [4, 'too-young', 'document'],
      [5, 'citizenship', 'document'],
      [6, 'other-constituency', 'document'],
    ],
  },
  {
    source: 'BWahlG § 21 (2)',
    says: 'constituencies of one city may hold one assembly',
    rules: [
      { rule: 'constituency', of: 'federal', anyOf: ['181 Frankfurt am Main I', '182 Frankfurt am Main II'] },
    ],
    member: { constituencyFederal: '182 Frankfurt am Main II' },
    obstacles: [],
  },
  {
    source: 'SächsWahlG § 21 (1)',
    says: 'a state’s own constituencies count for its parliament',
    rules: [{ rule: 'constituency', of: 'state', anyOf: ['41 Dresden 1'] }],
    member: { constituencyState: '42 Dresden 2' },
    obstacles: [[1, 'other-constituency', 'document', { constituency: '42 Dresden 2' }]],
  },
];

const EUROPEANS = ['DE', 'AT', 'FR', 'IT', 'PL'];
/** Local nomination: citizens of the Union, 16 years, in the municipality. */
const LOCAL: readonly Rule[] = [
  { rule: 'citizenship', anyOf: EUROPEANS },
  { rule: 'minimum-age', years: 16 },
  { rule: 'constituency', of: 'municipality', anyOf: ['07 315'] },
];
const local: readonly EntitlementCase[] = [
  {
    source: 'GG Art. 28 (1), sentence 3',
    says: 'citizens of the Union vote in municipalities',
    rules: LOCAL,
    member: { citizenship: 'AT' },
    obstacles: [],
  },
  {
    source: 'GG Art. 28 (1), sentence 3',
    says: 'others do not',
    rules: LOCAL,
    member: { citizenship: 'CH' },
    obstacles: [[1, 'citizenship', 'document', { citizenship: 'CH' }]],
  },
  {
    source: 'after KWahlG NRW § 7',
    says: 'at 16 one votes in the municipality',
    rules: LOCAL,
    member: { birthDate: day('2010-11-14') },
    obstacles: [],
  },
  {
    source: 'after KWahlG NRW § 7',
    says: 'at 15 not yet',
    rules: LOCAL,
    member: { birthDate: day('2011-01-02') },
    obstacles: [[2, 'too-young', 'document', { age: 15, required: 16 }]],
  },
  {
    source: 'after KWahlG NRW § 7',
    says: 'who lives in another municipality does not vote',
    rules: LOCAL,
    member: { municipalityKey: '06412000' },
    obstacles: [[3, 'other-constituency', 'document', { constituency: '06412000' }]],
  },
  {
    source: 'handbook of the member system, on returned mail',
    says: 'a key of zeros says that nobody knows where somebody lives',
    rules: LOCAL,
    member: { municipalityKey: '000000000000' },
    obstacles: [[3, 'constituency-unknown', 'document']],
  },
];

const elected = [key('100001'), key('100002')];
const REPRESENTATIVES: readonly Rule[] = [
  { rule: 'manual-list', effect: 'only', title: 'Gewählte Vertreter', members: elected },
];
const CONCERNED: readonly Rule[] = [
  { rule: 'manual-list', effect: 'none', title: 'Vertragspartner', members: elected },
];
const byHand: readonly EntitlementCase[] = [
  {
    source: 'BWahlG § 21 (1), sentence 3',
    says: 'elected representatives vote',
    rules: REPRESENTATIVES,
    obstacles: [],
  },
  {
    source: 'BWahlG § 21 (1), sentence 3',
    says: 'nobody else does',
    rules: REPRESENTATIVES,
    member: { key: key('100003'), number: '100003' },
    obstacles: [[1, 'not-listed', 'office', { title: 'Gewählte Vertreter' }]],
  },
  {
    source: 'BGB § 34',
    says: 'who is party to the contract does not vote on it',
    rules: CONCERNED,
    obstacles: [[1, 'listed', 'office', { title: 'Vertragspartner' }]],
  },
  {
    source: 'BGB § 34',
    says: 'everybody else does',
    rules: CONCERNED,
    member: { key: key('100003'), number: '100003' },
    obstacles: [],
  },
];

const ASSOCIATION: readonly Rule[] = [
  { rule: 'joined' },
  { rule: 'membership-kind', anyOf: ['ordinary'] },
  { rule: 'no-open-dues', limit: 0 },
];
const association: readonly EntitlementCase[] = [
  { source: 'BGB § 32 (1)', says: 'the members decide', rules: ASSOCIATION, obstacles: [] },
  {
    source: 'BGB §§ 32 (1), 38',
    says: 'who is no member yet does not decide',
    rules: ASSOCIATION,
    member: { joinedOn: day('2027-01-01'), memberships: [membership('ordinary', 'Verein', '2027-01-01')] },
    obstacles: [
      [1, 'not-yet-joined', 'wait', { joinsOn: '2027-01-01' }],
      [2, 'membership-kind', 'office', { has: [] }],
    ],
  },
  {
    source: 'after BGB § 39 (1)',
    says: 'who has left is no member',
    rules: [...ASSOCIATION, { rule: 'not-resigned' }],
    member: { leftOn: day('2026-06-30') },
    obstacles: [[4, 'resigned', 'office', { leftOn: '2026-06-30' }]],
  },
];

export const LAW_CASES: readonly EntitlementCase[] = [...nomination, ...local, ...byHand, ...association];
