import { type Remote, releaseProxy, wrap } from 'comlink';
import { useEffect, useRef, useState } from 'react';

/** How hard a passphrase is to guess, 0 to 4, and in zxcvbn's keys why, and what would help. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly warning: string | null;
  readonly suggestions: readonly string[];
}

export interface StrengthRater {
  /** @param known words that somebody who guesses would try first: the name of the person */
  rate(passphrase: string, known: readonly string[]): Strength;
}

const PAUSE_MS = 150;

/** Rates what is typed, a moment after the last key; undefined while nothing is typed or nothing is known yet. */
export function useStrength(passphrase: string, name: string): Strength | undefined {
  const [rated, setRated] = useState<{ readonly of: string; readonly strength: Strength }>();
  const rater = useRater(passphrase !== '');
  useEffect(() => {
    if (passphrase === '') return;
    let current = true;
    const timer = setTimeout(() => {
      void rater.current?.rate(passphrase, [name, ...name.split(/\s+/)]).then((strength) => {
        if (current) setRated({ of: passphrase, strength });
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, name, rater]);
  return passphrase === '' ? undefined : rated?.strength;
}

/** The worker, from the first letter typed until the field goes: then its copy of the passphrase goes with it. */
function useRater(needed: boolean) {
  const rater = useRef<Remote<StrengthRater>>(undefined);
  const worker = useRef<Worker>(undefined);
  useEffect(() => {
    if (!needed || worker.current) return;
    worker.current = new Worker(new URL('./strength-worker.ts', import.meta.url), {
      type: 'module',
      name: 'strength',
    });
    rater.current = wrap<StrengthRater>(worker.current);
  }, [needed]);
  useEffect(
    () => () => {
      rater.current?.[releaseProxy]();
      worker.current?.terminate();
      worker.current = undefined;
      rater.current = undefined;
    },
    [],
  );
  return rater;
}
