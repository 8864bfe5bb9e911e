import type { DeskId } from '@shared/domain/ids';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { call } from '../../../bridge/bridge';
import { saveFile } from '../../../bridge/save';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../../components/save-outcome';
import { useWork } from '../../../lib/use-work';
import type { OnProgress } from '../../../roll-worker/engine-api';

interface AcknowledgementButtonProps {
  readonly desk: DeskId;
  /** Stands in a list: a text, and the desk's name for those who listen. */
  readonly quietFor?: string;
  /** What stands next to it. */
  readonly beside?: ReactNode;
}

/** Saves a signed file that tells a desk how much of its log the office has. */
export function AcknowledgementButton({ desk, quietFor, beside }: AcknowledgementButtonProps) {
  const { t } = useTranslation();
  const { work, run } = useWork();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const save = async () => {
    setOutcome(undefined);
    const done = await run((onProgress) => saveAcknowledgement(desk, onProgress));
    setOutcome(done.state === 'saved' ? { ...done, detail: t('acknowledgement.savedText') } : done);
  };
  return (
    <>
      <Row>
        <Button
          tone={quietFor === undefined ? 'plain' : 'quiet'}
          busy={work !== undefined}
          onClick={() => void save()}
          {...(quietFor === undefined
            ? {}
            : { 'aria-label': t('acknowledgement.saveFor', { desk: quietFor }) })}
        >
          {t('acknowledgement.save')}
        </Button>
        {beside}
      </Row>
      <SaveOutcomeText outcome={outcome} />
    </>
  );
}

async function saveAcknowledgement(desk: DeskId, onProgress: OnProgress): Promise<SaveOutcome> {
  const contacts = await call('listContacts');
  if (!contacts.ok) return { state: 'failed', failure: contacts.error };
  const contact = contacts.value.find((one) => one.role === 'accreditor' && one.fingerprint === desk);
  if (!contact) return { state: 'failed', failure: { kind: 'contact-absent' } };
  const made = await engine().exportAcknowledgement(contact, onProgress);
  if (!made.ok) return { state: 'failed', failure: made.error };
  const saved = await saveFile('acknowledgement', made.value.name, made.value.bytes);
  return saved.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: saved.error };
}
