import { PasswordInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { failureText } from '../../i18n/failure-text';

interface PassphraseStepProps {
  readonly fileName: string;
  /** One that was given and is wrong. */
  readonly given: string | undefined;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onDrop: () => void;
}

/** An emergency package: whoever has its passphrase can open it, without a key that the office knows. */
export function PassphraseStep({ fileName, given, onPassphrase, onDrop }: PassphraseStepProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState(given ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase.trim() !== '') onPassphrase(passphrase.trim());
  };
  return (
    <Panel title={t('openPackage.emergencyTitle')} lede={fileName}>
      <p>{t('openPackage.emergencyText')}</p>
      {given === undefined ? undefined : (
        <Message text={failureText(t, { kind: 'package-passphrase-wrong' })} />
      )}
      <form onSubmit={submit} aria-label={t('openPackage.emergencyTitle')} noValidate>
        <Stack>
          <PasswordInput
            label={t('openPackage.emergencyPassphrase')}
            description={t('openPackage.emergencyHint')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            maxLength={200}
            autoFocus
          />
          <Row>
            <Button tone="primary" large type="submit" disabled={passphrase.trim() === ''}>
              {t('openPackage.emergencyOpen')}
            </Button>
            <Button tone="quiet" onClick={onDrop}>
              {t('common.cancel')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
