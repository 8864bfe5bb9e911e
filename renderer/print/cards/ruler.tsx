import type { PrintDocument } from '@shared/print/documents';
import { useTranslation } from 'react-i18next';
import classes from './test-sheets.module.css';

/** Where there is room, mm. */
const LONGEST = 100;
/** Space around the lines, for their width. */
const AROUND = 0.5;

interface RulerProps {
  readonly language: PrintDocument['language'];
  /** Space for it, in mm. */
  readonly room: number;
  /** Another one downwards. */
  readonly both: boolean;
}

/** A ruler whose length is said: it shows whether a printer scales. */
export function Ruler({ language, room, both }: RulerProps) {
  const { t } = useTranslation(undefined, { lng: language });
  const length = Math.min(LONGEST, Math.floor(room / 10) * 10);
  const ticks = Array.from({ length: length / 5 + 1 }, (_, at) => ({
    at: at * 5,
    reach: at % 2 === 0 ? 4 : 2,
  }));
  const across = `M0 0h${length}${ticks.map(({ at, reach }) => `M${at} 0v${reach}`).join('')}`;
  const down = `M0 0v${length}${ticks.map(({ at, reach }) => `M0 ${at}h${reach}`).join('')}`;
  const width = length + 2 * AROUND;
  const height = (both ? length : 4) + 2 * AROUND;
  return (
    <figure className={classes['ruler']} data-both={both || undefined}>
      <svg
        viewBox={`${-AROUND} ${-AROUND} ${width} ${height}`}
        style={{ width: `${width}mm`, height: `${height}mm` }}
        aria-hidden
      >
        <path d={both ? across + down : across} />
      </svg>
      <figcaption>{t('ballotCard.scaling', { length })}</figcaption>
    </figure>
  );
}
