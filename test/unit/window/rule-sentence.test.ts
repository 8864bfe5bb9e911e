import { type Assembly, type Quorum, type Rule, assemblySchema } from '@shared/domain/assembly';
import { isoDateSchema } from '@shared/domain/ids';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../../renderer/i18n/de';
import { en } from '../../../renderer/i18n/en';
import { assemblyDifference, rulesInWords } from '../../../renderer/i18n/rule-difference';
import {
  assemblySentences,
  delegationSentences,
  quorumSentence,
  ruleSentence,
} from '../../../renderer/i18n/rule-sentence';
import { key } from '../../support/register-desk';

let german: TFunction;
let english: TFunction;
beforeAll(async () => {
  const start = (lng: string) =>
    i18next.createInstance().init({
      lng,
      resources: { de: { translation: de }, en: { translation: en } },
      interpolation: { escapeValue: false },
    });
  german = await start('de');
  english = await start('en');
});

const day = isoDateSchema.parse('2026-10-01');
const sentences: readonly (readonly [Rule, string, string])[] = [
  [
    { rule: 'not-pending' },
    'nicht schwebt: Der erste Beitrag ist verbucht',
    'aren’t pending: the first dues are booked',
  ],
  [
    { rule: 'joined' },
    'spätestens am Tag der Versammlung eingetreten ist',
    'have joined by the day of the assembly',
  ],
  [
    { rule: 'not-resigned' },
    'am Tag der Versammlung nicht ausgetreten ist',
    'have not resigned by the day of the assembly',
  ],
  [
    { rule: 'membership-kind', anyOf: ['ordinary', 'second'] },
    'am Tag der Versammlung eine dieser Mitgliedschaften hat: Ordentliche Mitgliedschaft oder Zweitmitgliedschaft',
    'have one of these memberships on the day of the assembly: Ordinary membership or Second membership',
  ],
  [{ rule: 'not-barred' }, 'nicht gesperrt ist', 'are not barred'],
  [{ rule: 'no-open-dues', limit: 0 }, 'keinen Beitrag schuldet', 'owe no dues'],
  [
    { rule: 'no-open-dues', limit: 4800, grace: { count: 3, unit: 'months' } },
    'höchstens 48,00 € Beitrag schuldet; ein Rückstand von höchstens 3 Monaten zählt nicht mit',
    'owe dues of at most €48.00; arrears of no more than 3 months don’t count',
  ],
  [
    { rule: 'unit', anyOf: ['KV Mainz', 'KV Trier'], below: true },
    'Mitglied in KV Mainz oder KV Trier oder in einer Gliederung darunter ist',
    'are members in KV Mainz or KV Trier or in a unit below',
  ],
  [
    { rule: 'unit', anyOf: ['A', 'B', 'C'], below: false },
    'Mitglied in A, B oder C ist',
    'are members in A, B or C',
  ],
  [
    { rule: 'constituency', of: 'federal', anyOf: ['205'] },
    'im Bundestagswahlkreis 205 wohnt',
    'live in federal constituency 205',
  ],
  [
    { rule: 'constituency', of: 'state', anyOf: ['21'] },
    'im Landtagswahlkreis 21 wohnt',
    'live in state constituency 21',
  ],
  [
    { rule: 'constituency', of: 'municipality', anyOf: ['07315'] },
    'in einer Gemeinde wohnt, deren Schlüssel mit 07315 beginnt',
    'live in a municipality whose key begins with 07315',
  ],
  [
    { rule: 'minimum-age', years: 18 },
    'am Tag der Versammlung mindestens 18 Jahre alt ist',
    'are at least 18 years old on the day of the assembly',
  ],
  [
    { rule: 'maximum-age', years: 35, until: 'birthday' },
    'am Tag der Versammlung noch keine 35 Jahre alt ist',
    'are not yet 35 years old on the day of the assembly',
  ],
  [
    { rule: 'maximum-age', years: 35, until: 'year-end' },
    'im Jahr der Versammlung höchstens 35 Jahre alt wird',
    'turn at most 35 in the year of the assembly',
  ],
  [
    { rule: 'citizenship', anyOf: ['DE', 'AT'] },
    'eine dieser Staatsangehörigkeiten hat: Deutschland oder Österreich',
    'have one of these citizenships: Germany or Austria',
  ],
  [
    { rule: 'waiting-period', span: { count: 1, unit: 'weeks' } },
    'am Tag der Versammlung seit mindestens 1 Woche Mitglied ist',
    'have been members for at least 1 week on the day of the assembly',
  ],
  [{ rule: 'joined-by', day }, 'spätestens am 01.10.2026 Mitglied war', 'were members by 01.10.2026'],
  [
    { rule: 'manual-list', effect: 'only', title: 'Gründer', members: [key('1')] },
    'auf der Liste „Gründer“ steht (1 Person)',
    'are on the list “Gründer” (1 person)',
  ],
  [
    { rule: 'manual-list', effect: 'none', title: 'Ruhend', members: [key('1'), key('2')] },
    'nicht auf der Liste „Ruhend“ steht (2 Personen)',
    'are not on the list “Ruhend” (2 people)',
  ],
  [
    { rule: 'mandate' },
    'ein Mandat hat, als Delegierte oder als nachgerückter Ersatz',
    'have a mandate, as delegates or as substitutes who moved up',
  ],
];

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a rule as a sentence', () => {
  test.each(sentences)('%j', (rule, inGerman, inEnglish) => {
    expect(plain(ruleSentence(german, 'de', rule))).toBe(`Stimmberechtigt ist nur, wer ${inGerman}.`);
    expect(plain(ruleSentence(english, 'en', rule))).toBe(`Only those may vote who ${inEnglish}.`);
  });
});

