import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import classes from './passphrase-dialog.module.css';

interface PassphraseDialogProps {
  readonly desk: string;
  readonly passphrase: string;
  readonly onSeen: () => void;
}

/** The passphrase of an emergency package: shown this once. Only the button ends it, so that no stray key does. */
export function PassphraseDialog({ desk, passphrase, onSeen }: PassphraseDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('emergency.passphraseTitle', { desk })} wide>
      <Stack>
        <p>{t('emergency.passphraseLede')}</p>
        <ol
          className={classes['words']}
          aria-label={t('emergency.passphrase')}
          lang="de"
          tabIndex={-1}
          data-autofocus
        >
          {passphrase.split('-').map((word, index) => (
            <li key={`${index}-${word}`}>{word}</li>
          ))}
        </ol>
        <p className={classes['written']}>{t('emergency.written')}</p>
        <p className={classes['exact']} data-testid="emergency-passphrase">
          {passphrase}
        </p>
        <Banner tone="cure" title={t('emergency.tellIt', { desk })}>
          <p>{t('emergency.neverWithTheFile')}</p>
          <p>{t('emergency.onlyOnce')}</p>
        </Banner>
        <Row end>
          <Button tone="primary" large onClick={onSeen}>
            {t('emergency.seen')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
