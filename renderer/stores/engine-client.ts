import { wrap, type Remote } from 'comlink';
import type { Engine } from '../roll-worker/engine-api';

/** Starts the roll worker. Callbacks and services handed to it must be Comlink proxies. */
export function createEngine(): Remote<Engine> {
  const worker = new Worker(new URL('../roll-worker/worker.ts', import.meta.url), {
    type: 'module',
    name: 'roll',
  });
  return wrap<Engine>(worker);
}
