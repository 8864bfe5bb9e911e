import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How long something took, in milliseconds, over `n` times. */
export interface Timing {
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function summarize(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** To three digits after the point. */
export function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

export function time(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}

/** What was made, how long that took, and how much more memory is in use since, garbage collected before and after. */
export interface Made<Value> {
  readonly value: Value;
  readonly seconds: number;
  readonly megabytes: number;
}

export function measureMaking<Value>(make: () => Value): Made<Value> {
  const before = memoryInUse();
  const started = performance.now();
  const value = make();
  const seconds = round((performance.now() - started) / 1_000);
  return { value, seconds, megabytes: round((memoryInUse() - before) / 1e6) };
}

setFlagsFromString('--expose_gc');

function memoryInUse(): number {
  runInNewContext('gc()');
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
