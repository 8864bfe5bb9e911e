import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { goToRoom } from '../../app/session';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Sign } from '../../components/sign';
import { useDraft } from '../../lib/use-draft';
import type { CashView, CredentialsView, Snapshot } from '../../roll-worker/engine-api';
import { useRead } from '../../lib/use-read';
import { HALL_TAB_DRAFT, type HallTab } from './hall/hall-tabs';
import classes from './overview-room.module.css';

interface OverviewHint {
  readonly text: string;
  readonly act: string;
  readonly go: () => void;
}

/** What waits for the office besides the steps: nothing is shown where nothing does. */
export function OverviewHints({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const hints = useHints(snapshot);
  if (hints.length === 0) return undefined;
  return (
    <Panel title={t('hints.title')}>
      <ul>
        {hints.map(({ text, act, go }) => (
          <li key={text} className={classes['step']}>
            <Sign tone="cure" sign="!" />
            <p className={classes['text']}>{text}</p>
            <Button onClick={go}>{act}</Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function useHints(snapshot: Snapshot): readonly OverviewHint[] {
  const { t } = useTranslation();
  const [, setTab] = useDraft<HallTab>(HALL_TAB_DRAFT, 'attendance');
  const hasMandates = snapshot.mandateUnits > 0;
  const takesMoney = snapshot.assembly.payments !== undefined;
  const readMandates = useCallback(
    async () => (hasMandates ? (await engine().credentials())?.units : undefined),
    [hasMandates],
  );
  const readCash = useCallback(async () => (takesMoney ? await engine().cash() : undefined), [takesMoney]);
  const units = useRead(snapshot, readMandates);
  const cash = useRead(snapshot, readCash);
  const goToHall = (tab: HallTab) => () => {
    setTab(tab);
    goToRoom('hall');
  };
  const hint = (name: HintName, count: number, values: Readonly<Record<string, string>>, go: () => void) =>
    count === 0
      ? []
      : [{ text: t(`hints.${name}`, { count, replace: values }), act: t(`hints.${name}Act`), go }];
  const older = olderDesks(snapshot);
  const overfilled = overfilledUnits(units);
  const { uncounted, missing, incomplete } = cashGaps(cash);
  return [
    ...hint('cases', snapshot.openCases, {}, goToHall('cases')),
    ...hint('olderRules', older.length, { desks: older.join(', ') }, () => goToRoom('accreditors')),
    ...hint('overfilled', overfilled.length, { units: overfilled.join(', ') }, goToHall('delegates')),
    ...hint('cash', uncounted.length, { desks: uncounted.join(', ') }, () => goToRoom('cash')),
    ...hint('missing', missing, { desks: incomplete.join(', ') }, () => goToRoom('cash')),
  ];
}

type HintName = 'cases' | 'olderRules' | 'overfilled' | 'cash' | 'missing';

/** Names of desks whose last package has older rules or mandates. */
function olderDesks({ desksWithOlderRules, desks, batches }: Snapshot): readonly string[] {
  return desksWithOlderRules.map(
    (id) =>
      desks.find((desk) => desk.id === id)?.name ??
      batches.find(({ holder }) => holder === id)?.holderName ??
      id.slice(0, 8),
  );
}

function overfilledUnits(units: CredentialsView['units'] | undefined): readonly string[] {
  return (units ?? []).filter(({ overfilledBy }) => overfilledBy > 0).map(({ unit }) => unit);
}

/** Desks with cash that wasn't counted, and desks whose row of receipts has gaps, as far as is known. */
function cashGaps(cash: CashView | undefined) {
  const desks = cash?.desks ?? [];
  const incomplete = desks.filter(({ missing }) => missing.length > 0);
  return {
    uncounted: desks.filter(({ uncounted }) => uncounted).map(({ name }) => name),
    missing: incomplete.reduce((sum, { missing, missingMore }) => sum + missing.length + missingMore, 0),
    incomplete: incomplete.map(({ name }) => name),
  };
}
