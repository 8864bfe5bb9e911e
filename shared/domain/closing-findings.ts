import { blocksOf } from './blocks';
import { isSameCards, rangesWithin, rangesWithout } from './card-ranges';
import { sizeOfUnion, type CardRange } from './cards';
import { stateAfter } from './card-steps';
import type { EventRef } from './events';
import type { Closing, Finding } from './register';
import { asRange } from './register-queries';
import { knownRange, segmentsOf } from './segments';
import { deskAt, type Handing, type HeldBatch, type RegisterState } from './state';
import { passagesOf } from './transfers';

/** What the closings of desks leave open (rule C19), by desk. */
export function closingFindings(state: RegisterState): Finding[] {
  return [...state.closings.values()]
    .sort((a, b) => (a.desk < b.desk ? -1 : 1))
    .flatMap((closing): Finding[] => {
      const { expected, counted, missing = 0 } = closing;
      const told = expectedByLog(state, closing);
      return [
        ...(told === expected ? [] : [{ kind: 'closing-wrong' as const, closing, expected: told }]),
        ...(expected - missing === counted ? [] : [{ kind: 'counted-differently' as const, closing }]),
      ];
    });
}

/** Cards of places of which nobody has said yet whose key it is: they may be any desk's (rule S4). */
function placesCards({ emergencyDesks, batches }: RegisterState): CardRange[] {
  const places = emergencyDesks.flatMap(({ place, desk }) => (desk === undefined ? [place] : []));
  return batches.flatMap(({ batch }) => (places.includes(batch.holder) ? [batch] : []));
}

/**
 * How many cards the desk should have had in hand when it closed, by its own log. What it knew of others came with its last package,
 * and nobody else knows which that was: what it says itself holds if it fits any package that it can have had.
 */
function expectedByLog(state: RegisterState, closing: Closing): number {
  const { expected, missing = 0 } = closing;
  const own = state.batches.filter(({ batch }) => batch.holder === deskAt(state, closing.desk));
  const touched = touchedBefore(state, closing);
  const used = own.map(({ batch }) => rangesWithin([batch], touched).length > 0);
  let byLog = 0;
  for (let count = used.lastIndexOf(true) + 1; count <= own.length; count += 1) {
    const { certain, possible } = inHandBefore(state, closing, own.slice(0, count));
    byLog = certain + missing;
    if (byLog <= expected && expected <= possible + missing) return expected;
  }
  return byLog;
}

/** Whether something stands in the desk's log before its closing. */
function isBefore({ desk, event }: Closing, source: { readonly event: EventRef }): boolean {
  return source.event.deskId === desk && source.event.seq < event.seq;
}

/** Every card that the desk's own log names before its closing. */
function touchedBefore(state: RegisterState, closing: Closing): CardRange[] {
  const ranges = [
    ...state.handings.filter(({ source }) => isBefore(closing, source)).flatMap((one) => one.ranges),
    ...state.blocks.flatMap(({ source, range }) => (isBefore(closing, source) ? [range] : [])),
  ];
  const cards = [...state.cards].flatMap(([card, { touches }]) =>
    touches.some((touch) => isBefore(closing, touch)) ? [asRange(state, card)] : [],
  );
  return [...known(state, ranges), ...cards];
}

/** Cards in the desk's hands just before its closing: those that are there for certain, and as many as can be. */
function inHandBefore(state: RegisterState, closing: Closing, batches: readonly HeldBatch[]) {
  const holder = deskAt(state, closing.desk);
  const handings = state.handings.filter(({ source }) => isBefore(closing, source));
  const before: RegisterState = {
    ...state,
    heads: new Map([[closing.desk, closing.event.seq - 1]]),
    // A desk isn't told what was created.
    created: [],
    batches: state.batches.filter((held) => held.batch.holder !== holder || batches.includes(held)),
    handings,
    blocks: state.blocks.filter(({ source }) => isBefore(closing, source)),
  };
  const came = segmentsOf(before).filter((one) => one.isPrinted && one.holder === holder);
  const taken = [...state.cards].flatMap(([card, { touches }]) => {
    const now = stateAfter(touches.filter((touch) => isBefore(closing, touch)));
    return now === 'unassigned' ? [] : [asRange(state, card)];
  });
  const gone = [...taken, ...blocksOf(before).founded.map(({ range }) => range)];
  const places = placesCards(state);
  const unsure = [...places, ...othersSay(state, closing)];
  const everCame = passagesOf(state).flatMap(({ to, ranges }) => (to === holder ? ranges : []));
  const reach = known(state, [...places, ...everCame]);
  const certain = rangesWithout(
    came.map(({ range }) => range),
    [...gone, ...unsure],
  );
  const doubtful = rangesWithout(rangesWithin(reach, unsure), gone);
  return { certain: sizeOfUnion(certain), possible: sizeOfUnion([...certain, ...doubtful]) };
}

/**
 * Cards of which others recorded something that the desk may have known or not. Whom others accredited it isn't told; and what both
 * sides recorded alike by one slip, it knew from itself, or not at all.
 */
function othersSay(state: RegisterState, { desk }: Closing): CardRange[] {
  const { office } = state;
  const own = new Map(
    state.handings.filter((one) => one.desk === desk).map((one) => [one.slip, one] as const),
  );
  const isOwnToo = ({ slip, ranges }: Handing): boolean => {
    const same = own.get(slip);
    return same !== undefined && isSameCards(same.ranges, ranges);
  };
  const ranges = [
    ...state.handings.filter((one) => one.desk !== desk && !isOwnToo(one)).flatMap((one) => one.ranges),
    ...blocksOf(state).founded.flatMap(({ source, range }) => (source.event.deskId === desk ? [] : [range])),
  ];
  const cards = [...state.cards].flatMap(([card, { touches }]) => {
    const isTold = touches.some(
      ({ event, effect }) => event.deskId !== desk && (effect !== 'given' || event.deskId === office),
    );
    return isTold ? [asRange(state, card)] : [];
  });
  return [...known(state, ranges), ...cards];
}

function known(state: RegisterState, ranges: readonly CardRange[]): CardRange[] {
  return ranges.flatMap((range) => knownRange(state, range) ?? []);
}
