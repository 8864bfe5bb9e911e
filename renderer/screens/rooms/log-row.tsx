import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format';
import { eventSentence, whoDid } from '../../i18n/event-text';
import type { LogEntry } from '../../roll-worker/engine-api';
import classes from './log-row.module.css';

/** One entry of the log: when, what, whom it concerns, who did it. Empty while it is on its way. */
export function LogRow({ entry }: { readonly entry: LogEntry | undefined }) {
  const { t } = useTranslation();
  if (!entry) return <div className={classes['row']} role="listitem" />;
  const detail = [entry.identity && t(`identity.${entry.identity}`), entry.note, whoDid(t, entry)];
  return (
    <div className={classes['row']} role="listitem">
      <span className={classes['time']}>{formatMoment(entry.at)}</span>
      <div className={classes['text']}>
        <p className={classes['what']}>{eventSentence(t, entry)}</p>
        <p className={classes['detail']}>{detail.filter(Boolean).join(' · ')}</p>
      </div>
      <span className={classes['number']}>{entry.event.seq}</span>
    </div>
  );
}
