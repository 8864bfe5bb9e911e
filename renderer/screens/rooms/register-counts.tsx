import type { CardCounts } from '@shared/domain/register';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format';
import classes from './register-counts.module.css';

/** How many cards are in each state. */
export function RegisterCounts({ cards }: { readonly cards: CardCounts }) {
  const { t } = useTranslation();
  const states = ['unused', 'unassigned', 'assigned', 'blocked'] as const;
  return (
    <dl className={classes['counts']} aria-label={t('register.counts')}>
      {states.map((state) => (
        <div key={state} className={classes['count']}>
          <dd className={classes['figure']}>{formatCount(cards[state])}</dd>
          <dt className={classes['label']}>{t(`cardState.${state}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
