import {
  assemblyIdSchema,
  cardNumberSchema,
  deskIdSchema,
  hashSchema,
  isoDateSchema,
} from '@shared/domain/ids';
import { makeCard } from '@shared/domain/cards';
import { slipSchema } from '@shared/domain/series';
import type { DocumentOf, PrintDocument } from '@shared/print/documents';

const ASSEMBLY = {
  id: assemblyIdSchema.parse('0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f'),
  title: 'Landesparteitag 26.2',
  date: isoDateSchema.parse('2026-11-21'),
  place: 'Mainz',
  unit: 'LV Rheinland-Pfalz',
};
/** As long as names get: the most that a short text holds. */
const LONG_NAME = 'Freiherr von und zu Überlingen-Şahinoğlu, Maximiliane Désirée '.repeat(3).trim();
const HASH = hashSchema.parse('0b6f3c1e52a34d0e9d0a6f5b1c2d3e4f0b6f3c1e52a34d0e9d0a6f5b1c2d3e4f');
const card = (text: string) => cardNumberSchema.parse(text);
/** Of the day of the assembly, by this computer's clock. */
const at = (hour: number, minute: number) => new Date(2026, 10, 21, hour, minute).getTime();

function head(language: PrintDocument['language']) {
  return { language, assembly: ASSEMBLY, printedAt: at(18, 30) };
}

export function madeUpCover(language: PrintDocument['language'], batches: number): DocumentOf<'batch-cover'> {
  return {
    ...head(language),
    kind: 'batch-cover',
    holderName: batches > 1 ? LONG_NAME : 'B. Kühn',
    officeName: 'Generalsekretariat',
    batches: Array.from({ length: batches }, (_, at) => ({
      from: card(String(10_000 + at * 100)),
      to: card(String(10_099 + at * 100)),
      count: 100,
      seriesName: batches > 1 ? LONG_NAME : 'Stimmkarten',
      ballotBox: 'Urne 1',
    })),
  };
}

export function madeUpSlip(language: PrintDocument['language']): DocumentOf<'transfer-slip'> {
  return {
    ...head(language),
    kind: 'transfer-slip',
    slip: slipSchema.parse('K7M2QX'),
    fromName: 'B. Kühn',
    toName: 'Generalsekretariat',
    ranges: [
      { from: card('1038'), to: card('1050'), count: 13 },
      { from: card('1061'), to: card('1061'), count: 1 },
    ],
  };
}

/** @param blocked how many cards are blocked */
export function madeUpClosing(
  language: PrintDocument['language'],
  blocked: number,
): DocumentOf<'closing-sheet'> {
  return {
    ...head(language),
    kind: 'closing-sheet',
    deskName: 'B. Kühn',
    fingerprint: deskIdSchema.parse('e3a1'.repeat(10)),
    closedAt: at(18, 20),
    closedBy: 'Şahin, Ayşe',
    row: { name: 'B. Kühn', printed: 250, unassigned: 38, assigned: 210, blocked: 2, difference: 0 },
    expected: 38,
    counted: 37,
    explanation: 'Eine Karte lag am Abend nicht mehr im Karton.\nGesucht wurde bis 18:10.',
    accredited: 210,
    inHand: [
      { from: card('1213'), to: card('1249'), count: 37 },
      { from: card('1250'), to: card('1250'), count: 1 },
    ],
    blocked: Array.from({ length: blocked }, (_, at) => makeCard({ prefix: 'A', digits: 4 }, at + 1)),
    cash: {
      ...{ at: at(18, 10), operator: 'Şahin, Ayşe', float: 10_000, expected: 34_600, counted: 34_100 },
      explanation: 'Fünf Euro zu viel herausgegeben.',
    },
    head: { seq: 431, hash: HASH },
  };
}

/** @param rows how many cards are blocked */
export function madeUpBlockedList(
  language: PrintDocument['language'],
  rows: number,
): DocumentOf<'blocked-list'> {
  const causes = ['lost', 'spoiled', 'withdrawn', 'settled'] as const;
  return {
    ...head(language),
    kind: 'blocked-list',
    asOf: [
      { name: 'B. Kühn', reportedAt: at(14, 31) },
      { name: LONG_NAME, reportedAt: at(12, 5) },
      { name: 'Urne Trier' },
    ],
    openConflicts: 2,
    rows: Array.from({ length: rows }, (_, index) => ({
      card: makeCard({ prefix: '', digits: 6, check: 'damm' }, index + 1),
      at: at(10, index % 60),
      cause: causes[index % causes.length] ?? 'lost',
      ...(index % 2 === 0 && { replacedBy: makeCard({ prefix: 'B', digits: 5 }, index + 1) }),
      found: index % 5 === 0,
    })),
  };
}

/** @param desks how many holders there are, beside the office */
export function madeUpAccount(
  language: PrintDocument['language'],
  desks: number,
): DocumentOf<'reconciliation'> {
  const names = Array.from({ length: desks }, (_, at) => (at % 7 === 0 ? LONG_NAME : `Schalter ${at + 1}`));
  const row = { printed: 250, unassigned: 38, assigned: 209, blocked: 2, difference: 1 };
  return {
    ...head(language),
    kind: 'reconciliation',
    rows: [
      { name: 'Generalsekretariat', printed: 40, unassigned: 40, assigned: 0, blocked: 0, difference: 0 },
      ...names.map((name) => ({ name, ...row })),
    ],
    total: {
      printed: 40 + 250 * desks,
      unassigned: 40 + 38 * desks,
      assigned: 209 * desks,
      blocked: 2 * desks,
      difference: desks,
    },
    unused: 60,
    findings: names.map((name) => `${name} hat 37 Karten gezählt, nach dem Register sind es 38.`),
    openConflicts: 1,
    balanced: desks === 0,
    digest: hashSchema.parse('f'.repeat(64)),
    heads: names.map((name, at) => ({ name, seq: 400 + at, hash: HASH })),
  };
}
