import { describe, expect, test } from 'vitest';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { appendEvents, EMPTY_LOG, headOf } from '@shared/domain/log';
import { joinPieces, verifyPiece } from '@shared/domain/log-pieces';
import { cardNo, deskNo, key, makeAssembly, NINE } from '../../support/register-desk';

const assemblyId = makeAssembly().id;
const deskId = deskNo(1);
const author = { assemblyId, deskId, operator: 'Ada Beispiel', nowMs: NINE };
const expected = { assemblyId, deskId, role: 'desk' as const };

function refusal(member: number): EventBody {
  return { type: 'refusal-recorded', payload: { member: key(String(member)), reason: 'No document' } };
}

/** A log of ten events that all tell of different members. */
const log = appendEvents(
  EMPTY_LOG,
  Array.from({ length: 10 }, (_, index) => refusal(index + 1)),
  author,
);
const part = (from: number, to: number, of: readonly LoggedEvent[] = log): LoggedEvent[] =>
  of.slice(from - 1, to);
const numbers = (events: readonly LoggedEvent[]): number[] => events.map(({ seq }) => seq);

/** The same desk's log as another computer went on with it after event `after`. */
function otherStory(after: number): LoggedEvent[] {
  const rest = Array.from({ length: 10 - after }, (_, index) => refusal(index + 101));
  return [...part(1, after), ...appendEvents(headOf(log[after - 1]), rest, author)];
}

describe('a piece from outside', () => {
  test('[L11] is checked from where it begins', () => {
    expect(verifyPiece(part(4, 7), { ...expected, from: 4 })).toEqual({ ok: true, value: part(4, 7) });
    expect(verifyPiece(part(4, 7), { ...expected, from: 3 })).toMatchObject({
      error: { kind: 'gap', seq: 3 },
    });
  });

  test('[L11] has to follow on itself', () => {
    const broken = [...part(4, 5), ...part(6, 7, otherStory(3))];
    expect(verifyPiece(broken, { ...expected, from: 4 })).toMatchObject({
      error: { kind: 'broken', seq: 6 },
    });
    const torn = [...part(4, 5), ...part(7, 8)];
    expect(verifyPiece(torn, { ...expected, from: 4 })).toMatchObject({ error: { kind: 'gap', seq: 6 } });
  });

  test('[L1] begins with 64 zeros where it begins with the first event', () => {
    const first = { ...log[0], prevHash: headOf(log[3]).hash };
    expect(verifyPiece([first], { ...expected, from: 1 })).toMatchObject({
      error: { kind: 'broken', seq: 1 },
    });
  });

  test('[L6] ends where its author says it does', () => {
    const { hash: head } = headOf(log[6]);
    expect(verifyPiece(part(4, 7), { ...expected, from: 4, head }).ok).toBe(true);
    expect(verifyPiece(part(4, 6), { ...expected, from: 4, head })).toEqual({
      ok: false,
      error: { kind: 'wrong-head' },
    });
    expect(verifyPiece([], { ...expected, from: 4, head })).toEqual({
      ok: false,
      error: { kind: 'wrong-head' },
    });
  });

  test('[L6] that is anything else is refused without a crash', () => {
    for (const entry of [
      undefined,
      null,
      4,
      'text',
      [],
      {},
      { ...log[3], hlc: null },
      { ...log[3], extra: 1 },
    ])
      expect(verifyPiece([entry], { ...expected, from: 4 })).toMatchObject({
        error: { kind: 'invalid-event', seq: 4 },
      });
  });
});

