import type { DestructionRecord } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../bridge/save';
import { Button } from '../../components/button';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import { dayOf } from '../../lib/today';

interface RecordSaverProps {
  readonly record: DestructionRecord;
  /** One of many in a list: the id of what says which, for those who listen. */
  readonly describedBy?: string;
}

/** Saves a signed record of destruction as a file that GnuPG verifies. */
export function RecordSaver({ record, describedBy }: RecordSaverProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const save = async () => {
    const name = t('destroy.file', { title: record.title, date: dayOf(record.destroyedAt) });
    const saved = await saveText('destruction-record', name, record.text);
    setOutcome(
      saved.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: saved.error },
    );
  };
  return (
    <>
      <Button
        tone={describedBy === undefined ? 'primary' : 'quiet'}
        onClick={() => void save()}
        aria-describedby={describedBy}
      >
        {t('destroy.save')}
      </Button>
      <SaveOutcomeText outcome={outcome} />
    </>
  );
}
