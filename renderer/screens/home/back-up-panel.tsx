import { PasswordInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { saveText } from '../../bridge/save';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import { Stack } from '../../components/stack';

/** Saves the secret key, encrypted, for the safe or another computer. @param name of its owner */
export function BackUpPanel({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<SaveOutcome>();
  const backUp = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const secret = await call('backUpKey', { passphrase });
    const result = secret.ok
      ? await saveText('key-backup', `stimmkarte-${name}-geheim.asc`, secret.value)
      : secret;
    setSaved(
      result.ok ? { state: 'saved', name: result.value.name } : { state: 'failed', failure: result.error },
    );
    setPassphrase('');
    setBusy(false);
  };
  return (
    <Panel title={t('ownKey.backUp')} lede={t('ownKey.backUpLede')}>
      <form onSubmit={(event) => void backUp(event)} aria-label={t('ownKey.backUp')} noValidate>
        <Stack>
          <PasswordInput
            label={t('start.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Row>
            <Button type="submit" busy={busy} disabled={passphrase === ''}>
              {t('ownKey.saveBackUp')}
            </Button>
          </Row>
        </Stack>
      </form>
      <SaveOutcomeText outcome={saved} />
    </Panel>
  );
}
