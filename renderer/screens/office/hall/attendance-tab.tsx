import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { goToRoom } from '../../../app/session';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Row } from '../../../components/row';
import type { AttendanceView, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { AttendanceStand } from './attendance-stand';
import classes from './attendance.module.css';
import { BoardPanel } from './board-panel';
import { FreezePanel } from './freeze-panel';
import { FrozenList } from './frozen-list';
import { GroupsPanel } from './groups-panel';
import { TimePanel } from './time-panel';
import { useAsOf } from './use-as-of';
import { VoteFigures } from './vote-figures';

/** How many are there: now, or at any time before. */
export function AttendanceTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [asOf, choose] = useAsOf();
  const read = useCallback(() => engine().attendance(asOf), [asOf]);
  const view = useRead(snapshot, read);
  if (view === undefined) return <p role="status">{t('hall.reading')}</p>;
  const isEmpty = asOf === undefined && view.votes.every(({ accredited }) => accredited.people === 0);
  return (
    <>
      <AttendanceStand view={view} asOf={asOf} role={snapshot.role} onNow={() => choose(undefined)} />
      <div className={classes['votes']}>
        {view.votes.map((one) => (
          <VoteFigures
            key={one.vote}
            attendance={one}
            quorum={snapshot.assembly.quorum}
            titled={view.votes.length > 1}
          />
        ))}
      </div>
      <GuestFigures view={view} />
      {isEmpty ? (
        <EmptyState title={t('hall.emptyTitle')} text={t('hall.emptyText')}>
          <Row>
            <Button tone="primary" onClick={() => goToRoom('merge')}>
              {t('hall.toMerge')}
            </Button>
          </Row>
        </EmptyState>
      ) : (
        <>
          <FreezePanel snapshot={snapshot} asOf={asOf} />
          <TimePanel snapshot={snapshot} asOf={asOf} onChoose={choose} />
          <GroupsPanel snapshot={snapshot} asOf={asOf} />
        </>
      )}
      <FrozenList snapshot={snapshot} />
      <BoardPanel snapshot={snapshot} />
    </>
  );
}

/** Guests apart: they have no vote. */
function GuestFigures({ view }: { readonly view: AttendanceView }) {
  const { t } = useTranslation();
  const admitted = view.guests.filter((one) => one.admitted > 0);
  if (admitted.length === 0) return undefined;
  return (
    <section className={classes['guests']} aria-label={t('attendance.guests')}>
      <h2 className={classes['guestsTitle']}>{t('attendance.guests')}</h2>
      <ul>
        {admitted.map((one) => (
          <li key={one.kind}>
            {t('attendance.guestLine', {
              kind: t(`guestKind.${one.kind}`),
              count: one.present,
              shown: one.present,
              admitted: one.admitted,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
