import { PasswordInput } from '@mantine/core';
import type { KeyFailure, VaultFailure } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replaceIdentity } from '../../app/own-key';
import { identity } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { KeyFacts } from '../../components/key-facts';
import { Message } from '../../components/message';
import { type FoundKey, OwnKeyChooser } from '../../components/own-key-chooser';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { ownKeyFailureText } from '../../i18n/own-key-text';

type Step =
  | { readonly step: 'idle'; readonly done: boolean }
  | { readonly step: 'choosing' }
  | { readonly step: 'confirming'; readonly found: FoundKey };

interface ReplaceKeyPanelProps {
  /** How many assemblies this computer holds; absent until that is known. */
  readonly assemblies: number | undefined;
}

/**
 * Puts a key that somebody has already in the place of the own one. Where assemblies know the own one it has to be the same
 * key, with a new term.
 */
export function ReplaceKeyPanel({ assemblies }: ReplaceKeyPanelProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'idle', done: false });
  if (assemblies === undefined) return undefined;
  return (
    <Panel title={t('ownKey.replace')} lede={t('ownKey.replaceLede')}>
      {assemblies > 0 ? (
        <Banner tone="calm" title={t('ownKey.replaceNot')}>
          <p>{t('ownKey.replaceNotText')}</p>
        </Banner>
      ) : undefined}
      <ReplaceStep step={step} onStep={setStep} />
    </Panel>
  );
}

interface ReplaceStepProps {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

function ReplaceStep({ step, onStep }: ReplaceStepProps) {
  const { t } = useTranslation();
  switch (step.step) {
    case 'idle':
      return (
        <Stack>
          {step.done ? <Banner tone="go" title={t('ownKey.replaceDone')} role="status" /> : undefined}
          <Row>
            <Button onClick={() => onStep({ step: 'choosing' })}>{t('ownKey.replaceStart')}</Button>
          </Row>
        </Stack>
      );
    case 'choosing':
      return (
        <Stack>
          <OwnKeyChooser
            take={t('ownKey.replaceTake')}
            onTake={(found) => onStep({ step: 'confirming', found })}
          />
          <Row>
            <Button tone="quiet" onClick={() => onStep({ step: 'idle', done: false })}>
              {t('common.cancel')}
            </Button>
          </Row>
        </Stack>
      );
    case 'confirming':
      return (
        <ConfirmForm
          found={step.found}
          onReplaced={() => onStep({ step: 'idle', done: true })}
          onCancel={() => onStep({ step: 'idle', done: false })}
        />
      );
    default:
      return assertNever(step);
  }
}

interface ConfirmFormProps {
  readonly found: FoundKey;
  readonly onReplaced: () => void;
  readonly onCancel: () => void;
}

function ConfirmForm({ found, onReplaced, onCancel }: ConfirmFormProps) {
  const { t } = useTranslation();
  const isSame = found.description.fingerprint === identity().fingerprint;
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<VaultFailure | KeyFailure>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    const replaced = await replaceIdentity(found.key, passphrase);
    setPassphrase('');
    setBusy(false);
    if (replaced.ok) onReplaced();
    else setFailure(replaced.error);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('ownKey.replace')} noValidate>
      <Stack>
        <KeyFacts description={found.description} />
        {isSame ? undefined : <Banner tone="cure" title={t('ownKey.replaceWarning')} />}
        <PasswordInput
          label={t('ownKey.replacePassphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoFocus
        />
        {failure ? <Message text={ownKeyFailureText(t, failure)} /> : undefined}
        <Row>
          <Button tone={isSame ? 'primary' : 'stop'} type="submit" busy={busy} disabled={passphrase === ''}>
            {t(isSame ? 'ownKey.replaceRenew' : 'ownKey.replaceConfirm')}
          </Button>
          <Button tone="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
