import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { EmptyState } from '../../components/empty-state';
import { SaveButton } from '../../components/save-button';
import { VirtualList } from '../../components/virtual-list';
import { formatCount } from '../../i18n/format';
import { logReport } from '../../lib/log-report';
import type { Page } from '../../lib/pages';
import { usePages } from '../../lib/use-pages';
import type { LogEntry, Snapshot } from '../../roll-worker/engine-api';
import { LogRow } from './log-row';
import classes from './log-room.module.css';

/** All that happened, newest first. Nothing in it can be changed. */
export function LogRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { pages, view } = usePages(loadLog, 'log', snapshot);
  const need = useCallback((first: number, last: number) => pages.need(first, last), [pages]);
  return (
    <main className={classes['room']}>
      <header className={classes['head']}>
        <div>
          <h1 className={classes['title']}>{t('log.title')}</h1>
          <p className={classes['lede']}>
            {t('log.lede', { count: view.total, shown: formatCount(view.total) })}
          </p>
        </div>
        <SaveButton label={t('reports.log.act')} tone="plain" kind="log" make={() => logReport(t)} />
      </header>
      {view.question !== undefined && view.total === 0 ? (
        <EmptyState title={t('log.emptyTitle')} text={t('log.emptyText')} />
      ) : (
        <div className={classes['list']}>
          <VirtualList
            role="list"
            label={t('log.title')}
            count={view.total}
            rowHeight={64}
            onRange={need}
            renderRow={(index) => <LogRow entry={view.items.get(index)} />}
          />
        </div>
      )}
    </main>
  );
}

async function loadLog(_question: string, offset: number, limit: number): Promise<Page<LogEntry>> {
  const { total, entries } = await engine().log(offset, limit);
  return { total, items: entries };
}
