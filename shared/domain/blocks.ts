import { CardSet } from './card-set';
import type { CardRange } from './cards';
import { ownDesk } from './custody';
import type { EventRef } from './events';
import type { DeskId } from './ids';
import { knownRange } from './known-ranges';
import { remembered } from './remembered';
import { refKey, type BlockedRange, type RegisterState } from './state';
import { holderAt, passagesOf } from './transfers';

/** Blocks of cards among others, cut to what they are about: ranges of cards as their series has them. */
interface Blocks {
  /** By the office, or by a desk that the cards came to by anybody's record: they block (rule C4). */
  readonly founded: readonly BlockedRange[];
  /** By a desk that never had the cards: found, and nothing else. */
  readonly unfounded: readonly BlockedRange[];
}

/** What of the blocks of cards among others counts (rule C22). */
export const blocksOf: (state: RegisterState) => Blocks = remembered(
  (state) => {
    const { blocks, batches, handings, emergencyDesks, office, series, created, printed } = state;
    return [
      ...([blocks, batches, handings, emergencyDesks, series, created, printed] as const),
      office,
      ownDesk(state),
    ];
  },
  (state) => {
    const founded: BlockedRange[] = [];
    const unfounded: BlockedRange[] = [];
    const everHeld = heldBy(state);
    for (const blocked of state.blocks) {
      const range = knownRange(state, blocked.range);
      if (range === undefined) continue;
      const writer = blocked.source.event.deskId;
      if (isTrusted(state, blocked)) {
        founded.push({ ...blocked, range });
        continue;
      }
      const { inside, outside } = everHeld(writer).parts(range);
      founded.push(...inside.map((part) => ({ ...blocked, range: part })));
      unfounded.push(...outside.map((part) => ({ ...blocked, range: part })));
    }
    return { founded, unfounded };
  },
);

/** What the office blocked or told of, and what a desk finds in its own log. */
function isTrusted(state: RegisterState, { source, isTold }: BlockedRange): boolean {
  const { deskId } = source.event;
  return isTold === true || deskId === state.office || deskId === ownDesk(state);
}

/** All cards that ever came to a desk by anybody's record. */
function heldBy(state: RegisterState): (desk: DeskId) => CardSet {
  const cameTo = new Map<DeskId | undefined, CardRange[]>();
  for (const { to, ranges } of passagesOf(state)) {
    const came = cameTo.get(to) ?? [];
    cameTo.set(to, came);
    came.push(...ranges.flatMap((range) => knownRange(state, range) ?? []));
  }
  const sets = new Map<DeskId, CardSet>();
  return (desk) => {
    const known = sets.get(desk) ?? new CardSet(cameTo.get(holderAt(state, desk)) ?? []);
    sets.set(desk, known);
    return known;
  };
}

/** The cards of one event that it blocks. */
export function rangesBlockedBy(state: RegisterState, event: EventRef): readonly CardRange[] {
  return foundedByEvent(state).get(refKey(event)) ?? [];
}

const foundedByEvent: (state: RegisterState) => ReadonlyMap<string, readonly CardRange[]> = remembered(
  (state) => [blocksOf(state)],
  (state) => {
    const byEvent = new Map<string, CardRange[]>();
    for (const { source, range } of blocksOf(state).founded) {
      const ranges = byEvent.get(refKey(source.event)) ?? [];
      byEvent.set(refKey(source.event), ranges);
      ranges.push(range);
    }
    return byEvent;
  },
);
