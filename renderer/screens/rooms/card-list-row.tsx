import type { CardNumber } from '@shared/domain/ids';
import type { CardStateName } from '@shared/domain/register';
import { useTranslation } from 'react-i18next';
import { SeriesMark } from '../../components/series-mark';
import { Sign, type Tone } from '../../components/sign';
import { cardPlainText } from '../../i18n/card-text';
import { formatMoment } from '../../i18n/format';
import type { CardRow } from '../../roll-worker/engine-api';
import classes from './card-list-row.module.css';

/** Sign and colour of a card's state. */
export const cardStateSigns: Readonly<Record<CardStateName, { readonly tone: Tone; readonly sign: string }>> =
  {
    unused: { tone: 'calm', sign: '○' },
    unassigned: { tone: 'calm', sign: '●' },
    assigned: { tone: 'go', sign: '✓' },
    blocked: { tone: 'stop', sign: '✕' },
  };

interface CardListRowProps {
  readonly id: string;
  readonly row: CardRow | undefined;
  readonly index: number;
  readonly total: number;
  /** The row that Enter opens. */
  readonly active: boolean;
  /** The card that is shown. */
  readonly open: boolean;
  readonly onOpen: (card: CardNumber) => void;
}

/** One card of the register: number, state in the handbook's word and a plain one, series, since when. Empty while on its way. */
export function CardListRow({ id, row, index, total, active, open, onOpen }: CardListRowProps) {
  const { t } = useTranslation();
  if (!row) return <div className={classes['row']} role="option" aria-selected={false} aria-label="…" />;
  return (
    <div
      id={id}
      className={classes['row']}
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-open={open}
      onClick={() => onOpen(row.number)}
    >
      <Sign {...cardStateSigns[row.state]} />
      <span className={classes['number']}>{row.number}</span>
      <span className={classes['text']}>
        <span className={classes['state']}>
          {t(`cardState.${row.state}`)}
          {row.inConflict ? <span className={classes['conflict']}> ! {t('register.conflict')}</span> : ''}
        </span>
        <span className={classes['plain']}>{cardPlainText(t, row)}</span>
      </span>
      <span className={classes['side']}>
        {row.series === undefined ? undefined : <SeriesMark series={row.series} />}
        {row.changedAt === undefined ? undefined : (
          <span>{t('register.since', { time: formatMoment(row.changedAt) })}</span>
        )}
      </span>
    </div>
  );
}
