import {
  assemblyIdSchema,
  cardNumberSchema,
  hashSchema,
  isoDateSchema,
  type CardNumber,
} from '@shared/domain/ids';
import type { DocumentOf, PrintDocument } from '@shared/print/documents';

type Protocol = DocumentOf<'protocol'>;

const HASH = hashSchema.parse('0b6f3c1e52a34d0e9d0a6f5b1c2d3e4f0b6f3c1e52a34d0e9d0a6f5b1c2d3e4f');
const DESKS = ['Nord', 'Süd', 'Ost', 'West'];
/** As long as names get. */
const LONG_NAME = 'Freiherr von und zu Überlingen-Şahinoğlu, Maximiliane Désirée '.repeat(3).trim();
const LONG_TEXT = 'Die Person sagt, sie habe im März gezahlt und den Beleg zu Hause. '.repeat(25).trim();

const card = (number: number): CardNumber => cardNumberSchema.parse(String(number));
/** Of the day of the assembly, by this computer's clock. */
const at = (hour: number, minute: number) => new Date(2026, 10, 21, hour, minute).getTime();

function head(language: PrintDocument['language']) {
  const assembly = {
    id: assemblyIdSchema.parse('0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f'),
    title: 'Landesparteitag 26.2',
    date: isoDateSchema.parse('2026-11-21'),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
  };
  return { language, assembly, printedAt: at(18, 30) };
}

function tally(people: number, votes = people) {
  return { people, votes };
}

function coverage(): Protocol['coverage'] {
  return [
    { name: 'Generalsekretariat', upTo: 61, own: true },
    ...DESKS.map((name, index) => ({
      ...{ name, upTo: 400 + index, own: false },
      ...(index < 3 && { reportedAt: at(17, 10 + index) }),
      ...(index === 1 && { clockOff: 7 * 60_000 }),
    })),
  ];
}

/** Counts of a day that began at 9, by quarters of an hour: many come early, some leave at noon and come back. */
function curve(): Protocol['attendance'][number]['curve'] {
  return Array.from({ length: 34 }, (_, quarter) => {
    const accredited = Math.round(812 * (1 - Math.exp(-quarter / 5)));
    const gone = quarter > 12 && quarter < 18 ? 190 : quarter >= 18 ? quarter * 6 - 90 : 0;
    return { at: at(9, quarter * 15), accredited, present: Math.max(0, accredited - gone) };
  });
}

const MAJORITIES = {
  absolute: { present: 357, accredited: 399 },
  twoThirds: { present: 475, accredited: 531 },
};

