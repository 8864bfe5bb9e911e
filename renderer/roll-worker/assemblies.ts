import type { Assembly } from '@shared/domain/assembly';
import type { Command, Refusal } from '@shared/domain/commands';
import { decide } from '@shared/domain/decide';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { OpenAssembly } from './engine-api';
import type { OnProgress, OpenFailure, StorageFailure } from './engine-files';
import type { Snapshot } from './engine-views';
import { emptySession, openStorage, readSession } from './open-session';
import { memberOf, type Session } from './session';
import { Work } from './work';

/** The office's new assembly. One that exists is opened as it is. */
export async function createAssembly(
  core: EngineCore,
  open: OpenAssembly,
  assembly: Assembly,
): Promise<Result<Snapshot, OpenFailure>> {
  core.drop();
  const storage = await openStorage(core.dependencies.openStore, open);
  if (!storage.ok) return storage;
  const existing = await readSession(storage.value, open, new Work());
  if (existing.ok) return ok(core.show(existing.value));
  if (existing.error.kind !== 'no-such-assembly') return closeWith(storage.value, existing.error);
  core.show(emptySession(storage.value, open, assembly));
  const created = await core.take({ bodies: [{ type: 'assembly-created', payload: { assembly } }] });
  if (!created.ok) core.drop();
  return created;
}

export async function openAssembly(
  core: EngineCore,
  open: OpenAssembly,
  onProgress: OnProgress,
): Promise<Result<Snapshot, OpenFailure>> {
  core.drop();
  const storage = await openStorage(core.dependencies.openStore, open);
  if (!storage.ok) return storage;
  const session = await readSession(storage.value, open, new Work(onProgress));
  return session.ok ? ok(core.show(session.value)) : closeWith(storage.value, session.error);
}

/** Decides on a command and stores what it leads to. Only inside `inTurn`. */
export async function execute(
  core: EngineCore,
  command: Command,
): Promise<Result<{ already: boolean }, Refusal | StorageFailure>> {
  const session = core.openSession;
  const decided = decide(session.state, command, {
    deskId: session.identity.fingerprint,
    role: session.role,
    member: 'member' in command ? memberOf(session, command.member) : undefined,
    assembly: session.assembly,
    columns: session.roll?.record.columns ?? [],
  });
  if (!decided.ok) return decided;
  const { bodies, already } = decided.value;
  if (bodies.length === 0) return ok({ already });
  const taken = await core.take({ bodies });
  return taken.ok ? ok({ already }) : taken;
}

function closeWith<Failure>(storage: Session['storage'], failure: Failure): Result<never, Failure> {
  storage.close();
  return err(failure);
}
