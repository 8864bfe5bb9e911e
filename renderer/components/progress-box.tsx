import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../i18n/format';
import { remainingSeconds } from '../lib/remaining';
import type { Work } from '../lib/use-work';
import { Button } from './button';
import classes from './progress-box.module.css';

interface ProgressBoxProps {
  readonly title: string;
  readonly work: Work;
  readonly onCancel?: () => void;
}

/** Long work that runs: what is being done, how far it is, how long it will take, and a way out. */
export function ProgressBox({ title, work, onCancel }: ProgressBoxProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { progress, stepStartedAt } = work;
  const share = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : undefined;
  const seconds = progress && remainingSeconds(progress, now - stepStartedAt);
  return (
    <div className={classes['box']}>
      <h2 className={classes['title']}>{title}</h2>
      <Progress.Root size={10} className={classes['track'] ?? ''}>
        <Progress.Section
          value={share ?? 100}
          animated={share === undefined}
          striped={share === undefined}
          aria-label={title}
          className={classes['bar'] ?? ''}
        />
      </Progress.Root>
      <p className={classes['step']} role="status">
        {progress ? t(`progress.${progress.step}`) : t('progress.beginning')}
      </p>
      <p className={classes['rest']}>
        {seconds === undefined
          ? t('progress.unknown')
          : t('progress.remaining', { time: formatDuration(seconds) })}
      </p>
      {onCancel ? <Button onClick={onCancel}>{t('common.cancel')}</Button> : undefined}
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
