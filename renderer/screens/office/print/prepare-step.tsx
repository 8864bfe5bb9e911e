import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { PrintOutcome, PrintProgressBar } from '../../../components/print-progress';
import { PrintPreview } from '../../../components/print-preview';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import type { CardDesign, Snapshot } from '../../../roll-worker/engine-api';
import { DesignFields } from './design-fields';
import type { PrintJob, PrintNotice } from './print-wizard';
import classes from './prepare-step.module.css';
import { usePrintRun } from './use-print-run';
import type { PrintForm } from './use-print-form';
import { WhatFields } from './what-fields';

interface PrepareStepProps {
  readonly snapshot: Snapshot;
  readonly form: PrintForm;
  readonly design: CardDesign;
  readonly notice: PrintNotice | undefined;
  readonly onDesign: (design: CardDesign) => Promise<void>;
  readonly onPrinted: (job: PrintJob) => void;
}

/** What is printed and how, as it will look, and the PDF. */
export function PrepareStep({ snapshot, form, design, notice, onDesign, onPrinted }: PrepareStepProps) {
  const { t } = useTranslation();
  const run = usePrintRun({ snapshot, form, design, onDesign, onPrinted });
  const { progress, outcome, cancel, preview, files, next } = run;
  const busy = progress !== undefined;
  return (
    <Panel title={t('print.title')} lede={t('print.lede')}>
      {notice === undefined ? undefined : (
        <Banner tone={notice.tone} title={notice.title} role="status">
          {notice.text === undefined ? undefined : <p>{notice.text}</p>}
        </Banner>
      )}
      {form.kind === undefined ? undefined : (
        <div className={classes['columns']}>
          <div className={classes['form']}>
            <WhatFields form={form} perSheet={run.perSheet} />
            <DesignFields form={form} design={design} onDesign={onDesign} />
            {files.length > 1 ? <p>{t('print.severalFiles', { count: files.length })}</p> : undefined}
            <Stack>
              <Row>
                <Button tone="primary" onClick={run.saveCards} disabled={busy || preview === undefined}>
                  {files.length > 1
                    ? t('print.saveFile', { file: next + 1, files: files.length })
                    : t('print.save')}
                </Button>
                <Button onClick={run.saveTest} disabled={busy || preview === undefined}>
                  {t('print.saveTest')}
                </Button>
              </Row>
              {progress ? <PrintProgressBar progress={progress} onCancel={cancel} /> : undefined}
              <PrintOutcome outcome={outcome} />
              <p className={classes['soft']}>{t('print.howToPrint')}</p>
              <Row>
                <Button tone="quiet" onClick={run.alreadyPrinted} disabled={busy || preview === undefined}>
                  {t('print.already')}
                </Button>
              </Row>
            </Stack>
          </div>
          {preview === undefined ? undefined : <PrintPreview document={preview} />}
        </div>
      )}
    </Panel>
  );
}
