import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Sign, type Tone } from '../../../components/sign';
import { formatMoment } from '../../../i18n/format';
import type { MandateHolderView, MandateView, SeatState } from '../../../roll-worker/engine-api';
import classes from './delegates.module.css';

const signs: Readonly<Record<SeatState, { readonly tone: Tone; readonly sign: string }>> = {
  taken: { tone: 'go', sign: '✓' },
  'moved-up': { tone: 'go', sign: '↑' },
  absent: { tone: 'calm', sign: '○' },
  waiting: { tone: 'cure', sign: '…' },
  lost: { tone: 'stop', sign: '✕' },
  'too-many': { tone: 'stop', sign: '!' },
};

/** The seats of a unit: how many are filled; unfolded, each of its delegates and substitutes. */
export function UnitSeats({
  unit: { unit, seats, filled, present, overfilledBy, holders },
}: {
  readonly unit: MandateView;
}) {
  const { t } = useTranslation();
  const isFull = filled >= seats;
  const tone = overfilledBy > 0 ? 'stop' : isFull ? 'go' : 'calm';
  return (
    <li>
      <details className={classes['unit']}>
        <summary className={classes['unitHead']}>
          <Sign tone={tone} sign={overfilledBy > 0 ? '!' : isFull ? '✓' : '○'} />
          <span className={classes['unitName']}>{unit}</span>
          <span className={classes['unitFigures']}>
            {t('delegates.filledOf', { filled, seats })} · {present} {t('delegates.present')}
            {overfilledBy > 0 ? ` · ${t('delegates.overfilled', { count: overfilledBy })}` : ''}
          </span>
        </summary>
        <ul className={classes['holders']}>
          {holders.map((holder) => (
            <li key={holder.member} className={classes['holder']}>
              <Sign {...signs[holder.state]} />
              <span className={classes['holderName']}>{holder.name ?? holder.member}</span>
              <span className={classes['soft']}>{holderText(t, holder)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Rank, state, card, and what else has to be known of somebody with a mandate. */
function holderText(t: TFunction, holder: MandateHolderView): string {
  const { rank, state, card, weight, waitingSince, next, unknown } = holder;
  return [
    rank === undefined ? t('delegates.delegate') : t('delegates.rank', { rank }),
    state === 'waiting' && waitingSince !== undefined
      ? t('delegates.since', { time: formatMoment(waitingSince) })
      : t(`seat.${state}`),
    card,
    weight > 1 ? t('delegates.weight', { weight }) : undefined,
    next ? t('delegates.next') : undefined,
    unknown ? t('delegates.unknown') : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
