import { create } from 'zustand';
import { useSession } from './session-store';

/** Something half written. */
interface Draft {
  readonly value: unknown;
  /** Made while an assembly was shown: it may hold what is known of a member. */
  readonly ofAssembly: boolean;
  /** Can't be sealed, and says nothing of a member: a chosen file. */
  readonly memoryOnly: boolean;
}

interface DraftState {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly keep: (key: string, draft: Draft) => void;
  /** Drops the draft of this key, and those whose keys begin with it and a stroke: `withdraw/`. */
  readonly clear: (key: string) => void;
  /** Takes out what has to be sealed while the program is locked. */
  readonly takeSealable: () => Record<string, unknown>;
  readonly putBack: (sealed: Readonly<Record<string, unknown>>) => void;
  /** Drops all that was made while an assembly was shown. */
  readonly dropOfAssembly: () => void;
}

/** Work in progress on the screens. */
export const useDrafts = create<DraftState>()((set, get) => ({
  drafts: new Map(),
  keep: (key, draft) => set(({ drafts }) => ({ drafts: new Map(drafts).set(key, draft) })),
  clear: (key) =>
    set(({ drafts }) => ({ drafts: without(drafts, (at) => at === key || at.startsWith(`${key}/`)) })),
  takeSealable: () => {
    const isSealable = ({ ofAssembly, memoryOnly }: Draft) => ofAssembly && !memoryOnly;
    const sealable = [...get().drafts].filter(([, draft]) => isSealable(draft));
    set(({ drafts }) => ({ drafts: without(drafts, (_, draft) => isSealable(draft)) }));
    return Object.fromEntries(sealable.map(([key, { value }]) => [key, value]));
  },
  putBack: (sealed) => {
    if (useSession.getState().vault.step !== 'unlocked') return;
    set(({ drafts }) => {
      const back = Object.entries(sealed).map(
        ([key, value]) => [key, { value, ofAssembly: true, memoryOnly: false }] as const,
      );
      return { drafts: new Map([...drafts, ...back]) };
    });
  },
  dropOfAssembly: () => set(({ drafts }) => ({ drafts: without(drafts, (_, draft) => draft.ofAssembly) })),
}));

function without(
  drafts: ReadonlyMap<string, Draft>,
  isDropped: (key: string, draft: Draft) => boolean,
): ReadonlyMap<string, Draft> {
  return new Map([...drafts].filter(([key, draft]) => !isDropped(key, draft)));
}
