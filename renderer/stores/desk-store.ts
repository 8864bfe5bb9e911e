import type { Vote } from '@shared/domain/assembly';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { create } from 'zustand';
import { useSession } from './session-store';

/** What the screen says about the act that was just saved. */
export interface Acknowledgement {
  readonly kind: 'accredited' | 'replaced' | 'withdrawn' | 'refusal-recorded';
  readonly name: string;
  readonly card: CardNumber | undefined;
  /** The votes a person was accredited for, where these are not all that are held. */
  readonly only?: readonly Vote[];
  /** The votes a person was accredited for by an exception. */
  readonly exception?: readonly Vote[];
  /** Who carries the vote, and has the card. */
  readonly holder?: string;
  /** The desk didn't hold the card: it was handed out for a reason. */
  readonly foreign?: true;
  /** Of a withdrawal: the card is back, and can be handed out again. */
  readonly returned?: boolean;
  /** ms */
  readonly at: number;
  /** Nothing needed to change: the same had been done before. */
  readonly already: boolean;
}

/** Where somebody is at the desk. */
interface DeskPlace {
  readonly query: string;
  readonly person: MemberKey | undefined;
  /** Whose accreditation a dialog is about to withdraw. */
  readonly withdrawing: MemberKey | undefined;
  /** And of which card; absent: of the one that the member has. */
  readonly withdrawingCard: CardNumber | undefined;
}

interface DeskState extends DeskPlace {
  readonly acknowledgement: Acknowledgement | undefined;
  readonly setQuery: (query: string) => void;
  readonly openPerson: (person: MemberKey) => void;
  /** @param stay the person stays open: there is another card to be given */
  readonly acknowledge: (acknowledgement: Acknowledgement, stay?: boolean) => void;
  /** @param card which, where the member has several */
  readonly setWithdrawing: (member: MemberKey | undefined, card?: CardNumber) => void;
  /** An empty search, nobody open. */
  readonly clear: () => void;
  /** Takes the place away to be sealed: nothing of it stays. */
  readonly takePlace: () => DeskPlace;
  readonly putBack: (place: DeskPlace) => void;
}

/** What the desk's screen shows; never outlives the window. */
export const useDesk = create<DeskState>()((set, get) => ({
  query: '',
  person: undefined,
  acknowledgement: undefined,
  withdrawing: undefined,
  withdrawingCard: undefined,
  setQuery: (query) => whileUnlocked(() => set({ query })),
  openPerson: (person) => whileUnlocked(() => set({ person, acknowledgement: undefined })),
  acknowledge: (acknowledgement, stay = false) =>
    whileUnlocked(() => set(stay ? { acknowledgement } : { acknowledgement, person: undefined, query: '' })),
  setWithdrawing: (withdrawing, withdrawingCard) =>
    whileUnlocked(() => set({ withdrawing, withdrawingCard })),
  clear: () => set({ query: '', person: undefined, acknowledgement: undefined }),
  takePlace: () => {
    const { query, person, withdrawing, withdrawingCard } = get();
    const nowhere = { query: '', person: undefined, withdrawing: undefined, withdrawingCard: undefined };
    set({ ...nowhere, acknowledgement: undefined });
    return { query, person, withdrawing, withdrawingCard };
  },
  putBack: (place) => whileUnlocked(() => set(place)),
}));

/** What arrives after the lock, from an act that was under way, is not taken in. */
function whileUnlocked(change: () => void): void {
  if (useSession.getState().vault.step === 'unlocked') change();
}
