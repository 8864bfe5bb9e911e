import { PasswordInput } from '@mantine/core';
import type { VaultFailure } from '@shared/ipc/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { NewPassphrase, NOTHING_TYPED, isAccepted } from '../../components/new-passphrase';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { failureText } from '../../i18n/failure-text';

type Step =
  | { readonly step: 'asking' }
  | { readonly step: 'changing' }
  | { readonly step: 'refused'; readonly failure: VaultFailure }
  | { readonly step: 'changed' };

/** Changes the passphrase that opens the program. @param name of the person who works here */
export function ChangePassphrasePanel({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'asking' });
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [tried, setTried] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (step.step === 'changing' || !isAccepted(typed)) return;
    setStep({ step: 'changing' });
    const changed = await call('changePassphrase', { current, next: typed.passphrase });
    setCurrent('');
    if (!changed.ok) {
      setStep({ step: 'refused', failure: changed.error });
      return;
    }
    setTyped(NOTHING_TYPED);
    setTried(false);
    setStep({ step: 'changed' });
  };

  return (
    <Panel title={t('ownKey.change')} lede={t('ownKey.changeLede')}>
      <form onSubmit={(event) => void submit(event)} aria-label={t('ownKey.change')} noValidate>
        <Stack>
          <PasswordInput
            label={t('ownKey.current')}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
          />
          <NewPassphrase
            label={t('ownKey.next')}
            repeatLabel={t('ownKey.nextRepeat')}
            name={name}
            typed={typed}
            onTyped={setTyped}
            tried={tried}
          />
          <Row>
            <Button type="submit" busy={step.step === 'changing'} disabled={current === ''}>
              {t('ownKey.change')}
            </Button>
          </Row>
        </Stack>
      </form>
      {step.step === 'refused' ? <Message text={failureText(t, step.failure)} /> : undefined}
      {step.step === 'changed' ? <Banner tone="go" title={t('ownKey.changed')} role="status" /> : undefined}
    </Panel>
  );
}
