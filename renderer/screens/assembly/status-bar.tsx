import { useTranslation } from 'react-i18next';
import { formatCount, formatMoment } from '../../i18n/format';
import type { Snapshot } from '../../roll-worker/engine-api';
import { useIsCounting } from '../desk/cards/use-cards-step';
import classes from './status-bar.module.css';

/** Where we are, and whether all is well: read at a glance. */
export function StatusBar({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { assembly, role, operator, lastSavedAt, roll } = snapshot;
  return (
    <>
      <strong className={classes['title']} title={`${assembly.title}, ${assembly.place}`}>
        {assembly.title}, {assembly.place}
      </strong>
      <span className={classes['who']}>
        {operator === undefined ? t(`role.${role}`) : `${t(`role.${role}`)} · ${operator.name}`}
      </span>
      {lastSavedAt === undefined ? undefined : (
        <span className={classes['saved']}>
          <span className={classes['dot']} aria-hidden="true" />
          {t('status.saved', { time: formatMoment(lastSavedAt) })}
        </span>
      )}
      <span>
        {roll
          ? t('status.roll', { time: formatMoment(roll.asOf), members: formatCount(roll.members) })
          : t('status.noRoll')}
      </span>
      {role === 'desk' ? <DeskStatus snapshot={snapshot} /> : <OfficeStatus snapshot={snapshot} />}
      <span>{t('status.offline')}</span>
    </>
  );
}

function DeskStatus({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const left = snapshot.cards.unassigned;
  return (
    <>
      {snapshot.closed ? (
        <span className={classes['figure']} data-few>
          <span aria-hidden="true">! </span>
          <strong>{t('deskStatus.closed')}</strong>
        </span>
      ) : undefined}
      {useIsCounting() ? (
        <span className={classes['figure']}>{t('deskStatus.counting')}</span>
      ) : (
        <span className={classes['figure']} data-few={snapshot.lowStock}>
          {snapshot.lowStock ? <span aria-hidden="true">! </span> : undefined}
          <strong>{formatCount(left)}</strong> {t('status.cardsLeft', { count: left })}
        </span>
      )}
      <span className={classes['figure']}>
        <strong>{formatCount(snapshot.unsent)}</strong> {t('status.unsent', { count: snapshot.unsent })}
      </span>
    </>
  );
}

function OfficeStatus({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { desks, conflicts, openTransfers } = snapshot;
  return (
    <>
      <span className={classes['figure']}>
        <strong>{formatCount(desks.length)}</strong> {t('status.desks', { count: desks.length })}
      </span>
      {conflicts > 0 ? (
        <span className={classes['figure']} data-few>
          <span aria-hidden="true">! </span>
          <strong>{formatCount(conflicts)}</strong> {t('status.conflicts', { count: conflicts })}
        </span>
      ) : undefined}
      {openTransfers > 0 ? (
        <span className={classes['figure']} data-few>
          <span aria-hidden="true">! </span>
          <strong>{formatCount(openTransfers)}</strong> {t('deskStatus.transfers', { count: openTransfers })}
        </span>
      ) : undefined}
    </>
  );
}
