import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { de } from '../../../renderer/i18n/de';
import { eventSentence } from '../../../renderer/i18n/event-text';
import { entriesText, spanText } from '../../../renderer/lib/spans';
import type { LogEntry } from '../../../renderer/roll-worker/engine-api';
import { cardNo, deskNo, key, NINE } from '../../support/register-desk';

let t: TFunction;
beforeAll(async () => {
  const resources = { de: { translation: de } };
  t = await i18next.createInstance().init({ lng: 'de', resources, interpolation: { escapeValue: false } });
});

function entry(type: LogEntry['type'], more: Partial<LogEntry>): LogEntry {
  const event = { deskId: deskNo(1), seq: 3 };
  return { ...{ event, deskName: 'Nord', at: NINE, operator: 'Ada', values: {} }, type, ...more };
}

const eva = { member: key('7'), memberName: 'Muster, Eva' };

test.each<readonly [string, LogEntry]>([
  [
    'Konflikt entschieden: Muster, Eva ist mehr als einmal akkreditiert. Es gilt: 1001. Es gilt nicht: 1002. Gesperrt: 1002',
    entry('conflict-settled', {
      values: {
        ...{ kind: 'member-accredited-twice', subject: 'Muster, Eva' },
        ...{ stands: '1001', void: '1002', blocks: '1002' },
      },
    }),
  ],
  [
    'Konflikt entschieden: Die Karte 1001 wurde zweimal ausgegeben. Es gilt nicht: 1001',
    entry('conflict-settled', {
      values: { kind: 'card-assigned-twice', subject: '1001', stands: '', void: '1001', blocks: '' },
    }),
  ],
  [
    'Muster, Eva hat Karte 1003, eingetragen war 1001',
    entry('accreditation-corrected', { ...eva, card: cardNo('1003'), otherCard: cardNo('1001') }),
  ],
  [
    'Karte 1001 gehört Muster, Eva, eingetragen war Muster, Ida',
    entry('accreditation-corrected', { ...eva, card: cardNo('1001'), values: { before: 'Muster, Ida' } }),
  ],
  [
    'Karten gesperrt, beschädigt: 1001–1003',
    entry('cards-blocked', { values: { ranges: '1001–1003', cause: 'spoiled' } }),
  ],
  [
    'Muster, Eva akkreditiert, Karte 1001, eine fremde Karte',
    entry('member-accredited', { ...eva, card: cardNo('1001'), values: { foreign: 'yes' } }),
  ],
])('the log says: %s', (sentence, said) => {
  expect(eventSentence(t, said)).toBe(sentence);
});

test.each([
  [10 * 60_000, '10 min'],
  [-(2 * 60 + 58) * 60_000, '2 h 58 min'],
  [3 * 3_600_000 - 1, '3 h'],
  [25 * 3_600_000 + 60_000, '1 Tag 1 h'],
])('%d ms are %s', (ms, text) => {
  expect(spanText(t, ms)).toBe(text);
});

test('missing entries are named as ranges', () => {
  expect(
    entriesText([
      { from: 41, to: 60 },
      { from: 75, to: 75 },
    ]),
  ).toBe('41–60, 75');
});
