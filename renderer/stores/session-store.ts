import type { AssemblyEntry, Identity, Notice } from '@shared/ipc/contract';
import { create } from 'zustand';
import type { FileProblem } from '../bridge/opened-files';
import type { Snapshot } from '../roll-worker/engine-api';

/** What locked the program. */
export type LockReason = Notice<'locked'>;

/**
 * What is known of the vault. `waitUntil`: ms, before then no passphrase is tried. `reason`: absent where nothing was locked,
 * since the program has only just been started.
 */
type VaultView =
  | { readonly step: 'starting' }
  | { readonly step: 'absent' }
  | { readonly step: 'locked'; readonly reason?: LockReason; readonly waitUntil: number }
  | { readonly step: 'unlocked'; readonly identity: Identity };

export const officeRooms = [
  'overview',
  'members',
  'rules',
  'cards',
  'accreditors',
  'merge',
  'hall',
  'cash',
  'register',
  'reports',
  'log',
] as const;
export const deskRooms = ['desk', 'guests', 'door', 'cards', 'cash', 'register', 'log', 'send'] as const;
export type OfficeRoom = (typeof officeRooms)[number];
type DeskRoom = (typeof deskRooms)[number];
export type Room = OfficeRoom | DeskRoom;

/** Where the user is. Kept while the program is locked, so that unlocking leads back there. */
export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'own-key' }
  | { readonly at: 'known-keys' }
  | { readonly at: 'new-assembly' }
  | { readonly at: 'package'; readonly file: File | undefined }
  | { readonly at: 'destroy'; readonly entry: AssemblyEntry }
  | { readonly at: 'assembly'; readonly entry: AssemblyEntry; readonly room: Room };

interface SessionState {
  readonly vault: VaultView;
  readonly place: Place;
  /** The open assembly; absent while none is open, or while it is being opened. */
  readonly snapshot: Snapshot | undefined;
  readonly keysShown: boolean;
  /** Wrong passphrases since the vault was unlocked the time before, ms since 1970; for a note after unlocking. */
  readonly failedAttempts: readonly number[];
  /** Files to be opened that wait for the screen to be free; in an office's assembly the merge room takes them. */
  readonly waitingFiles: readonly File[];
  /** The first of the files that can't be opened; once it is dismissed, the next. */
  readonly fileProblem: FileProblem | undefined;
  readonly setVault: (vault: VaultView) => void;
  readonly setPlace: (place: Place) => void;
  readonly setSnapshot: (snapshot: Snapshot | undefined) => void;
  readonly showKeys: (shown: boolean) => void;
  readonly setFailedAttempts: (times: readonly number[]) => void;
  readonly addFiles: (files: readonly File[], problems: readonly FileProblem[]) => void;
  /** Takes out as many of the files that wait, or all. */
  readonly takeFiles: (count?: number) => readonly File[];
  readonly dismissFileProblem: () => void;
}

interface Hidden {
  readonly moreFileProblems: readonly FileProblem[];
}

/** What the window shows of the session. */
export const useSession = create<SessionState & Hidden>()((set, get) => ({
  vault: { step: 'starting' },
  place: { at: 'home' },
  snapshot: undefined,
  keysShown: false,
  failedAttempts: [],
  waitingFiles: [],
  fileProblem: undefined,
  moreFileProblems: [],
  setVault: (vault) => set({ vault }),
  setPlace: (place) => set({ place }),
  // A snapshot names members: what arrives after the lock is not taken in.
  setSnapshot: (snapshot) =>
    set(({ vault }) => ({ snapshot: vault.step === 'unlocked' ? snapshot : undefined })),
  showKeys: (keysShown) => set({ keysShown }),
  setFailedAttempts: (failedAttempts) => set({ failedAttempts }),
  addFiles: (files, problems) =>
    set((state) => {
      const known = state.fileProblem === undefined ? [] : [state.fileProblem];
      const [fileProblem, ...moreFileProblems] = [...known, ...state.moreFileProblems, ...problems];
      return { waitingFiles: [...state.waitingFiles, ...files], fileProblem, moreFileProblems };
    }),
  takeFiles: (count) => {
    const { waitingFiles } = get();
    set({ waitingFiles: count === undefined ? [] : waitingFiles.slice(count) });
    return waitingFiles.slice(0, count);
  },
  dismissFileProblem: () =>
    set(({ moreFileProblems: [fileProblem, ...moreFileProblems] }) => ({ fileProblem, moreFileProblems })),
}));
