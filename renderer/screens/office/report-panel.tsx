import type { SaveKind } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../bridge/save';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import type { ExportFailure, OutputFile } from '../../roll-worker/engine-api';

/** A file to save, and what has to be said of it. */
export interface Report {
  readonly file: OutputFile;
  readonly detail: string;
}

interface ReportPanelProps {
  readonly name: 'upload' | 'blocked' | 'log';
  readonly kind: SaveKind;
  readonly make: () => Promise<Result<Report, ExportFailure>>;
}

/** One report: what it holds, for whom it is, and a button that saves it. */
export function ReportPanel({ name, kind, make }: ReportPanelProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const save = async () => {
    setBusy(true);
    setOutcome(await saveReport(kind, make));
    setBusy(false);
  };
  return (
    <Panel title={t(`reports.${name}.title`)} lede={t(`reports.${name}.lede`)}>
      <Row>
        <Button tone="primary" onClick={() => void save()} busy={busy}>
          {t(`reports.${name}.act`)}
        </Button>
      </Row>
      <SaveOutcomeText outcome={outcome} />
    </Panel>
  );
}

async function saveReport(kind: SaveKind, make: ReportPanelProps['make']): Promise<SaveOutcome> {
  const made = await make();
  if (!made.ok) return { state: 'failed', failure: made.error };
  const { file, detail } = made.value;
  const saved = await saveFile(kind, file.name, file.bytes);
  return saved.ok
    ? { state: 'saved', name: saved.value.name, detail }
    : { state: 'failed', failure: saved.error };
}
