import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { formatMoment } from '../../i18n/format';
import type { Snapshot } from '../../roll-worker/engine-api';
import classes from './notice.module.css';

/** The desk is closed: since when, and where it is opened again. */
export function ClosedNote({ closed }: { readonly closed: NonNullable<Snapshot['closed']> }) {
  const { t } = useTranslation();
  return (
    <Banner tone="cure" title={t('closedDesk.title')}>
      <p>{t('closedDesk.text', { time: formatMoment(closed.at) })}</p>
      <div className={classes['act']}>
        <Button onClick={() => goToRoom('cards')}>{t('closedDesk.toCards')}</Button>
      </div>
    </Banner>
  );
}
