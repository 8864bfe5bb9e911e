import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoment, formatTime } from '../../../i18n/format';
import { indexAt, plotCurve, shareOf, timeAt } from '../../../lib/curve';
import type { AttendancePoint } from '../../../roll-worker/engine-api';
import classes from './curve-plot.module.css';

const BOX = { width: 1000, height: 220 };
const LEAP = 10;

interface CurvePlotProps {
  /** At least one. */
  readonly points: readonly AttendancePoint[];
  /** Undefined: now. */
  readonly asOf: number | undefined;
  readonly onChoose: (asOf: number | undefined) => void;
}

/** Counts over time. A click chooses a time; with the keys one goes from change to change. */
export function CurvePlot({ points, asOf, onChoose }: CurvePlotProps) {
  const { t } = useTranslation();
  const plot = useMemo(() => plotCurve(points, BOX), [points]);
  const last = points.length - 1;
  const index = asOf === undefined ? last : indexAt(points, asOf);
  const point = points[index];
  const share = asOf === undefined ? 1 : shareOf(points, asOf);
  const step = (to: number) => {
    const at = points[Math.max(0, to)]?.at;
    onChoose(to >= last ? undefined : at);
  };
  const press = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      PageDown: index - LEAP,
      PageUp: index + LEAP,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    step(to);
  };
  const click = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onChoose(timeAt(points, (event.clientX - left) / width));
  };
  const figures = {
    present: formatCount(point?.present ?? 0),
    accredited: formatCount(point?.accredited ?? 0),
  };
  const text =
    asOf === undefined
      ? t('time.sliderNow', figures)
      : t('time.sliderText', { ...figures, time: formatMoment(asOf) });
  return (
    <figure className={classes['figure']}>
      <div className={classes['axis']} aria-hidden="true">
        <span>{formatCount(plot.top)}</span>
        <span>{formatCount(plot.top / 2)}</span>
        <span>0</span>
      </div>
      <div
        className={classes['plot']}
        role="slider"
        tabIndex={0}
        aria-label={t('time.slider')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={Math.max(0, index)}
        aria-valuetext={text}
        onKeyDown={press}
        onPointerDown={click}
      >
        <svg
          className={classes['curve']}
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className={classes['grid']} d={`M0 0H${BOX.width}M0 ${BOX.height / 2}H${BOX.width}`} />
          <path className={classes['accredited']} d={plot.accredited} />
          <path className={classes['ground']} d={`${plot.present}V${BOX.height}H0Z`} />
          <path className={classes['present']} d={plot.present} />
        </svg>
        <span className={classes['cursor']} style={{ left: `${share * 100}%` }} aria-hidden="true" />
      </div>
      <div className={classes['times']} aria-hidden="true">
        {plot.ticks.map(({ at, share: place }) => (
          <span key={at} className={classes['time']} style={{ left: `${place * 100}%` }}>
            {formatTime(at)}
          </span>
        ))}
      </div>
      <figcaption className={classes['caption']}>
        <strong>{text}</strong>
        <span className={classes['legend']}>
          <i className={classes['keyPresent']} aria-hidden="true" /> {t('attendance.present')}
          <i className={classes['keyAccredited']} aria-hidden="true" /> {t('attendance.accredited')}
        </span>
      </figcaption>
    </figure>
  );
}
