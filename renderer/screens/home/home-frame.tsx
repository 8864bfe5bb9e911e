import { IconFileImport, IconKey, IconList, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, goToPackage } from '../../app/session';
import { FootKeys } from '../../components/foot-keys';
import { Frame } from '../../components/frame';
import { Rail, RailItem } from '../../components/rail';
import { useSession } from '../../stores/session-store';
import classes from './home-frame.module.css';
import { LockSetting } from './lock-setting';
import { Preferences } from './preferences';

/** The frame of the screens outside of an assembly. */
export function HomeFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const place = useSession((state) => state.place);
  const name = useSession((state) => (state.vault.step === 'unlocked' ? state.vault.identity.name : ''));
  return (
    <Frame
      status={
        <>
          <strong className={classes['product']}>Stimmkarte</strong>
          <span>{name}</span>
          <span className={classes['offline']}>{t('status.offline')}</span>
        </>
      }
      rail={
        <Rail label={t('rail.label')}>
          <RailItem
            icon={<IconList size={22} />}
            label={t('home.railList')}
            current={place.at === 'home' || place.at === 'new-assembly' || place.at === 'destroy'}
            onClick={() => void goTo('home')}
          />
          <RailItem
            icon={<IconFileImport size={22} />}
            label={t('home.railPackage')}
            current={place.at === 'package'}
            onClick={() => goToPackage(undefined)}
          />
          <RailItem
            icon={<IconKey size={22} />}
            label={t('home.railKey')}
            current={place.at === 'own-key'}
            onClick={() => void goTo('own-key')}
          />
          <RailItem
            icon={<IconUsers size={22} />}
            label={t('trust.known.rail')}
            current={place.at === 'known-keys'}
            onClick={() => void goTo('known-keys')}
          />
        </Rail>
      }
      foot={
        <>
          <Preferences />
          <LockSetting />
          <FootKeys />
        </>
      }
    >
      {children}
    </Frame>
  );
}
