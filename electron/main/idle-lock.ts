/** Locks when nobody has done anything for a while. */
export interface IdleLock {
  /** Starts to count: somebody has just unlocked. */
  readonly begin: () => void;
  /** Somebody is there. */
  readonly noteActivity: () => void;
}

/** What the lock needs of the world; times in milliseconds. */
interface IdleSurroundings {
  /** How long nobody may do anything; undefined while there is nothing to lock. */
  readonly limit: () => number | undefined;
  /** Milliseconds since 1970: a clock that goes on while the computer sleeps. */
  readonly now: () => number;
  /** Runs something later. @returns a function that keeps it from running */
  readonly later: (task: () => void, delay: number) => () => void;
  readonly lock: () => void;
}

/** Timers stand still while the computer sleeps, so that a long one would lock long after it woke. */
const LOOK_EVERY = 5_000;

/** Counts from the last activity. A clock that was set back doesn't give anybody more time. */
export function createIdleLock({ limit, now, later, lock }: IdleSurroundings): IdleLock {
  let idle = 0;
  let seenAt = now();
  let stop: (() => void) | undefined;

  /** @returns whether there is anything left to lock */
  function look(): boolean {
    const elapsed = now() - seenAt;
    seenAt += elapsed;
    idle += elapsed < 0 ? LOOK_EVERY : elapsed;
    const most = limit();
    if (most === undefined) return false;
    if (idle < most) return true;
    lock();
    return false;
  }

  function wait(): void {
    const most = limit();
    if (most === undefined) return;
    stop = later(
      () => {
        stop = undefined;
        if (look()) wait();
      },
      Math.min(LOOK_EVERY, Math.max(0, most - idle)),
    );
  }

  function begin(): void {
    stop?.();
    stop = undefined;
    idle = 0;
    seenAt = now();
    wait();
  }

  return {
    begin,
    noteActivity() {
      // Whoever wakes a computer that slept too long finds it locked, however quick they are.
      if (look()) begin();
    },
  };
}
