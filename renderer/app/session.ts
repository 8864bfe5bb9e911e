import type { Assembly } from '@shared/domain/assembly';
import type { AssemblyEntry, AssemblyKey, Identity, KeyFailure, VaultFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { call, onNotice } from '../bridge/bridge';
import { takeOpenedFiles } from '../bridge/opened-files';
import type {
  Cancelled,
  Engine,
  NotTakenIn,
  OnProgress,
  OpenAssembly,
  OpenFailure,
  Snapshot,
} from '../roll-worker/engine-api';
import { useDesk } from '../stores/desk-store';
import { useDrafts } from '../stores/draft-store';
import { type LockReason, type Room, useSession } from '../stores/session-store';
import { connectEngine, engine, handOver } from './engine';
import type { OwnKey } from './own-key';
import { staysSignedOn } from './operator-secret';
import { putBackDrafts, takeDrafts } from './sealed-drafts';
import { entryOf, forgetEntry, keepEntry } from './vault-entry';

/** Why an assembly could not be opened. */
export type OpeningFailure =
  VaultFailure | OpenFailure | Cancelled | NotTakenIn | { readonly kind: 'assembly-absent' };

const CANCELLED = err({ kind: 'cancelled' as const });

/** Connects the window's halves and finds out whether there is a vault. Once, when the window opens. */
export async function startSession(): Promise<void> {
  onNotice('locked', showLocked);
  onNotice('fileOpened', () => void takeInFiles());
  onNotice('menuCommand', (command) => {
    if (command === 'show-keys') useSession.getState().showKeys(true);
    if (command === 'open-package') goToPackage(undefined);
  });
  await connectEngine((snapshot) => {
    const { vault, place, snapshot: shown, setSnapshot } = useSession.getState();
    const isShown = place.at === 'assembly' && shown?.assembly.id === snapshot.assembly.id;
    // The first one is shown by whoever opens the assembly, once all is in its place.
    if (vault.step !== 'unlocked' || !isShown) return;
    setSnapshot(snapshot);
    void keepEntry(place.entry, snapshot);
  });
  await readVault();
}

async function readVault(): Promise<void> {
  const status = await call('vaultStatus');
  const { setVault } = useSession.getState();
  if (status.state === 'absent') setVault({ step: 'absent' });
  else if (status.state === 'unlocked' && status.identity) await enter(status.identity);
  else setVault({ step: 'locked', waitUntil: Date.now() + status.waitMs });
}

async function enter(identity: Identity): Promise<void> {
  useSession.getState().setVault({ step: 'unlocked', identity });
  const [attempts] = await Promise.all([call('failedAttempts'), takeInFiles()]);
  if (attempts.ok) useSession.getState().setFailedAttempts(attempts.value.recent);
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

/** Locks the vault. The window shows nothing any more at once, whatever the worker is busy with. */
export async function lock(): Promise<void> {
  if (isLocked()) return;
  const locked = call('lockVault');
  showLocked('user');
  await locked;
}

/**
 * Forgets all of the members in memory. What is half written goes to the worker, which seals it before it closes; long work is
 * cancelled. An assembly that was not shown yet has nothing half written but what its storage still keeps.
 */
function showLocked(reason: LockReason): void {
  const { vault, snapshot, setVault, setSnapshot, setFailedAttempts, showKeys } = useSession.getState();
  if (vault.step === 'locked') return;
  // First of all: from here on the stores take nothing in, and forms that go clear nothing.
  setVault({ step: 'locked', reason, waitUntil: 0 });
  const drafts = takeDrafts();
  setSnapshot(undefined);
  setFailedAttempts([]);
  showKeys(false);
  void engine().suspend(snapshot === undefined ? undefined : drafts);
}

/** Takes in the files that the system asked the program to open. Only an unlocked program reads them; until then they wait. */
async function takeInFiles(): Promise<void> {
  if (isLocked()) return;
  const { files, problems } = await takeOpenedFiles();
  useSession.getState().addFiles(files, problems);
  showFiles();
}

/** Opens files that somebody dropped where nothing else takes them. */
export function openFiles(files: readonly File[]): void {
  if (isLocked()) return;
  useSession.getState().addFiles(files, []);
  showFiles();
}

/**
 * Shows the next file that waits. In an office's assembly all go to the merge room, for they can only be what desks report;
 * else one after the other is opened as a roll package, the next when the one before is done with.
 */
function showFiles(): void {
  const { place, waitingFiles, takeFiles } = useSession.getState();
  if (isLocked() || waitingFiles.length === 0) return;
  if (place.at === 'assembly' && place.entry.role === 'office') goToRoom('merge');
  else if (place.at !== 'package' || place.file === undefined) goToPackage(takeFiles(1)[0]);
}

/**
 * Shows the screen that opens roll packages. An open assembly stays open in the worker, which then can tell whether a
 * package is newer.
 */
export function goToPackage(file: File | undefined): void {
  const { setPlace, setSnapshot } = useSession.getState();
  if (isLocked()) return;
  setSnapshot(undefined);
  dropWork();
  setPlace({ at: 'package', file });
}

/** Leaves the open assembly, if there is one, for a screen outside of it; for home only once no file waits. */
export async function goTo(at: 'home' | 'own-key' | 'known-keys' | 'new-assembly'): Promise<void> {
  const { setPlace, setSnapshot } = useSession.getState();
  setPlace({ at });
  setSnapshot(undefined);
  dropWork();
  if (at === 'home') showFiles();
  await engine().close();
}

/** What is half written in an assembly goes with it. */
function dropWork(): void {
  void engine().dropDraft();
  useDesk.getState().takePlace();
  useDrafts.getState().dropOfAssembly();
}

/** Shows a room of the open assembly. */
export function goToRoom(room: Room): void {
  const { place, setPlace } = useSession.getState();
  if (place.at === 'assembly') setPlace({ ...place, room });
}

/** Shows an assembly; its screen opens it. */
export function goToAssembly(entry: AssemblyEntry): void {
  const room = entry.role === 'office' ? 'overview' : 'desk';
  forgetEntry();
  useSession.getState().setPlace({ at: 'assembly', entry, room });
}

/**
 * Reads an assembly's data into memory, and puts back what was half written when the program was locked.
 * @param acceptLoss somebody has agreed to go on with data that are older than the vault knows
 */
export async function openAssembly(
  entry: AssemblyEntry,
  onProgress: OnProgress,
  acceptLoss = false,
): Promise<Result<undefined, OpeningFailure>> {
  const { id, role } = entry;
  const key = await call('openAssembly', { id, role });
  if (!key.ok) return key;
  // Locked or left in the meantime: the worker has been told to close, and nothing of it may be opened or shown.
  if (!isShown(entry)) return forget(key.value);
  const open = handOver({ id, role }, key.value, identity(), acceptLoss);
  const opened = await engine().open(open, onProgress);
  if (!opened.ok) return opened;
  if (!isShown(entry)) return CANCELLED;
  const snapshot = await withoutStranger(opened.value);
  const drafts = await engine().takeDraft();
  if (!isShown(entry)) return CANCELLED;
  putBackDrafts(drafts);
  useSession.getState().setSnapshot(snapshot);
  void keepEntry(entry, snapshot);
  return ok(undefined);
}

/**
 * Opens an assembly in the worker without showing it, so that a package can be told from what is there.
 * @returns whether it is open now
 */
export async function openUnseen({ id, role }: AssemblyEntry, onProgress: OnProgress): Promise<boolean> {
  const key = await call('openAssembly', { id, role });
  if (!key.ok) return false;
  if (isLocked()) {
    forget(key.value);
    return false;
  }
  const opened = await engine().open(handOver({ id, role }, key.value, identity()), onProgress);
  return opened.ok;
}

/** Signs off whoever the worker still knows from before a lock, where that person has to show again who sits there. */
async function withoutStranger(snapshot: Snapshot): Promise<Snapshot> {
  const { role, operator } = snapshot;
  if (role === 'office' || operator === undefined) return snapshot;
  const operators = await call('listOperators');
  const stays = operators.ok && staysSignedOn(operator, operators.value);
  return stays || isLocked() ? snapshot : await engine().signOff();
}

/** Makes a new assembly of which this computer is the office, and shows it. */
export async function createAssembly(assembly: Assembly): Promise<Result<undefined, OpeningFailure>> {
  return await withEntry(entryOf(assembly, 'office'), (open) => engine().createAssembly(open, assembly));
}

/** Takes in the package that was read before, and shows its assembly. */
export async function acceptPackage(
  assembly: Assembly,
  onProgress: OnProgress,
  accepted: Parameters<Engine['acceptPackage']>[2],
): Promise<Result<undefined, OpeningFailure>> {
  return await withEntry(entryOf(assembly, 'desk'), (open) =>
    engine().acceptPackage(open, onProgress, accepted),
  );
}

/**
 * Stores something in an assembly, and shows it. The vault's entry has the new texts only once that is stored; of a new assembly
 * that wasn't, nothing stays.
 */
async function withEntry(
  entry: AssemblyEntry,
  store: (open: OpenAssembly) => Promise<Result<Snapshot, OpeningFailure>>,
): Promise<Result<undefined, OpeningFailure>> {
  const which = { id: entry.id, role: entry.role };
  const known = await call('openAssembly', which);
  const isNew = !known.ok && known.error.kind === 'assembly-absent';
  const key = isNew ? await call('addAssembly', entry) : known;
  if (!key.ok) return key;
  if (isLocked()) return forget(key.value);
  const stored = await store(handOver(which, key.value, identity()));
  if (!stored.ok) {
    if (isNew) await dropEntry(which);
    return stored;
  }
  if (isLocked()) return CANCELLED;
  const updated = isNew ? undefined : await call('addAssembly', entry);
  if (updated?.ok) updated.value.dataKey.fill(0);
  if (isLocked()) return CANCELLED;
  useSession.getState().setSnapshot(stored.value);
  goToAssembly(entry);
  return ok(undefined);
}

async function dropEntry(which: Pick<AssemblyEntry, 'id' | 'role'>): Promise<void> {
  await engine().deleteStorage(which);
  await call('forgetAssembly', which);
}

function isLocked(): boolean {
  return useSession.getState().vault.step !== 'unlocked';
}

function isShown(entry: AssemblyEntry): boolean {
  const { place } = useSession.getState();
  return !isLocked() && place.at === 'assembly' && place.entry === entry;
}

/** Nobody waits for this key any more. */
function forget({ dataKey }: AssemblyKey): typeof CANCELLED {
  dataKey.fill(0);
  return CANCELLED;
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
