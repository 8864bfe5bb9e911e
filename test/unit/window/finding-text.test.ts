import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { cardNumberSchema } from '../../../shared/domain/ids';
import type { AccountedFinding, Closing, Transfer } from '../../../shared/domain/register';
import { slipSchema } from '../../../shared/domain/series';
import { de } from '../../../renderer/i18n/de';
import { en } from '../../../renderer/i18n/en';
import { findingText } from '../../../renderer/screens/office/cards/finding-text';
import { DESK, madeUpSnapshot, OFFICE } from '../../support/made-up-snapshot';

const card = (text: string) => cardNumberSchema.parse(text);
const at = { time: 0, counter: 0 };
const source = { event: { deskId: DESK, seq: 3 }, at, operator: 'Ada' };
const transfer: Transfer = {
  slip: slipSchema.parse('K7M2QX'),
  from: DESK,
  to: OFFICE,
  ranges: [{ from: card('1038'), to: card('1050') }],
  differs: false,
};
const closing: Closing = { desk: DESK, ...source, expected: 38, counted: 37 };
const cards = Array.from({ length: 10 }, (_, index) => card(String(5001 + index)));
const fork = { desk: DESK, seq: 7, known: '1', other: '2', upTo: 9, head: '3', at };
const findings: readonly AccountedFinding[] = [
  { kind: 'used-not-printed', desk: DESK, cards, created: true },
  { kind: 'used-not-printed', desk: DESK, cards: cards.slice(0, 1), created: false },
  { kind: 'assigned-twice', card: card('5001'), desks: [DESK, OFFICE] },
  { kind: 'gap', range: { from: card('1251'), to: card('1300') }, size: 50 },
  { kind: 'gap', range: { from: card('1251'), to: card('1251') }, size: 1 },
  { kind: 'transfer-one-sided', transfer: { ...transfer, given: source } },
  { kind: 'transfer-one-sided', transfer: { ...transfer, received: source } },
  { kind: 'transfer-differs', transfer: { ...transfer, given: source, received: source, differs: true } },
  { kind: 'counted-differently', closing: { ...closing, explanation: 'Eine fiel in den Gully.' } },
  { kind: 'counted-differently', closing },
  { kind: 'closing-wrong', closing, expected: 39 },
  { kind: 'blocked-not-held', desk: DESK, ranges: [{ from: card('5001'), to: card('5003') }] },
  { kind: 'fork', fork },
  { kind: 'log-missing', desk: DESK, from: 4, to: 4 },
  { kind: 'log-missing', desk: DESK, from: 4, to: 6 },
  { kind: 'fork', fork, key: 'x', acknowledged: { ...source, reason: 'Das alte Notebook.' } },
];
const snapshot = madeUpSnapshot({
  desks: [
    {
      id: DESK,
      name: 'A. Weber',
      events: 3,
      accredited: 0,
      cardsHeld: 0,
      cardsLeft: 0,
      missing: [],
      acknowledgeable: true,
    },
  ],
});

async function said(language: 'de' | 'en'): Promise<readonly string[]> {
  const texts = i18next.createInstance();
  await texts.init({
    lng: language,
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return findings.map((finding) => {
    const { what, now } = findingText(texts.t, snapshot, finding);
    return `${what} ${now}`;
  });
}

describe('[C18] what does not add up', () => {
  test.each(['de', 'en'] as const)(
    'is said with what to do, %s, nothing left to be filled in',
    async (language) => {
      const texts = await said(language);
      expect(new Set(texts).size).toBe(findings.length);
      for (const text of texts) {
        expect(text).not.toMatch(/\{\{|finding\.|undefined/);
        expect(text.length).toBeGreaterThan(50);
      }
    },
  );

  test('names cards, desks and numbers, of many cards the first', async () => {
    const texts = await said('de');
    expect(texts[0]).toContain('A. Weber hat Karten ausgegeben, die nie gedruckt wurden: 5001, 5002');
    expect(texts[0]).toContain('5008 und 2 weitere');
    expect(texts[3]).toContain('1251 bis 1300 wurden ausgelassen (50)');
    expect(texts[4]).toContain('Die Nummer 1251 wurde ausgelassen');
    expect(texts[5]).toContain('Eingetragen hat es nur A. Weber.');
    expect(texts[6]).toContain('Eingetragen hat es nur das Büro.');
    expect(texts[11]).toContain('A. Weber hat Karten gesperrt, die nie dort waren: 5001\u00a0–\u00a05003.');
    expect(texts[13]).toContain('fehlt Vorgang 4.');
    expect(texts[14]).toContain('fehlen die Vorgänge 4 bis 6.');
    expect(texts[15]).toContain('Geklärt von Ada: Das alte Notebook.');
    expect(texts[8]).toContain('Erklärung des Schalters: Eine fiel in den Gully.');
  });
});
