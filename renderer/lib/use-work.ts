import { useCallback, useState } from 'react';
import { engine, toWorker } from '../app/engine';
import type { OnProgress, Progress } from '../roll-worker/engine-api';

/** Long work that runs, and how far it is. `stepStartedAt`: ms. */
export interface Work {
  readonly progress: Progress | undefined;
  readonly stepStartedAt: number;
}

/** Runs long work of the roll worker, one at a time, with progress; `work` is undefined while nothing runs. */
export function useWork(): {
  readonly work: Work | undefined;
  readonly run: <Value>(task: (onProgress: OnProgress) => Promise<Value>) => Promise<Value>;
  readonly cancel: () => void;
} {
  const [work, setWork] = useState<Work>();
  const run = useCallback(
    <Value>(task: (onProgress: OnProgress) => Promise<Value>): Promise<Value> =>
      followWork(task, (change) => setWork(change)),
    [],
  );
  const cancel = useCallback(() => void engine().cancel(), []);
  return { work, run, cancel };
}

/** Runs a task and tells how far it is, outside of a component. @param show takes what changes what was shown before */
export async function followWork<Value>(
  task: (onProgress: OnProgress) => Promise<Value>,
  show: (change: (before: Work | undefined) => Work | undefined) => void,
): Promise<Value> {
  show(() => ({ progress: undefined, stepStartedAt: performance.now() }));
  try {
    return await task(toWorker((progress: Progress) => show((before) => advanced(before, progress))));
  } finally {
    show(() => undefined);
  }
}

function advanced(before: Work | undefined, progress: Progress): Work | undefined {
  if (!before) return undefined;
  const sameStep = before.progress?.step === progress.step;
  return { progress, stepStartedAt: sameStep ? before.stepStartedAt : performance.now() };
}