/** The protocol of a day on which everything happened. @param many how often cases, exceptions and so on */
export function madeUpProtocol(language: PrintDocument['language'], many: number): Protocol {
  const points = curve();
  const last = points.at(-1);
  const hours = points.filter((_, index) => index % 4 === 0);
  return {
    ...head(language),
    kind: 'protocol',
    assemblyKind: 'conference',
    asOf: at(17, 20),
    members: 6_214,
    rules: [
      {
        vote: 'conference',
        sentences: [
          'Stimmberechtigt ist nur, wer nicht schwebt: Der erste Beitrag ist verbucht.',
          `Stimmberechtigt ist nur, wer Mitglied in ${Array.from({ length: 400 }, (_, index) => `KV ${index}`).join(', ')} ist.`,
          'Stimmberechtigt ist nur, wer keinen Beitrag schuldet.',
        ],
        entitledOnRoll: 5_120,
      },
    ],
    settings: ['Beschlussfähig ist die Versammlung, wenn mindestens 500 Stimmberechtigte anwesend sind.'],
    changes: [
      {
        at: at(8, 40),
        operator: 'Generalsekretariat',
        reason: 'Beschluss des Vorstands vom 20.11.',
        what: ['Entfallen: höchstens 24,00 €.', 'Neu: keinen Beitrag.'],
        known: ['Nord', 'Süd'],
        unknown: ['Ost'],
      },
    ],
    attendance: [
      {
        vote: 'conference',
        accredited: tally(last?.accredited ?? 0),
        present: tally(last?.present ?? 0),
        quorum: { met: true, have: 702, needed: 500, sentence: 'Mindestens 500 anwesend (§ 9 (2)).' },
        curve: points,
        table: hours.map((point) => ({
          at: point.at,
          accredited: tally(point.accredited),
          present: tally(point.present),
        })),
      },
    ],
    guests: [
      { kind: 'guest', admitted: 41, present: 38 },
      { kind: 'press', admitted: 6, present: 4 },
    ],
    coverage: coverage(),
    frozen: [
      ['Wahl des Vorsitzes, 1. Wahlgang', 11, 20],
      ['Satzungsänderung S-12', 15, 5],
    ].map(([title, hour, minute], index) => ({
      ...{ title: String(title), vote: 'conference' as const, operator: 'Zählkommission' },
      ...{ asOf: at(Number(hour), Number(minute)), accredited: tally(797), present: tally(712) },
      ...{ majorities: MAJORITIES, recount: 'same' as const, coverage: coverage() },
      ...(index === 1 && { now: { accredited: tally(801), present: tally(715) } }),
    })),
    cases: Array.from({ length: many }, (_, index) => madeUpCase(index)),
    overrides: Array.from({ length: many }, (_, index) => ({
      ...{ at: at(10, index % 60), name: index === 1 ? LONG_NAME : `Beispiel ${index}, Anna` },
      ...{ card: card(20_000 + index), votes: ['conference' as const], operator: 'B. Kühn' },
      ...{ deskName: DESKS[index % 4] ?? '', reason: 'Kontoauszug mit der Zahlung vom 3.11. gezeigt.' },
      approvedBy: 'C. Weber',
    })),
    refusals: Array.from({ length: many }, (_, index) => ({
      ...{ at: at(11, index % 60), name: `Muster ${index}, Karl`, operator: 'B. Kühn', deskName: 'Süd' },
      reason: 'Beitrag offen, wollte nicht zahlen.',
    })),
    conflicts: Array.from({ length: many }, (_, index) => ({
      title: `Doppelt akkreditiert: Fall ${index}, Ayşe`,
      open: index === 0,
      sides: [
        `Nord, 21.11.2026, 09:41, A. Lang: Karte ${10_000 + index} an Fall ${index}, Ayşe (12 345)`,
        `Süd, 21.11.2026, 10:02, B. Kühn: Karte ${11_000 + index} an Fall ${index}, Ayşe (12 345)`,
      ],
      ...(index > 0 && {
        settlement: {
          ...{ at: at(14, index % 60), operator: 'Generalsekretariat', reason: 'Karte kam zurück.' },
          rulings: [`Karte ${10_000 + index} gilt.`, `Karte ${11_000 + index} gilt nicht.`],
        },
      }),
    })),
    withdrawn: [
      {
        ...{ at: at(12, 5), name: 'Vertippt, Vera', card: card(10_101), operator: 'A. Lang' },
        ...{ deskName: 'Nord', reason: 'Falsche Zeile angeklickt.' },
      },
    ],
    cards: { unused: 100, unassigned: 488, assigned: 801, blocked: many * 8 },
    blocked: Array.from({ length: many * 8 }, (_, index) => ({
      ...{ card: card(12_000 + index), at: at(13, index % 60), cause: 'lost' as const },
      replacedBy: card(13_000 + index),
    })),
    cash: {
      ...{ cash: 184_500, card: 96_000, receipts: 71, reversals: 2 },
      desks: DESKS.map((name, index) => ({
        ...{ name, cash: 40_000 + index, card: 24_000, receipts: 18 },
        ...(index > 0 && { difference: index === 2 ? -500 : 0 }),
      })),
    },
    desks: [
      { name: 'Generalsekretariat', events: 61, head: { seq: 61, hash: HASH } },
      ...DESKS.map((name, index) => ({
        ...{ name, events: 400 + index, accredited: 200, head: { seq: 400 + index, hash: HASH } },
        ...(index < 2 && { closedAt: at(17, 5) }),
      })),
    ],
    digest: HASH,
  };
}

