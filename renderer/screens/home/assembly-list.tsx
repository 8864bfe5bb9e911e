import { type Retention, retentionOf } from '@shared/domain/retention';
import type { AssemblyEntry } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { IconTrash } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToDestroy } from '../../app/destruction';
import { goToAssembly } from '../../app/session';
import { Sign } from '../../components/sign';
import { formatDate } from '../../i18n/format';
import { dayOf } from '../../lib/today';
import classes from './assembly-list.module.css';

/** The assemblies here: open one, or see how long its data are still needed. */
export function AssemblyList({ entries }: { readonly entries: readonly AssemblyEntry[] }) {
  const { t } = useTranslation();
  const [today] = useState(() => dayOf(Date.now()));
  return (
    <ul className={classes['list']} aria-label={t('home.title')}>
      {entries.map((entry) => (
        <li key={`${entry.role}-${entry.id}`} className={classes['item']}>
          <button
            type="button"
            id={idOf(entry)}
            className={classes['entry']}
            onClick={() => goToAssembly(entry)}
          >
            <span className={classes['name']}>{entry.title}</span>
            <span className={classes['where']}>
              {formatDate(entry.date)} · {entry.place}
            </span>
            <span className={classes['role']}>{t(`role.${entry.role}`)}</span>
          </button>
          <RetentionLine entry={entry} retention={retentionOf(entry.destroyAfter, today)} />
        </li>
      ))}
    </ul>
  );
}

function idOf({ role, id }: AssemblyEntry): string {
  return `assembly-${role}-${id}`;
}

interface RetentionLineProps {
  readonly entry: AssemblyEntry;
  readonly retention: Retention;
}

function RetentionLine({ entry, retention }: RetentionLineProps) {
  const { t } = useTranslation();
  const due = retention.state === 'due';
  return (
    <div className={classes['retention']} data-due={due}>
      {due ? <Sign tone="cure" sign="!" /> : undefined}
      <span className={classes['until']}>{retentionText(t, retention)}</span>
      <button
        type="button"
        className={classes['destroy']}
        aria-describedby={idOf(entry)}
        onClick={() => goToDestroy(entry)}
      >
        <IconTrash size={20} aria-hidden="true" />
        {t('destroy.open')}
      </button>
    </div>
  );
}

function retentionText(t: TFunction, retention: Retention): string {
  switch (retention.state) {
    case 'unknown':
      return t('untilDestroyed.unknown');
    case 'running':
      return t('untilDestroyed.running', { date: formatDate(retention.from), count: retention.days });
    case 'due':
      return retention.days === 0
        ? t('untilDestroyed.today')
        : t('untilDestroyed.due', { date: formatDate(retention.from), count: retention.days });
    default:
      return assertNever(retention);
  }
}