test.each<readonly [Quorum | undefined, string]>([
  [undefined, 'Für die Beschlussfähigkeit ist keine Zahl verlangt.'],
  [
    { have: 'present', of: 'number', count: 50, outOf: 1, more: false },
    'Beschlussfähig ist die Versammlung, wenn mindestens 50 Stimmberechtigte anwesend sind.',
  ],
  [
    { have: 'present', of: 'mandates', count: 1, outOf: 2, more: true, source: '§ 9 (2)' },
    'Beschlussfähig ist die Versammlung, wenn mehr als die Hälfte der Mandate anwesend sind. (§ 9 (2))',
  ],
  [
    { have: 'accredited', of: 'entitled', count: 10, outOf: 100, more: false },
    'Beschlussfähig ist die Versammlung, wenn mindestens 10 % der Stimmberechtigten auf der Mitgliederliste akkreditiert sind.',
  ],
  [
    { have: 'present', of: 'accredited', count: 3, outOf: 7, more: false },
    'Beschlussfähig ist die Versammlung, wenn mindestens 3 von 7 der Akkreditierten anwesend sind.',
  ],
])('[N6] a quorum as a sentence: %j', (quorum, text) => expect(quorumSentence(german, quorum)).toBe(text));

test('[D3] [D4] [D6] how delegates are replaced, in three sentences', () => {
  const from = new Date(2026, 10, 21, 10, 30).getTime();
  expect(delegationSentences(german, { substitutesFrom: from, order: 'rank', late: 'seat-lost' })).toEqual([
    'Ersatzdelegierte rücken ab 21.11.2026, 10:30 nach.',
    'Von den Wartenden rückt nach, wer in der Rangfolge vorn steht.',
    'Kommen Delegierte verspätet, bleibt der Platz für die ganze Versammlung beim Ersatz.',
  ]);
});

describe('what was changed in the rules', () => {
  const base: Assembly = assemblySchema.parse({
    id: '11111111-1111-4111-8111-111111111111',
    ...{ title: 'Parteitag', date: '2026-11-21', place: 'Mainz', unit: 'LV', kind: 'conference' },
    votes: [{ vote: 'conference', rules: [{ rule: 'not-barred' }, { rule: 'no-open-dues', limit: 0 }] }],
  });
  const differenceTo = (part: Partial<Assembly>) =>
    assemblyDifference(german, 'de', base, { ...base, ...part }).map(
      ({ kind, text }) => `${kind}: ${plain(text)}`,
    );

  test('is nothing where nothing was', () => expect(differenceTo({})).toEqual([]));

  test('[E24] says what is gone and what is new', () =>
    expect(
      differenceTo({
        votes: [{ vote: 'conference', rules: [{ rule: 'no-open-dues', limit: 500 }], counts: 'both' }],
        proxies: { perPerson: 2 },
      }),
    ).toEqual([
      'removed: Stimmberechtigt ist nur, wer nicht gesperrt ist.',
      'removed: Stimmberechtigt ist nur, wer keinen Beitrag schuldet.',
      'removed: Wo die Mitgliederverwaltung etwas anderes sagt, zählen diese Regeln.',
      'removed: Stimmen können nicht übertragen werden.',
      'added: Stimmberechtigt ist nur, wer höchstens 5,00 € Beitrag schuldet.',
      'added: Diese Regeln und die Mitgliederverwaltung müssen beide das Stimmrecht geben.',
      'added: Eine Person darf 2 Stimmen anderer mitbringen.',
    ]));

  test('names a list by hand that has other people under the same words', () => {
    const list = (member: string): Assembly => ({
      ...base,
      votes: [
        {
          vote: 'conference',
          rules: [{ rule: 'manual-list', effect: 'only', title: 'Gründer', members: [key(member)] }],
        },
      ],
    });
    expect(assemblyDifference(german, 'de', list('1'), list('2'))).toEqual([
      { kind: 'changed', text: 'Stimmberechtigt ist nur, wer auf der Liste „Gründer“ steht (1 Person).' },
    ]);
  });

  test('says desks’ rules too, and everything there is', () => {
    expect(
      differenceTo({
        deskRules: { pin: true, guards: { override: 'lead', withdraw: 'anyone', block: 'anyone' } },
      }),
    ).toEqual([
      'removed: Am Schalter wird keine PIN verlangt.',
      'added: Am Schalter meldet sich jede Person mit einer PIN an.',
    ]);
    expect(rulesInWords(german, 'de', base)).toContain('Stimmberechtigt ist nur, wer nicht gesperrt ist.');
    expect(assemblySentences(german, 'de', base)).toHaveLength(5);
  });
});
