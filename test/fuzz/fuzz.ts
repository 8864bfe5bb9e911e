/**
 * `npm run fuzz -- --cases 20000 [--seed N] [--only package,key] [--case N] [--out DIR]`: gives the program changed files and
 * judges what it answers. The last line is a summary as JSON; the exit code is 1 where something was found.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createFuzzer, kindOf, KINDS, numbersOf, type Kind } from './cases';
import { serve, type Order } from './runner';
import { HARMLESS, type Verdict } from './verdict';
import { LIMITS, watch, type Outcome } from './watcher';

const MOST_RUNNERS = 4;
const PROGRESS_MS = 10_000;
const SEED_LIMIT = 2 ** 31;

interface Options {
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly out: string;
  /** One case only: its files are written whatever comes of it. */
  readonly isSingle: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '2000' },
      seed: { type: 'string' },
      only: { type: 'string' },
      case: { type: 'string' },
      out: { type: 'string', default: '.cache/fuzz' },
    },
  });
  const seed =
    values.seed === undefined ? Math.floor(Math.random() * SEED_LIMIT) : wholeNumber('seed', values.seed);
  const wanted = values.only?.split(',') ?? KINDS;
  const kinds = KINDS.filter((kind) => wanted.includes(kind));
  const unknown = wanted.filter((word) => !KINDS.some((kind) => kind === word));
  if (unknown.length > 0) throw new Error(`--only takes ${KINDS.join(', ')}, not ${unknown.join(', ')}`);
  const isSingle = values.case !== undefined;
  const numbers = isSingle
    ? [wholeNumber('case', values.case ?? '')]
    : [...numbersOf(kinds, wholeNumber('cases', values.cases))];
  return { seed, numbers, out: path.resolve(values.out), isSingle };
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value >= SEED_LIMIT)
    throw new Error(`--${option} takes a whole number, not ${text}`);
  return value;
}

interface Tally {
  readonly refused: Record<string, number>;
  readonly harmless: Record<string, number>;
  readonly findings: Record<string, number>;
}

/** What came of all cases so far. */
class Results {
  readonly byKind = new Map<Kind, Tally>();
  readonly findings: Outcome[] = [];
  done = 0;
  peakMemory = 0;
  slowest: Outcome | undefined;

  add(outcome: Outcome): void {
    const { verdict, order } = outcome;
    const kind = kindOf(order.number);
    const tally = this.byKind.get(kind) ?? { refused: {}, harmless: {}, findings: {} };
    this.byKind.set(kind, tally);
    count(tally, verdict);
    if (verdict.outcome === 'finding') this.findings.push(outcome);
    if (outcome.seconds > (this.slowest?.seconds ?? 0)) this.slowest = outcome;
    this.peakMemory = Math.max(this.peakMemory, Math.round(outcome.peakMemory));
    this.done += 1;
  }
}

function count(tally: Tally, { outcome, reason }: Verdict): void {
  const counts = outcome === 'finding' ? tally.findings : tally[outcome];
  const key = outcome === 'finding' ? (reason.split('\n')[0] ?? '').slice(0, 120) : reason;
  counts[key] = (counts[key] ?? 0) + 1;
}

async function fuzz({ seed, numbers, out, isSingle }: Options): Promise<Results> {
  const started = Date.now();
  const results = new Results();
  const queue = numbers.values();
  const kept: Promise<void>[] = [];
  const next = (): Order | undefined => {
    const { value, done } = queue.next();
    return done === true ? undefined : { seed, number: value };
  };
  const onOutcome = (outcome: Outcome): void => {
    results.add(outcome);
    const { verdict, order, name } = outcome;
    if (verdict.outcome !== 'finding' && !isSingle) return;
    console.log(
      `case ${order.number} (${kindOf(order.number)}; ${name}): ${verdict.outcome}: ${verdict.reason}`,
    );
    kept.push(keepFiles(out, outcome));
  };
  const progress = setInterval(
    () => console.log(progressLine(results, numbers.length, Date.now() - started)),
    PROGRESS_MS,
  );
  const runners = Math.min(MOST_RUNNERS, availableParallelism(), numbers.length);
  await Promise.all(Array.from({ length: runners }, () => watch(next, onOutcome)));
  clearInterval(progress);
  await Promise.all(kept);
  return results;
}

function progressLine({ done, findings }: Results, total: number, elapsedMs: number): string {
  const left = done === 0 ? '?' : String(Math.ceil(((elapsedMs / done) * (total - done)) / 1000));
  return `${done} of ${total} cases, ${findings.length} findings, ${left} s left`;
}

let fuzzer: ReturnType<typeof createFuzzer> | undefined;

/** Makes the files of a case once more, beside what came of it. */
async function keepFiles(out: string, { order, name, verdict }: Outcome): Promise<void> {
  fuzzer ??= createFuzzer(true);
  const { files } = await (await fuzzer).make(order.seed, order.number);
  const folder = path.join(out, `${order.seed}-${order.number}`);
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, file), bytes);
  writeFileSync(
    path.join(folder, 'case.txt'),
    `${kindOf(order.number)}; ${name}\n${verdict.outcome}: ${verdict.reason}\n`,
  );
}

function summary(results: Results, seed: number, seconds: number): object {
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, one) => total + one, 0);
  const { slowest } = results;
  return {
    ...{ cases: results.done, seed, seconds: Math.round(seconds) },
    findings: results.findings.length,
    peakMemoryMiB: results.peakMemory,
    limits: LIMITS,
    slowest: slowest && {
      case: slowest.order.number,
      seconds: slowest.seconds,
      name: slowest.name.slice(0, 200),
    },
    kinds: Object.fromEntries(
      [...results.byKind].map(([kind, { refused, harmless, findings }]) => [
        kind,
        {
          refused: sum(refused),
          harmless: sum(harmless),
          findings: sum(findings),
          why: { ...refused, ...harmless, ...findings },
        },
      ]),
    ),
    harmless: HARMLESS,
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  const { seed, numbers } = options;
  console.log(`seed ${seed}, ${numbers.length} cases`);
  const started = Date.now();
  const results = await fuzz(options);
  if (results.findings.length > 0) {
    console.log(
      `Files of the findings: ${options.out}. One of them again: npm run fuzz -- --seed ${seed} --case NUMBER`,
    );
    process.exitCode = 1;
  }
  console.log(`seed ${seed}`);
  console.log(JSON.stringify(summary(results, seed, (Date.now() - started) / 1000)));
}

await (process.argv.includes('--serve') ? serve() : main());
