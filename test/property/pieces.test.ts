import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { appendEvents, headOf, verifyChain } from '@shared/domain/log';
import { joinPieces, verifyPiece } from '@shared/domain/log-pieces';
import { deskNo, key, makeAssembly, NINE } from '../support/register-desk';

type Log = readonly LoggedEvent[];

const LENGTH = 14;
const assemblyId = makeAssembly().id;
const deskId = deskNo(1);
const author = { assemblyId, deskId, operator: 'Ada Beispiel', nowMs: NINE };
const expected = { assemblyId, deskId, role: 'desk' as const };

function tellFrom(start: Log, first: number): Log {
  const bodies = Array.from({ length: LENGTH - start.length }, (_, index): EventBody => {
    return {
      type: 'refusal-recorded',
      payload: { member: key(String(first + index)), reason: 'No document' },
    };
  });
  return [...start, ...appendEvents(headOf(start.at(-1)), bodies, author)];
}

const LOG = tellFrom([], 1000);
/** Other stories of the same desk, by how many events they share with the log. */
const OTHERS = LOG.map((_, shared) => tellFrom(LOG.slice(0, shared), 2000));

/** Parts of a log, each by its first and last place. */
const parts = fc.array(fc.tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1)), { maxLength: 12 });

function pieceOf(log: Log, [a, b]: readonly [number, number]): Log {
  return log.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** A log as an office gets to know it. */
class Known {
  events: Log = [];
  waiting: readonly Log[] = [];
  missing: readonly { readonly from: number; readonly to: number }[] = [];

  /** Whether the piece could be taken in. */
  take(piece: Log): boolean {
    const joined = joinPieces(this.events, this.waiting, piece);
    if (!joined.ok) {
      expect(joined.error.kind).toBe('forked');
      return false;
    }
    this.events = [...this.events, ...joined.value.added];
    ({ waiting: this.waiting, missing: this.missing } = joined.value);
    return true;
  }

  get seqs(): number[] {
    return [...this.events, ...this.waiting.flat()].map(({ seq }) => seq);
  }
}

test('[L11] pieces of a log in any order, overlapping and repeated, make the log, and every gap is named', () => {
  fc.assert(
    fc.property(parts, (order) => {
      const known = new Known();
      const arrived = new Set<number>();
      for (const part of order) {
        const piece = pieceOf(LOG, part);
        expect(known.take(piece)).toBe(true);
        for (const { seq } of piece) arrived.add(seq);
        expect(known.seqs).toEqual([...arrived].sort((a, b) => a - b));
        expect(known.events).toEqual(LOG.slice(0, known.events.length));
        const gaps = known.missing.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const upTo = Math.max(...arrived);
        expect(gaps).toEqual(LOG.flatMap(({ seq }) => (seq < upTo && !arrived.has(seq) ? [seq] : [])));
      }
      expect(known.take(LOG)).toBe(true);
      expect([known.events, known.waiting, known.missing]).toEqual([LOG, [], []]);
    }),
    { numRuns: 500 },
  );
});

test('[L10] two stories of one desk are never mixed, and told apart as soon as both tell of one event', () => {
  const mixed = fc.array(fc.tuple(fc.boolean(), fc.nat(LENGTH - 1), fc.nat(LENGTH - 1)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(LENGTH - 1), mixed, (shared, order) => {
      const other = OTHERS[shared] ?? [];
      const known = new Known();
      for (const [isOther, a, b] of order) {
        const piece = pieceOf(isOther ? other : LOG, [a, b]);
        const seqsBefore = new Set(known.seqs);
        const story = isOther ? LOG : other;
        const told = [...known.events, ...known.waiting.flat()];
        // Of what is known by now, only the other story holds this.
        const isContradicted = told.some(
          (event) =>
            event.seq > shared && story.includes(event) && piece.some(({ seq }) => seq === event.seq),
        );
        const isTaken = known.take(piece);
        if (isContradicted) expect(isTaken).toBe(false);
        if (!isTaken) expect(new Set(known.seqs)).toEqual(seqsBefore);
        expect(verifyChain(known.events, expected).ok).toBe(true);
        for (const part of known.waiting)
          expect(verifyPiece(part, { ...expected, from: part[0]?.seq ?? 0 }).ok).toBe(true);
        const isOneStory = [LOG, other].some((log) => known.events.every((event) => log.includes(event)));
        expect(isOneStory).toBe(true);
      }
      expect([known.take(LOG), known.take(other)]).not.toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});

test('[L11] [L6] anything at all is refused as a piece without a crash', () => {
  fc.assert(
    fc.property(fc.array(fc.anything(), { minLength: 1, maxLength: 3 }), fc.integer(), (entries, from) => {
      expect(verifyPiece(entries, { ...expected, from }).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
