import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendanceAt, attendanceTimeline } from '@shared/domain/attendance';
import type { LoggedEvent } from '@shared/domain/events';
import type { MemberKey } from '@shared/domain/ids';
import type { RollView } from '@shared/domain/register';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { history } from '../support/histories/acts';
import { runHistory } from '../support/histories/perform';
import { timeline } from '../support/histories/timeline';
import { madeUpDay } from '../support/made-up-day';
import { createRandom, type Random } from '../support/random';
import { recount } from '../support/recount';
import { key } from '../support/register-desk';

type Logs = readonly (readonly LoggedEvent[])[];

const COUNTED = ['conference', 'nomination', 'guest'] as const;
const NOTHING = initialState({ batches: [] });

/** Whoever went by a reference code goes by a member number now. */
const NUMBERED: RollView = {
  keyOf: (member: MemberKey) =>
    member.startsWith('guest:') ? undefined : key(member.startsWith('ref:R') ? member.slice(5) : member),
  lacking: () => [],
};

/** The state of all logs, taken in piece by piece in any order, and looked at in between. */
function merged(logs: Logs, roll: RollView, random: Random): RegisterState {
  const left = logs.map((log) => [...log]).filter(({ length }) => length > 0);
  let state = NOTHING;
  while (left.length > 0) {
    const log = random.pick(left);
    const piece: LoggedEvent[] = log.splice(0, 1 + random.below(4));
    state = foldEvents(state, piece);
    if (log.length === 0) left.splice(left.indexOf(log), 1);
    if (random.below(40) > 0) attendanceAt(state, Infinity, 'conference', roll);
  }
  return state;
}

/** Any time of the day, mostly just when something happened, or just before. */
function timesOf(logs: Logs, random: Random, count: number): number[] {
  const all = logs.flat().map(({ hlc }) => hlc.time);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: count }, () =>
    random.below(4) === 0
      ? from - 1_000 + random.below(to - from + 2_000)
      : random.pick(all) - random.below(2),
  );
}

/** @returns the different counts that were found */
function checkTimes(logs: Logs, roll: RollView, random: Random, count: number): number {
  const state = merged(logs, roll, random);
  const found = new Set<string>();
  const times = [...timesOf(logs, random, count), Infinity, Infinity, Infinity];
  for (const [at, time] of times.entries()) {
    const counted = COUNTED[at % COUNTED.length] ?? 'conference';
    const counts = JSON.stringify(attendanceAt(state, time, counted, roll));
    const again = JSON.stringify(recount(logs, time, counted, roll));
    if (counts !== again) throw new Error(`${counted} at ${String(time)}: ${counts}, recounted ${again}`);
    found.add(`${counted} ${counts}`);
  }
  return found.size;
}

test('[N3] whatever desks do, a count as of any time is what a recount of the logs up to it comes to', () => {
  fc.assert(
    fc.property(history, (given) => {
      const hall = runHistory(given);
      try {
        checkTimes([...hall.logs.values()], hall.office.roll.view, createRandom(given.delivery), 9);
      } catch (reason) {
        throw new Error(timeline(hall.steps, hall.everybody), { cause: reason });
      }
    }),
    { numRuns: 150 },
  );
});

test(
  '[N1] counts at 1,000 random times of a long day of seven desks equal a recount from the log',
  { timeout: 120_000 },
  () => {
    const logs = madeUpDay({ seed: 20_261_114, desks: 7, people: 60, acts: 400 });
    const different = checkTimes(logs, NUMBERED, createRandom(1), 1_000);
    expect(different).toBeGreaterThan(150);
  },
);

test('[N7] on short days on which everything goes wrong, each count is that of the log, whoever carries whose vote', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 5, max: 45 }),
      fc.integer({ min: 1, max: 3 }),
      (seed, acts, desks) => {
        const logs = madeUpDay({ seed, desks, people: 4, acts });
        if (logs.flat().length > 0) checkTimes(logs, NUMBERED, createRandom(seed), 10);
      },
    ),
    { numRuns: 60 },
  );
});

test('[N4] a state of what was known then counts the same as the state of all that came after', () => {
  const logs = madeUpDay({ seed: 4, desks: 5, people: 30, acts: 200 });
  const whole = foldEvents(NOTHING, logs.flat());
  for (const time of timesOf(logs, createRandom(4), 30)) {
    const known = logs.flat().filter(({ hlc }) => hlc.time <= time);
    const then = foldEvents(NOTHING, known);
    for (const counted of COUNTED)
      expect(attendanceAt(then, Infinity, counted)).toEqual(attendanceAt(whole, time, counted));
  }
});

test('[N3] the curve of counts names each time at which one changes, and what it comes to then', () => {
  const logs = madeUpDay({ seed: 9, desks: 4, people: 20, acts: 200 });
  const state = foldEvents(NOTHING, logs.flat());
  const points = attendanceTimeline(state, 'conference', NUMBERED);
  expect(points.length).toBeGreaterThan(50);
  const times = [...new Set(logs.flat().map(({ hlc }) => hlc.time))].sort((a, b) => a - b);
  let before = recount(logs, 0, 'conference', NUMBERED);
  const changes = times.flatMap((time) => {
    const counts = recount(logs, time, 'conference', NUMBERED);
    const isChange = JSON.stringify(counts) !== JSON.stringify(before);
    before = counts;
    return isChange ? [{ time, ...counts }] : [];
  });
  expect(points).toEqual(changes);
});
