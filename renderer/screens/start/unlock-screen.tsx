import { PasswordInput } from '@mantine/core';
import type { VaultFailure } from '@shared/ipc/contract';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unlock } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { failureText } from '../../i18n/failure-text';
import type { LockReason } from '../../stores/session-store';
import { StartFrame } from './start-frame';

interface UnlockScreenProps {
  /** What locked the program; absent where it was only just started. */
  readonly reason: LockReason | undefined;
  readonly waitUntil: number;
}

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'trying' }
  | { readonly step: 'refused'; readonly failure: VaultFailure };

/** Asks for the passphrase. Shows nothing of what is inside. */
export function UnlockScreen({ reason, waitUntil }: UnlockScreenProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [passphrase, setPassphrase] = useState('');
  const [until, setUntil] = useState(waitUntil);
  const seconds = useSecondsUntil(until);

  const submit = async () => {
    if (step.step === 'trying' || seconds > 0 || passphrase === '') return;
    setStep({ step: 'trying' });
    const opened = await unlock(passphrase);
    if (opened.ok) return;
    setPassphrase('');
    setStep({ step: 'refused', failure: opened.error });
    if ('waitMs' in opened.error) setUntil(Date.now() + opened.error.waitMs);
    field.current?.focus();
  };

  return (
    <StartFrame
      title={t('start.unlockTitle')}
      {...(reason !== undefined && { lede: t(`start.lockedBy.${reason}`) })}
      onSubmit={() => void submit()}
    >
      <PasswordInput
        ref={field}
        label={t('start.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoFocus
      />
      {step.step === 'refused' ? <Message text={failureText(t, step.failure)} /> : undefined}
      {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
      <Button
        tone="primary"
        large
        type="submit"
        busy={step.step === 'trying'}
        disabled={seconds > 0}
        keyCap="Enter"
      >
        {t('start.unlock')}
      </Button>
    </StartFrame>
  );
}

/** Whole seconds until a moment, counted down; 0 once it has come. */
function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
