import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LayeredMap } from '@shared/lib/layered-map';
import { compareEvents } from '@shared/domain/clock';
import { conflicts } from '@shared/domain/conflicts';
import type { LoggedEvent } from '@shared/domain/events';
import type { RollView } from '@shared/domain/register';
import { cardCounts, cardsInHand, membersAccredited } from '@shared/domain/register-queries';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { history } from '../support/histories/acts';
import type { Hall } from '../support/histories/hall';
import { runHistory } from '../support/histories/perform';
import { timeline } from '../support/histories/timeline';
import { createRandom } from '../support/random';

/** The same state of which nobody knows what it was made of. */
function fromScratch(state: RegisterState): RegisterState {
  return { ...state, members: new Map(state.members), cards: new Map(state.cards) };
}

function tellOf(state: RegisterState, roll: RollView | undefined, { desks }: Hall): string {
  const holders = [undefined, ...desks.map(({ id }) => id)];
  return JSON.stringify([
    conflicts(state, roll),
    membersAccredited(state),
    holders.map((holder) => [cardsInHand(state, holder), cardCounts(state, holder)]),
  ]);
}

test('[M3] what is carried on from event to event is what is found of all of them at once, conflicts and counts alike', () => {
  fc.assert(
    fc.property(history, (given) => {
      const hall = runHistory(given);
      const random = createRandom(given.delivery);
      const events: LoggedEvent[] = [...hall.logs.values()].flat().sort(compareEvents);
      const { view } = hall.office.roll;
      let state = initialState({ batches: [] });
      for (let at = 0; at < events.length;) {
        const count = 1 + random.below(3);
        state = foldEvents(state, events.slice(at, at + count));
        at += count;
        const roll = random.below(8) === 0 ? undefined : view;
        // Now and then nobody asks.
        if (random.below(6) === 0) continue;
        const found = tellOf(state, roll, hall);
        if (found !== tellOf(fromScratch(state), roll, hall))
          throw new Error(`after ${String(at)} events:\n\n${timeline(hall.steps, hall.everybody)}\n`);
      }
    }),
    { numRuns: 150 },
  );
});

const sets = fc.array(fc.tuple(fc.nat(1_500), fc.nat(9)), { maxLength: 900 });

test('[M3] a map laid over another holds what a copy would, in the same order, and leaves the other as it is', () => {
  fc.assert(
    fc.property(fc.array(sets, { maxLength: 4 }), (layers) => {
      let model = new Map<number, { readonly value: number }>();
      let layered = LayeredMap.over(model);
      for (const layer of layers) {
        const before = { layered, entries: [...model] };
        layered = LayeredMap.over(layered);
        model = new Map(model);
        for (const [key, value] of layer) {
          layered.set(key, { value });
          model.set(key, { value });
        }
        expect([...layered]).toEqual([...model]);
        expect(layered.size).toBe(model.size);
        expect([...before.layered]).toEqual(before.entries);
        const known = new Map(before.entries);
        expect(layered.before).toEqual(new Map(layer.map(([key]) => [key, known.get(key)])));
        expect([layered.has(1_501), layered.get(1_501)]).toEqual([false, undefined]);
      }
    }),
    { numRuns: 60 },
  );
});
