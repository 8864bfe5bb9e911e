import type { Obstacle } from '@shared/domain/entitlement';
import { isoDateSchema } from '@shared/domain/ids';
import { removalOf } from '@shared/domain/removals';
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../../renderer/i18n/de';
import { en } from '../../../renderer/i18n/en';
import { obstacleRule, obstacleShort, obstacleText, removalText } from '../../../renderer/i18n/obstacle-text';
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

const day = isoDateSchema.parse('2026-11-21');
const noon = new Date(2030, 0, 5, 12, 0).getTime();
const by = { rule: 'joined', number: 3 } as const;
/** One of each kind: the compiler sees that none is missing. */
const obstacles: { readonly [Kind in Obstacle['kind']]: Extract<Obstacle, { kind: Kind }> } = {
  pending: { ...by, kind: 'pending' },
  'not-yet-joined': { ...by, kind: 'not-yet-joined', joinsOn: day },
  resigned: { ...by, kind: 'resigned', leftOn: day },
  'membership-kind': { ...by, kind: 'membership-kind', has: ['supporting', 'second', 'second'] },
  barred: { ...by, kind: 'barred' },
  'dues-open': { ...by, kind: 'dues-open', cents: 4800, open: 9600 },
  'other-unit': { ...by, kind: 'other-unit', units: ['KV Trier', 'OV Konz'] },
  'unit-unknown': { ...by, kind: 'unit-unknown' },
  'other-constituency': { ...by, kind: 'other-constituency', constituency: '205' },
  'constituency-unknown': { ...by, kind: 'constituency-unknown' },
  'too-young': { ...by, kind: 'too-young', age: 15, required: 18 },
  'too-old': { ...by, kind: 'too-old', age: 36, limit: 35 },
  'birth-date-unknown': { ...by, kind: 'birth-date-unknown' },
  citizenship: { ...by, kind: 'citizenship', citizenship: 'AT' },
  'citizenship-unknown': { ...by, kind: 'citizenship-unknown' },
  'waiting-period': { ...by, kind: 'waiting-period', from: day },
  'joined-too-late': {
    ...by,
    kind: 'joined-too-late',
    joinedOn: day,
    day: isoDateSchema.parse('2026-10-01'),
  },
  'joining-date-unknown': { ...by, kind: 'joining-date-unknown' },
  'not-listed': { ...by, kind: 'not-listed', title: 'Gründer' },
  listed: { ...by, kind: 'listed', title: 'Ruhend' },
  'central-says-no': { rule: 'central', number: 0, kind: 'central-says-no' },
  'no-mandate': { ...by, kind: 'no-mandate' },
  'substitute-too-early': { ...by, kind: 'substitute-too-early', unit: 'KV Mainz', from: noon },
  'no-seat-free': { ...by, kind: 'no-seat-free', unit: 'KV Mainz', seats: 3 },
  'not-next': { ...by, kind: 'not-next', unit: 'KV Mainz', before: [key('1'), key('2')] },
  'substitute-not-waiting': { ...by, kind: 'substitute-not-waiting', unit: 'KV Mainz' },
  'seat-lost': { ...by, kind: 'seat-lost', unit: 'KV Mainz' },
};
const payments = { means: ['cash' as const] };

describe.each(['de', 'en'] as const)('obstacles in words, %s', (language) => {
  const t = () => (language === 'de' ? german : english);

  test.each(Object.values(obstacles))(
    '$kind is said with what removes it, and leaves no blank',
    (obstacle) => {
      const texts = [
        obstacleShort(t(), language, obstacle),
        obstacleText(t(), language, obstacle),
        removalText(t(), language, obstacle, { payments }),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/\{\{|obstacle\.|undefined/);
        expect(text.length).toBeGreaterThan(4);
      }
      expect(texts[1]).toMatch(/\.$/);
      expect(texts[2]).toMatch(/\.$/);
    },
  );
});

test.each<readonly [Obstacle['kind'], string, string]>([
  [
    'dues-open',
    'Es sind 96,00 € Beitrag offen; für das Stimmrecht fehlen 48,00 €.',
    'Beitrag 48,00 € hier bezahlen.',
  ],
  [
    'pending',
    'Die Mitgliedschaft schwebt: Der erste Beitrag ist noch nicht verbucht.',
    'Nur der Schatzmeister kann den Erstbeitrag buchen; eine Zahlung hier ändert das heute nicht.',
  ],
  [
    'membership-kind',
    'Am Tag der Versammlung besteht nur: Fördermitgliedschaft, Zweitmitgliedschaft.',
    'Ist die Mitgliedschaft falsch eingetragen, kann nur das Büro sie berichtigen.',
  ],
  [
    'birth-date-unknown',
    'In der Liste fehlt das Geburtsdatum.',
    'Ausweis mit Geburtsdatum zeigen lassen, dann Ausnahme.',
  ],
  [
    'no-seat-free',
    'Alle 3 Plätze von KV Mainz sind besetzt.',
    'Warten, bis in KV Mainz ein Platz frei wird.',
  ],
  [
    'not-next',
    'In KV Mainz warten noch 2 Personen, die vorher an der Reihe sind.',
    'Warten, bis die Person an der Reihe ist.',
  ],
  [
    'substitute-too-early',
    'Ersatzdelegierte von KV Mainz rücken erst ab 05.01.2030, 12:00 nach.',
    'Bis 05.01.2030, 12:00 warten.',
  ],
])('[A15] %s names its figures, and the one thing that helps', (kind, what, removal) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(obstacleText(german, 'de', obstacles[kind]))).toBe(what);
  expect(plain(removalText(german, 'de', obstacles[kind], { payments }))).toBe(removal);
});

/** What the sentence has to name for each thing that helps. */
const WORDS: Readonly<Record<ReturnType<typeof removalOf>, RegExp>> = {
  pay: /bezahlen/,
  treasurer: /Schatzmeister/,
  document: /(zeigen|nachsehen) lassen.*dann Ausnahme/,
  wait: /[Ee]rst (ab|am)|warten/,
  seat: /Warte/,
  office: /Büro/,
  assembly: /Nur die Versammlung/,
};

test.each(Object.values(obstacles))('[A15] what is said to remove $kind is what removes it', (obstacle) => {
  for (const assembly of [{ payments }, {}])
    expect(removalText(german, 'de', obstacle, assembly)).toMatch(WORDS[removalOf(obstacle, assembly)]);
});

test('where no dues are taken, whoever owes is sent to the treasurer', () => {
  const removal = removalText(german, 'de', obstacles['dues-open'], {});
  expect(removal).toMatch(/^Beitrag 48,00.€ beim Schatzmeister bezahlen/);
});

test('[E23] an obstacle names the rule that says so by its number, or the centre', () => {
  expect(obstacleRule(german, obstacles.pending)).toBe('Regel 3');
  expect(obstacleRule(english, obstacles['central-says-no'])).toBe('Central system');
});

test('a text of the roll is said as it is, even if it looks like a blank', () => {
  const obstacle: Obstacle = { ...by, kind: 'other-unit', units: ['KV {{x}} $t(vote.conference)'] };
  expect(obstacleText(german, 'de', obstacle)).toContain('KV {{x}}');
});
