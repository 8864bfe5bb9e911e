import { expect, test } from 'vitest';
import { clockFindings } from '@shared/domain/clock-findings';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { hashSchema, rollIdSchema, type DeskId } from '@shared/domain/ids';
import { slipSchema } from '@shared/domain/series';
import { deskNo, cardNo, key, NINE, OFFICE, TestDesk } from '../../support/register-desk';

const MINUTE = 60_000;
const [EAST, WEST] = [deskNo(1), deskNo(2)];
const rollId = rollIdSchema.parse('8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5f');
const slip = slipSchema.parse('7K3M9Q');
const ranges = [{ from: cardNo('A001'), to: cardNo('A010') }];

/** Who writes, and each line with the minute that the writer's clock shows. */
type Written = readonly [DeskId, ...(readonly [number, EventBody])[]];

function logs(...written: readonly Written[]) {
  return new Map<DeskId, readonly LoggedEvent[]>(
    written.map(([desk, ...lines]) => {
      const writer = new TestDesk(desk);
      for (const [minute, body] of lines) writer.write([body], minute);
      return [desk, writer.log];
    }),
  );
}

const refused: EventBody = { type: 'refusal-recorded', payload: { member: key('1'), reason: 'No document' } };
const loaded: EventBody = { type: 'roll-loaded', payload: { rollId, members: 3 } };
const issuedTo = (...recipients: DeskId[]): EventBody => ({
  type: 'package-issued',
  payload: { rollId, recipients },
});
const merged = (desk: DeskId, upTo: number, reportedAt?: number): EventBody => ({
  type: 'delta-merged',
  payload: {
    desk,
    upTo,
    head: hashSchema.parse('a'.repeat(64)),
    ...(reportedAt !== undefined && { reportedAt }),
  },
});
const given = (to: DeskId): EventBody => ({
  type: 'cards-given',
  payload: { slip, to, toName: 'To', ranges },
});
const received = (from: DeskId): EventBody => ({
  type: 'cards-received',
  payload: { slip, from, fromName: 'From', ranges },
});

const found = (known: ReadonlyMap<DeskId, readonly LoggedEvent[]>) =>
  [...clockFindings(known, OFFICE)].map(([desk, { offBy, by }]) => [desk, offBy / MINUTE, by]);

test('[L12] a desk whose events were taken in before they happened is ahead', () => {
  const known = logs([OFFICE, [30, merged(EAST, 2)]], [EAST, [10, refused], [150, refused]]);
  expect(found(known)).toEqual([[EAST, 120, { deskId: EAST, seq: 2 }]]);
});

test('[L12] what was taken in later says nothing of what was taken in before', () => {
  const known = logs(
    [OFFICE, [30, merged(EAST, 1)], [200, merged(EAST, 2)]],
    [EAST, [10, refused], [150, refused]],
  );
  expect(found(known)).toEqual([]);
});

test('[L12] a desk that wrote its delta after it was taken in is ahead, whenever its events happened', () => {
  const known = logs([OFFICE, [30, merged(EAST, 1, NINE + 75 * MINUTE)]], [EAST, [10, refused]]);
  expect(found(known)).toEqual([[EAST, 45, { deskId: OFFICE, seq: 1 }]]);
});

test('[L12] a desk that loaded a list before it was issued is behind', () => {
  const known = logs([OFFICE, [0, issuedTo(EAST)]], [EAST, [-180, loaded]]);
  expect(found(known)).toEqual([[EAST, -180, { deskId: EAST, seq: 1 }]]);
});

test('[L12] the first issue of a list counts, not a later one', () => {
  const known = logs([OFFICE, [0, issuedTo(WEST)], [90, issuedTo(EAST, WEST)]], [WEST, [5, loaded]]);
  expect(found(known)).toEqual([]);
});

test('[L12] less than ten minutes are no finding, and ten are', () => {
  const known = (minutes: number) => logs([OFFICE, [0, merged(EAST, 1)]], [EAST, [minutes, refused]]);
  expect(found(known(9.99))).toEqual([]);
  expect(found(known(10))).toEqual([[EAST, 10, { deskId: EAST, seq: 1 }]]);
});

test('[L12] of a desk the largest difference is told', () => {
  const known = logs(
    [OFFICE, [0, issuedTo(EAST)], [20, merged(EAST, 2)], [60, merged(EAST, 3)]],
    [EAST, [-15, loaded], [45, refused], [100, refused]],
  );
  expect(found(known)).toEqual([[EAST, 40, { deskId: EAST, seq: 3 }]]);
});

test('[L12] where cards were received before they were given, the receiver is behind', () => {
  const known = logs([OFFICE], [EAST, [60, given(WEST)]], [WEST, [20, received(EAST)]]);
  expect(found(known)).toEqual([[WEST, -40, { deskId: WEST, seq: 1 }]]);
});

test('[L12] or the giver is ahead, where something else says so', () => {
  const known = logs(
    [OFFICE, [30, merged(EAST, 1)]],
    [EAST, [60, given(WEST)]],
    [WEST, [20, received(EAST)]],
  );
  expect(found(known)).toEqual([[EAST, 40, { deskId: EAST, seq: 1 }]]);
});

test('[L12] or where the office received them: others are measured by its clock', () => {
  expect(found(logs([OFFICE, [20, received(EAST)]], [EAST, [60, given(OFFICE)]]))).toEqual([
    [EAST, 40, { deskId: EAST, seq: 1 }],
  ]);
});

test('[L12] cards that were received after they were given say nothing', () => {
  expect(found(logs([OFFICE], [EAST, [20, given(WEST)]], [WEST, [60, received(EAST)]]))).toEqual([]);
});

test('[L12] slips of the same name between others say nothing, in whatever order logs arrive', () => {
  const third = deskNo(3);
  const told: readonly Written[] = [
    [OFFICE],
    [EAST, [90, given(WEST)], [120, given(third)]],
    [third, [200, given(EAST)]],
    [WEST, [60, received(EAST)]],
  ];
  const expected = [[WEST, -30, { deskId: WEST, seq: 1 }]];
  expect(found(logs(...told))).toEqual(expected);
  expect(found(logs(...[...told].reverse()))).toEqual(expected);
});

test('[L12] [S4] a slip that names a place is one with the other side’s that names the key', () => {
  const place = deskNo(14);
  const known: EventBody = { type: 'emergency-desk-known', payload: { place, desk: EAST } };
  const told = logs([OFFICE, [0, known]], [EAST, [90, given(WEST)]], [WEST, [60, received(place)]]);
  expect(found(told)).toEqual([[WEST, -30, { deskId: WEST, seq: 1 }]]);
});

test('[L12] a log that is known in part, or not at all, is no trouble', () => {
  expect(found(logs([OFFICE, [0, merged(EAST, 7)], [1, merged(WEST, 1)]], [EAST, [5, refused]]))).toEqual([]);
  expect(found(new Map())).toEqual([]);
});
