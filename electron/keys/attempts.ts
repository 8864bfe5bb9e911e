import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write';

const LONGEST_WAIT = 60_000;
const countSchema = z.object({ failures: z.int().min(0).max(1000) });

/** Makes guessing slow: after each wrong passphrase the next may be tried a little later, across restarts too. */
export interface Attempts {
  /** Milliseconds until the next attempt is heard. */
  readonly wait: () => Promise<number>;
  /** Counts an attempt as failed, before it is known to be: whoever ends the program halfway gains nothing. */
  readonly begin: () => Promise<void>;
  readonly succeed: () => Promise<void>;
}

/**
 * @param file where the number of failures is kept
 * @param now milliseconds of a clock that only goes forward
 */
export function createAttempts(file: string, now: () => number): Attempts {
  let failures: number | undefined;
  let until = 0;

  async function load(): Promise<number> {
    if (failures === undefined) {
      failures = await readCount(file);
      until = now() + waitAfter(failures);
    }
    return failures;
  }

  async function note(count: number): Promise<void> {
    failures = count;
    until = now() + waitAfter(count);
    // A disk that can't be written must not keep the owner out.
    if (count === 0) await rm(file, { force: true }).catch(() => undefined);
    else await writeAtomically(file, Buffer.from(JSON.stringify({ failures: count }))).catch(() => undefined);
  }

  return {
    async wait() {
      await load();
      return Math.max(0, Math.ceil(until - now()));
    },
    async begin() {
      await note(Math.min((await load()) + 1, 1000));
    },
    succeed: () => note(0),
  };
}

/** 0, 1, 2, 4, 8 … 60 seconds after the first, second, third … failure in a row. */
function waitAfter(failures: number): number {
  return failures < 2 ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - 2));
}

async function readCount(file: string): Promise<number> {
  try {
    const count = countSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return count.success ? count.data.failures : 0;
  } catch {
    return 0;
  }
}
