import { TextInput } from '@mantine/core';
import type { DestructionHurdle } from '@shared/domain/retention';
import { shortTextSchema } from '@shared/domain/ids';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestructionFacts } from '../../roll-worker/engine-api';
import { goTo, identity } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Message } from '../../components/message';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { type AnyFailure, failureText } from '../../i18n/failure-text';
import { formatCount } from '../../i18n/format';
import { HurdleBanner } from './hurdle-banner';

interface ReviewPanelProps {
  readonly facts: DestructionFacts | undefined;
  /** Why the data can't be read. */
  readonly failure: AnyFailure | undefined;
  readonly hurdles: readonly DestructionHurdle[];
  readonly onDestroy: (operator: string) => void;
  /** Something stands against it: the second question comes first. */
  readonly onAsk: (operator: string) => void;
}

/** What is destroyed, what isn't reached, and what stands against it. */
export function ReviewPanel({ facts, failure, hurdles, onDestroy, onAsk }: ReviewPanelProps) {
  const { t } = useTranslation();
  const [operator, setOperator] = useState(() => identity().name);
  const [tried, setTried] = useState(false);
  const named = shortTextSchema.safeParse(operator);
  const isClear = hurdles.length === 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!named.success) return;
    if (isClear) onDestroy(named.data);
    else onAsk(named.data);
  };
  return (
    <Stack>
      {failure ? <Message text={failureText(t, failure)} /> : undefined}
      {hurdles.map((hurdle) => (
        <HurdleBanner key={hurdle.kind} hurdle={hurdle} />
      ))}
      <Panel title={t('destroy.goneTitle')} lede={t('destroy.goneText')}>
        {facts ? <WhatIsHere declared={facts.declared} /> : undefined}
        {facts?.declared.acknowledged ? <Banner tone="go" title={t('destroy.acknowledged')} /> : undefined}
      </Panel>
      <Panel title={t('destroy.notReachedTitle')} lede={t('destroy.notReachedText')} />
      <Panel>
        <form onSubmit={submit} aria-label={t('destroy.go')} noValidate>
          <Stack>
            <TextInput
              label={t('destroy.operator')}
              value={operator}
              onChange={(event) => setOperator(event.currentTarget.value)}
              maxLength={200}
              error={tried && !named.success && t('destroy.operatorMissing')}
            />
            <Row>
              <Button tone="stop" type="submit">
                {isClear ? t('destroy.go') : t('destroy.ask')}
              </Button>
              <Button tone="quiet" onClick={() => void goTo('home')}>
                {t('common.cancel')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </Stack>
  );
}

function WhatIsHere({ declared }: Pick<DestructionFacts, 'declared'>) {
  const { t } = useTranslation();
  return (
    <Facts>
      <Fact label={t('destroy.members')}>
        {declared.rollId === undefined ? t('destroy.none') : formatCount(declared.members)}
      </Fact>
      <Fact label={t('destroy.events')}>{formatCount(declared.events)}</Fact>
    </Facts>
  );
}
