import { destructionHurdles } from '@shared/domain/retention';
import type { AssemblyEntry } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Destroyed,
  type DestructionFacts,
  destroyAssembly,
  readDestructionFacts,
} from '../../app/destruction';
import { goTo } from '../../app/session';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { ProgressBox } from '../../components/progress-box';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { type AnyFailure, failureText } from '../../i18n/failure-text';
import { dayOf } from '../../lib/today';
import { clearDraft } from '../../lib/use-draft';
import { useWork } from '../../lib/use-work';
import { HomeFrame } from '../home/home-frame';
import { AskTwice } from './ask-twice';
import { DestroyedPanel } from './destroyed-panel';
import { ReviewPanel } from './review-panel';

/** `facts` is absent where the data can't be read any more. */
type Step =
  | { readonly step: 'opening' }
  | { readonly step: 'review'; readonly facts: DestructionFacts | undefined; readonly failure?: AnyFailure }
  | { readonly step: 'asking'; readonly facts: DestructionFacts | undefined; readonly operator: string }
  | { readonly step: 'running' }
  | { readonly step: 'refused'; readonly failure: AnyFailure }
  | { readonly step: 'done'; readonly destroyed: Destroyed };

/** Destroys an assembly's data: says what goes, asks twice where rule S9 wants it, and hands over the signed record. */
export function DestroyScreen({ entry }: { readonly entry: AssemblyEntry }) {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<Step>({ step: 'opening' });
  useEffect(() => {
    let current = true;
    void run((onProgress) => readDestructionFacts(entry, onProgress)).then((read) => {
      // Locked or left in the meantime.
      if (!current) return;
      if (read.ok) setStep({ step: 'review', facts: read.value });
      else if (read.error.kind === 'cancelled') void goTo('home');
      else if (read.error.kind === 'assembly-absent' || read.error.kind === 'locked')
        setStep({ step: 'refused', failure: read.error });
      else setStep({ step: 'review', facts: undefined, failure: read.error });
    });
    return () => {
      current = false;
    };
  }, [entry, run]);

  const destroy = async (facts: DestructionFacts | undefined, operator: string, reason?: string) => {
    setStep({ step: 'running' });
    const declared = facts ?? unreadableFacts(entry);
    const note = [facts ? '' : t('destroy.unreadableNote'), reason ?? ''].filter((text) => text !== '');
    const destroyed = await destroyAssembly({
      ...declared,
      operator,
      ...(note.length > 0 && { reason: note.join('\n') }),
    });
    clearDraft('destroy');
    if (destroyed.ok) setStep({ step: 'done', destroyed: destroyed.value });
    else setStep({ step: 'refused', failure: destroyed.error });
  };
  const hurdlesOf = (facts: DestructionFacts | undefined) =>
    destructionHurdles({
      role: entry.role,
      today: dayOf(Date.now()),
      destroyAfter: entry.destroyAfter,
      log: facts,
    });

  const stepView = () => {
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
            hurdles={hurdlesOf(step.facts)}
            onDestroy={(operator) => void destroy(step.facts, operator)}
            onAsk={(operator) => setStep({ step: 'asking', facts: step.facts, operator })}
          />
        );
      case 'asking':
        return (
          <AskTwice
            entry={entry}
            hurdles={hurdlesOf(step.facts)}
            onDestroy={(reason) => void destroy(step.facts, step.operator, reason)}
            onBack={() => {
              clearDraft('destroy');
              setStep({ step: 'review', facts: step.facts });
            }}
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
  };

  return (
    <HomeFrame>
      <Page title={t('destroy.title', { title: entry.title })}>
        <Stack narrow>{stepView()}</Stack>
      </Page>
    </HomeFrame>
  );
}

/** What is declared of data that nobody can read. */
function unreadableFacts({ id, role }: AssemblyEntry): DestructionFacts {
  return { id, role, members: 0, events: 0, acknowledged: false };
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
