import type { SaveKind } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import { useState } from 'react';
import { saveFile } from '../bridge/save';
import type { ExportFailure, OutputFile } from '../roll-worker/engine-api';
import { Button } from './button';
import { Row } from './row';
import { type SaveOutcome, SaveOutcomeText } from './save-outcome';

/** A file to save, and what has to be said of it. */
export interface Report {
  readonly file: OutputFile;
  readonly detail: string;
}

interface SaveButtonProps {
  readonly label: string;
  readonly tone: 'primary' | 'plain';
  readonly kind: SaveKind;
  readonly make: () => Promise<Result<Report, ExportFailure>>;
}

/** Makes a file, asks where to put it, and says how that ended. */
export function SaveButton({ label, tone, kind, make }: SaveButtonProps) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const save = async () => {
    setBusy(true);
    setOutcome(await saveReport(kind, make));
    setBusy(false);
  };
  return (
    <>
      <Row>
        <Button tone={tone} onClick={() => void save()} busy={busy}>
          {label}
        </Button>
      </Row>
      <SaveOutcomeText outcome={outcome} />
    </>
  );
}

async function saveReport(kind: SaveKind, make: SaveButtonProps['make']): Promise<SaveOutcome> {
  const made = await make();
  if (!made.ok) return { state: 'failed', failure: made.error };
  const { file, detail } = made.value;
  const saved = await saveFile(kind, file.name, file.bytes);
  return saved.ok
    ? { state: 'saved', name: saved.value.name, detail }
    : { state: 'failed', failure: saved.error };
}
