import type { AssemblyEntry } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { ProgressBox } from '../../components/progress-box';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { type AnyFailure, failureText } from '../../i18n/failure-text';
import { HomeFrame } from '../home/home-frame';
import { AskTwice } from './ask-twice';
import { DestroyedPanel } from './destroyed-panel';
import { ReviewPanel } from './review-panel';
import { useDestruction } from './use-destruction';

/** Destroys an assembly's data: says what goes, asks twice where rule S9 wants it, and hands over the signed record. */
export function DestroyScreen({ entry }: { readonly entry: AssemblyEntry }) {
  const { t } = useTranslation();
  return (
    <HomeFrame>
      <Page title={t('destroy.title', { title: entry.title })}>
        <Stack narrow>
          <DestroyStep entry={entry} />
        </Stack>
      </Page>
    </HomeFrame>
  );
}

function DestroyStep({ entry }: { readonly entry: AssemblyEntry }) {
  const { t } = useTranslation();
  const { step, work, cancel, ask, back, destroy } = useDestruction(entry);
  switch (step.step) {
    case 'opening':
      return (
        <Panel>
          {work ? <ProgressBox title={t('destroy.opening')} work={work} onCancel={cancel} /> : undefined}
        </Panel>
      );
    case 'review':
      return (
        <ReviewPanel
          facts={step.facts}
          failure={step.failure}
          hurdles={step.hurdles}
          onDestroy={(operator) => void destroy(operator)}
          onAsk={ask}
        />
      );
    case 'asking':
      return (
        <AskTwice
          entry={entry}
          hurdles={step.hurdles}
          onDestroy={(reason) => void destroy(step.operator, reason)}
          onBack={back}
        />
      );
    case 'running':
      return <p role="status">{t('destroy.running')}</p>;
    case 'refused':
      return <Refused failure={step.failure} />;
    case 'done':
      return <DestroyedPanel destroyed={step.destroyed} />;
    default:
      return assertNever(step);
  }
}

function Refused({ failure }: { readonly failure: AnyFailure }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <Message text={failureText(t, failure)} />
      <Row>
        <Button tone="primary" onClick={() => void goTo('home')}>
          {t('common.toAssemblies')}
        </Button>
      </Row>
    </Panel>
  );
}
