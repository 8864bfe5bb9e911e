import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/page';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ChangesTab } from './changes-tab';
import { MandatesTab } from './mandates-tab';
import classes from './rules-room.module.css';
import { RulesTab } from './rules-tab';

const tabs = ['rules', 'mandates', 'changes'] as const;

/** Who may vote, by which rules, with which mandates, and how the rules were changed. */
export function RulesRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [tab, setTab] = useDraft<(typeof tabs)[number]>('rules/tab', 'rules');
  const choose = (value: string | null) => {
    const chosen = tabs.find((one) => one === value);
    if (chosen !== undefined) setTab(chosen);
  };
  return (
    <Page title={t('rules.title')} lede={t('rules.lede')}>
      <Tabs value={tab} onChange={choose} keepMounted={false} unstyled className={classes['room'] ?? ''}>
        <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('rules.tabs')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes['tab'] ?? ''}>
              {t(`rules.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
          {tab === 'rules' ? <RulesTab snapshot={snapshot} /> : undefined}
          {tab === 'mandates' ? <MandatesTab snapshot={snapshot} /> : undefined}
          {tab === 'changes' ? <ChangesTab snapshot={snapshot} /> : undefined}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
