import { describe, expect, test } from 'vitest';
import { makeCard, rangeOfSerials } from '../../../shared/domain/cards';
import { hashSchema } from '../../../shared/domain/ids';
import { seriesSchema, slipSchema } from '../../../shared/domain/series';
import { printDocumentSchema } from '../../../shared/print/documents';
import { composeBatchCover } from '../../../renderer/print/documents/compose-batch-cover';
import { composeBlockedList } from '../../../renderer/print/documents/compose-blocked-list';
import { composeClosingSheet } from '../../../renderer/print/documents/compose-closing-sheet';
import { composeReconciliation } from '../../../renderer/print/documents/compose-reconciliation';
import { composeTransferSlip } from '../../../renderer/print/documents/compose-transfer-slip';
import { documentName } from '../../../renderer/print/documents/document-name';
import type { CardRow, DeskSummary, ReconciliationView } from '../../../renderer/roll-worker/engine-api';
import { DESK, HEAD, madeUpSnapshot } from '../../support/made-up-snapshot';

const NOW = new Date(2026, 10, 21, 18, 30).getTime();
const PRINTING = { language: 'de', printedAt: NOW } as const;
const SERIES = seriesSchema.parse({
  prefix: 'A',
  digits: 5,
  check: 'damm',
  name: 'Stimmkarten',
  colour: 'yellow',
  use: 'voting',
});
const range = (first: number, last: number) => rangeOfSerials(SERIES, first, last);
const card = (serial: number) => makeCard(SERIES, serial);

function desk(parts: Partial<DeskSummary> = {}): DeskSummary {
  return {
    id: DESK,
    name: 'A. Weber',
    events: 3,
    accredited: 2,
    cardsHeld: 20,
    cardsLeft: 18,
    missing: [],
    acknowledgeable: true,
    ...parts,
  };
}

const account = { printed: 20, unassigned: 17, assigned: 2, blocked: 1, difference: 0 };
const view: ReconciliationView = {
  rows: [
    { name: 'Generalsekretariat', printed: 10, unassigned: 10, assigned: 0, blocked: 0, difference: 0 },
    { name: 'A. Weber', holder: DESK, ...account },
  ],
  total: { printed: 30, unassigned: 27, assigned: 2, blocked: 1, difference: 0 },
  unused: 5,
  findings: [],
  balanced: true,
  openConflicts: 0,
  digest: hashSchema.parse('f'.repeat(64)),
};

