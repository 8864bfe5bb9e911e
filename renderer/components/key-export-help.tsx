import { useTranslation } from 'react-i18next';
import classes from './key-export-help.module.css';

/** How a secret key gets out of the programs that people keep it in. */
export function KeyExportHelp() {
  const { t } = useTranslation();
  return (
    <details className={classes['help']}>
      <summary className={classes['summary']}>{t('takeKey.help')}</summary>
      <dl className={classes['list']}>
        <div>
          <dt>GnuPG</dt>
          <dd>
            <code className={classes['command']} data-selectable>
              gpg --armor --export-secret-keys {t('takeKey.helpAddress')} &gt; {t('takeKey.helpFile')}
            </code>
          </dd>
        </div>
        <div>
          <dt>Thunderbird</dt>
          <dd>{t('takeKey.helpThunderbird')}</dd>
        </div>
      </dl>
      <p>{t('takeKey.helpAfter')}</p>
    </details>
  );
}
