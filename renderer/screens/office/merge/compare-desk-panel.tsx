import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../bridge/bridge';
import { Fact, Facts } from '../../../components/fact';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { type FailureText, failureText } from '../../../i18n/failure-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { actor } from '../../keys/actor';
import { ChangedKeyDialog } from '../../keys/changed-key-dialog';
import { CompareForm } from '../../keys/compare-form';
import { useAddKey } from '../../keys/use-add-key';
import { EmergencyPlace, placeToTake } from './emergency-place';
import type { DeskInQuestion } from '../../../stores/merge-store';
import { useRecognise } from './use-recognise';

interface CompareDeskPanelProps {
  readonly snapshot: Snapshot;
  readonly fileName: string;
  readonly desk: DeskInQuestion;
  /** The key is here and compared, and the desk has its place: the report can be read. */
  readonly onSettled: () => void;
  readonly onSkip: () => void;
}

/** A report by a desk whose key was never compared: that is done here and now, before anything of it is read. */
export function CompareDeskPanel({ snapshot, fileName, desk, onSettled, onSkip }: CompareDeskPanelProps) {
  const { t } = useTranslation();
  const { name, fingerprint } = desk;
  const [place, setPlace] = useState(placeToTake(snapshot, desk.place));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureText>();
  const { refusal, recognise } = useRecognise(snapshot);
  const settle = async () => {
    setBusy(true);
    const marked = await call('markCompared', { role: 'accreditor', fingerprint, by: actor() });
    if (!marked.ok) setFailure(failureText(t, marked.error));
    else if (place === undefined) onSettled();
    else if (await recognise(place, fingerprint)) onSettled();
    setBusy(false);
  };
  const { step, busy: adding, add, decide, forget } = useAddKey(() => void settle());
  const same = () => {
    setFailure(undefined);
    if (desk.kind === 'unknown-desk') void addUnlessThere(desk.key);
    else void settle();
  };
  const addUnlessThere = async (key: string) => {
    const contacts = await call('listContacts');
    const here =
      contacts.ok &&
      contacts.value.some((one) => one.role === 'accreditor' && one.fingerprint === fingerprint);
    await (here ? settle() : add({ role: 'accreditor', key, name }));
  };
  return (
    <Panel title={t(`compareDesk.title.${desk.kind}`, { name })} lede={fileName}>
      <p>{t(`compareDesk.text.${desk.kind}`)}</p>
      <Facts>
        <Fact label={t('compareDesk.name')}>{name}</Fact>
      </Facts>
      <EmergencyPlace snapshot={snapshot} claimed={desk.place} chosen={place} onChoose={setPlace} />
      <CompareForm
        name={name}
        fingerprint={fingerprint}
        busy={busy || adding}
        onSame={same}
        onDifferent={onSkip}
        differentLabel={t('compareDesk.different')}
      />
      {step.step === 'refused' ? <Message text={failureText(t, step.failure)} /> : undefined}
      {failure ? <Message text={failure} /> : undefined}
      {refusal ? <Message text={refusal} /> : undefined}
      {step.step === 'changed' ? (
        <ChangedKeyDialog
          changed={step.changed}
          busy={adding}
          failure={step.failure}
          onDecide={(decision) => void decide(decision)}
          onClose={forget}
        />
      ) : undefined}
    </Panel>
  );
}
