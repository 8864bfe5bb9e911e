import { Tabs } from '@mantine/core';
import { assertNever } from '@shared/lib/assert-never';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { AttendanceTab } from './attendance-tab';
import { CasesTab } from './cases-tab';
import { DelegatesTab } from './delegates-tab';
import { GuestsTab } from './guests-tab';
import classes from './hall-room.module.css';
import { HALL_TAB_DRAFT, type HallTab, hallTabs } from './hall-tabs';
import { ThroughputTab } from './throughput-tab';

/** How many are there, now and before; how fast it goes; delegates, guests, contested cases. */
export function HallRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [tab, setTab] = useDraft<HallTab>(HALL_TAB_DRAFT, 'attendance');
  const choose = (value: string | null) => {
    const chosen = hallTabs.find((one) => one === value);
    if (chosen !== undefined) setTab(chosen);
  };
  const shown = hallTabs.filter((one) => one !== 'delegates' || hasDelegates(snapshot));
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false} unstyled className={classes['tabs'] ?? ''}>
      <main className={classes['room']}>
        <header className={classes['head']}>
          <h1 className={classes['title']}>{t('hall.title')}</h1>
          <Tabs.List className={classes['list'] ?? ''} aria-label={t('hall.tabs')}>
            {shown.map((one) => (
              <Tabs.Tab key={one} value={one} className={classes['tab'] ?? ''}>
                {t(`hall.tab.${one}`)}
                {one === 'cases' && snapshot.openCases > 0 ? (
                  <span className={classes['open']}>{t('cases.open', { count: snapshot.openCases })}</span>
                ) : undefined}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </header>
        <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
          <TabContent tab={tab} snapshot={snapshot} />
        </Tabs.Panel>
      </main>
    </Tabs>
  );
}

/** There is a table of mandates, or there should be one. */
function hasDelegates({ assembly, mandateUnits }: Snapshot): boolean {
  const asksForMandate = assembly.votes.some(({ rules }) => rules.some(({ rule }) => rule === 'mandate'));
  return mandateUnits > 0 || asksForMandate || assembly.delegation !== undefined;
}

function TabContent({ tab, snapshot }: { readonly tab: HallTab; readonly snapshot: Snapshot }) {
  switch (tab) {
    case 'attendance':
      return <AttendanceTab snapshot={snapshot} />;
    case 'throughput':
      return <ThroughputTab snapshot={snapshot} />;
    case 'delegates':
      return <DelegatesTab snapshot={snapshot} />;
    case 'guests':
      return <GuestsTab snapshot={snapshot} />;
    case 'cases':
      return <CasesTab snapshot={snapshot} />;
    default:
      return assertNever(tab);
  }
}
