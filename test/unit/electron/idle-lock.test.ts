import { describe, expect, test } from 'vitest';
import { createIdleLock } from '../../../electron/main/idle-lock';

const LIMIT = 60_000;

/** A computer whose clock and timers the test turns by hand. */
function computer() {
  let clock = 1_000_000;
  let awake = 0;
  let unlocked = false;
  let limit = LIMIT;
  let locks = 0;
  const timers = new Map<() => void, number>();
  const idleLock = createIdleLock({
    limit: () => (unlocked ? limit : undefined),
    now: () => clock,
    later(task, delay) {
      timers.set(task, awake + delay);
      return () => timers.delete(task);
    },
    lock() {
      unlocked = false;
      locks += 1;
    },
  });

  /** Lets time pass while the computer is awake, in steps of a second. */
  function pass(milliseconds: number): void {
    for (let left = milliseconds; left > 0; left -= 1000) {
      clock += Math.min(1000, left);
      awake += Math.min(1000, left);
      for (const [task] of [...timers].filter(([, due]) => due <= awake)) {
        timers.delete(task);
        task();
      }
    }
  }

  return {
    ...idleLock,
    pass,
    unlock: () => {
      unlocked = true;
      idleLock.begin();
    },
    lockByHand: () => (unlocked = false),
    /** The clock goes on or back, and timers stand still. */
    jump: (milliseconds: number) => (clock += milliseconds),
    setLimit: (milliseconds: number) => (limit = milliseconds),
    locks: () => locks,
    timers: () => timers.size,
  };
}

describe('locking when nobody is there', () => {
  test('happens as long after the last activity as is set, and once', () => {
    const { unlock, pass, locks, timers } = computer();
    unlock();
    pass(LIMIT - 1000);
    expect(locks()).toBe(0);
    pass(1000);
    expect(locks()).toBe(1);
    pass(10 * LIMIT);
    expect([locks(), timers()]).toEqual([1, 0]);
  });

  test('is put off by activity, however often', () => {
    const { unlock, noteActivity, pass, locks, timers } = computer();
    unlock();
    for (let count = 0; count < 100; count += 1) {
      pass(LIMIT / 2);
      noteActivity();
    }
    expect([locks(), timers()]).toEqual([0, 1]);
    pass(LIMIT);
    expect(locks()).toBe(1);
  });

  test('happens at once where the clock has gone on while the computer slept', () => {
    const { unlock, jump, pass, locks } = computer();
    unlock();
    jump(2 * LIMIT);
    pass(5000);
    expect(locks()).toBe(1);
  });

  test('happens at once, too, where somebody moves the mouse before the program looked at the clock', () => {
    const { unlock, noteActivity, jump, locks } = computer();
    unlock();
    jump(2 * LIMIT);
    noteActivity();
    expect(locks()).toBe(1);
  });

  test('a clock that was set back gives nobody more than a few seconds', () => {
    const { unlock, jump, pass, locks } = computer();
    unlock();
    pass(LIMIT / 2);
    jump(-24 * 3_600_000);
    pass(LIMIT / 2 + 5000);
    expect(locks()).toBe(1);
  });

  test('a shorter time counts at once, a longer one as well', () => {
    const { unlock, pass, setLimit, locks } = computer();
    unlock();
    pass(20_000);
    setLimit(15_000);
    pass(5000);
    expect(locks()).toBe(1);
    unlock();
    setLimit(2 * LIMIT);
    pass(LIMIT + 1000);
    expect(locks()).toBe(1);
  });

  test('what is locked already is left alone, and unlocking starts anew', () => {
    const { unlock, lockByHand, noteActivity, pass, locks } = computer();
    unlock();
    pass(LIMIT - 1000);
    lockByHand();
    noteActivity();
    unlock();
    pass(LIMIT - 1000);
    expect(locks()).toBe(0);
    pass(1000);
    expect(locks()).toBe(1);
  });
});
