import type { AssemblyEntry, VaultFailure } from '@shared/ipc/contract';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Holdings, readHoldings } from '../../app/destruction';
import { goTo, goToPackage } from '../../app/session';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { failureText } from '../../i18n/failure-text';
import { AssemblyList } from './assembly-list';
import { DestroyedList } from './destroyed-list';
import { HomeFrame } from './home-frame';

type Step =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly failure: VaultFailure }
  | { readonly step: 'shown'; readonly holdings: Holdings };

/** The assemblies that this computer holds data of, and the records of those whose data were destroyed. */
export function HomeScreen() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'loading' });
  useEffect(() => {
    void readHoldings().then((read) =>
      setStep(read.ok ? { step: 'shown', holdings: read.value } : { step: 'failed', failure: read.error }),
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
  const { entries, destroyed } = step.holdings;
  return (
    <>
      {entries.length === 0 ? (
        <EmptyState title={t('home.emptyTitle')} text={t('home.emptyText')} />
      ) : (
        <AssemblyList entries={newestFirst(entries)} />
      )}
      {destroyed.length === 0 ? undefined : <DestroyedList records={destroyed} />}
    </>
  );
}

function newestFirst(entries: readonly AssemblyEntry[]): readonly AssemblyEntry[] {
  return [...entries].sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title));
}
