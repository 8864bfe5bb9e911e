/** Starts runners, gives them cases, and ends those that take too long or too much. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { noticeSchema, type Order } from './runner';
import { finding, type Verdict } from './verdict';

/** What one case may take. */
export const LIMITS = {
  /** Of processor time, so that a busy machine makes no findings. */
  seconds: 10,
  /** By the clock: what never ends is ended. */
  hangSeconds: 90,
  /** Of the whole process, in MiB. The largest message that is opened, 512 MiB, is held more than once. */
  memory: 2_048,
} as const;

/** Of JavaScript's own heap, in MiB. What is decrypted lies beside it. */
const HEAP = 1_024;
const POLL_MS = 100;
/** As much as is kept of what a runner that ended had to say. */
const LAST_WORDS = 2_000;

export interface Outcome {
  readonly order: Order;
  readonly name: string;
  readonly verdict: Verdict;
  readonly seconds: number;
  /** Of the process so far, in MiB. */
  readonly peakMemory: number;
}

interface Running {
  readonly order: Order;
  readonly since: number;
  name: string;
}

/** Runs cases one after the other in a process of its own, until `next` has no more. */
export async function watch(
  next: () => Order | undefined,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  while (await runUntilEnd(next, onOutcome)) continue;
}

/** Ends with the process; true where it ended in the middle of a case and others may be left. */
function runUntilEnd(next: () => Order | undefined, onOutcome: (outcome: Outcome) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', ['--serve'], {
      execArgv: [`--max-old-space-size=${HEAP}`, '--expose-gc'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let isReady = false;
    let running: Running | undefined;
    let reason: string | undefined;
    let words = '';
    let peakMemory = 0;

    function give(): void {
      const order = next();
      running = order && { order, since: Date.now(), name: 'not made yet' };
      if (order === undefined) child.disconnect();
      else child.send(order);
    }

    function end(why: string): void {
      reason ??= why;
      child.kill('SIGKILL');
    }

    const poll = setInterval(() => {
      const memory = memoryOf(child.pid);
      peakMemory = Math.max(peakMemory, memory);
      if (memory > LIMITS.memory) end(`more than ${LIMITS.memory} MiB of memory`);
      const isLate = running !== undefined && Date.now() - running.since > LIMITS.hangSeconds * 1000;
      if (isLate) end(`no end after ${LIMITS.hangSeconds} s`);
    }, POLL_MS);

    child.stderr?.on('data', (text: Buffer) => (words = (words + text.toString()).slice(-LAST_WORDS)));
    child.on('message', (message) => {
      const notice = noticeSchema.parse(message);
      if (notice.step === 'begun' && running !== undefined) running.name = notice.name;
      if (notice.step === 'done' && running !== undefined) {
        const { order, name } = running;
        onOutcome({ order, name, ...notice, verdict: inTime(notice.verdict, notice.seconds) });
      }
      isReady = true;
      if (notice.step !== 'begun') give();
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(poll);
      if (!isReady) reject(new Error(`the runner did not start: ${words}`));
      if (running !== undefined) {
        const { order, name, since } = running;
        const verdict = finding(reason ?? `the process ended (${code ?? signal ?? ''}): ${words}`);
        onOutcome({ order, name, verdict, seconds: (Date.now() - since) / 1000, peakMemory });
      }
      resolve(running !== undefined);
    });
  });
}

function inTime(verdict: Verdict, seconds: number): Verdict {
  if (verdict.outcome === 'finding' || seconds <= LIMITS.seconds) return verdict;
  return finding(`${seconds.toFixed(1)} s of processor time (${verdict.outcome}: ${verdict.reason})`);
}

/** What a process holds in memory, in MiB; 0 where the system doesn't say it like Linux does. */
function memoryOf(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid ?? ''}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * 4096) / 2 ** 20;
  } catch {
    return 0;
  }
}
