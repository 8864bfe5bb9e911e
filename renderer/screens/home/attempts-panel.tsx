import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Panel } from '../../components/panel';
import { formatDateAndTime } from '../../i18n/format';
import classes from './attempts-panel.module.css';

const MOST_SHOWN = 50;

/** When somebody tried a wrong passphrase at this computer. */
export function AttemptsPanel() {
  const { t } = useTranslation();
  const [times, setTimes] = useState<readonly number[]>();
  useEffect(() => {
    void call('failedAttempts').then((answer) => {
      if (answer.ok) setTimes(answer.value.all);
    });
  }, []);
  const newest = times?.slice(-MOST_SHOWN).reverse() ?? [];
  const label = t('attempts.newest', { count: newest.length });
  return (
    <Panel title={t('attempts.title')} lede={t('attempts.lede')}>
      {times === undefined ? undefined : (
        <p>{times.length === 0 ? t('attempts.none') : t('attempts.count', { count: times.length })}</p>
      )}
      {newest.length === 0 ? undefined : (
        <ol className={classes['times']} aria-label={label} tabIndex={0}>
          {newest.map((time, index) => (
            <li key={`${time}-${index}`}>{formatDateAndTime(time)}</li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
