import type { Contact } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptPackage, goTo, identity } from '../../app/session';
import { engine } from '../../app/engine';
import { call } from '../../bridge/bridge';
import { Page } from '../../components/page';
import { ProgressBox } from '../../components/progress-box';
import { Panel } from '../../components/panel';
import { Stack } from '../../components/stack';
import type { AnyFailure } from '../../i18n/failure-text';
import { type Work, useWork } from '../../lib/use-work';
import type { OnProgress, PackageInfo } from '../../roll-worker/engine-api';
import { HomeFrame } from '../home/home-frame';
import { ChooseStep } from './choose-step';
import { CompareStep } from './compare-step';
import { RefusedStep } from './refused-step';
import { SummaryStep } from './summary-step';

type Step =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'refused'; readonly failure: AnyFailure }
  | { readonly step: 'comparing'; readonly info: PackageInfo }
  | { readonly step: 'summary'; readonly info: PackageInfo }
  | { readonly step: 'taking'; readonly info: PackageInfo };

/** Opens a roll package at a desk: read and check it whole, compare the office's key, take it in. */
export function PackageScreen({ file }: { readonly file: File | undefined }) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<Step>(file ? { step: 'reading', name: file.name } : { step: 'choosing' });

  const read = useCallback(
    async (chosen: File): Promise<Step> => {
      const result = await run((onProgress) => readPackage(chosen, onProgress));
      if (!result.ok) return { step: 'refused', failure: result.error };
      const info = result.value;
      return { step: info.office.trust === 'compared' ? 'summary' : 'comparing', info };
    },
    [run],
  );
  useEffect(() => {
    if (file) void read(file).then(setStep);
  }, [file, read]);

  const choose = async (chosen: File) => {
    setStep({ step: 'reading', name: chosen.name });
    setStep(await read(chosen));
  };
  const compared = async (info: PackageInfo) => {
    const trusted = await trustOffice(info.office);
    if (trusted.ok) setStep({ step: 'summary', info });
    else setStep({ step: 'refused', failure: trusted.error });
  };
  const take = async (info: PackageInfo) => {
    setStep({ step: 'taking', info });
    const taken = await run((onProgress) => acceptPackage(info.assembly, onProgress));
    if (!taken.ok) setStep({ step: 'refused', failure: taken.error });
  };
  const drop = () => {
    void engine().dropPackage();
    void goTo('home');
  };

  return (
    <HomeFrame>
      <Page title={t('package.title')}>
        <Stack narrow>
          <StepView
            step={step}
            work={work}
            cancel={cancel}
            onFile={(chosen) => void choose(chosen)}
            onCompared={(info) => void compared(info)}
            onTake={(info) => void take(info)}
            onDrop={drop}
            onAgain={() => setStep({ step: 'choosing' })}
          />
        </Stack>
      </Page>
    </HomeFrame>
  );
}

interface StepViewProps {
  readonly step: Step;
  readonly work: Work | undefined;
  readonly cancel: () => void;
  readonly onFile: (file: File) => void;
  readonly onCompared: (info: PackageInfo) => void;
  readonly onTake: (info: PackageInfo) => void;
  readonly onDrop: () => void;
  readonly onAgain: () => void;
}

function StepView({ step, work, cancel, onFile, onCompared, onTake, onDrop, onAgain }: StepViewProps) {
  const { t } = useTranslation();
  switch (step.step) {
    case 'choosing':
      return <ChooseStep onFile={onFile} />;
    case 'reading':
    case 'taking':
      return (
        <Panel>
          {work ? (
            <ProgressBox
              title={
                step.step === 'reading' ? t('package.reading', { name: step.name }) : t('package.taking')
              }
              work={work}
              onCancel={cancel}
            />
          ) : undefined}
        </Panel>
      );
    case 'refused':
      return <RefusedStep failure={step.failure} onAgain={onAgain} />;
    case 'comparing':
      return <CompareStep info={step.info} onCompared={() => onCompared(step.info)} onDrop={onDrop} />;
    case 'summary':
      return <SummaryStep info={step.info} onTake={() => onTake(step.info)} onDrop={onDrop} />;
    default:
      return assertNever(step);
  }
}

async function readPackage(file: File, onProgress: OnProgress) {
  const [contacts, assemblies] = await Promise.all([call('listContacts'), call('listAssemblies')]);
  if (!contacts.ok) return contacts;
  if (!assemblies.ok) return assemblies;
  const offices = contacts.value.filter(({ role }) => role === 'office');
  const known = assemblies.value.filter(({ role }) => role === 'desk').map(({ id }) => id);
  return engine().readPackage(file, identity(), offices, known, onProgress);
}

/** Keeps the office's key, and that its fingerprint was compared. */
async function trustOffice({ name, fingerprint, publicKey, trust }: PackageInfo['office']) {
  const role: Contact['role'] = 'office';
  if (trust === 'unknown') {
    const added = await call('addContact', { role, name, key: publicKey });
    if (!added.ok && added.error.kind !== 'contact-exists') return added;
  }
  return call('markCompared', { role, fingerprint });
}
