import { PasswordInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { saveText } from '../../bridge/save';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Fingerprint } from '../../components/fingerprint';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import { Stack } from '../../components/stack';
import { useSession } from '../../stores/session-store';
import { HomeFrame } from './home-frame';

/** This computer's identity: what others compare, what they need, and a copy for the safe. */
export function OwnKeyScreen() {
  const { t } = useTranslation();
  const vault = useSession((state) => state.vault);
  const [saved, setSaved] = useState<SaveOutcome>();
  if (vault.step !== 'unlocked') return undefined;
  const { name, fingerprint, publicKey } = vault.identity;
  const savePublic = async () => {
    const result = await saveText('public-key', `stimmkarte-${name}.asc`, publicKey);
    setSaved(
      result.ok ? { state: 'saved', name: result.value.name } : { state: 'failed', failure: result.error },
    );
  };
  return (
    <HomeFrame>
      <Page title={t('ownKey.title')} lede={t('ownKey.lede')}>
        <Stack narrow>
          <Panel title={t('ownKey.public')} lede={t('ownKey.publicLede')}>
            <Facts>
              <Fact label={t('ownKey.name')}>{name}</Fact>
            </Facts>
            <Fingerprint label={t('ownKey.fingerprint')} fingerprint={fingerprint} />
            <Row>
              <Button tone="primary" onClick={() => void savePublic()}>
                {t('ownKey.savePublic')}
              </Button>
            </Row>
            <SaveOutcomeText outcome={saved} />
          </Panel>
          <BackUpPanel name={name} />
        </Stack>
      </Page>
    </HomeFrame>
  );
}

function BackUpPanel({ name }: { readonly name: string }) {
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
