import type { CardNumber } from '@shared/domain/ids';
import { create } from 'zustand';

interface PlaceState {
  /** The card that the register shows next. */
  readonly card: CardNumber | undefined;
  /** The card whose conflict the merge room shows next. */
  readonly conflictOf: CardNumber | undefined;
}

/** Where one room sends somebody to in another. Whoever arrives takes it. */
export const usePlaces = create<PlaceState>()(() => ({ card: undefined, conflictOf: undefined }));
