import type { AttendancePoint } from '../roll-worker/engine-api';

/** A curve in a box of this size. */
interface CurveBox {
  readonly width: number;
  readonly height: number;
}

/** What is drawn of the counts over time; coordinates in the box, its top left is 0, 0. */
interface CurvePlot {
  readonly accredited: string;
  readonly present: string;
  /** Of the highest line, and which count it stands for. */
  readonly top: number;
  readonly ticks: readonly { readonly at: number; readonly share: number }[];
}

const MINUTE = 60_000;
/** Distances between marks of the time axis that people read easily, in ms. */
const STEPS = [1, 5, 15, 30, 60, 120, 240, 720, 1_440, 2_880, 10_080].map((minutes) => minutes * MINUTE);
const MARKS = 6;

/** Counts stay what they are until the next point: lines are stairs. @param points in order of time */
export function plotCurve(points: readonly AttendancePoint[], { width, height }: CurveBox): CurvePlot {
  const top = roundedUp(Math.max(1, ...points.map(({ accredited }) => accredited)));
  const stairs = (count: (point: AttendancePoint) => number) =>
    points
      .map((point, index) => {
        const x = round(shareOf(points, point.at) * width);
        const y = round(height - (count(point) / top) * height);
        return index === 0 ? `M${x} ${y}` : `H${x}V${y}`;
      })
      .join('');
  return {
    accredited: stairs(({ accredited }) => accredited),
    present: stairs(({ present }) => present),
    top,
    ticks: timeTicks(points).map((at) => ({ at, share: shareOf(points, at) })),
  };
}

/** Where a time lies between the first point (0) and the last (1). */
export function shareOf(points: readonly AttendancePoint[], at: number): number {
  const { first, last } = spanOf(points);
  if (last === first) return at < first ? 0 : 1;
  return Math.min(1, Math.max(0, (at - first) / (last - first)));
}

/** The time at a place between the first point (0) and the last (1). */
export function timeAt(points: readonly AttendancePoint[], share: number): number {
  const { first, last } = spanOf(points);
  return Math.round(first + (last - first) * Math.min(1, Math.max(0, share)));
}

/** The point that holds at a time: the last one not after it; -1 before the first. */
export function indexAt(points: readonly AttendancePoint[], at: number): number {
  const after = points.findIndex((point) => point.at > at);
  return after === -1 ? points.length - 1 : after - 1;
}

/** Full hours, or what fits, between first and last point: at most six. */
function timeTicks(points: readonly AttendancePoint[]): readonly number[] {
  const { first, last } = spanOf(points);
  const step = STEPS.find((one) => (last - first) / one <= MARKS) ?? STEPS.at(-1) ?? MINUTE;
  const offset = new Date(first).getTimezoneOffset() * MINUTE;
  const ticks: number[] = [];
  for (let at = Math.ceil((first - offset) / step) * step + offset; at <= last; at += step) ticks.push(at);
  return ticks.slice(-MARKS - 1);
}

function spanOf(points: readonly AttendancePoint[]) {
  const first = points[0]?.at ?? 0;
  return { first, last: points.at(-1)?.at ?? first };
}

/** The next count that begins with 1, 2 or 5 and ends in zeros, or half of one. */
function roundedUp(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  const factor = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= count) ?? 10;
  return Math.max(4, Math.ceil(factor * power));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
