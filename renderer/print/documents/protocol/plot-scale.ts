/** Where things lie in a plot of counts over time. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME_STEPS = [
  ...[5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182].map((days) => days * DAY),
];

/**
 * Round times between two, at most `most`: full quarters, hours or days by this computer's clock.
 * @param from ms since 1970 @param to ms since 1970
 */
export function timeTicks(from: number, to: number, most: number): readonly number[] {
  const step = TIME_STEPS.find((one) => (to - from) / one <= most - 1) ?? to - from + 1;
  const midnight = new Date(from).setHours(0, 0, 0, 0);
  const first = midnight + Math.ceil((from - midnight) / step) * step;
  const ticks: number[] = [];
  for (let tick = first; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

/** Round numbers from 0 to beyond `highest`: steps of 1, 2 or 5 and zeros, at most `most` of them. */
export function countTicks(highest: number, most: number): readonly number[] {
  let step = 1;
  for (let at = 0; highest / step > most; at += 1) step *= at % 3 === 1 ? 2.5 : 2;
  const ticks = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: ticks + 1 }, (_, at) => at * step);
}

/** A curve of what stays until it changes, as an SVG path. */
export function stepPath(points: readonly { readonly x: number; readonly y: number }[], end: number): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const steps = rest.map(({ x, y }) => `H${round(x)}V${round(y)}`);
  return `M${round(first.x)} ${round(first.y)}${steps.join('')}H${round(end)}`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
