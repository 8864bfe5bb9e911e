import type { Batch } from './assembly';
import { isSameCards } from './card-ranges';
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
  return {
    ...{ slip, ranges, ...sidesOf(state, known) },
    ...(received !== undefined && { fromName: received.otherName, received: received.source }),
    ...(given !== undefined && { toName: given.otherName, given: given.source }),
    differs: given !== undefined && received !== undefined && !isSameCards(given.ranges, received.ranges),
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
        ranges: rangesMoved(state, transfer),
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

function rangesMoved({ handings }: RegisterState, transfer: Transfer): readonly CardRange[] {
  if (!transfer.differs) return transfer.ranges;
  return handings
    .filter(({ source }) => source === transfer.given || source === transfer.received)
    .flatMap(({ ranges }) => ranges);
}

/** The desk by its key, or undefined for the office. */
export function holderAt(state: RegisterState, holder: DeskId | undefined): DeskId | undefined {
  const desk = holder && deskAt(state, holder);
  return desk === state.office ? undefined : desk;
}

/** The way of a card from the office on (rule C17). */
export interface Custody {
  readonly holder: DeskId | undefined;
  /** What brought it there; absent: it never left the office. */
  readonly last?: Passage;
  /** The batch that it last left the office in. */
  readonly batch?: Batch;
}

/**
 * Follows a card from holder to holder: of the passages by which the one who has it gave it away, the earliest comes next. So one
 * chain is found whatever clocks say, since everybody's own records are in order. Where the chain breaks, because nobody recorded a
 * move or nobody told of it, it goes on with what somebody recorded of the card later. What fits nowhere is left over.
 * @param passages those of this card, earliest first
 */
export function followCustody(passages: readonly Passage[]): Custody {
  const rest = passages.map((passage, order) => ({ passage, order }));
  let custody: Custody = { holder: undefined };
  let reached = -1;
  for (;;) {
    const { holder } = custody;
    const isNext = rest.findIndex(({ passage }) => passage.from === holder);
    const at = isNext === -1 ? rest.findIndex((one) => one.passage.transfer && one.order > reached) : isNext;
    const [next] = at === -1 ? [] : rest.splice(at, 1);
    if (next === undefined) return custody;
    const { passage, order } = next;
    reached = Math.max(reached, order);
    custody = {
      ...custody,
      holder: passage.to,
      last: passage,
      ...(passage.batch && { batch: passage.batch }),
    };
  }
}
