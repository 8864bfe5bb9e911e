import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { DeskSummary } from '../../../roll-worker/engine-api';
import { AcknowledgementButton } from './acknowledgement-button';
import classes from './desk-list.module.css';

/** Each desk: when it last reported, how many it accredited, how many cards it has left. */
export function DeskList({ desks }: { readonly desks: readonly DeskSummary[] }) {
  const { t } = useTranslation();
  if (desks.length === 0) return <p className={classes['empty']}>{t('merge.noDesks')}</p>;
  return (
    <ul className={classes['list']} aria-label={t('merge.desks')}>
      {desks.map(({ id, name, accredited, cardsHeld, cardsLeft, lastEventAt }) => (
        <li key={id} className={classes['desk']}>
          <span className={classes['name']}>{name}</span>
          <span className={classes['figure']}>{formatCount(accredited)}</span>
          <span className={classes['when']} data-late={lastEventAt === undefined}>
            {lastEventAt === undefined
              ? t('merge.notReported')
              : t('merge.upTo', { time: formatMoment(lastEventAt) })}
          </span>
          <span className={classes['left']}>
            {t('merge.left', { count: cardsLeft, shown: formatCount(cardsLeft) })}
          </span>
          <div className={classes['bar']}>
            <Progress.Root size={6} className={classes['track'] ?? ''}>
              <Progress.Section
                value={cardsHeld === 0 ? 0 : ((cardsHeld - cardsLeft) / cardsHeld) * 100}
                aria-label={t('merge.used', { name })}
                className={classes['used'] ?? ''}
              />
            </Progress.Root>
          </div>
          {lastEventAt === undefined ? undefined : (
            <div className={classes['receipt']}>
              <AcknowledgementButton desk={id} quietFor={name} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
