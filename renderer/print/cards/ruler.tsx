import type { PrintDocument } from '@shared/print/documents';
import { useTranslation } from 'react-i18next';
import type { Box } from './card-plan';
import classes from './test-sheets.module.css';

/** In mm. */
const LONGEST = 100;
const SHORTEST = 30;
const TICK = 4;
/** Space around the lines, for their width. */
const AROUND = 0.5;

interface RulerProps {
  readonly language: PrintDocument['language'];
  /** Space for the lines, in mm; a side with less than the shortest has none. */
  readonly room: Box;
}

/** Lines whose lengths are said, across and down: they show whether a printer scales. */
export function Ruler({ language, room }: RulerProps) {
  const { t } = useTranslation(undefined, { lng: language });
  const across = lengthIn(room.width);
  const down = lengthIn(room.height);
  const width = across + 2 * AROUND;
  const height = Math.max(down, TICK) + 2 * AROUND;
  const path = [
    `M0 0h${across}`,
    ...ticks(across).map((at) => `M${at} 0v${reach(at)}`),
    `M0 0v${down}`,
    ...ticks(down).map((at) => `M0 ${at}h${reach(at)}`),
  ];
  return (
    <figure className={classes['ruler']}>
      <svg
        viewBox={`${-AROUND} ${-AROUND} ${width} ${height}`}
        style={{ width: `${width}mm`, height: `${height}mm` }}
        aria-hidden
      >
        <path d={path.join('')} />
      </svg>
      <figcaption data-beside={down > 0 || undefined}>
        {t(down > 0 ? 'ballotCard.rulers' : 'ballotCard.ruler', { across, down })} {t('ballotCard.scaling')}
      </figcaption>
    </figure>
  );
}

function lengthIn(room: number): number {
  const length = Math.min(LONGEST, Math.floor(room / 10) * 10);
  return length < SHORTEST ? 0 : length;
}

function ticks(length: number): number[] {
  return Array.from({ length: length / 5 + 1 }, (_, at) => at * 5);
}

function reach(at: number): number {
  return at % 10 === 0 ? TICK : TICK / 2;
}
