import type { CardNumber } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { EmptyState } from '../../../components/empty-state';
import { Sign } from '../../../components/sign';
import { titleOf } from '../../../i18n/conflict-text';
import type { ConflictView, Snapshot } from '../../../roll-worker/engine-api';
import { usePlaces } from '../../../stores/place-store';
import { ConflictItem } from './conflict-item';
import { ConflictList } from './conflict-list';
import classes from './conflicts-panel.module.css';
import { DecisionsBanner } from './decisions-banner';

/** Where two reports can't both be right: one conflict at a time, both sides beside each other, and the list of all. */
export function ConflictsPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const conflicts = useConflicts(snapshot);
  const [chosen, setChosen] = useChosen();
  const [settled, setSettled] = useState<string>();
  if (conflicts === undefined) return undefined;
  if (conflicts.length === 0) {
    return <EmptyState title={t('conflicts.emptyTitle')} text={t('conflicts.emptyText')} />;
  }
  const open = conflicts.filter(isOpen);
  const picked = findChosen(conflicts, chosen);
  const shown = picked ?? open[0];
  const goOn = (decided: ConflictView) => {
    const at = open.findIndex(({ key }) => key === decided.key);
    const left = open.filter(({ key }) => key !== decided.key);
    const next = left[at] ?? left[0];
    setSettled(titleOf(t, decided));
    setChosen(next === undefined ? { key: decided.key } : { key: next.key, focus: true });
  };
  return (
    <section className={classes['conflicts']} aria-label={t('conflicts.list')}>
      <DecisionsBanner snapshot={snapshot} conflicts={conflicts} />
      <p className={classes['settled']} role="status">
        {settled === undefined ? undefined : (
          <>
            <Sign tone="go" sign="✓" /> {t('settle.done', { title: settled })}
          </>
        )}
      </p>
      {open.length === 0 ? (
        <EmptyState title={t('conflicts.allSettledTitle')} text={t('conflicts.allSettledText')} />
      ) : undefined}
      {shown === undefined ? undefined : (
        <ConflictItem
          key={shown.key}
          conflict={shown}
          snapshot={snapshot}
          position={open.indexOf(shown) + 1}
          of={open.length}
          focus={chosen.focus === true && picked !== undefined}
          onSettled={() => goOn(shown)}
        />
      )}
      {conflicts.length === 1 && shown !== undefined ? undefined : (
        <ConflictList
          conflicts={conflicts}
          shown={shown?.key}
          onShow={(key) => setChosen({ key, focus: true })}
        />
      )}
    </section>
  );
}

/** Open, or open again. */
function isOpen({ status }: ConflictView): boolean {
  return status !== 'settled';
}

/** Read anew after each change; what is shown stays until then. */
function useConflicts(snapshot: Snapshot): readonly ConflictView[] | undefined {
  const [conflicts, setConflicts] = useState<readonly ConflictView[]>();
  useEffect(() => {
    let wanted = true;
    void engine()
      .conflicts()
      .then((found) => {
        if (wanted) setConflicts(found);
      });
    return () => {
      wanted = false;
    };
  }, [snapshot]);
  return conflicts;
}

/** What is shown: by its key, or, where another room sent somebody for it, by the card. */
interface Chosen {
  readonly key?: string;
  readonly card?: CardNumber;
  /** Somebody chose it, or settled the one before: it gets the focus. */
  readonly focus?: true;
}

function useChosen() {
  const sentFor = usePlaces(({ conflictOf }) => conflictOf);
  const [chosen, setChosen] = useState<Chosen>(sentFor === undefined ? {} : { card: sentFor, focus: true });
  useEffect(() => {
    if (sentFor !== undefined) usePlaces.setState({ conflictOf: undefined });
  }, [sentFor]);
  return [chosen, setChosen] as const;
}

/** The conflict that was chosen; an open one first, where a card is in several. */
function findChosen(conflicts: readonly ConflictView[], { key, card }: Chosen): ConflictView | undefined {
  if (card === undefined) return conflicts.find((conflict) => conflict.key === key);
  const about = conflicts.filter(
    (conflict) => conflict.card === card || conflict.sides.some((side) => side.card === card),
  );
  return about.find(isOpen) ?? about[0];
}
