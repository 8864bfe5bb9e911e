import type { Snapshot } from '../../../roll-worker/engine-api';
import { useDraft } from '../../../lib/use-draft';
import { CashCountStep } from './cash-count-step';
import { CashOverview } from './cash-overview';
import { useOwnCash } from './use-cash';

/** The cash box of this desk: what was taken, and how it is counted. */
export function DeskCashRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const [step, setStep] = useDraft<'overview' | 'counting' | 'counted'>('desk-cash/step', 'overview');
  const own = useOwnCash(snapshot);
  return step === 'counting' ? (
    <CashCountStep
      snapshot={snapshot}
      own={own}
      onBack={() => setStep('overview')}
      onDone={() => setStep('counted')}
    />
  ) : (
    <CashOverview
      snapshot={snapshot}
      own={own}
      isCounted={step === 'counted'}
      onCount={() => setStep('counting')}
    />
  );
}
