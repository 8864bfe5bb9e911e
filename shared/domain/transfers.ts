import type { Batch } from './assembly';
import { isSameCards, joinRanges } from './card-ranges';
import type { CardRange } from './cards';
import { compareDated } from './dated';
import type { DeskId } from './ids';
import type { Transfer } from './register';
import { remembered } from './remembered';
import { deskAt, type Handing, type RegisterState, type Source } from './state';

/** Cards that moved, earliest first: what both sides recorded is joined by its slip (rule C17). */
export const transfersOf: (state: RegisterState) => readonly Transfer[] = remembered(
  ({ handings, emergencyDesks }) => [handings, emergencyDesks],
  joinHandings,
);

interface Halves {
  given?: Handing;
  received?: Handing;
}

function joinHandings(state: RegisterState): readonly Transfer[] {
  const slips = new Map<string, Halves>();
  for (const handing of [...state.handings].sort((a, b) => compareDated(a.source, b.source))) {
    const { from, to } = sidesOf(state, handing);
    const key = `${handing.slip} ${from} ${to}`;
    const halves = slips.get(key) ?? {};
    slips.set(key, halves);
    halves[handing.side] ??= handing;
  }
  return [...slips.values()]
    .flatMap((halves) => transferOf(state, halves) ?? [])
    .sort((a, b) => compareDated(startOf(a), startOf(b)));
}

function sidesOf(state: RegisterState, { side, desk, other }: Handing) {
  const [writer, named] = [deskAt(state, desk), deskAt(state, other)];
  return side === 'given' ? { from: writer, to: named } : { from: named, to: writer };
}

function transferOf(state: RegisterState, { given, received }: Halves): Transfer | undefined {
  const known = given ?? received;
  if (known === undefined) return undefined;
  const { slip, ranges } = known;
  const isDifferent =
    given !== undefined && received !== undefined && !isSameCards(given.ranges, received.ranges);
  return {
    ...{ slip, ranges, ...sidesOf(state, known) },
    ...(received !== undefined && { fromName: received.otherName, received: received.source }),
    ...(given !== undefined && { toName: given.otherName, given: given.source }),
    ...(isDifferent && { rangesReceived: received.ranges }),
    differs: isDifferent,
  };
}

/** When cards left, as far as the giver recorded it. */
function startOf({ given, received }: Transfer): Source {
  const source = given ?? received;
  if (source === undefined) throw new Error('a transfer is what somebody recorded');
  return source;
}

/** Cards that came from one holder to another. No holder: the office. */
export interface Passage {
  readonly from: DeskId | undefined;
  readonly to: DeskId | undefined;
  readonly ranges: readonly CardRange[];
  /** By which of the two. */
  readonly batch?: Batch;
  readonly transfer?: Transfer;
}

/**
 * All hand-overs and transfers, earliest first; hand-overs that came with a package before all else, in the package's order. The
 * record of one side moves the cards: where both say different cards, those of both.
 */
export const passagesOf: (state: RegisterState) => readonly Passage[] = remembered(
  ({ handings, batches, emergencyDesks, office }) => [handings, batches, emergencyDesks, office],
  (state) => {
    const batches = state.batches.map(({ batch, source }) => ({
      source,
      passage: { from: undefined, to: holderAt(state, batch.holder), ranges: [batch], batch },
    }));
    const transfers = transfersOf(state).map((transfer) => ({
      source: startOf(transfer),
      passage: {
        from: holderAt(state, transfer.from),
        to: holderAt(state, transfer.to),
        ranges: rangesMoved(transfer),
        transfer,
      },
    }));
    return [...batches, ...transfers].sort(comparePassages).map(({ passage }) => passage);
  },
);

function comparePassages(
  a: { readonly source?: Source | undefined },
  b: { readonly source?: Source | undefined },
) {
  if (a.source !== undefined && b.source !== undefined) return compareDated(a.source, b.source);
  return Number(a.source !== undefined) - Number(b.source !== undefined);
}

function rangesMoved({ ranges, rangesReceived = [] }: Transfer): readonly CardRange[] {
  return joinRanges([...ranges, ...rangesReceived]);
}

/** The desk by its key, or undefined for the office. */
export function holderAt(state: RegisterState, holder: DeskId | undefined): DeskId | undefined {
  const desk = holder && deskAt(state, holder);
  return desk === state.office ? undefined : desk;
}
