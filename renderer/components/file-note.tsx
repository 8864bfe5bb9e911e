import { useTranslation } from 'react-i18next';
import { useSession } from '../stores/session-store';
import { Banner } from './banner';
import { Button } from './button';
import classes from './notes.module.css';

/** That a file can't be opened which somebody double-clicked or dropped on the program's icon. Stays until it was read. */
export function FileNote() {
  const { t } = useTranslation();
  const found = useSession((state) => state.fileProblem);
  const dismiss = useSession((state) => state.dismissFileProblem);
  if (found === undefined) return undefined;
  const { name, problem } = found;
  return (
    <div className={classes['note']}>
      <Banner tone="cure" title={t('openedFile.cannot', { name })} role="alert">
        <p>{t(`openedFile.${problem}`)}</p>
      </Banner>
      <Button onClick={dismiss}>{t('openedFile.dismiss')}</Button>
    </div>
  );
}
