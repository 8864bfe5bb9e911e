import type { DestructionRecord } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../bridge/save';
import { Button } from '../../components/button';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import { dayOf } from '../../lib/today';

interface RecordSaverProps {
  readonly record: DestructionRecord;
  /** One of many in a list: named by its assembly for those who listen. */
  readonly quiet?: boolean;
}

/** Saves a signed record of destruction as a file that GnuPG verifies. */
export function RecordSaver({ record, quiet }: RecordSaverProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const { title, role } = record;
  const save = async () => {
    const name = t('destroy.file', { title, date: dayOf(record.destroyedAt) });
    const saved = await saveText('destruction-record', name, record.text);
    setOutcome(
      saved.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: saved.error },
    );
  };
  return (
    <>
      <Button
        tone={quiet === true ? 'quiet' : 'primary'}
        onClick={() => void save()}
        {...(quiet === true && { 'aria-label': t('destroy.saveOf', { title, role: t(`role.${role}`) }) })}
      >
        {t('destroy.save')}
      </Button>
      <SaveOutcomeText outcome={outcome} />
    </>
  );
}
