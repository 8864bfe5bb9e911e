import { assertNever } from '@shared/lib/assert-never';
import { useState } from 'react';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { BlockStep } from './block-step';
import { CardsOverview } from './cards-overview';
import { CloseStep } from './close-step';
import { FoundStep } from './found-step';
import { GiveStep } from './give-step';
import { ReceiveStep } from './receive-step';
import { ReopenStep } from './reopen-step';
import { SlipView } from './slip-view';
import { useCardsStep } from './use-cards-step';

/** The cards of this desk: what is in hand, and everything that happens to cards that no member has. */
export function DeskCardsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const [step, setStep] = useCardsStep();
  const [said, setSaid] = useState<string>();
  const back = () => setStep({ at: 'overview' });
  const done = (what?: string) => {
    setSaid(what);
    back();
  };
  const common = { snapshot, onDone: done, onBack: back };
  switch (step.at) {
    case 'overview':
      return (
        <CardsOverview
          snapshot={snapshot}
          said={said}
          onStep={(next) => {
            setSaid(undefined);
            setStep(next);
          }}
        />
      );
    case 'giving':
      return <GiveStep snapshot={snapshot} onBack={back} onGiven={(slip) => setStep({ at: 'slip', slip })} />;
    case 'receiving':
      return <ReceiveStep {...common} />;
    case 'blocking':
      return <BlockStep {...common} />;
    case 'found':
      return <FoundStep {...common} />;
    case 'closing':
      return <CloseStep {...common} />;
    case 'reopening':
      return <ReopenStep {...common} />;
    case 'slip':
      return <SlipView slip={step.slip} snapshot={snapshot} onBack={back} />;
    default:
      return assertNever(step);
  }
}
