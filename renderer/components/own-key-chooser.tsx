import { PasswordInput, Textarea } from '@mantine/core';
import { KEY_TEXT_LIMIT, type KeyDescription, type KeyFailure } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnKey } from '../app/own-key';
import { call } from '../bridge/bridge';
import { ownKeyFailureText } from '../i18n/own-key-text';
import { Button } from './button';
import { DropZone } from './drop-zone';
import { Fingerprint } from './fingerprint';
import { KeyExportHelp } from './key-export-help';
import { KeyFacts } from './key-facts';
import { Message } from './message';
import { Row } from './row';
import { Stack } from './stack';

/** A secret key that was read and found fit, and what is known of it. */
export interface FoundKey {
  readonly key: OwnKey;
  readonly description: KeyDescription;
}

type Step =
  | { readonly step: 'choosing'; readonly failure?: KeyFailure }
  | { readonly step: 'reading' }
  | { readonly step: 'asking'; readonly file: OwnKey['file']; readonly failure?: KeyFailure }
  | { readonly step: 'found'; readonly found: FoundKey };

interface OwnKeyChooserProps {
  /** What the button says that takes the key which was read. */
  readonly take: string;
  readonly onTake: (found: FoundKey) => void;
}

/** Reads a secret key that somebody has already: its file, its passphrase if it has one, then what it is. */
export function OwnKeyChooser({ take, onTake }: OwnKeyChooserProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'choosing' });

  const inspect = async (key: OwnKey) => {
    setStep({ step: 'reading' });
    const inspected = await call('inspectSecretKey', key);
    if (inspected.ok) setStep({ step: 'found', found: { key, description: inspected.value } });
    else setStep(refusedStep(key, inspected.error));
  };

  switch (step.step) {
    case 'choosing':
      return <ChooseFile failure={step.failure} onFile={(file) => void inspect({ file })} />;
    case 'reading':
      return <p role="status">{t('takeKey.reading')}</p>;
    case 'asking':
      return (
        <KeyPassphrase
          failure={step.failure}
          onPassphrase={(passphrase) => void inspect({ file: step.file, passphrase })}
          onBack={() => setStep({ step: 'choosing' })}
        />
      );
    case 'found':
      return (
        <Stack>
          <KeyFacts description={step.found.description} />
          <Fingerprint label={t('ownKey.fingerprint')} fingerprint={step.found.description.fingerprint} />
          <Row>
            <Button tone="primary" onClick={() => onTake(step.found)} data-autofocus>
              {take}
            </Button>
            <Button tone="quiet" onClick={() => setStep({ step: 'choosing' })}>
              {t('takeKey.other')}
            </Button>
          </Row>
        </Stack>
      );
    default:
      return assertNever(step);
  }
}

function refusedStep({ file }: OwnKey, failure: KeyFailure): Step {
  if (failure.kind === 'key-passphrase-missing') return { step: 'asking', file };
  if (failure.kind === 'key-passphrase-wrong') return { step: 'asking', file, failure };
  return { step: 'choosing', failure };
}

interface ChooseFileProps {
  readonly failure: KeyFailure | undefined;
  readonly onFile: (file: OwnKey['file']) => void;
}

function ChooseFile({ failure, onFile }: ChooseFileProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const refused = tooLarge ? ({ kind: 'not-a-key' } as const) : failure;
  const read = async (file: File) => {
    setTooLarge(file.size > KEY_TEXT_LIMIT);
    if (file.size <= KEY_TEXT_LIMIT) onFile(new Uint8Array(await file.arrayBuffer()));
  };
  const paste = (event: SubmitEvent) => {
    event.preventDefault();
    setTooLarge(text.length > KEY_TEXT_LIMIT);
    if (text.length <= KEY_TEXT_LIMIT) onFile(text);
  };
  return (
    <Stack>
      {refused ? <Message text={ownKeyFailureText(t, refused)} /> : undefined}
      <DropZone
        title={t('takeKey.drop')}
        button={t('takeKey.choose')}
        accept=".asc,.gpg,.pgp,.key,.txt"
        primary
        onFiles={([file]) => file && void read(file)}
      />
      <form onSubmit={paste} aria-label={t('takeKey.paste')}>
        <Stack>
          <Textarea
            label={t('takeKey.paste')}
            placeholder="-----BEGIN PGP PRIVATE KEY BLOCK-----"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            minRows={2}
            maxRows={4}
            autosize
            spellCheck={false}
          />
          <Row>
            <Button type="submit" disabled={text.trim() === ''}>
              {t('takeKey.read')}
            </Button>
          </Row>
        </Stack>
      </form>
      <KeyExportHelp />
    </Stack>
  );
}

interface KeyPassphraseProps {
  readonly failure: KeyFailure | undefined;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onBack: () => void;
}

function KeyPassphrase({ failure, onPassphrase, onBack }: KeyPassphraseProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase !== '') onPassphrase(passphrase);
  };
  return (
    <form onSubmit={submit} aria-label={t('takeKey.open')} noValidate>
      <Stack>
        {failure ? <Message text={ownKeyFailureText(t, failure)} /> : undefined}
        <PasswordInput
          label={t('takeKey.passphrase')}
          description={t('takeKey.passphraseHint')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          maxLength={1024}
          autoFocus
        />
        <Row>
          <Button tone="primary" type="submit" disabled={passphrase === ''} keyCap="Enter">
            {t('takeKey.open')}
          </Button>
          <Button tone="quiet" onClick={onBack}>
            {t('takeKey.other')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
