import type { AssemblyEntry, Identity, KeyDescription } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Page } from '../../components/page';
import { useSession } from '../../stores/session-store';
import { AttemptsPanel } from './attempts-panel';
import { BackUpPanel } from './back-up-panel';
import { ChangePassphrasePanel } from './change-passphrase-panel';
import { HomeFrame } from './home-frame';
import classes from './own-key-screen.module.css';
import { PublicKeyPanel } from './public-key-panel';
import { ReplaceKeyPanel } from './replace-key-panel';

/** This computer's identity: what others compare, what they need, a copy for the safe, and what protects it. */
export function OwnKeyScreen() {
  const { t } = useTranslation();
  const identity = useSession((state) =>
    state.vault.step === 'unlocked' ? state.vault.identity : undefined,
  );
  const { description, assemblies } = useOwnKey(identity);
  if (!identity) return undefined;
  return (
    <HomeFrame>
      <Page title={t('ownKey.title')} lede={t('ownKey.lede')}>
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <PublicKeyPanel identity={identity} description={description} assemblies={assemblies ?? []} />
            <ReplaceKeyPanel assemblies={assemblies?.length} />
          </div>
          <div className={classes['column']}>
            <BackUpPanel name={identity.name} />
            <ChangePassphrasePanel name={identity.name} />
            <AttemptsPanel />
          </div>
        </div>
      </Page>
    </HomeFrame>
  );
}

/** What is to be said of the own key; read anew when it was replaced. */
function useOwnKey(identity: Identity | undefined) {
  const [description, setDescription] = useState<KeyDescription>();
  const [assemblies, setAssemblies] = useState<readonly AssemblyEntry[]>();
  useEffect(() => {
    void call('describeOwnKey').then((answer) => {
      if (answer.ok) setDescription(answer.value);
    });
    void call('listAssemblies').then((answer) => {
      if (answer.ok) setAssemblies(answer.value);
    });
  }, [identity]);
  return { description, assemblies };
}
