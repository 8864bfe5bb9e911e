import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { type AnyFailure, failureText } from '../../i18n/failure-text';

interface RefusedStepProps {
  readonly failure: AnyFailure;
  readonly onAgain: () => void;
}

/** The package was not taken in: why, and what now. Nothing of it is kept. */
export function RefusedStep({ failure, onAgain }: RefusedStepProps) {
  const { t } = useTranslation();
  return (
    <Panel>
      <Message text={failureText(t, failure)} tone={failure.kind === 'cancelled' ? 'cure' : 'stop'} />
      <p>{t('package.nothingTaken')}</p>
      <Row>
        <Button tone="primary" onClick={onAgain}>
          {t('package.chooseOther')}
        </Button>
        <Button tone="quiet" onClick={() => void goTo('home')}>
          {t('common.toAssemblies')}
        </Button>
      </Row>
    </Panel>
  );
}
