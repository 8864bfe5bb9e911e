import type { Page } from '@playwright/test';

/** What ends a measurement: a text that appears in an element, or any change of what an element holds. */
export type Until =
  | { readonly selector: string; readonly text: string }
  | { readonly selector: string; readonly changed: true };

/** From the event to the change in the document, and until the frame that shows it was handed to the compositor. ms. */
export interface Lap {
  readonly answeredMs: number;
  readonly paintedMs: number;
}

/** How long the window's thread was not there for anybody, at worst. ms. */
export interface Stops {
  /** Of the tasks that the browser reports as long; 0: none took 50 ms. */
  readonly longestTaskMs: number;
  /** Between two frames; a calm window has one every 17. */
  readonly longestFrameGapMs: number;
}

interface WindowProbe {
  readonly arm: (event: string, until: Until) => void;
  readonly lap: () => Promise<Lap>;
  readonly takeStops: () => Stops;
  readonly takeCalls: (method: string) => readonly number[];
}

declare global {
  interface Window {
    stimmkarteProbe: WindowProbe;
  }
}

/** Puts a stopwatch into the program's window: all times are taken there, so that the driver's own delay counts for nothing. */
export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(probe);
}

/** Measures from the next such event, which `act` causes, to its effect. */
export async function lapOf(
  page: Page,
  event: 'click' | 'change' | 'keydown',
  until: Until,
  act: () => Promise<void>,
): Promise<Lap> {
  await page.evaluate(([name, end]) => window.stimmkarteProbe.arm(name, end), [event, until] as const);
  await act();
  return await page.evaluate(() => window.stimmkarteProbe.lap());
}

/** The worst stops since they were last asked for. */
export async function takeStops(page: Page): Promise<Stops> {
  return await page.evaluate(() => window.stimmkarteProbe.takeStops());
}

/** How long each call of this method of the roll worker took, there and back, since they were last asked for. ms. */
export async function takeCalls(page: Page, method: string): Promise<readonly number[]> {
  return await page.evaluate((name) => window.stimmkarteProbe.takeCalls(name), method);
}

/** Runs in the window, so it refers to nothing outside of itself. */
function probe(): void {
  const patience = 300_000;
  let running: Promise<Lap> | undefined;
  let longestTaskMs = 0;
  let longestFrameGapMs = 0;
  const calls = new Map<string, number[]>();

  const isReached = (until: Until, records: readonly MutationRecord[]) => {
    if ('text' in until)
      return [...document.querySelectorAll(until.selector)].some((element) =>
        element.textContent.includes(until.text),
      );
    const root = document.querySelector(until.selector);
    return root !== null && records.some(({ target }) => root.contains(target));
  };
  const watch = (event: string, until: Until) =>
    new Promise<Lap>((resolve, reject) => {
      window.addEventListener(
        event,
        ({ timeStamp }) => {
          const observer = new MutationObserver((records) => {
            if (!isReached(until, records)) return;
            observer.disconnect();
            clearTimeout(timer);
            const answeredMs = performance.now() - timeStamp;
            requestAnimationFrame(() =>
              setTimeout(() => resolve({ answeredMs, paintedMs: performance.now() - timeStamp })),
            );
          });
          observer.observe(document, { subtree: true, childList: true, characterData: true });
          const timer = setTimeout(() => {
            observer.disconnect();
            reject(new Error(`nothing came of it: ${JSON.stringify(until)}`));
          }, patience);
        },
        { capture: true, once: true },
      );
    });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  let frameAt = performance.now();
  const frame = (now: number) => {
    longestFrameGapMs = Math.max(longestFrameGapMs, now - frameAt);
    frameAt = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  // Comlink's calls: `{ id, path: [method], … }` there, `{ id, … }` back.
  const post = Reflect.get(Worker.prototype, 'postMessage') as (...args: readonly unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...args: readonly unknown[]) {
    const { id, path } = args[0] as { readonly id?: string; readonly path?: readonly string[] };
    const method = path?.[0];
    const started = performance.now();
    const listen = ({ data }: MessageEvent<{ readonly id?: string }>) => {
      if (method === undefined || data.id !== id) return;
      this.removeEventListener('message', listen);
      calls.set(method, [...(calls.get(method) ?? []), performance.now() - started]);
    };
    if (method !== undefined) this.addEventListener('message', listen);
    Reflect.apply(post, this, args);
  };
  window.stimmkarteProbe = {
    arm: (event, until) => {
      running = watch(event, until);
    },
    lap: () => running ?? Promise.reject(new Error('nothing is measured')),
    takeStops: () => {
      const stops = { longestTaskMs, longestFrameGapMs };
      longestTaskMs = 0;
      longestFrameGapMs = 0;
      return stops;
    },
    takeCalls: (method) => {
      const taken = calls.get(method) ?? [];
      calls.delete(method);
      return taken;
    },
  };
}
