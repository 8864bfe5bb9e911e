import { assertNever } from '@shared/lib/assert-never';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../bridge/bridge';
import { AssemblyScreen } from '../screens/assembly/assembly-screen';
import { DestroyScreen } from '../screens/destroy/destroy-screen';
import { FirstStartScreen } from '../screens/start/first-start-screen';
import { StartingScreen } from '../screens/start/starting-screen';
import { UnlockScreen } from '../screens/start/unlock-screen';
import { HomeScreen } from '../screens/home/home-screen';
import { NewAssemblyScreen } from '../screens/home/new-assembly-screen';
import { OwnKeyScreen } from '../screens/home/own-key-screen';
import { KnownKeysScreen } from '../screens/keys/known-keys-screen';
import { PackageScreen } from '../screens/package/package-screen';
import { type Place, useSession } from '../stores/session-store';
import { KeysOverlay } from './keys-overlay';
import { startSession } from './session';
import { useActivity } from './use-activity';
import { useDroppedFiles } from './use-dropped-files';
import { useGlobalKeys } from './use-global-keys';

let started = false;

/** The window: locked, or where the user is. */
export function App() {
  const { i18n } = useTranslation();
  const vault = useSession((state) => state.vault);
  const place = useSession((state) => state.place);
  const keysShown = useSession((state) => state.keysShown);
  useActivity();
  useGlobalKeys();
  useDroppedFiles();
  useEffect(() => {
    if (!started) void startSession();
    started = true;
  }, []);
  useEffect(() => {
    void call('setLanguage', i18n.language === 'en' ? 'en' : 'de');
  }, [i18n.language]);

  switch (vault.step) {
    case 'starting':
      return <StartingScreen />;
    case 'absent':
      return <FirstStartScreen />;
    case 'locked':
      return <UnlockScreen reason={vault.reason} waitUntil={vault.waitUntil} />;
    case 'unlocked':
      return (
        <>
          <PlaceScreen place={place} />
          {keysShown ? <KeysOverlay /> : undefined}
        </>
      );
    default:
      return assertNever(vault);
  }
}

function PlaceScreen({ place }: { readonly place: Place }) {
  switch (place.at) {
    case 'home':
      return <HomeScreen />;
    case 'own-key':
      return <OwnKeyScreen />;
    case 'known-keys':
      return <KnownKeysScreen />;
    case 'new-assembly':
      return <NewAssemblyScreen />;
    case 'package':
      return (
        <PackageScreen
          key={place.file ? `${place.file.name}-${place.file.lastModified}` : ''}
          file={place.file}
        />
      );
    case 'destroy':
      return <DestroyScreen key={`${place.entry.role}-${place.entry.id}`} entry={place.entry} />;
    case 'assembly':
      return (
        <AssemblyScreen key={`${place.entry.role}-${place.entry.id}`} entry={place.entry} room={place.room} />
      );
    default:
      return assertNever(place);
  }
}
