import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign, type Tone } from '../../../components/sign';
import { formatMoment } from '../../../i18n/format';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { CaseItem } from './case-item';
import classes from './cases.module.css';

const signs: Readonly<Record<CaseView['status'], { readonly tone: Tone; readonly sign: string }>> = {
  open: { tone: 'cure', sign: '!' },
  admitted: { tone: 'go', sign: '✓' },
  refused: { tone: 'stop', sign: '✕' },
  dropped: { tone: 'calm', sign: '○' },
};

/** People who were refused and object: one case at a time, and the list of all. */
export function CasesTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const cases = useRead(snapshot, readCases);
  const [filter, setFilter] = useState<'all' | 'openOnly' | 'decided'>('all');
  const [chosen, setChosen] = useState<string>();
  if (cases === undefined) return <p role="status">{t('hall.reading')}</p>;
  if (cases.length === 0) return <EmptyState title={t('cases.emptyTitle')} text={t('cases.emptyText')} />;
  const fitting = cases.filter(
    ({ status }) => filter === 'all' || (status === 'open') === (filter === 'openOnly'),
  );
  const shown = fitting.find((one) => keyOf(one) === chosen) ?? fitting[0];
  return (
    <div className={classes['layout']}>
      <Panel title={t('cases.list')}>
        <Row form>
          <NativeSelect
            label={t('cases.show')}
            value={filter}
            onChange={(event) => setFilter(filters.find((one) => one === event.currentTarget.value) ?? 'all')}
            data={filters.map((value) => ({ value, label: t(`cases.${value}`) }))}
          />
        </Row>
        {fitting.length === 0 ? <p>{t('cases.none')}</p> : undefined}
        <ul className={classes['list']} aria-label={t('cases.list')}>
          {fitting.map((one) => (
            <li key={keyOf(one)}>
              <button
                type="button"
                className={classes['row']}
                aria-current={one === shown ? 'true' : undefined}
                onClick={() => setChosen(keyOf(one))}
              >
                <Sign {...signs[one.status]} />
                <span className={classes['rowText']}>
                  <span className={classes['rowName']}>{one.name}</span>
                  <span className={classes['soft']}>
                    {one.label} · {t(`cases.status.${one.status}`)} · {formatMoment(one.openedAt)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      {shown === undefined ? undefined : <CaseItem key={keyOf(shown)} view={shown} snapshot={snapshot} />}
    </div>
  );
}

const filters = ['all', 'openOnly', 'decided'] as const;

function keyOf({ case: { deskId, seq } }: CaseView): string {
  return `${deskId}-${seq}`;
}

function readCases() {
  return engine().cases();
}
