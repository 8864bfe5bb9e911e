import { open, rm } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write';
import { FAILURE_LIMIT } from './vault-content';
import { waitAfter } from './waits';

const LONGEST_WAIT = 60_000;
/** From this number of failures on the wait is the longest. */
const MOST_FAILURES = 8;
/** Bytes: more than {@link FAILURE_LIMIT} times take. */
const SIZE_LIMIT = 64 * 1024;

const NO_SENSE = { failures: MOST_FAILURES, times: [] };
/** What makes no sense is taken for many failures: it keeps nobody out for long, and nobody gains by it. */
const logSchema = z
  .object({ failures: z.int().min(0).catch(NO_SENSE.failures), times: z.array(z.int()).catch([]) })
  .catch(NO_SENSE);

/** Makes guessing slow: after each wrong passphrase the next may be tried a little later, across restarts too. */
export interface Attempts {
  /** Milliseconds until the next attempt is heard. */
  readonly wait: () => Promise<number>;
  /** Counts an attempt as failed, before it is known to be: whoever ends the program halfway gains nothing. */
  readonly begin: () => Promise<void>;
  /** The attempt that was begun last was no failure, and what came before it no longer makes anybody wait. */
  readonly succeed: () => Promise<void>;
  /** When attempts failed that nobody forgot yet, ms since 1970, oldest first: the last 1,000. */
  readonly times: () => Promise<readonly number[]>;
  /** Forgets when attempts failed. They are kept elsewhere now. */
  readonly forgetTimes: () => Promise<void>;
}

interface Log {
  /** In a row, up to now. */
  readonly failures: number;
  readonly times: readonly number[];
}

/**
 * @param file where the failures are kept
 * @param now milliseconds of a clock that only goes forward
 * @param date milliseconds since 1970
 */
export function createAttempts(file: string, now: () => number, date: () => number): Attempts {
  let log: Log = { failures: 0, times: [] };
  let until = 0;
  let loading: Promise<void> | undefined;

  function load(): Promise<void> {
    loading ??= readLog(file).then((found) => {
      log = found;
      until = now() + waitAfter(found.failures, LONGEST_WAIT);
    });
    return loading;
  }

  async function note(next: Log): Promise<void> {
    if (next.failures !== log.failures) until = now() + waitAfter(next.failures, LONGEST_WAIT);
    log = next;
    // A disk that can't be written must not keep the owner out.
    if (next.failures === 0 && next.times.length === 0)
      await rm(file, { force: true }).catch(() => undefined);
    else await writeAtomically(file, Buffer.from(JSON.stringify(next))).catch(() => undefined);
  }

  return {
    async wait() {
      await load();
      return Math.max(0, Math.ceil(until - now()));
    },
    async begin() {
      await load();
      const times = [...log.times.slice(-FAILURE_LIMIT), date()];
      await note({ failures: log.failures + 1, times });
    },
    async succeed() {
      await load();
      await note({ failures: 0, times: log.times.slice(0, -1) });
    },
    async times() {
      await load();
      return log.times;
    },
    async forgetTimes() {
      await load();
      await note({ ...log, times: [] });
    },
  };
}

async function readLog(file: string): Promise<Log> {
  const raw = await readJson(file);
  if (raw === undefined) return { failures: 0, times: [] };
  const { failures, times } = logSchema.parse(raw);
  return { failures, times: times.slice(-FAILURE_LIMIT) };
}

/** @returns undefined where there is no file, null where there is no sense in it */
async function readJson(file: string): Promise<unknown> {
  let handle;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    return size > SIZE_LIMIT ? null : (JSON.parse(await handle.readFile('utf8')) as unknown);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : null;
  } finally {
    await handle?.close();
  }
}
