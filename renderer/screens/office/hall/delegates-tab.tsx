import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { coverageText } from '../../../i18n/coverage-text';
import { formatCount, formatDateAndTime } from '../../../i18n/format';
import type { CredentialsView, MandateView, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import classes from './delegates.module.css';
import { GroupTable } from './group-table';
import { UnitSeats } from './unit-seats';
import { QuorumLamp } from './vote-figures';

/** Which seats are filled, by whom, and who is missing. */
export function DelegatesTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const view = useRead(snapshot, readCredentials);
  if (view === undefined) return <p role="status">{t('hall.reading')}</p>;
  if (view === 'none') {
    return (
      <EmptyState title={t('delegates.emptyTitle')} text={t('delegates.emptyText')}>
        <Row>
          <Button tone="primary" onClick={() => goToRoom('rules')}>
            {t('delegates.toRules')}
          </Button>
        </Row>
      </EmptyState>
    );
  }
  return (
    <>
      <Panel>
        <SeatFigures view={view} />
        {view.quorum === undefined ? undefined : (
          <QuorumLamp view={view.quorum} quorum={snapshot.assembly.quorum} />
        )}
        <p className={classes['soft']}>
          {coverageText(t, snapshot.role, view.coverage)}
          {view.substitutesFrom === undefined
            ? ''
            : ` · ${t('delegates.substitutesFrom', { time: formatDateAndTime(view.substitutesFrom) })}`}
        </p>
      </Panel>
      <Overfilled units={view.units} />
      <Units units={view.units} />
      {view.byGender === undefined ? undefined : (
        <Panel title={t('delegates.gender')}>
          <GroupTable label={t('groups.gender')} groups={view.byGender} />
        </Panel>
      )}
      {view.proxies.length === 0 ? undefined : <Proxies proxies={view.proxies} />}
    </>
  );
}

function SeatFigures({ view }: { readonly view: CredentialsView }) {
  const { t } = useTranslation();
  const free = view.units.reduce((sum, { seats, filled }) => sum + Math.max(0, seats - filled), 0);
  const figures = [
    ['seats', view.seats],
    ['filled', view.filled.people],
    ['present', view.present.people],
    ['free', free],
  ] as const;
  return (
    <dl className={classes['figures']}>
      {figures.map(([name, value]) => (
        <div key={name} className={classes['figure']}>
          <dt>{t(`delegates.${name}`)}</dt>
          <dd className={classes['value']}>{formatCount(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Overfilled({ units }: { readonly units: readonly MandateView[] }) {
  const { t } = useTranslation();
  const over = units.filter(({ overfilledBy }) => overfilledBy > 0);
  if (over.length === 0) return undefined;
  const cards = over.reduce((sum, { overfilledBy }) => sum + overfilledBy, 0);
  const names = over.map(({ unit }) => unit).join(', ');
  return (
    <Banner tone="cure" title={`${names}: ${t('delegates.overfilled', { count: cards })}`} role="status">
      <p>{t('delegates.overfilledNow')}</p>
    </Banner>
  );
}

const filters = ['all', 'open', 'over', 'waiting'] as const;
type Filter = (typeof filters)[number];

function fits(filter: Filter, { seats, filled, overfilledBy, holders }: MandateView): boolean {
  if (filter === 'open') return filled < seats;
  if (filter === 'over') return overfilledBy > 0;
  return filter === 'all' || holders.some(({ state }) => state === 'waiting');
}

function Units({ units }: { readonly units: readonly MandateView[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const fitting = units.filter((unit) => fits(filter, unit));
  return (
    <Panel title={t('delegates.units')}>
      <Row form>
        <NativeSelect
          label={t('delegates.show')}
          value={filter}
          onChange={(event) => setFilter(filters.find((one) => one === event.currentTarget.value) ?? 'all')}
          data={filters.map((value) => ({ value, label: t(`delegates.${value}`) }))}
        />
      </Row>
      {fitting.length === 0 ? <p>{t('delegates.none')}</p> : undefined}
      <ul className={classes['units']} aria-label={t('delegates.units')}>
        {fitting.map((unit) => (
          <UnitSeats key={unit.unit} unit={unit} />
        ))}
      </ul>
    </Panel>
  );
}

function Proxies({ proxies }: { readonly proxies: CredentialsView['proxies'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('delegates.proxies')}>
      <DataTable
        label={t('delegates.proxies')}
        head={(['principal', 'holder', 'card', 'note'] as const).map((name) => t(`delegates.${name}`))}
        rows={proxies.map(({ principal, holder, card, note }) => ({
          key: card,
          cells: [principal, holder, <code key="card">{card}</code>, note],
        }))}
      />
    </Panel>
  );
}

/** `none`: there is no table of mandates. */
async function readCredentials(): Promise<CredentialsView | 'none'> {
  return (await engine().credentials()) ?? 'none';
}
