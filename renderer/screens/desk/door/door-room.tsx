import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/page';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { type DoorMode, doorModes } from './door-mode';
import { DoorWork } from './door-work';
import classes from './door.module.css';
import { ModeSign } from './mode-sign';

/** The door of the hall: first which way people go here, then one scan after the other. */
export function DoorRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [mode, setMode] = useDraft<DoorMode | undefined>('door/mode', undefined);
  if (mode === undefined) {
    return (
      <Page title={t('door.choose')} lede={t('door.chooseText')}>
        <div className={classes['modes']}>
          {doorModes.map((one) => (
            <button
              key={one}
              type="button"
              className={classes['mode']}
              data-mode={one}
              onClick={() => setMode(one)}
            >
              <ModeSign mode={one} />
              <span className={classes['modeName']}>{t(`door.mode.${one}`)}</span>
              <span>{t(`door.modeText.${one}`)}</span>
            </button>
          ))}
        </div>
      </Page>
    );
  }
  return (
    <DoorWork
      key={mode}
      mode={mode}
      snapshot={snapshot}
      onSwitch={() => setMode(mode === 'exit' ? 'entrance' : 'exit')}
    />
  );
}
