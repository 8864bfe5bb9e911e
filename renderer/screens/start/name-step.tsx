import { TextInput } from '@mantine/core';
import { shortTextSchema } from '@shared/domain/ids';
import type { KeyFailure, VaultFailure } from '@shared/ipc/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createIdentity } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { NewPassphrase, NOTHING_TYPED, isAccepted } from '../../components/new-passphrase';
import type { FoundKey } from '../../components/own-key-chooser';
import { ownKeyFailureText } from '../../i18n/own-key-text';
import { StartFrame } from './start-frame';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'making' }
  | { readonly step: 'failed'; readonly failure: VaultFailure | KeyFailure };

interface NameStepProps {
  /** The key that becomes this computer's identity; absent: a new one is made. */
  readonly found?: FoundKey;
  /** Where the key comes from, above the question. */
  readonly choice?: ReactNode;
  /** Below the question: a way back. */
  readonly children?: ReactNode;
}

/** A name and a passphrase for this computer. */
export function NameStep({ found, choice, children }: NameStepProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [name, setName] = useState(found?.description.name ?? '');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [tried, setTried] = useState(false);
  const nameIsFit = shortTextSchema.safeParse(name).success;

  const submit = async () => {
    setTried(true);
    if (step.step === 'making' || !nameIsFit || !isAccepted(typed)) return;
    setStep({ step: 'making' });
    const made = await createIdentity(name.trim(), typed.passphrase, found?.key);
    if (!made.ok) setStep({ step: 'failed', failure: made.error });
  };

  return (
    <StartFrame
      title={t('start.firstTitle')}
      lede={t(found ? 'start.foundLede' : 'start.firstLede')}
      onSubmit={() => void submit()}
      choice={choice}
      last={children}
      wide
    >
      <TextInput
        label={t('start.name')}
        description={t('start.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && !nameIsFit && t('start.nameMissing')}
        maxLength={200}
        autoFocus
      />
      <NewPassphrase
        label={t('start.passphrase')}
        repeatLabel={t('start.repeat')}
        name={name}
        typed={typed}
        onTyped={setTyped}
        tried={tried}
      />
      {step.step === 'failed' ? <Message text={ownKeyFailureText(t, step.failure)} /> : undefined}
      <Button tone="primary" large type="submit" busy={step.step === 'making'} keyCap="Enter">
        {t(found ? 'start.takeOver' : 'start.create')}
      </Button>
    </StartFrame>
  );
}