function madeUpCase(index: number): Protocol['cases'][number] {
  const decided = index % 2 === 1;
  return {
    ...{ label: `Süd-${index + 1}`, name: index === 2 ? LONG_NAME : `Streit ${index}, Sabine` },
    ...{ status: decided ? 'admitted' : 'open', openedAt: at(9, 30 + index), deskName: 'Süd' },
    ...{ operator: 'B. Kühn', ticket: `#2026-${index}`, obstacles: ['Beitrag offen (Parteitag)'] },
    statement: index === 3 ? LONG_TEXT : 'Ich habe gezahlt.',
    steps: [
      {
        ...{ at: at(10, index), operator: 'C. Weber', deskName: 'Generalsekretariat' },
        ...{ kind: 'hearing' as const, text: 'Vor der Versammlung angehört.\nZwei Gegenreden.' },
      },
      ...(decided
        ? [
            {
              ...{ at: at(10, 20 + index), operator: 'C. Weber', deskName: 'Generalsekretariat' },
              ...{ kind: 'admitted' as const, votes: ['conference' as const] },
              text: 'Mit großer Mehrheit zugelassen.',
            },
          ]
        : []),
    ],
    ...(decided && { card: card(14_000 + index) }),
  };
}

/** @param items for how many years was paid */
export function madeUpReceipt(language: PrintDocument['language'], items: number): DocumentOf<'receipt'> {
  return {
    ...head(language),
    kind: 'receipt',
    ...{ deskName: 'Süd', operator: 'B. Kühn', receipt: 12, at: at(10, 7), name: 'Beispiel, Anna' },
    ...{ number: '12345', means: 'cash' },
    items: Array.from({ length: items }, (_, index) => ({
      for: 'dues',
      year: 2026 - items + index + 1,
      cents: 4_800,
    })),
  };
}

export function madeUpFrozenCount(language: PrintDocument['language']): DocumentOf<'frozen-count'> {
  return {
    ...head(language),
    kind: 'frozen-count',
    ...{ title: 'Wahl des Vorsitzes, 1. Wahlgang', vote: 'conference', asOf: at(11, 20) },
    ...{ frozenAt: at(11, 21), operator: 'C. Weber', deskName: 'Generalsekretariat' },
    ...{ accredited: tally(797, 1_020), present: tally(712, 940), majorities: MAJORITIES },
    quorum: { met: false, have: 712, needed: 800, of: 1_600, sentence: 'Mehr als die Hälfte (§ 9 (2)).' },
    coverage: coverage(),
  };
}

/** @param receipts at each desk */
export function madeUpCashReport(
  language: PrintDocument['language'],
  receipts: number,
): DocumentOf<'cash-report'> {
  return {
    ...head(language),
    kind: 'cash-report',
    ...{ cash: 480_000, card: 96_000, receipts: receipts * 4, reversals: 4 },
    desks: DESKS.map((name, index) => ({
      ...{ name, cash: 120_000, card: 24_000, missing: index === 3 ? [7, 8] : [], uncounted: index === 2 },
      receipts: Array.from({ length: receipts }, (_, of) => madeUpReceiptRow(of)),
      counts: [
        {
          ...{ at: at(17, 0), operator: 'B. Kühn', float: 10_000, counted: 129_500, expected: 130_000 },
          denominations: [
            { cents: 5_000, count: 20 },
            { cents: 2_000, count: 14 },
            { cents: 50, count: 30 },
          ],
          explanation: 'Fünf Euro zu viel herausgegeben.',
        },
      ],
    })),
    coverage: coverage(),
  };
}

