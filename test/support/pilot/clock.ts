import type { Seat } from './program';

/**
 * Sets the clock of a running program, its window's and its workers': a day is played in a minute. The workers' is set first, for what
 * the window calls now must not lie in the future for them.
 */
export async function setClock({ page }: Seat, toMs: number): Promise<void> {
  for (const worker of page.workers()) await worker.evaluate(setDate, toMs);
  await page.evaluate(setDate, toMs);
}

/** @param date `YYYY-MM-DD` @param time `HH:MM`, by this computer's zone @returns ms since 1970 */
export function timeOf(date: string, time: string): number {
  return new Date(`${date}T${time}:00`).getTime();
}

/** Runs inside of the program: from now on its clock goes on from that time. */
function setDate(toMs: number): void {
  const begin = performance.now();
  Date.now = () => Math.round(toMs + performance.now() - begin);
}
