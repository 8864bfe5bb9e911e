import { assertNever } from '@shared/lib/assert-never';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import { useDraft, useMemoryDraft } from '../../../lib/use-draft';
import { useWork } from '../../../lib/use-work';
import type {
  ImportReport,
  Snapshot,
  TableChoices,
  TableFailure,
  TablePreview,
} from '../../../roll-worker/engine-api';
import { savedProfiles } from '../../../stores/saved-profiles';
import { ImportChoose } from './import-choose';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { ImportReportView } from './import-report';

type Step =
  | { readonly step: 'choosing'; readonly failure?: TableFailure }
  | {
      readonly step: 'preview';
      readonly file: File;
      readonly preview: TablePreview;
      readonly choices: TableChoices;
      readonly failure?: TableFailure;
    }
  | { readonly step: 'checking'; readonly before: Step & { readonly step: 'preview' } }
  | {
      readonly step: 'report';
      readonly report: ImportReport;
      readonly before: Step & { readonly step: 'preview' };
    }
  | { readonly step: 'importing' }
  | { readonly step: 'done'; readonly members: number };

interface ImportWizardProps {
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Takes in a member list: choose, look, check, confirm. Nothing changes before the last step. */
export function ImportWizard({ snapshot, onClose }: ImportWizardProps) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<Step>({ step: 'choosing' });
  const [file, setFile] = useMemoryDraft<File | undefined>('import/file', undefined);
  const [choices, setChoices] = useDraft<TableChoices>('import/choices', {});
  const [dues, setDues] = useMemoryDraft<File | undefined>('import/dues', undefined);

  const resume = useEffectEvent(() => {
    if (file) void previewOf(file, choices).then(setStep);
  });
  // Back from a lock: the table is looked at again, and nothing of it was kept but its name.
  useEffect(() => resume(), []);
  const choose = (chosen: File | undefined, wanted: TableChoices) => {
    setFile(chosen);
    setChoices(wanted);
    if (chosen) void previewOf(chosen, wanted).then(setStep);
    else setStep({ step: 'choosing' });
  };
  const check = async (before: Step & { readonly step: 'preview' }) => {
    setStep({ step: 'checking', before });
    const { encoding, separator, profile, mapping } = before.preview;
    const checked = await run(
      async (onProgress) =>
        await engine().checkTable({ encoding, separator, profile, mapping }, dues, onProgress),
    );
    if (checked.ok) setStep({ step: 'report', report: checked.value, before });
    else setStep({ ...before, failure: checked.error });
  };
  const take = async (before: Step & { readonly step: 'preview' }) => {
    setStep({ step: 'importing' });
    const taken = await run(async (onProgress) => await engine().importTable(onProgress));
    if (taken.ok) {
      setFile(undefined);
      setStep({ step: 'done', members: taken.value.roll?.members ?? 0 });
    } else setStep({ ...before, failure: taken.error });
  };

  const view = () => {
    switch (step.step) {
      case 'choosing':
        return <ImportChoose failure={step.failure} onFile={(chosen) => choose(chosen, {})} />;
      case 'preview':
        return (
          <ImportPreview
            preview={step.preview}
            failure={step.failure}
            dues={dues}
            onDues={setDues}
            onChoices={(wanted) => choose(step.file, { ...step.choices, ...wanted })}
            onCheck={() => void check(step)}
            onOther={() => choose(undefined, {})}
          />
        );
      case 'checking':
      case 'importing':
        return (
          <Panel>
            {work ? (
              <ProgressBox title={t(`import.${step.step}`)} work={work} onCancel={cancel} />
            ) : undefined}
          </Panel>
        );
      case 'report':
        return (
          <ImportReportView
            report={step.report}
            replaces={snapshot.roll !== undefined}
            onTake={() => void take(step.before)}
            onBack={() => setStep(step.before)}
          />
        );
      case 'done':
        return <ImportDone members={step.members} onClose={onClose} />;
      default:
        return assertNever(step);
    }
  };
  const leave = step.step === 'choosing' || step.step === 'preview' || step.step === 'report';
  return (
    <Page
      title={t('import.title')}
      lede={t('import.lede')}
      aside={
        leave ? (
          <Button tone="quiet" onClick={onClose}>
            {t('import.leave')}
          </Button>
        ) : undefined
      }
    >
      {view()}
    </Page>
  );
}

/** Looks at the start of a table; a failure is shown where somebody is. */
async function previewOf(file: File, choices: TableChoices): Promise<(before: Step) => Step> {
  const looked = await engine().previewTable(file, choices, savedProfiles());
  return (before) => {
    if (looked.ok) return { step: 'preview', file, preview: looked.value, choices };
    return before.step === 'preview'
      ? { ...before, failure: looked.error }
      : { step: 'choosing', failure: looked.error };
  };
}
