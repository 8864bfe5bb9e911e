import type { DestructionRecord } from '@shared/ipc/contract';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { RecordSaver } from '../destroy/record-saver';
import { formatDate, formatDateAndTime } from '../../i18n/format';
import classes from './destroyed-list.module.css';

/** The signed records of what was destroyed here, newest first; each can be saved as often as it is needed. */
export function DestroyedList({ records }: { readonly records: readonly DestructionRecord[] }) {
  const { t } = useTranslation();
  const newestFirst = [...records].sort((a, b) => b.destroyedAt - a.destroyedAt);
  return (
    <Panel title={t('destroy.records')} lede={t('destroy.recordsLede')}>
      <ul className={classes['list']} aria-label={t('destroy.records')}>
        {newestFirst.map((record) => (
          <li key={idOf(record)} className={classes['item']}>
            <div id={idOf(record)}>
              <p className={classes['name']}>{record.title}</p>
              <p className={classes['when']}>
                {formatDate(record.date)} · {t(`role.${record.role}`)} ·{' '}
                {t('destroy.when', { time: formatDateAndTime(record.destroyedAt) })}
              </p>
            </div>
            <RecordSaver record={record} describedBy={idOf(record)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function idOf({ role, id, destroyedAt }: DestructionRecord): string {
  return `record-${role}-${id}-${destroyedAt}`;
}
