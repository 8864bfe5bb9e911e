/** Keys that follow each other within this time come from a scanner: nobody types that fast. */
const SCAN_GAP_MS = 45;

/** What a burst of keys turned out to be. */
export type Burst =
  { readonly kind: 'key'; readonly key: string } | { readonly kind: 'scan'; readonly text: string };

/**
 * Tells a key that somebody pressed from a number that a scanner sends as keys: a person's panel uses the digits 1 to
 * 3 as keys, and a card that is scanned there must not choose anything.
 * @param deliver called once a burst has ended
 * @param later runs something after some milliseconds and returns how to stop that
 */
export function createScanBuffer(
  deliver: (burst: Burst) => void,
  later: (run: () => void, ms: number) => () => void,
): {
  readonly press: (key: string) => void;
  /** Ends a burst now; whether there was one. */
  readonly end: () => boolean;
} {
  let keys = '';
  let stop: (() => void) | undefined;

  function end(): boolean {
    stop?.();
    stop = undefined;
    const burst = keys;
    keys = '';
    if (burst === '') return false;
    deliver(burst.length === 1 ? { kind: 'key', key: burst } : { kind: 'scan', text: burst });
    return true;
  }

  return {
    press(key) {
      keys += key;
      stop?.();
      stop = later(end, SCAN_GAP_MS);
    },
    end,
  };
}
