import { rangesWithout } from './card-ranges';
import { isAbout, sizeOfUnion } from './cards';
import { stateAfter } from './card-steps';
import { compareDated } from './dated';
import type { Closing, Finding } from './register';
import { asRange } from './register-queries';
import { segmentsOf } from './segments';
import { deskAt, refKey, type CardTouch, type RegisterState, type Source } from './state';
import { passagesOf } from './transfers';

/** What the closings of desks leave open (rule C19), by desk. */
export function closingFindings(state: RegisterState): Finding[] {
  return [...state.closings.values()]
    .sort((a, b) => (a.desk < b.desk ? -1 : 1))
    .flatMap((closing): Finding[] => {
      const { expected, counted, missing = 0 } = closing;
      const rest = { kind: 'counted-differently' as const, closing };
      const told = expectedByLog(state, closing);
      return [
        ...(told === expected ? [] : [{ kind: 'closing-wrong' as const, closing, expected: told }]),
        ...(expected - missing === counted ? [] : [rest]),
      ];
    });
}

/**
 * How many cards the desk should have had in hand when it closed, by its own log and by what it could know of others. Of these it knew
 * what came with its last package, and nobody else knows which that was: what it says itself holds if it fits any.
 */
function expectedByLog(state: RegisterState, closing: Closing): number {
  const byClock = inHandAt(state, closing, (source) => compareDated(source, closing) < 0);
  const { expected, missing = 0 } = closing;
  if (byClock + missing === expected) return expected;
  const others = othersOf(state, closing);
  const fits = [...others, undefined].some((next) => {
    const isKnown = (source: Source): boolean => next !== undefined && compareDated(source, next) < 0;
    return inHandAt(state, closing, next === undefined ? () => true : isKnown) + missing === expected;
  });
  return fits ? expected : byClock + missing;
}

type IsKnown = (source: Source) => boolean;

/** What others recorded of cards that came to this desk, once an event, earliest first. */
function othersOf(state: RegisterState, { desk }: Closing): Source[] {
  const holder = deskAt(state, desk);
  const ranges = passagesOf(state).flatMap((passage) => (passage.to === holder ? passage.ranges : []));
  const touches = [...state.cards]
    .filter(([card]) => ranges.some((range) => isAbout(range, card)))
    .flatMap(([, record]) => record.touches);
  const sources = [
    ...state.batches.flatMap(({ batch, source }) => (batch.holder === holder ? (source ?? []) : [])),
    ...[...state.handings, ...state.blocks].map(({ source }) => source),
    ...touches,
  ];
  const others = sources.filter(({ event }) => event.deskId !== desk);
  return [...new Map(others.map((source) => [refKey(source.event), source])).values()].sort(compareDated);
}

/** Cards in this desk's hands just before its closing, where it knew only so much of what others did. */
function inHandAt(state: RegisterState, { desk, event }: Closing, isKnown: IsKnown): number {
  const isTold = (source: Source): boolean =>
    source.event.deskId === desk ? source.event.seq < event.seq : isKnown(source);
  const before: RegisterState = {
    ...state,
    batches: state.batches.filter(({ source }) => source === undefined || isTold(source)),
    handings: state.handings.filter(({ source }) => isTold(source)),
    blocks: state.blocks.filter(({ source }) => isTold(source)),
  };
  const holder = deskAt(state, desk);
  const came = segmentsOf(before).filter((one) => one.isPrinted && one.holder === holder);
  const free = came.filter(({ blocked }) => blocked === undefined).map(({ range }) => range);
  // No desk is told whom others accredited.
  const isHeard = (touch: CardTouch): boolean =>
    isTold(touch) && (touch.effect !== 'given' || [desk, state.office].includes(touch.event.deskId));
  const taken = [...state.cards].flatMap(([card, { touches }]) => {
    const now = stateAfter(touches.filter(isHeard));
    return now === 'blocked' || now === 'assigned' ? [asRange(state, card)] : [];
  });
  return sizeOfUnion(rangesWithout(free, taken));
}
