import type { CardNumber } from '@shared/domain/ids';
import type { CardStateName } from '@shared/domain/register';
import { useTranslation } from 'react-i18next';
import { Sign, type Tone } from '../../components/sign';
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
  readonly row: CardRow | undefined;
  readonly current: boolean;
  readonly onOpen: (card: CardNumber) => void;
}

/** One card of the register. Empty while it is on its way. */
export function CardListRow({ row, current, onOpen }: CardListRowProps) {
  const { t } = useTranslation();
  if (!row) return <div className={classes['row']} role="listitem" />;
  const { tone, sign } = cardStateSigns[row.state];
  const detail = [row.memberName ?? row.holderName, row.changedAt && formatMoment(row.changedAt)];
  return (
    <div role="listitem">
      <button
        type="button"
        className={classes['row']}
        aria-current={current ? 'true' : undefined}
        onClick={() => onOpen(row.number)}
      >
        <Sign tone={tone} sign={sign} />
        <span className={classes['number']}>{row.number}</span>
        <span className={classes['state']}>
          {t(`cardState.${row.state}`)}
          {row.replacedBy === undefined ? '' : ` → ${row.replacedBy}`}
        </span>
        <span className={classes['detail']}>{detail.filter(Boolean).join(' · ')}</span>
      </button>
    </div>
  );
}
