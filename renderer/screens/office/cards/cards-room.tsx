import { Tabs } from '@mantine/core';
import { assertNever } from '@shared/lib/assert-never';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { BlockStep } from './block-step';
import { type CardStep, cardSteps, nextStep, STEP_DRAFT, stepState } from './card-steps';
import classes from './cards-room.module.css';
import { CreateStep } from './create-step';
import { HandOverStep } from './hand-over-step';
import { PrintStep } from './print-step';
import { ReconcileStep } from './reconcile-step';
import { SeriesStep } from './series-step';
import { TakeBackStep } from './take-back-step';
import { TransfersStep } from './transfers-step';

/** What each step is given. */
export interface StepProps {
  readonly snapshot: Snapshot;
  readonly onStep: (step: CardStep) => void;
}

const groups = [
  { name: 'before', steps: ['series', 'create', 'print', 'handOver'] },
  { name: 'during', steps: ['takeBack', 'block', 'transfers'] },
  { name: 'after', steps: ['reconcile'] },
] as const;

/** Where cards are prepared, handed over and accounted for: the steps on the left, in the order of the work. */
export function CardsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [step, setStep] = useDraft<CardStep>(STEP_DRAFT, nextStep(snapshot));
  const choose = (value: string | null) => {
    const chosen = cardSteps.find((one) => one === value);
    if (chosen !== undefined) setStep(chosen);
  };
  return (
    <Tabs
      className={classes['room'] ?? ''}
      value={step}
      onChange={choose}
      orientation="vertical"
      keepMounted={false}
      unstyled
    >
      <main className={classes['layout']}>
        <div className={classes['side']}>
          <h1 className={classes['title']}>{t('cards.title')}</h1>
          <Tabs.List className={classes['steps'] ?? ''} aria-label={t('cards.steps')}>
            {groups.map(({ name, steps }) => [
              <p key={name} className={classes['group']} aria-hidden="true">
                {t(`cards.${name}`)}
              </p>,
              ...steps.map((one) => <StepTab key={one} snapshot={snapshot} step={one} />),
            ])}
          </Tabs.List>
        </div>
        <div className={classes['detail']}>
          <Tabs.Panel value={step} className={classes['panel'] ?? ''}>
            <Step step={step} snapshot={snapshot} onStep={setStep} />
          </Tabs.Panel>
        </div>
      </main>
    </Tabs>
  );
}

function StepTab({ snapshot, step }: { readonly snapshot: Snapshot; readonly step: CardStep }) {
  const { t } = useTranslation();
  const { count, done, open } = stepState(snapshot, step);
  return (
    <Tabs.Tab
      value={step}
      className={classes['step'] ?? ''}
      leftSection={
        <span className={classes['badge']} data-done={done || undefined} aria-hidden="true">
          {done ? '✓' : cardSteps.indexOf(step) + 1}
        </span>
      }
    >
      <span className={classes['name']}>{t(`cards.step.${step}`)}</span>{' '}
      {step === 'takeBack' || step === 'reconcile' || count === 0 ? undefined : (
        <span className={classes['state']} data-open={open || undefined}>
          {t(`cards.stepState.${step}`, { count, shown: formatCount(count) })}
        </span>
      )}
    </Tabs.Tab>
  );
}

function Step({ step, ...props }: StepProps & { readonly step: CardStep }) {
  switch (step) {
    case 'series':
      return <SeriesStep {...props} />;
    case 'create':
      return <CreateStep {...props} />;
    case 'print':
      return <PrintStep {...props} />;
    case 'handOver':
      return <HandOverStep {...props} />;
    case 'takeBack':
      return <TakeBackStep {...props} />;
    case 'block':
      return <BlockStep {...props} />;
    case 'transfers':
      return <TransfersStep {...props} />;
    case 'reconcile':
      return <ReconcileStep {...props} />;
    default:
      return assertNever(step);
  }
}
