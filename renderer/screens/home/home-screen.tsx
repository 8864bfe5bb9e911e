import type { AssemblyEntry, VaultFailure } from '@shared/ipc/contract';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, goToAssembly, goToPackage } from '../../app/session';
import { call } from '../../bridge/bridge';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { failureText } from '../../i18n/failure-text';
import { formatDate } from '../../i18n/format';
import { HomeFrame } from './home-frame';
import classes from './home-screen.module.css';

type Step =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly failure: VaultFailure }
  | { readonly step: 'shown'; readonly entries: readonly AssemblyEntry[] };

/** The assemblies that this computer holds data of. */
export function HomeScreen() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'loading' });
  useEffect(() => {
    void call('listAssemblies').then((listed) =>
      setStep(
        listed.ok
          ? { step: 'shown', entries: newestFirst(listed.value) }
          : { step: 'failed', failure: listed.error },
      ),
    );
  }, []);
  return (
    <HomeFrame>
      <Page
        title={t('home.title')}
        aside={
          <Row>
            <Button icon={<IconPlus size={20} />} onClick={() => void goTo('new-assembly')}>
              {t('home.create')}
            </Button>
            <Button
              icon={<IconFileImport size={20} />}
              keyCap={`${t('keys.control')} O`}
              onClick={() => goToPackage(undefined)}
            >
              {t('home.openPackage')}
            </Button>
          </Row>
        }
      >
        <HomeStep step={step} />
      </Page>
    </HomeFrame>
  );
}

function HomeStep({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  if (step.step === 'loading') return undefined;
  if (step.step === 'failed') return <Message text={failureText(t, step.failure)} />;
  if (step.entries.length === 0)
    return <EmptyState title={t('home.emptyTitle')} text={t('home.emptyText')} />;
  return (
    <ul className={classes['list']} aria-label={t('home.title')}>
      {step.entries.map((entry) => (
        <li key={`${entry.role}-${entry.id}`}>
          <button type="button" className={classes['entry']} onClick={() => goToAssembly(entry)}>
            <span className={classes['name']}>{entry.title}</span>
            <span className={classes['where']}>
              {formatDate(entry.date)} · {entry.place}
            </span>
            <span className={classes['role']}>{t(`role.${entry.role}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function newestFirst(entries: readonly AssemblyEntry[]): readonly AssemblyEntry[] {
  return [...entries].sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title));
}
