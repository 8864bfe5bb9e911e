import type { SlipId } from '@shared/domain/series';
import { useDraft } from '../../../lib/use-draft';

/** What is done with the desk's cards. */
export type CardsStep =
  | { readonly at: 'overview' | 'giving' | 'receiving' | 'blocking' | 'found' | 'closing' | 'reopening' }
  | { readonly at: 'slip'; readonly slip: SlipId };

const OVERVIEW: CardsStep = { at: 'overview' };

/** Where somebody is among the desk's cards; kept through a lock. */
export function useCardsStep(): readonly [step: CardsStep, set: (step: CardsStep) => void] {
  return useDraft<CardsStep>('desk-cards/step', OVERVIEW);
}

/** Cards are being counted: nothing on the screen may say how many there should be. */
export function useIsCounting(): boolean {
  const [step] = useCardsStep();
  return step.at === 'closing';
}