function madeUpReceiptRow(of: number): DocumentOf<'cash-report'>['desks'][number]['receipts'][number] {
  const isReversal = of === 2;
  return {
    ...{ receipt: of + 1, at: at(9, of % 60), name: of === 4 ? LONG_NAME : `Zahlt ${of}, Anna` },
    ...{ number: String(10_000 + of), operator: 'B. Kühn', means: of % 3 === 0 ? 'card' : 'cash' },
    cents: isReversal ? -4_800 : 4_800,
    items: [{ for: 'dues', year: 2026, cents: 4_800 }],
    ...(isReversal && { other: 2, reason: 'Falscher Betrag eingegeben.', approvedBy: 'C. Weber' }),
    ...(of === 1 && { other: 3 }),
  };
}

export function madeUpAttendanceList(
  language: PrintDocument['language'],
  people: number,
): DocumentOf<'attendance-list'> {
  return {
    ...head(language),
    kind: 'attendance-list',
    total: people,
    rows: Array.from({ length: people }, (_, index) => ({
      ...{ name: `Anwesend ${index}, Ayşe`, number: String(10_000 + index), unit: 'KV Mainz' },
      ...{ card: card(10_000 + index), votes: ['conference'], accreditedAt: at(9, index % 60) },
      ...(index % 9 === 0 && { leftAt: at(16, index % 60) }),
      ...(index === 5 && { proxyHolder: 'Trägt, Theo' }),
    })),
    coverage: coverage(),
  };
}

export function madeUpCredentials(
  language: PrintDocument['language'],
  units: number,
): DocumentOf<'credentials-report'> {
  return {
    ...head(language),
    kind: 'credentials-report',
    ...{ asOf: at(14, 0), seats: units * 4, filled: tally(units * 3), present: tally(units * 2) },
    substitutesFrom: at(10, 0),
    byGender: [
      { label: 'w', accredited: tally(units), present: tally(units) },
      { label: 'm', accredited: tally(units), present: tally(units) },
    ],
    quorum: { met: true, have: units * 2, needed: units * 2, of: units * 4 },
    units: Array.from({ length: units }, (_, index) => ({
      ...{ unit: `KV ${index}`, seats: 4, filled: 3, present: 2, overfilledBy: index === 1 ? 1 : 0 },
      holders: Array.from({ length: 5 }, (_, of) => ({
        name: `Delegiert ${index}-${of}, Dora`,
        ...(of > 3 && { rank: of - 3 }),
        weight: of === 0 ? 3 : 1,
        state: of > 3 ? ('moved-up' as const) : of === 3 ? ('absent' as const) : ('taken' as const),
        ...(of !== 3 && { card: card(10_000 + index * 10 + of) }),
      })),
    })),
    proxies: [
      { principal: 'Fehlt, Frieda', holder: 'Trägt, Theo', card: card(10_900), note: 'Vollmacht vom 20.11.' },
    ],
    coverage: coverage(),
  };
}

export function madeUpStatistics(language: PrintDocument['language']): DocumentOf<'statistics'> {
  const group = (label: string | undefined, people: number, entitledOnRoll: number) => ({
    ...(label !== undefined && { label }),
    ...{ accredited: tally(people), present: tally(people - 3), entitledOnRoll },
  });
  return {
    ...head(language),
    kind: 'statistics',
    votes: [
      {
        vote: 'conference',
        byUnit: Array.from({ length: 36 }, (_, index) => group(`KV ${index}`, 90 - index, 400)),
        byAge: [group('18–24', 120, 900), group('25–34', 240, 1_400), group(undefined, 4, 20)],
        byHour: Array.from({ length: 8 }, (_, index) => ({
          from: at(9 + index, 0),
          accredited: 320 - index * 39,
        })),
        byIdentity: { known: 300, 'photo-document': 490, police: 1 },
        ...{ overrides: 4, replaced: 7, withdrawn: 1 },
      },
    ],
    refusals: 3,
    coverage: coverage(),
  };
}