describe('documents composed of what the register shows', () => {
  test('a cover sheet names the series of a batch, how many cards it has, and who hands it over', () => {
    const batch = { ...range(1, 20), holder: DESK, holderName: 'A. Weber', ballotBox: 'Urne 1' };
    const cover = composeBatchCover(madeUpSnapshot({ series: [SERIES] }), [batch], PRINTING);
    expect(printDocumentSchema.parse(cover)).toEqual(cover);
    expect(cover.officeName).toBe('Generalsekretariat');
    expect(cover.batches).toEqual([
      { ...range(1, 20), count: 20, seriesName: 'Stimmkarten', ballotBox: 'Urne 1' },
    ]);
  });

  test('[C17] a slip has the size of each range by its own check digits', () => {
    const slip = slipSchema.parse('K7M2QX');
    const ranges = [range(14, 15), range(20, 20)];
    const document = composeTransferSlip(
      madeUpSnapshot(),
      { slip, fromName: 'A. Weber', toName: 'Generalsekretariat', ranges },
      PRINTING,
    );
    expect(printDocumentSchema.parse(document)).toEqual(document);
    expect(document.ranges.map(({ count }) => count)).toEqual([2, 1]);
  });

  test('[C19] a closing sheet is the desk’s own row and count, with the head of its log when it closed', () => {
    const closedHead = { seq: 9, hash: hashSchema.parse('a'.repeat(64)) };
    const closed = {
      ...{ at: NOW, by: 'Şahin, Ayşe', expected: 17, counted: 16, explanation: 'Eine fehlt.' },
      head: closedHead,
    };
    const snapshot = madeUpSnapshot({
      role: 'desk',
      deskId: DESK,
      closed,
      accredited: 2,
      inHand: [range(4, 20)],
    });
    const parts = { deskName: 'A. Weber', closedBy: 'Şahin, Ayşe', blocked: [card(3)] };
    const sheet = composeClosingSheet(snapshot, view, parts, PRINTING);
    expect(printDocumentSchema.parse(sheet)).toEqual(sheet);
    expect(sheet).toMatchObject({
      row: { name: 'A. Weber', ...account },
      expected: 17,
      counted: 16,
      explanation: 'Eine fehlt.',
      head: closedHead,
      blocked: [card(3)],
    });
    expect(sheet?.inHand).toEqual([{ ...range(4, 20), count: 17 }]);
  });

  test('[B10] a closing sheet names the last count of the box, where the desk had one', () => {
    const closed = {
      ...{ at: NOW, by: 'A. Weber', expected: 17, counted: 17 },
      head: { seq: 9, hash: hashSchema.parse('a'.repeat(64)) },
    };
    const snapshot = madeUpSnapshot({ role: 'desk', deskId: DESK, closed });
    const first = { at: NOW - 2, operator: 'A. Weber', float: 5_000, expected: 7_000, counted: 6_900 };
    const counts = [
      { ...first, at: NOW - 1, counted: 7_000, denominations: [] },
      { ...first, denominations: [] },
    ];
    const parts = { deskName: 'A. Weber', closedBy: 'A. Weber', blocked: [] };
    const sheet = composeClosingSheet(snapshot, view, { ...parts, cash: { counts } }, PRINTING);
    expect(printDocumentSchema.parse(sheet)).toEqual(sheet);
    expect(sheet?.cash).toEqual({ ...first, at: NOW - 1, counted: 7_000 });
    expect(
      composeClosingSheet(snapshot, view, { ...parts, cash: { counts: [] } }, PRINTING)?.cash,
    ).toBeUndefined();
  });

  test('[C19] a desk that is not closed has no closing sheet', () => {
    const parts = { deskName: 'A. Weber', closedBy: 'A. Weber', blocked: [] };
    expect(composeClosingSheet(madeUpSnapshot({ role: 'desk' }), view, parts, PRINTING)).toBeUndefined();
  });

  test('[C21] the blocked list is sorted, says since when, and leaves out what is not blocked', () => {
    const row = (serial: number, parts: Partial<CardRow>): CardRow => ({
      number: card(serial),
      state: 'blocked',
      cause: 'lost',
      changedAt: NOW,
      inConflict: false,
      ...parts,
    });
    const rows = [
      row(30, { blockedAt: NOW - 2, foundAt: NOW }),
      row(2, { blockedAt: NOW - 1, replacedBy: card(3), memberName: 'Beispiel, Anna' }),
      row(3, { state: 'assigned' }),
    ];
    const desks = [
      desk({ reportedAt: NOW - 9, lastEventAt: 1 }),
      desk({ name: 'Trier', lastEventAt: 7 }),
      desk(),
    ];
    const list = composeBlockedList(madeUpSnapshot({ desks, conflicts: 2 }), rows, PRINTING);
    expect(printDocumentSchema.parse(list)).toEqual(list);
    expect(list.rows).toEqual([
      { card: card(2), at: NOW - 1, cause: 'lost', replacedBy: card(3), found: false },
      { card: card(30), at: NOW - 2, cause: 'lost', found: true },
    ]);
    expect(list.asOf.map(({ reportedAt }) => reportedAt)).toEqual([NOW - 9, 7, undefined]);
    expect(list.openConflicts).toBe(2);
    expect(JSON.stringify(list)).not.toContain('Anna');
  });

  test('[C18] the account has a line for each holder, the total, and the heads of all logs that are known', () => {
    const head = { seq: 3, hash: hashSchema.parse('b'.repeat(64)) };
    const snapshot = madeUpSnapshot({ desks: [desk({ head }), desk({ name: 'Trier' })] });
    const document = composeReconciliation(snapshot, view, ['Etwas fehlt.'], PRINTING);
    expect(printDocumentSchema.parse(document)).toEqual(document);
    expect(document.rows.map(({ name }) => name)).toEqual(['Generalsekretariat', 'A. Weber']);
    expect(document.total).toEqual(view.total);
    expect(document.heads).toEqual([
      { name: 'Generalsekretariat', ...HEAD },
      { name: 'A. Weber', ...head },
    ]);
  });

  test('a document’s file has a name that every system takes', () => {
    expect(documentName('Landesparteitag 26.2', 'Begleitblatt', 'A. Weber/Süd', '..')).toBe(
      'Landesparteitag-26.2-Begleitblatt-A.-Weber-Süd.pdf',
    );
    expect(documentName('x'.repeat(200), 'y'.repeat(200), 'z'.repeat(200)).length).toBeLessThanOrEqual(120);
  });
});
