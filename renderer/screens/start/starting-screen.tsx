import { useTranslation } from 'react-i18next';
import { StartFrame } from './start-frame';

/** While the window finds out whether there is a vault: a moment. */
export function StartingScreen() {
  const { t } = useTranslation();
  return <StartFrame title={t('start.starting')} />;
}
