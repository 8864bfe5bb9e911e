import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendanceAt } from '@shared/domain/attendance';
import type { LoggedEvent } from '@shared/domain/events';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { history, randomActs } from '../support/histories/acts';
import type { Hall } from '../support/histories/hall';
import { runHistory } from '../support/histories/perform';
import { timeline } from '../support/histories/timeline';
import { createRandom, type Random } from '../support/random';
import { recount } from '../support/recount';

const COUNTED = ['conference', 'nomination', 'guest'] as const;
const NOTHING = initialState({ batches: [] });

/** The state of all logs, taken in piece by piece in any order, and looked at in between. */
function merged(hall: Hall, random: Random): RegisterState {
  const left = [...hall.logs.values()].map((log) => [...log]).filter(({ length }) => length > 0);
  let state = NOTHING;
  while (left.length > 0) {
    const log = random.pick(left);
    const piece: LoggedEvent[] = log.splice(0, 1 + random.below(4));
    state = foldEvents(state, piece);
    if (log.length === 0) left.splice(left.indexOf(log), 1);
    if (random.below(5) > 0) attendanceAt(state, Infinity, 'conference', hall.office.roll.view);
  }
  return state;
}

/** Any time of the day, mostly just when something happened. */
function timesOf(hall: Hall, random: Random, count: number): number[] {
  const all = [...hall.logs.values()].flat().map(({ hlc }) => hlc.time);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: count }, () =>
    random.below(4) === 0
      ? from - 1_000 + random.below(to - from + 2_000)
      : random.pick(all) - random.below(2),
  );
}

function checkTimes(hall: Hall, random: Random, count: number): void {
  const state = merged(hall, random);
  const logs = [...hall.logs.values()];
  const { view } = hall.office.roll;
  for (const time of [...timesOf(hall, random, count), Infinity])
    for (const counted of COUNTED) {
      const found = JSON.stringify(attendanceAt(state, time, counted, view));
      const again = JSON.stringify(recount(logs, time, counted, view));
      if (found !== again)
        throw new Error(
          `${counted} at ${String(time)}: ${found}, recounted ${again}\n\n${timeline(hall.steps, hall.everybody)}\n`,
        );
    }
}

test('[N3] whatever desks do, a count as of any time is what a recount of the logs up to it comes to', () => {
  fc.assert(
    fc.property(history, (given) => {
      checkTimes(runHistory(given), createRandom(given.delivery), 5);
    }),
    { numRuns: 200 },
  );
});

test('[N1] counts at 1,000 random times of a long day of eight desks equal a recount from the log', () => {
  const random = createRandom(20_261_114);
  const hall = runHistory({
    ...{ desks: 8, hasEmergency: true, hasCopies: true, delivery: 7 },
    clocks: [0, 0, -12, 0, 25, 0, 3, 0],
    acts: randomActs(random, 600),
  });
  checkTimes(hall, random, 1_000);
  const types = new Set([...hall.logs.values()].flat().map(({ type }) => type));
  for (const type of ['presence-noted', 'guest-admitted', 'conflict-settled', 'card-replaced'] as const)
    expect(types.has(type)).toBe(true);
});

test('[N4] a state of what was known then counts the same as the state of all that came after', () => {
  fc.assert(
    fc.property(history, fc.nat(), (given, seed) => {
      const hall = runHistory(given);
      const random = createRandom(seed);
      const all = [...hall.logs.values()].flat();
      const whole = foldEvents(NOTHING, all);
      for (const time of timesOf(hall, random, 3)) {
        const then = foldEvents(
          NOTHING,
          all.filter(({ hlc }) => hlc.time <= time),
        );
        for (const counted of COUNTED)
          expect(attendanceAt(then, Infinity, counted)).toEqual(attendanceAt(whole, time, counted));
      }
    }),
    { numRuns: 100 },
  );
});
