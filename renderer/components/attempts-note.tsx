import { useTranslation } from 'react-i18next';
import { formatMoment } from '../i18n/format';
import { useSession } from '../stores/session-store';
import { Banner } from './banner';
import { Button } from './button';
import classes from './notes.module.css';

/** After unlocking: that somebody tried wrong passphrases since the time before. Stays until somebody has read it. */
export function AttemptsNote() {
  const { t } = useTranslation();
  const attempts = useSession((state) => state.failedAttempts);
  const dismiss = useSession((state) => state.setFailedAttempts);
  const last = attempts.at(-1);
  if (last === undefined) return undefined;
  return (
    <div className={classes['note']}>
      <Banner tone="cure" title={t('attempts.since', { count: attempts.length })} role="status">
        <p>{t('attempts.last', { time: formatMoment(last) })}</p>
      </Banner>
      <Button onClick={() => dismiss([])}>{t('attempts.dismiss')}</Button>
    </div>
  );
}
