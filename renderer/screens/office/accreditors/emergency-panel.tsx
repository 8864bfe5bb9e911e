import { TextInput } from '@mantine/core';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { ProgressBox } from '../../../components/progress-box';
import { Row } from '../../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../../components/save-outcome';
import { useWork } from '../../../lib/use-work';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { EmergencyDesk } from './emergency-desk';
import classes from './emergency-panel.module.css';
import { issueEmergencyPackage } from './issue';
import { PassphraseDialog } from './passphrase-dialog';

/** Desks whose accreditor has no key: a place each, cards for it, and a package that a passphrase opens. */
export function EmergencyPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const [told, setTold] = useState<{ readonly desk: string; readonly passphrase: string }>();
  const issue = async (place: DeskId, desk: string) => {
    setOutcome(undefined);
    const issued = await run((onProgress) => issueEmergencyPackage(place, onProgress));
    setOutcome(issued.outcome);
    if (issued.passphrase !== undefined) setTold({ desk, passphrase: issued.passphrase });
  };
  return (
    <Panel title={t('emergency.title')} lede={t('emergency.lede')}>
      {snapshot.emergencyDesks.length === 0 ? undefined : (
        <ul className={classes['list']} aria-label={t('emergency.title')}>
          {snapshot.emergencyDesks.map((desk) => (
            <li key={desk.place}>
              <EmergencyDesk
                desk={desk}
                snapshot={snapshot}
                busy={work !== undefined}
                onIssue={() => void issue(desk.place, desk.name)}
              />
            </li>
          ))}
        </ul>
      )}
      {work ? <ProgressBox title={t('emergency.making')} work={work} onCancel={cancel} /> : undefined}
      <SaveOutcomeText outcome={outcome} />
      <AddEmergencyDesk snapshot={snapshot} />
      {told ? <PassphraseDialog {...told} onSeen={() => setTold(undefined)} /> : undefined}
    </Panel>
  );
}

function AddEmergencyDesk({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const [name, setName] = useState('');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await act({ type: 'add-emergency-desk', place: randomPlace(), name: name.trim() });
    if (done) setName('');
  };
  return (
    <form onSubmit={(event) => void add(event)} aria-label={t('emergency.add')} noValidate>
      <Row form>
        <TextInput
          label={t('emergency.name')}
          description={t('emergency.nameHint')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            forget();
          }}
          maxLength={200}
        />
        <Button type="submit" busy={busy} disabled={name.trim() === ''}>
          {t('emergency.add')}
        </Button>
      </Row>
      {refusal ? <Message text={refusal} /> : undefined}
    </form>
  );
}

/** Stands for a desk until its key is known: 160 random bits, as a fingerprint has (rule S4). */
function randomPlace(): DeskId {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return deskIdSchema.parse(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
