import type { AssemblyEntry, Identity } from '@shared/ipc/contract';
import { create } from 'zustand';
import type { Snapshot } from '../roll-worker/engine-api';

/** What is known of the vault. `waitUntil`: ms, before then no passphrase is tried. */
type VaultView =
  | { readonly step: 'starting' }
  | { readonly step: 'absent' }
  | { readonly step: 'locked'; readonly name: string | undefined; readonly waitUntil: number }
  | { readonly step: 'unlocked'; readonly identity: Identity };

export const officeRooms = [
  'overview',
  'members',
  'register',
  'accreditors',
  'merge',
  'reports',
  'log',
] as const;
export const deskRooms = ['desk', 'register', 'log', 'send'] as const;
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
  readonly setVault: (vault: VaultView) => void;
  readonly setPlace: (place: Place) => void;
  readonly setSnapshot: (snapshot: Snapshot | undefined) => void;
  readonly showKeys: (shown: boolean) => void;
}

/** What the window shows of the session. */
export const useSession = create<SessionState>()((set) => ({
  vault: { step: 'starting' },
  place: { at: 'home' },
  snapshot: undefined,
  keysShown: false,
  setVault: (vault) => set({ vault }),
  setPlace: (place) => set({ place }),
  setSnapshot: (snapshot) => set({ snapshot }),
  showKeys: (keysShown) => set({ keysShown }),
}));