describe('pieces of one log', () => {
  test('[L11] what follows on what is known is added', () => {
    const joined = joinPieces(part(1, 3), [], part(4, 6));
    expect(joined).toEqual({ ok: true, value: { added: part(4, 6), waiting: [], missing: [] } });
  });

  test('[L11] what comes after a gap waits, and the gap is named', () => {
    const joined = joinPieces(part(1, 3), [], part(6, 8));
    expect(joined).toEqual({
      ok: true,
      value: { added: [], waiting: [part(6, 8)], missing: [{ from: 4, to: 5 }] },
    });
    expect(joinPieces([], [part(6, 7)], part(9, 10))).toMatchObject({
      value: {
        missing: [
          { from: 1, to: 5 },
          { from: 8, to: 8 },
        ],
      },
    });
  });

  test('[L11] a gap that is filled lets through what waited', () => {
    const joined = joinPieces(part(1, 3), [part(6, 7), part(9, 9)], part(4, 5));
    if (!joined.ok) throw new Error(joined.error.kind);
    expect(numbers(joined.value.added)).toEqual([4, 5, 6, 7]);
    expect(joined.value.waiting.map(numbers)).toEqual([[9]]);
    expect(joined.value.missing).toEqual([{ from: 8, to: 8 }]);
  });

  test('[L11] one piece may close several gaps, and overlap all there is', () => {
    const joined = joinPieces(part(1, 3), [part(5, 6), part(8, 9)], part(2, 10));
    if (!joined.ok) throw new Error(joined.error.kind);
    expect(numbers(joined.value.added)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(joined.value.waiting).toEqual([]);
  });

  test('[L11] what is known, or waits, already changes nothing', () => {
    const waiting = [part(6, 8)];
    for (const again of [part(1, 3), part(2, 2), part(6, 8), part(7, 7), []])
      expect(joinPieces(part(1, 3), waiting, again)).toEqual({
        ok: true,
        value: { added: [], waiting, missing: [{ from: 4, to: 5 }] },
      });
  });
});

describe('another story of one desk', () => {
  const other = otherStory(4);
  const fork = (seq: number) => ({
    ok: false,
    error: {
      kind: 'forked',
      seq,
      known: headOf(log[seq - 1]).hash,
      other: headOf(other[seq - 1]).hash,
    },
  });

  test('[L10] is found at the first event that is told otherwise', () => {
    expect(joinPieces(log, [], other)).toEqual(fork(5));
    expect(joinPieces(part(1, 6), [], other)).toEqual(fork(5));
    expect(joinPieces(log, [], part(3, 5, other))).toEqual(fork(5));
  });

  test('[L10] is found where a piece does not follow on the event before it', () => {
    expect(joinPieces(part(1, 7), [], part(8, 10, other))).toEqual(fork(7));
    expect(joinPieces(part(1, 8), [], part(7, 10, other))).toEqual(fork(6));
  });

  test('[L10] is found in what waits, before and after what arrived', () => {
    expect(joinPieces(part(1, 2), [part(7, 8)], part(8, 9, other))).toEqual(fork(7));
    expect(joinPieces(part(1, 2), [part(7, 8)], part(5, 6, other))).toEqual(fork(6));
    expect(joinPieces(part(1, 2), [part(6, 8)], part(4, 7, other))).toEqual(fork(5));
  });

  test('[L10] of which nothing is known yet is not told from the first', () => {
    expect(joinPieces(part(1, 4), [], part(5, 10, other)).ok).toBe(true);
  });

  test('[L10] that parts at the first event is found too', () => {
    const stranger = appendEvents(EMPTY_LOG, [refusal(77), refusal(78)], author);
    expect(joinPieces(log, [], stranger)).toMatchObject({ error: { kind: 'forked', seq: 1 } });
    expect(joinPieces(log, [], stranger.slice(1))).toMatchObject({ error: { kind: 'forked', seq: 1 } });
  });
});

test('[L9] what a piece ends has to be in the log before it', () => {
  const card = { member: key('1'), card: cardNo('A001') };
  const given: EventBody = {
    type: 'member-accredited',
    payload: { ...card, identity: 'known', votes: ['conference'] },
  };
  const withdrawn: EventBody = {
    type: 'accreditation-withdrawn',
    payload: { ...card, cardReturned: true, reason: 'Wrong person' },
  };
  const sound = appendEvents(EMPTY_LOG, [refusal(1), given, withdrawn], author);
  expect(joinPieces(sound.slice(0, 2), [], sound.slice(2)).ok).toBe(true);
  const unfounded = appendEvents(EMPTY_LOG, [refusal(1), refusal(2), withdrawn], author);
  const piece = verifyPiece(unfounded.slice(2), { ...expected, from: 3 });
  expect(piece.ok).toBe(true);
  expect(joinPieces([], [], unfounded.slice(2))).toMatchObject({ ok: true });
  expect(joinPieces(unfounded.slice(0, 2), [], unfounded.slice(2))).toEqual({
    ok: false,
    error: { kind: 'unfounded', seq: 3 },
  });
});

test('[L3] the clock of a log does not run back between two pieces', () => {
  const start = appendEvents(EMPTY_LOG, [refusal(1)], { ...author, nowMs: NINE + 60_000 });
  const head = { ...headOf(start[0]), hlc: { time: NINE, counter: 0 } };
  const rest = appendEvents(head, [refusal(2)], author);
  expect(verifyPiece(rest, { ...expected, from: 2 }).ok).toBe(true);
  expect(joinPieces(start, [], rest)).toEqual({ ok: false, error: { kind: 'clock-backwards', seq: 2 } });
  expect(joinPieces([], [rest], start)).toEqual({ ok: false, error: { kind: 'clock-backwards', seq: 2 } });
});
