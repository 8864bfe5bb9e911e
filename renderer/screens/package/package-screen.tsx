import { assertNever } from '@shared/lib/assert-never';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { ProgressBox } from '../../components/progress-box';
import { Stack } from '../../components/stack';
import { HomeFrame } from '../home/home-frame';
import { ChangedOfficeStep } from './changed-office-step';
import { ChooseStep } from './choose-step';
import { CompareStep } from './compare-step';
import { OlderStep } from './older-step';
import { PassphraseStep } from './passphrase-step';
import { RefusedStep } from './refused-step';
import { SummaryStep } from './summary-step';
import { type OpeningPackage, usePackage } from './use-package';

/** Opens a roll package at a desk: read and check it whole, compare the office's key, take it in. */
export function PackageScreen({ file }: { readonly file: File | undefined }) {
  const { t } = useTranslation();
  const opening = usePackage(file);
  return (
    <HomeFrame>
      <Page title={t('package.title')}>
        <Stack narrow>
          <StepView opening={opening} />
        </Stack>
      </Page>
    </HomeFrame>
  );
}

function StepView({ opening }: { readonly opening: OpeningPackage }) {
  const { t } = useTranslation();
  const { step, work, cancel, drop } = opening;
  switch (step.step) {
    case 'choosing':
      return <ChooseStep onFile={opening.choose} />;
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
    case 'passphrase':
      return (
        <PassphraseStep
          fileName={step.file.name}
          given={step.given}
          onPassphrase={(passphrase) => opening.open(step.file, passphrase)}
          onDrop={drop}
        />
      );
    case 'refused':
      return <RefusedStep failure={step.failure} onAgain={opening.again} />;
    case 'changed':
      return (
        <ChangedOfficeStep
          changed={step.changed}
          onDecide={(decision) => opening.decide(step.info, decision)}
          onDrop={drop}
        />
      );
    case 'comparing':
      return <CompareStep info={step.info} onCompared={() => opening.compared(step.info)} onDrop={drop} />;
    case 'summary':
      return (
        <SummaryStep
          info={step.info}
          onTake={() => opening.take(step.info)}
          onOlder={() => opening.ask(step.info)}
          onDrop={drop}
        />
      );
    case 'older':
      return (
        <OlderStep
          info={step.info}
          onTake={() => opening.takeOlder(step.info)}
          onBack={() => opening.back(step.info)}
        />
      );
    default:
      return assertNever(step);
  }
}
