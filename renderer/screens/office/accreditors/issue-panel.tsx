import type { Contact } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import { Row } from '../../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../../components/save-outcome';
import { useWork } from '../../../lib/use-work';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { issuePackage } from './issue';
import { OverrideDialog } from './override-dialog';

interface IssuePanelProps {
  readonly snapshot: Snapshot;
  /** The accreditors whom the package is for: compared and trusted. */
  readonly chosen: readonly Contact[];
  /** Those who get one only for a reason that is logged. */
  readonly notCompared: readonly Contact[];
}

/** Issues the roll package: one file for all who were chosen. */
export function IssuePanel({ snapshot, chosen, notCompared }: IssuePanelProps) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const [overriding, setOverriding] = useState(false);
  const noRoll = snapshot.roll === undefined;
  const issue = async (recipients: readonly Contact[], reason?: string) => {
    setOverriding(false);
    setOutcome(undefined);
    const detail = t('issue.savedFor', { names: namesOf(recipients) });
    const done = await run((onProgress) => issuePackage(recipients, onProgress, reason));
    setOutcome(done.state === 'saved' ? { ...done, detail } : done);
  };
  const hint = noRoll
    ? t('issue.noRoll')
    : chosen.length === 0
      ? t('issue.nobody')
      : t('issue.for', { names: namesOf(chosen) });
  return (
    <Panel title={t('issue.title')} lede={t('issue.lede')}>
      <p>{hint}</p>
      {work ? (
        <ProgressBox title={t('issue.making')} work={work} onCancel={cancel} />
      ) : (
        <>
          <Button
            tone="primary"
            large
            onClick={() => void issue(chosen)}
            disabled={noRoll || chosen.length === 0}
          >
            {t('issue.act')}
          </Button>
          {noRoll || notCompared.length === 0 ? undefined : (
            <Row>
              <Button tone="quiet" onClick={() => setOverriding(true)}>
                {t('issue.override')}
              </Button>
            </Row>
          )}
        </>
      )}
      <SaveOutcomeText outcome={outcome} />
      {overriding ? (
        <OverrideDialog
          chosen={chosen}
          notCompared={notCompared}
          onIssue={(recipients, reason) => void issue(recipients, reason)}
          onClose={() => setOverriding(false)}
        />
      ) : undefined}
    </Panel>
  );
}

function namesOf(people: readonly Contact[]): string {
  return people.map(({ name }) => name).join(', ');
}
