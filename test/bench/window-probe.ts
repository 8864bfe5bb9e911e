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

/** What a measurement starts with. */
export type MeasuredEvent = 'click' | 'change' | 'keydown';

/** Long work on a slow machine included. */
const PATIENCE_MS = 300_000;

/** How long the window's thread was not there for anybody, at worst. ms. */
export interface Stops {
  /** Of the tasks that the browser reports as long; 0: none took 50 ms. */
  readonly longestTaskMs: number;
  /** Between two frames; a calm window has one every 17. */
  readonly longestFrameGapMs: number;
}

interface WindowProbe {
  readonly arm: (event: string, until: Until, patienceMs: number) => void;
  readonly lap: () => Promise<Lap | undefined>;
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

/** Measures from the next such event, which `act` causes, to its effect. Undefined: it had none for so long. */
export async function lapOf(
  page: Page,
  event: MeasuredEvent,
  until: Until,
  act: () => Promise<void>,
  patienceMs: number,
): Promise<Lap | undefined> {
  await page.evaluate(([name, end, patience]) => window.stimmkarteProbe.arm(name, end, patience), [
    event,
    until,
    patienceMs,
  ] as const);
  await act();
  return await page.evaluate(() => window.stimmkarteProbe.lap());
}

/** The same where there must be an effect. */
export async function certainLapOf(
  page: Page,
  event: MeasuredEvent,
  until: Until,
  act: () => Promise<void>,
): Promise<Lap> {
  const lap = await lapOf(page, event, until, act, PATIENCE_MS);
  if (lap === undefined) throw new Error(`nothing came of it: ${JSON.stringify(until)}`);
  return lap;
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
  let running: Promise<Lap | undefined> | undefined;
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
  const watch = (event: string, until: Until, patienceMs: number) =>
    new Promise<Lap | undefined>((resolve) => {
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
            resolve(undefined);
          }, patienceMs);
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
    arm: (event, until, patienceMs) => {
      running = watch(event, until, patienceMs);
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
