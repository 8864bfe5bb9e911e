import type { Assembly } from '@shared/domain/assembly';
import type { AssemblyEntry, Identity, KeyFailure, VaultFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { call, onNotice } from '../bridge/bridge';
import { takeOpenedFiles } from '../bridge/opened-files';
import type { Cancelled, Engine, NotTakenIn, OnProgress, OpenFailure } from '../roll-worker/engine-api';
import { useDesk } from '../stores/desk-store';
import { type Room, useSession } from '../stores/session-store';
import { connectEngine, engine } from './engine';
import type { OwnKey } from './own-key';

/** Why an assembly could not be opened. */
export type OpeningFailure =
  VaultFailure | OpenFailure | Cancelled | NotTakenIn | { readonly kind: 'assembly-absent' };

/** Connects the window's halves and finds out whether there is a vault. Once, when the window opens. */
export async function startSession(): Promise<void> {
  onNotice('locked', () => void showLocked());
  onNotice('fileOpened', () => void openWaitingFiles());
  onNotice('menuCommand', (command) => {
    if (command === 'lock') void lock();
    if (command === 'show-keys') useSession.getState().showKeys(true);
    if (command === 'open-package') goToPackage(undefined);
  });
  await connectEngine((snapshot) => {
    const { vault, place, setSnapshot } = useSession.getState();
    const isShown = place.at === 'assembly' && place.entry.id === snapshot.assembly.id;
    if (vault.step === 'unlocked' && isShown) setSnapshot(snapshot);
  });
  await readVault();
}

async function readVault(): Promise<void> {
  const status = await call('vaultStatus');
  const { setVault } = useSession.getState();
  if (status.state === 'absent') setVault({ step: 'absent' });
  else if (status.state === 'unlocked' && status.identity) await enter(status.identity);
  else setVault({ step: 'locked', name: status.identity?.name, waitUntil: Date.now() + status.waitMs });
}

async function enter(identity: Identity): Promise<void> {
  useSession.getState().setVault({ step: 'unlocked', identity });
  await openWaitingFiles();
}

/** First start: makes the vault and the identity in it; with `key`, of that key. */
export async function createIdentity(
  name: string,
  passphrase: string,
  key?: OwnKey,
): Promise<Result<undefined, VaultFailure | KeyFailure>> {
  const made = await call('createVault', { name, passphrase, ...(key && { key }) });
  if (made.ok) await enter(made.value);
  return made.ok ? ok(undefined) : made;
}

/** Opens the vault; the place where the user was before is shown again. */
export async function unlock(passphrase: string): Promise<Result<undefined, VaultFailure>> {
  const opened = await call('unlockVault', { passphrase });
  if (opened.ok) await enter(opened.value);
  return opened.ok ? ok(undefined) : opened;
}

/** Locks the vault and forgets all of the members in memory. */
export async function lock(): Promise<void> {
  if (useSession.getState().vault.step !== 'unlocked') return;
  await call('lockVault');
  await showLocked();
}

async function showLocked(): Promise<void> {
  const { vault, setVault, setSnapshot, showKeys } = useSession.getState();
  if (vault.step === 'locked') return;
  const name = vault.step === 'unlocked' ? vault.identity.name : undefined;
  setVault({ step: 'locked', name, waitUntil: 0 });
  setSnapshot(undefined);
  showKeys(false);
  useDesk.getState().setWithdrawing(undefined);
  await engine().close();
}

/** Shows the files that the system asked the program to open. Only an unlocked program reads them. */
async function openWaitingFiles(): Promise<void> {
  if (useSession.getState().vault.step !== 'unlocked') return;
  const [file] = await takeOpenedFiles();
  if (file) goToPackage(file);
}

/**
 * Shows the screen that opens roll packages. An open assembly stays open in the worker, which then can tell whether a
 * package is newer.
 */
export function goToPackage(file: File | undefined): void {
  const { vault, setPlace, setSnapshot } = useSession.getState();
  if (vault.step !== 'unlocked') return;
  setSnapshot(undefined);
  useDesk.getState().clear();
  setPlace({ at: 'package', file });
}

/** Leaves the open assembly, if there is one, for a screen outside of it. */
export async function goTo(at: 'home' | 'own-key' | 'known-keys' | 'new-assembly'): Promise<void> {
  const { setPlace, setSnapshot } = useSession.getState();
  setPlace({ at });
  setSnapshot(undefined);
  useDesk.getState().clear();
  await engine().close();
}

/** Shows a room of the open assembly. */
export function goToRoom(room: Room): void {
  const { place, setPlace } = useSession.getState();
  if (place.at === 'assembly') setPlace({ ...place, room });
}

/** Shows an assembly; its screen opens it. */
export function goToAssembly(entry: AssemblyEntry): void {
  const room = entry.role === 'office' ? 'overview' : 'desk';
  useSession.getState().setPlace({ at: 'assembly', entry, room });
}

/** Reads an assembly's data into memory. */
export async function openAssembly(
  entry: AssemblyEntry,
  onProgress: OnProgress,
): Promise<Result<undefined, OpeningFailure>> {
  const { id, role } = entry;
  const key = await call('openAssembly', { id, role });
  if (!key.ok) return key;
  const opened = await engine().open({ id, role, dataKey: key.value, identity: identity() }, onProgress);
  if (!opened.ok) return opened;
  const { vault, place, setSnapshot } = useSession.getState();
  // Locked or left in the meantime: the worker has been told to close, and nothing of it may be shown.
  if (vault.step !== 'unlocked' || place.at !== 'assembly' || place.entry !== entry)
    return err({ kind: 'cancelled' });
  setSnapshot(opened.value);
  return ok(undefined);
}

/** Makes a new assembly of which this computer is the office, and shows it. */
export async function createAssembly(assembly: Assembly): Promise<Result<undefined, OpeningFailure>> {
  const entry = entryOf(assembly, 'office');
  const key = await call('addAssembly', entry);
  if (!key.ok) return key;
  const open = { id: assembly.id, role: 'office', dataKey: key.value, identity: identity() } as const;
  const made = await engine().createAssembly(open, assembly);
  if (!made.ok) return made;
  if (isLocked()) return err({ kind: 'cancelled' });
  useSession.getState().setSnapshot(made.value);
  goToAssembly(entry);
  return ok(undefined);
}

/** Takes in the package that was read before, and shows its assembly. */
export async function acceptPackage(
  assembly: Assembly,
  onProgress: OnProgress,
  accepted: Parameters<Engine['acceptPackage']>[2],
): Promise<Result<undefined, OpeningFailure>> {
  const entry = entryOf(assembly, 'desk');
  const key = await call('addAssembly', entry);
  if (!key.ok) return key;
  const open = { id: assembly.id, role: 'desk', dataKey: key.value, identity: identity() } as const;
  const taken = await engine().acceptPackage(open, onProgress, accepted);
  if (!taken.ok) return taken;
  if (isLocked()) return err({ kind: 'cancelled' });
  useSession.getState().setSnapshot(taken.value);
  goToAssembly(entry);
  return ok(undefined);
}

function isLocked(): boolean {
  return useSession.getState().vault.step !== 'unlocked';
}

/**
 * This computer's identity.
 * @throws where the vault is locked: no screen that acts is shown then
 */
export function identity(): Identity {
  const { vault } = useSession.getState();
  return vault.step === 'unlocked' ? vault.identity : fail();
}

function fail(): never {
  throw new Error('the vault is locked');
}

function entryOf({ id, title, date, place }: Assembly, role: AssemblyEntry['role']): AssemblyEntry {
  return { id, role, title, date, place };
}
