import { NativeSelect } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatCount, formatDateAndTime } from '../../../i18n/format';
import type { CredentialsView, MandateView, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { AttendanceStand } from './attendance-stand';
import classes from './delegates.module.css';
import { GroupTable } from './group-table';
import { TimePanel } from './time-panel';
import { UnitSeats } from './unit-seats';
import { useAsOf } from './use-as-of';
import { QuorumLamp } from './vote-figures';

/** Which seats are filled, by whom, and who is missing. */
export function DelegatesTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [asOf, choose] = useAsOf();
  const read = useCallback(() => readCredentials(asOf), [asOf]);
  const view = useRead(snapshot, read);
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
      <AttendanceStand view={view} asOf={asOf} role={snapshot.role} onNow={() => choose(undefined)} />
      <Panel>
        <SeatFigures view={view} />
        {view.quorum === undefined ? undefined : (
          <QuorumLamp view={view.quorum} quorum={snapshot.assembly.quorum} />
        )}
        <p className={classes['soft']}>
          {[
            asOf === undefined ? undefined : t('delegates.thenTable'),
            view.substitutesFrom === undefined
              ? undefined
              : t('delegates.substitutesFrom', { time: formatDateAndTime(view.substitutesFrom) }),
          ]
            .filter((text) => text !== undefined)
            .join(' ')}
        </p>
      </Panel>
      <Overfilled units={view.units} isNow={asOf === undefined} />
      <TimePanel snapshot={snapshot} asOf={asOf} onChoose={choose} />
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

function Overfilled({ units, isNow }: { readonly units: readonly MandateView[]; readonly isNow: boolean }) {
  const { t } = useTranslation();
  const over = units.filter(({ overfilledBy }) => overfilledBy > 0);
  if (over.length === 0) return undefined;
  const cards = over.reduce((sum, { overfilledBy }) => sum + overfilledBy, 0);
  const names = over.map(({ unit }) => unit).join(', ');
  return (
    <Banner tone="cure" title={`${names}: ${t('delegates.overfilled', { count: cards })}`} role="status">
      {isNow ? <p>{t('delegates.overfilledNow')}</p> : undefined}
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
async function readCredentials(asOf: number | undefined): Promise<CredentialsView | 'none'> {
  return (await engine().credentials(asOf)) ?? 'none';
}
