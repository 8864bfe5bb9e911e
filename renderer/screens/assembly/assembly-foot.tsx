import { guestKeySchema } from '@shared/domain/ids';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../app/session';
import { isFilledField } from '../../app/use-global-keys';
import { FootKey, FootKeys } from '../../components/foot-keys';
import { formatMoment } from '../../i18n/format';
import type { RecentAct, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import classes from './assembly-foot.module.css';

const SHOWN = 4;

interface AssemblyFootProps {
  readonly snapshot: Snapshot;
  /** At a desk; absent where nobody has signed on yet. */
  readonly onChangeOperator: (() => void) | undefined;
}

/** The keys, and the last people with the way back; at a desk where nobody is signed on, of people nothing. */
export function AssemblyFoot(props: AssemblyFootProps) {
  const isOpen = props.snapshot.role === 'office' || props.onChangeOperator !== undefined;
  return isOpen ? <PeopleFoot {...props} /> : <FootKeys />;
}

function PeopleFoot({ snapshot, onChangeOperator }: AssemblyFootProps) {
  const { t } = useTranslation();
  const acts = snapshot.recent.filter(({ name }) => name !== undefined).slice(0, SHOWN);
  const undoable = snapshot.role === 'desk' ? snapshot.recent.find((act) => act.undoable) : undefined;
  const setWithdrawing = useDesk((state) => state.setWithdrawing);
  const undo = () => {
    if (undoable?.member === undefined) return;
    const isGuest = guestKeySchema.safeParse(undoable.member).success;
    goToRoom(isGuest ? 'guests' : 'desk');
    if (!isGuest) setWithdrawing(undoable.member, undoable.card);
  };
  useUndoKey(undo);
  return (
    <>
      {snapshot.role === 'desk' ? <span>{t('foot.recent')}</span> : undefined}
      <ul className={classes['acts']} aria-label={t('foot.recentLabel')}>
        {acts.map((act) => (
          <RecentItem
            key={`${act.event.deskId}-${act.event.seq}`}
            act={act}
            openable={snapshot.role === 'desk'}
          />
        ))}
      </ul>
      <FootKeys>
        {onChangeOperator ? (
          <FootKey caps={['F8']} label={t('signOn.change')} onClick={onChangeOperator} />
        ) : undefined}
        {snapshot.role === 'desk' ? (
          <FootKey
            caps={[t('keys.control'), 'Z']}
            label={t('foot.undo')}
            disabled={undoable === undefined}
            onClick={undo}
          />
        ) : undefined}
      </FootKeys>
    </>
  );
}

function RecentItem({ act, openable }: { readonly act: RecentAct; readonly openable: boolean }) {
  const { t } = useTranslation();
  const openPerson = useDesk((state) => state.openPerson);
  const { member, name } = act;
  const isGuest = member !== undefined && guestKeySchema.safeParse(member).success;
  const open = () => {
    if (member === undefined || !openable) return;
    goToRoom(isGuest ? 'guests' : 'desk');
    if (!isGuest) openPerson(member);
  };
  return (
    <li>
      <button type="button" className={classes['act']} onClick={open} disabled={!openable}>
        {act.type === 'member-accredited' ? undefined : <span>{t(`eventShort.${act.type}`)}</span>}
        {act.card === undefined ? undefined : <span className={classes['card']}>{act.card}</span>}
        <span className={classes['name']}>{isGuest && name === member ? t('hallText.someGuest') : name}</span>
        <span className={classes['time']}>{formatMoment(act.at)}</span>
      </button>
    </li>
  );
}

function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (!command || event.shiftKey || event.key.toLowerCase() !== 'z' || isFilledField(event.target))
        return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
