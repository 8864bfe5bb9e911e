import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashSchema } from '../../../shared/domain/ids';
import { printDocumentSchema } from '../../../shared/print/documents';
import { de } from '../../../renderer/i18n/de';
import {
  composeAttendanceList,
  PEOPLE_A_FILE,
} from '../../../renderer/print/documents/compose-attendance-list';
import { composeCashReport } from '../../../renderer/print/documents/compose-cash-report';
import { composeFrozenCount } from '../../../renderer/print/documents/compose-frozen-count';
import { composeProtocol, type ProtocolSource } from '../../../renderer/print/documents/compose-protocol';
import { composeReceipt } from '../../../renderer/print/documents/compose-receipt';
import { countTicks, stepPath, timeTicks } from '../../../renderer/print/documents/protocol/plot-scale';
import type { Attendee, FrozenCountView, ReceiptView } from '../../../renderer/roll-worker/engine-api';
import { cardNo, key, makeAssembly } from '../../support/register-desk';
import { DESK, madeUpSnapshot } from '../../support/made-up-snapshot';

const at = (hour: number, minute = 0) => new Date(2026, 10, 21, hour, minute).getTime();
const PRINTING = { language: 'de', printedAt: at(18) } as const;
const tally = (people: number, votes = people) => ({ people, votes });
const event = { deskId: DESK, seq: 1 };

let t: TFunction;
beforeAll(async () => {
  t = await i18next.init({ lng: 'de', resources: { de: { translation: de } } });
});

const frozen: FrozenCountView = {
  ...{ event, title: 'Wahl', vote: 'conference', at: at(11), operator: 'C. Weber', deskName: 'Büro' },
  ...{ asOf: at(11), accredited: tally(9, 12), present: tally(7, 10), coverage: [] },
  now: { accredited: tally(9, 12), present: tally(7, 10) },
};

function source(more: Partial<ProtocolSource> = {}): ProtocolSource {
  return {
    facts: { changes: [], overrides: [], refusals: [] },
    attendance: {
      asOf: at(18),
      votes: [{ vote: 'conference', accredited: tally(9), present: tally(7) }],
      guests: [],
      coverage: [],
    },
    ...{ curves: [], table: [], frozen: [], cases: [], conflicts: [], blocked: [], withdrawals: [] },
    digest: hashSchema.parse('f'.repeat(64)),
    ...more,
  };
}

describe('the accreditation protocol', () => {
  test('states the rules in force in numbered sentences, one for each rule', () => {
    const snapshot = madeUpSnapshot({});
    const protocol = composeProtocol(t, snapshot, source(), PRINTING);
    expect(printDocumentSchema.parse(protocol)).toEqual(protocol);
    const rules = snapshot.assembly.votes[0]?.rules.length;
    expect(protocol.rules[0]?.sentences).toHaveLength(rules ?? -1);
    for (const sentence of protocol.rules[0]?.sentences ?? []) expect(sentence).toMatch(/\.$/);
  });

  test('[E24] a change of rules is told by what is gone and what is new, with its reason and who goes by it', () => {
    const before = makeAssembly('conference');
    const after = {
      ...before,
      votes: before.votes.map((vote) => ({
        ...vote,
        rules: vote.rules.filter(({ rule }) => rule !== 'no-open-dues'),
      })),
    };
    const changes = [
      { at: at(8), operator: 'Büro', assembly: before, desks: [] },
      {
        ...{ at: at(9), operator: 'Büro', reason: 'Beschluss', assembly: after },
        desks: [
          { id: DESK, name: 'Nord', has: true },
          { id: DESK, name: 'Süd', has: false },
        ],
      },
    ];
    const facts = { changes, overrides: [], refusals: [] };
    const [change, ...others] = composeProtocol(t, madeUpSnapshot({}), source({ facts }), PRINTING).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ reason: 'Beschluss', known: ['Nord'], unknown: ['Süd'] });
    expect(change?.what).toHaveLength(1);
    expect(change?.what[0]).toMatch(/^Entfallen: .*schuldet/);
  });

  test('[N4] a count that comes to something else by what is known now is told with both figures', () => {
    const now = { accredited: tally(9, 12), present: tally(8, 11) };
    const protocol = composeProtocol(
      t,
      madeUpSnapshot({}),
      source({
        frozen: [
          { ...frozen, now, recount: { accredited: tally(9), present: tally(7), same: false } },
          frozen,
        ],
      }),
      PRINTING,
    );
    expect(protocol.frozen.map(({ now: later, recount }) => [later?.present.people, recount])).toEqual([
      [8, 'other'],
      [undefined, undefined],
    ]);
  });

  test('[B4] a case keeps all of its steps, and its obstacles are words', () => {
    const cases: ProtocolSource['cases'] = [
      {
        ...{ case: event, label: 'Süd-1', status: 'refused', openedAt: at(9), deskName: 'Süd' },
        ...{ operator: 'B. Kühn', name: 'Beispiel, Anna', statement: 'Ich habe gezahlt.' },
        obstacles: [{ vote: 'conference', obstacle: 'dues-open' }],
        steps: (['hearing', 'note', 'refused'] as const).map((kind) => ({
          ...{ event, at: at(10), operator: 'C. Weber', deskName: 'Büro', kind, text: kind },
        })),
        admittedTo: [],
      },
    ];
    const [row] = composeProtocol(t, madeUpSnapshot({}), source({ cases }), PRINTING).cases;
    expect(row?.steps.map(({ text }) => text)).toEqual(['hearing', 'note', 'refused']);
    expect(row?.obstacles[0]).not.toContain('dues-open');
  });
});

