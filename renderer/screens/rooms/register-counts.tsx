import type { CardCounts, CardStateName } from '@shared/domain/register';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format';
import { cardStateSigns } from './card-list-row';
import classes from './register-counts.module.css';

interface RegisterCountsProps {
  readonly cards: CardCounts;
  readonly chosen: CardStateName | undefined;
  readonly onChoose: (state: CardStateName | undefined) => void;
}

const cardStates = ['unused', 'unassigned', 'assigned', 'blocked'] as const;

/** How many cards are in each state, as bars on one scale. Each bar is the filter for its state. */
export function RegisterCounts({ cards, chosen, onChoose }: RegisterCountsProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...cardStates.map((state) => cards[state]));
  return (
    <div className={classes['counts']} role="group" aria-label={t('register.counts')}>
      {cardStates.map((state) => (
        <button
          key={state}
          type="button"
          className={classes['count']}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state === chosen ? undefined : state)}
        >
          <span className={classes['plot']} aria-hidden="true">
            <svg
              className={classes['bar']}
              data-tone={cardStateSigns[state].tone}
              viewBox="0 0 1 100"
              preserveAspectRatio="none"
            >
              <rect x="0" width="1" {...barOf(cards[state] / most)} />
            </svg>
          </span>
          <span className={classes['figure']}>{formatCount(cards[state])}</span>
          <span className={classes['label']}>{t(`cardState.${state}`)}</span>
          <span className={classes['plain']}>{t(`cardPlain.${state}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** A bar of a hundred units at most; what there is at all can be seen. */
function barOf(share: number): { readonly y: number; readonly height: number } {
  const height = share === 0 ? 0 : Math.max(3, share * 100);
  return { y: 100 - height, height };
}
