import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { coverageText } from '../../../renderer/i18n/coverage-text';
import { de } from '../../../renderer/i18n/de';
import { eventSentence } from '../../../renderer/i18n/event-text';
import { formatMoment } from '../../../renderer/i18n/format';
import { type MajorityQuestion, majorityVerdict } from '../../../renderer/i18n/majority-text';
import type { CoverageView, LogEntry } from '../../../renderer/roll-worker/engine-api';
import { cardNo, deskNo, key, NINE } from '../../support/register-desk';

let t: TFunction;
beforeAll(async () => {
  const resources = { de: { translation: de } };
  t = await i18next.createInstance().init({ lng: 'de', resources, interpolation: { escapeValue: false } });
});

const log = (index: number, name: string, more: Partial<CoverageView> = {}): CoverageView => ({
  ...{ desk: deskNo(index), name, upTo: 7, own: false },
  ...more,
});

test('[N3] the coverage names desks by their last report, those longest silent first, and counts the rest', () => {
  const minute = 60_000;
  const desks = [
    log(1, 'Büro', { own: true }),
    log(2, 'Süd', { reportedAt: NINE + 30 * minute }),
    log(3, 'West'),
    log(4, 'Nord', { reportedAt: NINE }),
    log(5, 'Ost', { reportedAt: NINE + minute }),
  ];
  const [nine, later] = [formatMoment(NINE), formatMoment(NINE + minute)];
  expect(coverageText(t, 'office', desks)).toBe(
    `Zuletzt gemeldet: West noch nie, Nord ${nine}, Ost ${later}, ein weiterer später`,
  );
  expect(coverageText(t, 'office', desks.slice(0, 1))).toContain('Noch kein Schalter hat gemeldet');
  expect(coverageText(t, 'desk', desks)).toContain('Nur dieser Schalter');
});

const hundred = { people: 100, votes: 100 };
const count = { present: { people: 80, votes: 90 }, accredited: hundred };

test.each<readonly [MajorityQuestion, string]>([
  [{ kind: 'simple', base: 'present', texts: {} }, 'Nötig sind mehr Ja- als Nein-Stimmen.'],
  [
    { kind: 'simple', base: 'present', texts: { yes: '3', no: '3' } },
    'Nicht angenommen: 3 Ja, 4 wären nötig gewesen.',
  ],
  [
    { kind: 'simple', base: 'present', texts: { yes: '4', no: '3', abstentions: '80' } },
    'Angenommen: 4 Ja, 4 waren nötig.',
  ],
  [{ kind: 'absolute', base: 'present', texts: {} }, 'Nötig sind 46 Ja-Stimmen.'],
  [
    { kind: 'absolute', base: 'accredited', texts: { yes: '50', no: '2' } },
    'Nicht angenommen: 50 Ja, 51 wären nötig gewesen.',
  ],
  [
    { kind: 'absolute', base: 'cast', texts: { yes: '30', no: '29', abstentions: '20' } },
    'Angenommen: 30 Ja, 30 waren nötig.',
  ],
  [
    { kind: 'two-thirds', base: 'present', texts: { yes: '60', no: '30' } },
    'Angenommen: 60 Ja, 60 waren nötig.',
  ],
  [
    { kind: 'two-thirds', base: 'cast', texts: { yes: '19', no: '10' } },
    'Nicht angenommen: 19 Ja, 20 wären nötig gewesen.',
  ],
  [
    { kind: 'simple', base: 'present', texts: { yes: '80', no: '11' } },
    'Es sind mehr Stimmen als Anwesende: 91 von 90. Zählen Sie nach.',
  ],
])('[N5] the majority in words: %j', (question, text) => {
  expect(majorityVerdict(t, question, count).text).toBe(text);
});

function entry(type: LogEntry['type'], more: Partial<LogEntry>): LogEntry {
  const event = { deskId: deskNo(1), seq: 3 };
  return { ...{ event, deskName: 'Nord', at: NINE, operator: 'Ada', values: {} }, type, ...more };
}
const eva = { member: key('7'), memberName: 'Muster, Eva' };
const guest = { member: key('guest:0123456789ab'), memberName: 'guest:0123456789ab' };
const card = cardNo('1001');

test.each<readonly [string, LogEntry]>([
  ['Muster, Eva gegangen, Karte 1001', entry('presence-noted', { ...eva, card })],
  [
    'Muster, Eva gegangen, Karte 1001 liegt an der Tür',
    entry('presence-noted', { ...eva, card, values: { kept: 'yes' } }),
  ],
  ['Muster, Eva zurückgekommen', entry('presence-noted', { ...eva, values: { present: 'yes' } })],
  ['Jemand zurückgekommen, Karte 1001', entry('presence-noted', { card, values: { present: 'yes' } })],
  ['Ein Gast gegangen, Karte 1001', entry('presence-noted', { ...guest, card })],
  ['Presse eingelassen, Karte 1001', entry('guest-admitted', { ...guest, card, values: { kind: 'press' } })],
  [
    'Gast eingelassen: Ada Gast, Karte 1001',
    entry('guest-admitted', {
      member: guest.member,
      memberName: 'Ada Gast',
      card,
      values: { kind: 'guest' },
    }),
  ],
  ['Muster, Eva wartet nicht mehr auf einen Sitz', entry('waiting-noted', eva)],
  [
    'Streitfall Muster, Eva: zugelassen zu Parteitag und Aufstellung',
    entry('case-decided', { ...eva, values: { decision: 'admitted', votes: 'conference nomination' } }),
  ],
  [
    'Streitfall Muster, Eva: Anhörung festgehalten',
    entry('case-noted', { ...eva, values: { kind: 'hearing' } }),
  ],
  [
    'Quittung 3 von Muster, Eva storniert, mit Quittung 4',
    entry('payment-reversed', { ...eva, values: { receipt: 4, reverses: 3 } }),
  ],
  [
    'Zählung festgehalten: „Wahl“ (Parteitag), 80 anwesend, 100 akkreditiert',
    entry('count-frozen', {
      values: { title: 'Wahl', vote: 'conference', asOf: NINE, present: 80, accredited: 100 },
    }),
  ],
])('the log says of the hall: %s', (sentence, said) => {
  expect(eventSentence(t, said)).toBe(sentence);
});

test('the log says of money what was paid, and what was counted', () => {
  const paid = entry('payment-received', { ...eva, values: { receipt: 3, means: 'cash', cents: 4800 } });
  expect(eventSentence(t, paid)).toMatch(/^Muster, Eva hat .*48[.,]00.* gezahlt \(Bar\), Quittung 3$/);
  const values = { float: 0, counted: 4800, expected: 5000 };
  expect(eventSentence(t, entry('cash-counted', { values }))).toMatch(
    /48[.,]00.*, erwartet waren .*50[.,]00/,
  );
  expect(eventSentence(t, entry('cash-counted', { values: { ...values, expected: 4800 } }))).not.toContain(
    'erwartet',
  );
});
