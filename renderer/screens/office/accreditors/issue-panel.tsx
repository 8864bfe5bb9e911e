import type { Contact } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { saveFile } from '../../../bridge/save';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import { type SaveOutcome, SaveOutcomeText } from '../../../components/save-outcome';
import { useWork } from '../../../lib/use-work';
import type { OnProgress, Snapshot } from '../../../roll-worker/engine-api';

interface IssuePanelProps {
  readonly snapshot: Snapshot;
  readonly recipients: readonly Contact[];
}

/** Issues the roll package: one file for all who were chosen. */
export function IssuePanel({ snapshot, recipients }: IssuePanelProps) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const names = recipients.map(({ name }) => name).join(', ');
  const issue = async () => {
    setOutcome(undefined);
    const detail = t('issue.savedFor', { names });
    const done = await run((onProgress) => issuePackage(recipients, onProgress));
    setOutcome(done.state === 'saved' ? { ...done, detail } : done);
  };
  const hint =
    snapshot.roll === undefined
      ? t('issue.noRoll')
      : recipients.length === 0
        ? t('issue.nobody')
        : t('issue.for', { names });
  return (
    <Panel title={t('issue.title')} lede={t('issue.lede')}>
      <p>{hint}</p>
      {work ? (
        <ProgressBox title={t('issue.making')} work={work} onCancel={cancel} />
      ) : (
        <Button
          tone="primary"
          large
          onClick={() => void issue()}
          disabled={snapshot.roll === undefined || recipients.length === 0}
        >
          {t('issue.act')}
        </Button>
      )}
      <SaveOutcomeText outcome={outcome} />
    </Panel>
  );
}

async function issuePackage(recipients: readonly Contact[], onProgress: OnProgress): Promise<SaveOutcome> {
  const made = await engine().issuePackage(recipients, onProgress);
  if (!made.ok) return { state: 'failed', failure: made.error };
  const saved = await saveFile('package', made.value.name, made.value.bytes);
  if (!saved.ok) return { state: 'failed', failure: saved.error };
  const noted = await engine().packageSaved(recipients.map(({ fingerprint }) => fingerprint));
  return noted.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: noted.error };
}
