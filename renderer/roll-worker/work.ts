import { err, type Err } from '@shared/lib/result';
import type { Cancelled, OnProgress, Progress } from './engine-files';

/** Long work lets others in after so many ms. */
const SLICE_MS = 30;
/** The screen hears of progress no more often than this, in ms. */
const REPORT_MS = 100;

/** One piece of long work: it reports, it breathes, and it can be stopped. */
export class Work {
  readonly #onProgress: OnProgress;
  readonly #controller = new AbortController();
  #sliceStart = performance.now();
  #reportedAt = 0;
  #step: Progress['step'] | undefined;

  constructor(onProgress: OnProgress = () => undefined) {
    this.#onProgress = onProgress;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isCancelled(): boolean {
    return this.#controller.signal.aborted;
  }

  cancel(): void {
    this.#controller.abort();
  }

  readonly report: OnProgress = (progress) => {
    const now = performance.now();
    if (
      progress.step === this.#step &&
      now - this.#reportedAt < REPORT_MS &&
      progress.done !== progress.total
    )
      return;
    this.#step = progress.step;
    this.#reportedAt = now;
    this.#onProgress(progress);
  };

  /** Lets messages in where the slice is used up. True: somebody cancelled, stop here. */
  async breathe(): Promise<boolean> {
    if (performance.now() - this.#sliceStart >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#sliceStart = performance.now();
    }
    return this.isCancelled;
  }
}

export const CANCELLED: Err<Cancelled> = err({ kind: 'cancelled' });
