import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useDraftsOf } from '../use-drafts-of';
import notice from '../notice.module.css';
import classes from './close-step.module.css';
import { CompareCount } from './compare-count';
import { StepPage } from './step-page';

const DRAFT = 'desk-cards/close';
const COUNT = /^[0-9]{1,6}$/;

interface CloseStepProps {
  readonly snapshot: Snapshot;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/**
 * The desk closes: people count the cards in hand first, and only then see what the register expects, so that they really count
 * (rule C19).
 */
export function CloseStep({ snapshot, onDone, onBack }: CloseStepProps) {
  const { t } = useTranslation();
  useDraftsOf(DRAFT);
  const [text, setText] = useDraft(`${DRAFT}/count`, '');
  const [counted, setCounted] = useDraft<number | undefined>(`${DRAFT}/counted`, undefined);
  const typed = text.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (COUNT.test(typed)) setCounted(Number(typed));
  };
  return (
    <StepPage title={t('deskCards.close.title')} onBack={onBack}>
      {snapshot.cashUncounted ? (
        <CashFirst />
      ) : counted === undefined ? (
        <Panel title={t('deskCards.close.countTitle')} lede={t('deskCards.close.countLede')}>
          <form onSubmit={submit} aria-label={t('deskCards.close.countTitle')} noValidate>
            <Stack>
              <div className={classes['count']}>
                <TextInput
                  label={t('deskCards.close.counted')}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                  inputMode="numeric"
                  maxLength={7}
                  autoComplete="off"
                  autoFocus
                />
              </div>
              <Hint text={typed === '' || COUNT.test(typed) ? undefined : t('deskCards.close.notACount')} />
              <Row>
                <Button tone="primary" large type="submit" disabled={!COUNT.test(typed)} keyCap="Enter">
                  {t('deskCards.close.compare')}
                </Button>
              </Row>
            </Stack>
          </form>
        </Panel>
      ) : (
        <CompareCount
          snapshot={snapshot}
          counted={counted}
          draft={DRAFT}
          onAgain={() => setCounted(undefined)}
          onDone={onDone}
        />
      )}
    </StepPage>
  );
}

/** Cash was taken: it is counted before the desk closes (rule B10). */
function CashFirst() {
  const { t } = useTranslation();
  return (
    <Banner tone="cure" title={t('deskCloseCash.title')} role="status">
      <p>{t('deskCloseCash.text')}</p>
      <div className={notice['act']}>
        <Button tone="primary" onClick={() => goToRoom('cash')}>
          {t('deskCloseCash.act')}
        </Button>
      </div>
    </Banner>
  );
}
