/**
 * How long the next try has to wait: 0, 1, 2, 4, 8 … seconds after the first, second, third … failure in a row.
 * @param longest in milliseconds, as the answer
 */
export function waitAfter(failures: number, longest: number): number {
  return failures < 2 ? 0 : Math.min(longest, 1000 * 2 ** (failures - 2));
}

/** Makes guessing slow, for each id by itself. Ends with the program. */
export interface Waits {
  /** Milliseconds until the next try is heard. */
  readonly left: (id: string) => number;
  readonly fail: (id: string) => void;
  readonly forget: (id: string) => void;
}

/**
 * @param now milliseconds of a clock that only goes forward
 * @param longest as for {@link waitAfter}
 */
export function createWaits(now: () => number, longest: number): Waits {
  const wrong = new Map<string, { readonly failures: number; readonly until: number }>();
  return {
    left: (id) => Math.max(0, Math.ceil((wrong.get(id)?.until ?? 0) - now())),
    fail(id) {
      const failures = (wrong.get(id)?.failures ?? 0) + 1;
      wrong.set(id, { failures, until: now() + waitAfter(failures, longest) });
    },
    forget(id) {
      wrong.delete(id);
    },
  };
}
