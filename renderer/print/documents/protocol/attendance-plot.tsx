import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { formatCount, formatDateAndTime, formatDay, formatTime } from '../../../i18n/format';
import classes from '../hall-documents.module.css';
import { countTicks, stepPath, timeTicks } from './plot-scale';

/* In mm, as it is printed. */
const WIDTH = 175;
const HEIGHT = 78;
const LEFT = 14;
const RIGHT = 6;
const TOP = 14;
const BOTTOM = 10;
const TICKS = 9;
const LINES = 6;
/** The least that a plot shows, ms: a day that has only begun. */
const LEAST_SPAN = 30 * 60_000;

type Attendance = DocumentOf<'protocol'>['attendance'][number];

interface AttendancePlotProps {
  readonly t: TFunction;
  readonly attendance: Attendance;
  /** Counts that were held on to, of this vote: marked by their numbers in the protocol. */
  readonly marks: readonly { readonly number: number; readonly at: number }[];
  readonly until: number;
}

/** How many were accredited and present, over time. What is what is told by how lines are drawn, not by colour. */
export function AttendancePlot({ t, attendance, marks, until }: AttendancePlotProps) {
  const { curve, quorum } = attendance;
  const from = curve[0]?.at ?? until;
  const to = Math.max(until, from + LEAST_SPAN);
  const highest = Math.max(...curve.map(({ accredited }) => accredited), quorumLine(quorum) ?? 0, 1);
  const counts = countTicks(highest, LINES);
  const top = counts.at(-1) ?? 1;
  const x = (at: number) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => HEIGHT - BOTTOM - (count / top) * (HEIGHT - TOP - BOTTOM);
  const path = (of: 'accredited' | 'present') =>
    stepPath(
      curve.map((point) => ({ x: x(point.at), y: y(point[of]) })),
      x(until),
    );
  const needed = quorumLine(quorum);
  return (
    <svg
      className={classes['plot']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ height: `${HEIGHT}mm` }}
      role="img"
      aria-label={t('protocol.plot.label', { from: formatDateAndTime(from), to: formatDateAndTime(to) })}
    >
      {counts.map((count) => (
        <g key={count}>
          <line className={classes['grid']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(count)} y2={y(count)} />
          <text x={LEFT - 1.5} y={y(count) + 1} textAnchor="end">
            {formatCount(count)}
          </text>
        </g>
      ))}
      {timeTicks(from, to, TICKS).map((at) => (
        <g key={at}>
          <line className={classes['axis']} x1={x(at)} x2={x(at)} y1={y(0)} y2={y(0) + 1.2} />
          <text x={x(at)} y={y(0) + 4.6} textAnchor="middle">
            {tickText(at, from, to)}
          </text>
        </g>
      ))}
      <line className={classes['axis']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      {needed === undefined ? undefined : (
        <line className={classes['needed']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(needed)} y2={y(needed)} />
      )}
      <path className={classes['lineAccredited']} d={path('accredited')} />
      <path className={classes['linePresent']} d={path('present')} />
      {marks.map(({ number, at }) => (
        <g key={number}>
          <line className={classes['grid']} x1={x(at)} x2={x(at)} y1={TOP} y2={y(0)} />
          <circle className={classes['mark']} cx={x(at)} cy={TOP} r={2.4} />
          <text x={x(at)} y={TOP + 1.1} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      <Legend t={t} needed={needed} hasMarks={marks.length > 0} />
    </svg>
  );
}

/** A line of its own only where a number of people is asked for. */
function quorumLine(quorum: Attendance['quorum']): number | undefined {
  return quorum?.needed;
}

function tickText(at: number, from: number, to: number): string {
  const day = formatDay(at).slice(0, 6);
  const isMidnight = formatTime(at) === '00:00';
  if (to - from > 4 * 24 * 3_600_000) return day;
  return formatDay(from) === formatDay(to) || !isMidnight ? formatTime(at) : day;
}

interface LegendProps {
  readonly t: TFunction;
  readonly needed: number | undefined;
  readonly hasMarks: boolean;
}

/** Above the plot: each line as it is drawn, and what it is. */
function Legend({ t, needed, hasMarks }: LegendProps) {
  const y = 4;
  const entries = [
    { style: 'lineAccredited', text: t('paper.accredited'), at: LEFT },
    { style: 'linePresent', text: t('paper.present'), at: LEFT + 32 },
  ] as const;
  return (
    <g>
      {entries.map(({ style, text, at }) => (
        <g key={style}>
          <path className={classes[style]} d={`M${at} ${y}h9`} />
          <text x={at + 11} y={y + 1}>
            {text}
          </text>
        </g>
      ))}
      {needed === undefined ? undefined : (
        <g>
          <path className={classes['needed']} d={`M${LEFT + 60} ${y}h9`} />
          <text x={LEFT + 71} y={y + 1}>
            {t('protocol.plot.needed', { shown: formatCount(needed) })}
          </text>
        </g>
      )}
      {hasMarks ? (
        <g>
          <circle className={classes['mark']} cx={LEFT + 128} cy={y} r={1.8} />
          <text x={LEFT + 131} y={y + 1}>
            {t('protocol.plot.frozen')}
          </text>
        </g>
      ) : undefined}
    </g>
  );
}