describe('other papers of the hall', () => {
  test('[N5] majorities of a count are of votes, not of people', () => {
    const sheet = composeFrozenCount(madeUpSnapshot({}), frozen, {}, PRINTING);
    expect(printDocumentSchema.parse(sheet)).toEqual(sheet);
    expect(sheet.majorities).toEqual({
      absolute: { present: 6, accredited: 7 },
      twoThirds: { present: 7, accredited: 8 },
    });
  });

  test('[B9] the paper of a reversal names the receipt that it undoes, and that of an undone payment its reversal', () => {
    const view: ReceiptView = {
      ...{ event, receipt: 3, at: at(9), operator: 'B. Kühn', deskName: 'Süd', member: key('1') },
      ...{ name: 'Beispiel, Anna', kind: 'reversal', cents: -4_800, means: 'cash', other: 2 },
      items: [{ for: 'dues', year: 2026, cents: 4_800 }],
      reversible: false,
    };
    expect(composeReceipt(madeUpSnapshot({}), view, PRINTING)).toMatchObject({ reverses: 2 });
    const undone = composeReceipt(madeUpSnapshot({}), { ...view, kind: 'payment' }, PRINTING);
    expect(undone).toMatchObject({ reversedBy: 2 });
    expect(undone.reverses).toBeUndefined();
  });

  test('[B8] the cash report leaves out desks that took nothing, but none that may have, and puts receipts in the order of their numbers', () => {
    const receipt = (number: number): ReceiptView => ({
      ...{ event, receipt: number, at: at(9), operator: 'B', deskName: 'Süd', member: key('1') },
      ...{ name: 'A', kind: 'payment', cents: 100, means: 'cash', items: [], reversible: true },
    });
    const none = { cash: 0, card: 0, missing: [], missingMore: 0, counts: [], uncounted: false };
    const desk = { desk: DESK, own: false, ...none };
    const report = composeCashReport(
      madeUpSnapshot({}),
      {
        desks: [
          { ...desk, name: 'Nord', receipts: [] },
          { ...desk, name: 'Süd', receipts: [receipt(2), receipt(1)] },
          { ...desk, name: 'West', receipts: [], incomplete: 'fork' },
        ],
        ...{ cash: 200, card: 0, receipts: 2, reversals: 0, coverage: [] },
      },
      PRINTING,
    );
    expect(report.desks.map(({ name, incomplete }) => [name, incomplete])).toEqual([
      ['Süd', undefined],
      ['West', 'fork'],
    ]);
    expect(report.desks[0]?.receipts.map((row) => row.receipt)).toEqual([1, 2]);
  });

  test('an attendance list is made only where the rules ask for one, and comes in files of a size that can be printed', () => {
    const attendees = Array.from({ length: PEOPLE_A_FILE + 1 }, (_, index): Attendee => ({
      ...{ member: key(String(index + 1)), name: `Name ${index}`, card: cardNo(String(1_000 + index)) },
      ...{ votes: ['conference'], accreditedAt: at(9), deskName: 'Süd', present: true },
    }));
    const { assembly } = madeUpSnapshot({});
    expect(composeAttendanceList({ assembly }, attendees, [], PRINTING)).toEqual([]);
    const asked = { assembly: { ...assembly, attendanceList: true as const } };
    const files = composeAttendanceList(asked, attendees, [], PRINTING);
    expect(files.map(({ rows, part }) => [rows.length, part?.rowsBefore])).toEqual([
      [PEOPLE_A_FILE, 0],
      [1, PEOPLE_A_FILE],
    ]);
  });
});

describe('the plot of counts', () => {
  test('marks full hours and round numbers, as many as can be read', () => {
    expect(timeTicks(at(9, 10), at(17, 20), 9).map((tick) => new Date(tick).getHours())).toEqual([
      10, 12, 14, 16,
    ]);
    for (const highest of [0, 1, 7, 49, 812, 12_345, 365_000]) {
      const ticks = countTicks(highest, 6);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }
  });

  test('draws counts as steps: a count stays until the next', () => {
    const points = [
      { x: 0, y: 5 },
      { x: 2, y: 3 },
    ];
    expect(stepPath(points, 9)).toBe('M0 5H2V3H9');
    expect(stepPath([], 9)).toBe('');
  });
});
