import { PasswordInput, TextInput } from '@mantine/core';
import { shortTextSchema } from '@shared/domain/ids';
import type { VaultFailure } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createIdentity } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { failureText } from '../../i18n/failure-text';
import { StartFrame } from './start-frame';

const SHORTEST_PASSPHRASE = 10;

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'making' }
  | { readonly step: 'failed'; readonly failure: VaultFailure };

/** First start: a name and a passphrase make this computer's identity. */
export function FirstStartScreen() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const faults = {
    name: shortTextSchema.safeParse(name).success ? undefined : t('start.nameMissing'),
    passphrase:
      passphrase.length < SHORTEST_PASSPHRASE
        ? t('start.tooShort', { count: SHORTEST_PASSPHRASE })
        : undefined,
    repeated: repeated === passphrase ? undefined : t('start.differs'),
  };

  const submit = async () => {
    setTried(true);
    if (step.step === 'making' || Object.values(faults).some((fault) => fault !== undefined)) return;
    setStep({ step: 'making' });
    const made = await createIdentity(name.trim(), passphrase);
    if (!made.ok) setStep({ step: 'failed', failure: made.error });
  };

  return (
    <StartFrame title={t('start.firstTitle')} lede={t('start.firstLede')} onSubmit={() => void submit()}>
      <TextInput
        label={t('start.name')}
        description={t('start.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && faults.name}
        maxLength={200}
        data-autofocus
        autoFocus
      />
      <PasswordInput
        label={t('start.passphrase')}
        description={t('start.passphraseHint', { count: SHORTEST_PASSPHRASE })}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={tried && faults.passphrase}
      />
      <PasswordInput
        label={t('start.repeat')}
        value={repeated}
        onChange={(event) => setRepeated(event.currentTarget.value)}
        error={tried && faults.repeated}
      />
      {step.step === 'failed' ? <Message text={failureText(t, step.failure)} /> : undefined}
      <Button tone="primary" large type="submit" busy={step.step === 'making'} keyCap="Enter">
        {t('start.create')}
      </Button>
    </StartFrame>
  );
}
