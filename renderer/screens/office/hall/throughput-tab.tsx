import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { formatCount, formatTime } from '../../../i18n/format';
import type { Snapshot, Throughput } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import classes from './throughput.module.css';

/** How many were accredited in each quarter of an hour, at each desk. */
export function ThroughputTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const throughput = useRead(snapshot, readThroughput);
  if (throughput === undefined) return <p role="status">{t('hall.reading')}</p>;
  if (throughput.slots.length === 0) {
    return <EmptyState title={t('throughput.emptyTitle')} text={t('throughput.emptyText')} />;
  }
  return (
    <Panel title={t('throughput.title')} lede={t('throughput.lede')}>
      <ThroughputTable throughput={throughput} />
    </Panel>
  );
}

/** A row a desk, a column a quarter; the first row is all desks together, as columns of a chart. */
function ThroughputTable({ throughput: { slots, desks } }: { readonly throughput: Throughput }) {
  const { t } = useTranslation();
  const totals = slots.map((_, at) => desks.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const highest = Math.max(1, ...totals);
  const busiest = Math.max(1, ...desks.flatMap(({ counts }) => counts));
  return (
    <div className={classes['scroller']} tabIndex={0} role="region" aria-label={t('throughput.title')}>
      <table className={classes['table']} aria-label={t('throughput.title')}>
        <thead>
          <tr>
            <th scope="col">{t('throughput.desk')}</th>
            {slots.map((slot) => (
              <th key={slot} scope="col">
                {formatTime(slot)}
              </th>
            ))}
            <th scope="col">{t('throughput.total')}</th>
            <th scope="col">{t('throughput.best')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes['all']}>
            <th scope="row">{t('throughput.all')}</th>
            {totals.map((total, at) => (
              <td key={slots[at]}>
                <span
                  className={classes['column']}
                  style={{ height: `${(total / highest) * 96}px` }}
                  aria-hidden="true"
                />
                {formatCount(total)}
              </td>
            ))}
            <td>{formatCount(sumOf(totals))}</td>
            <td>{formatCount(highest)}</td>
          </tr>
          {desks.map(({ desk, name, counts }) => (
            <tr key={desk}>
              <th scope="row">{name}</th>
              {counts.map((count, at) => (
                <td key={slots[at]} className={classes['cell']}>
                  <span
                    className={classes['column']}
                    style={{ height: `${(count / busiest) * 32}px` }}
                    aria-hidden="true"
                  />
                  {count === 0 ? <span className={classes['zero']}>0</span> : formatCount(count)}
                </td>
              ))}
              <td>{formatCount(sumOf(counts))}</td>
              <td>{formatCount(Math.max(...counts))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function readThroughput() {
  return engine().throughput();
}
