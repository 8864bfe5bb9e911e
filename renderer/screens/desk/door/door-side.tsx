import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { DoorAct, DoorView, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { Message } from '../../../components/message';
import { useRead } from '../../../lib/use-read';
import type { DoorMode } from './door-mode';
import classes from './door.module.css';
import type { Passenger } from './use-door';

interface DoorSideProps {
  readonly snapshot: Snapshot;
  readonly mode: DoorMode;
  /** Notes somebody in the direction of this door. */
  readonly onNote: (passenger: Passenger) => void;
}

/** How many went each way here, the cards that lie here, and the last acts with the way back. */
export function DoorSide({ snapshot, mode, onNote }: DoorSideProps) {
  const { t } = useTranslation();
  const view = useRead(snapshot, readDoor);
  if (view === undefined) return <aside className={classes['side']} />;
  return (
    <aside className={classes['side']} aria-label={t('door.counts')}>
      <Counts view={view} />
      {view.kept.length === 0 && mode === 'exit' ? undefined : (
        <section className={classes['block']} aria-label={t('door.keptTitle')}>
          <h2 className={classes['heading']}>{t('door.keptTitle')}</h2>
          {view.kept.length === 0 ? <p className={classes['soft']}>{t('door.keptNone')}</p> : undefined}
          <ul>
            {view.kept.map((act) => (
              <KeptCard key={act.event.seq} act={act} mode={mode} onNote={onNote} />
            ))}
          </ul>
        </section>
      )}
      <Recent snapshot={snapshot} recent={view.recent} />
    </aside>
  );
}

function Counts({ view }: { readonly view: DoorView }) {
  const { t } = useTranslation();
  const figures = [
    ['left', view.left],
    ['back', view.back],
    ['keptCount', view.kept.length],
  ] as const;
  return (
    <>
      <dl className={classes['counts']}>
        {figures.map(([name, value]) => (
          <div key={name} className={classes['count']}>
            <dt>{t(`door.${name}`)}</dt>
            <dd className={classes['countValue']}>{formatCount(value)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['soft']}>{t('door.ownOnly')}</p>
    </>
  );
}

interface KeptCardProps {
  readonly act: DoorAct;
  readonly mode: DoorMode;
  readonly onNote: (passenger: Passenger) => void;
}

function KeptCard({ act, mode, onNote }: KeptCardProps) {
  const { t } = useTranslation();
  const { card } = act;
  if (card === undefined) return undefined;
  return (
    <li className={classes['act']}>
      <span className={classes['actText']}>
        <strong className={classes['number']}>{card}</strong> {act.name}
        <span className={classes['soft']}>{t('door.recentLeft', { time: formatMoment(act.at) })}</span>
      </span>
      {mode === 'entrance' ? (
        <Button aria-label={t('door.handBackOf', { card })} onClick={() => onNote({ card })}>
          {t('door.handBack')}
        </Button>
      ) : undefined}
    </li>
  );
}

/** The last acts; undoing one is the opposite act. */
function Recent({ snapshot, recent }: { readonly snapshot: Snapshot; readonly recent: readonly DoorAct[] }) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const undo = ({ present, card, member }: DoorAct) => {
    const who = card === undefined ? { ...(member !== undefined && { member }) } : { card };
    void act({ type: 'note-presence', present: !present, ...who });
  };
  return (
    <section className={classes['block']} aria-label={t('door.recent')}>
      <h2 className={classes['heading']}>{t('door.recent')}</h2>
      {refusal ? <Message text={refusal} /> : undefined}
      {recent.length === 0 ? <p className={classes['soft']}>{t('door.recentNone')}</p> : undefined}
      <ul>
        {recent.map((one, at) => (
          <li key={one.event.seq} className={classes['act']}>
            <span className={classes['actText']}>
              {one.card === undefined ? undefined : <strong className={classes['number']}>{one.card}</strong>}{' '}
              {nameOf(t, one)}
              <span className={classes['soft']}>
                {t(one.present ? 'door.recentBack' : 'door.recentLeft', { time: formatMoment(one.at) })}
              </span>
            </span>
            {isLatestOf(recent, at) ? (
              <Button
                tone="quiet"
                disabled={busy}
                aria-label={t('door.undoOf', { who: one.card ?? nameOf(t, one) })}
                onClick={() => undo(one)}
              >
                {t('door.undo')}
              </Button>
            ) : undefined}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what was noted last of somebody can be undone. */
function isLatestOf(recent: readonly DoorAct[], at: number): boolean {
  const one = recent[at];
  const isSame = ({ card, member }: DoorAct) =>
    (card !== undefined && card === one?.card) || (member !== undefined && member === one?.member);
  return recent.findIndex(isSame) === at;
}

function nameOf(t: TFunction, { name, member }: DoorAct): string {
  if (name === undefined) return '';
  return name === member && name.startsWith('guest:') ? t('hallText.someGuest') : name;
}

function readDoor() {
  return engine().door();
}
