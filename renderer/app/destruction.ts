import type {
  AssemblyEntry,
  CallAnswer,
  Destruction,
  DestructionRecord,
  VaultFailure,
} from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { call } from '../bridge/bridge';
import type { DestructionFacts, OnProgress } from '../roll-worker/engine-api';
import { useSession } from '../stores/session-store';
import { engine, handOver } from './engine';
import { type OpeningFailure, identity } from './session';

/** Shows the screen that destroys an assembly's data. */
export function goToDestroy(entry: AssemblyEntry): void {
  useSession.getState().setPlace({ at: 'destroy', entry });
}

/** Opens an assembly without showing it, asks what there is to destroy, and closes it. */
export async function readDestructionFacts(
  { id, role }: AssemblyEntry,
  onProgress: OnProgress,
): Promise<Result<DestructionFacts, OpeningFailure>> {
  const key = await call('openAssembly', { id, role });
  if (!key.ok) return key;
  const opened = await engine().open(handOver({ id, role }, key.value, identity()), onProgress);
  if (!opened.ok) return opened;
  if (useSession.getState().vault.step !== 'unlocked') return err({ kind: 'cancelled' });
  const facts = await engine().destruction();
  await engine().close();
  return ok(facts);
}

/** The record of a destruction, and whether the database is gone too. Without its key nobody can read it. */
export interface Destroyed {
  readonly record: DestructionRecord;
  readonly deleted: boolean;
}

type DestroyFailure = Extract<CallAnswer<'destroyAssembly'>, { ok: false }>['error'];

/** Signs the declaration, drops the data key, and deletes the database: from the first step on nothing can be read. */
export async function destroyAssembly(declared: Destruction): Promise<Result<Destroyed, DestroyFailure>> {
  const { id, role } = declared;
  const destroyed = await call('destroyAssembly', declared);
  if (!destroyed.ok) return destroyed;
  const deleted = await engine().deleteStorage({ id, role });
  return ok({ record: destroyed.value, deleted: deleted.ok });
}

/** What home shows: the assemblies that are here, and the records of those that were. */
export interface Holdings {
  readonly entries: readonly AssemblyEntry[];
  readonly destroyed: readonly DestructionRecord[];
}

/** Reads what this computer holds, and deletes databases that an earlier destruction could not delete. */
export async function readHoldings(): Promise<Result<Holdings, VaultFailure>> {
  const [listed, gone] = await Promise.all([call('listAssemblies'), call('listDestroyed')]);
  if (!listed.ok) return listed;
  if (!gone.ok) return gone;
  const entries = listed.value;
  const isHere = ({ id, role }: DestructionRecord) =>
    entries.some((entry) => entry.id === id && entry.role === role);
  for (const { id, role } of gone.value.filter((record) => !isHere(record))) {
    void engine().deleteStorage({ id, role });
  }
  return ok({ entries, destroyed: gone.value });
}
