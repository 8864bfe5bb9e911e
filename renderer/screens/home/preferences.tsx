import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../i18n/i18n';
import classes from './preferences.module.css';

const appearances = ['auto', 'light', 'dark'] as const;

/** Language and appearance: kept on this computer, not in the vault. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes['row']}>
      <NativeSelect
        aria-label={t('preferences.language')}
        value={i18n.language}
        onChange={(event) => void chooseLanguage(event.currentTarget.value === 'en' ? 'en' : 'de')}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
      />
      <NativeSelect
        aria-label={t('preferences.appearance')}
        value={colorScheme}
        onChange={(event) => {
          const chosen = appearances.find((appearance) => appearance === event.currentTarget.value);
          if (chosen) setColorScheme(chosen);
        }}
        data={appearances.map((value) => ({ value, label: t(`preferences.${value}`) }))}
      />
    </div>
  );
}
