import type { Assembly } from '@shared/domain/assembly';
import type { Approval, Command, Refusal } from '@shared/domain/commands';
import { assemblyFault } from '@shared/domain/decide-assembly';
import { decide } from '@shared/domain/decide';
import { unreportedEvents } from '@shared/domain/retention';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import { checkAnchor, type Lost } from './anchor';
import type { EngineCore } from './core';
import { coverageOf } from './coverage';
import { isTrustedDesk } from './deltas-open';
import type { OpenAssembly } from './engine-api';
import type { OnProgress, OpenFailure, StorageFailure } from './engine-files';
import type { DestructionFacts, Snapshot } from './engine-views';
import { databaseOf, emptySession, openStorage, readSession } from './open-session';
import { rollView } from './roll-view';
import { memberOf, ownLog, takeStep, type Session } from './session';
import { draftRecords, withoutDraft, type Kept } from './suspend';
import { CANCELLED } from './work';

/** The office's new assembly. One that exists is opened as it is. Throws on rules that don't go together: no screen makes such. */
export async function createAssembly(
  core: EngineCore,
  open: OpenAssembly,
  assembly: Assembly,
): Promise<Result<Snapshot, OpenFailure>> {
  const fault = assemblyFault(assembly);
  if (fault !== undefined) throw new Error(`no assembly is made like this: ${fault}`);
  core.drop();
  const storage = await openStorage(core.dependencies.openStore, open);
  if (!storage.ok) return storage;
  const existing = await core.longWork(undefined, (work) => readSession(storage.value, open, work));
  if (existing.ok) return ok(core.show(existing.value));
  if (existing.error.kind !== 'no-such-assembly') return closeWith(storage.value, existing.error);
  core.show(emptySession(storage.value, open, assembly));
  const created = await core.take({ bodies: [{ type: 'assembly-created', payload: { assembly } }] });
  if (!created.ok) core.drop();
  return created;
}

/** @param kept what outlived a lock */
export async function openAssembly(
  core: EngineCore,
  open: OpenAssembly,
  onProgress: OnProgress,
  kept: Kept | undefined,
): Promise<Result<Snapshot, OpenFailure>> {
  core.drop();
  return await core.longWork(onProgress, async (work) => {
    const storage = await openStorage(core.dependencies.openStore, open);
    if (!storage.ok) return storage;
    const session = await readSession(storage.value, open, work, kept?.roll);
    if (!session.ok) return closeWith(storage.value, session.error);
    if (work.isCancelled) return closeWith(storage.value, CANCELLED.error);
    const lost = lossOf(session.value, open);
    if (lost.length > 0) return await acceptLoss(core, session.value, lost);
    return ok(core.show({ ...session.value, ...(kept?.operator && { operator: kept.operator }) }));
  });
}

/** What is missing of the logs of a session that was opened. */
function lossOf({ logs, identity }: Session, { anchor = [] }: OpenAssembly): readonly Lost[] {
  const lost = checkAnchor(logs, anchor, identity.fingerprint);
  return lost.ok ? lost.value : [];
}

/** Goes on with what is left, on record (rule S11); from then on the vault knows no more than that. */
async function acceptLoss(
  core: EngineCore,
  session: Session,
  lost: readonly Lost[],
): Promise<Result<Snapshot, StorageFailure>> {
  const bodies = [{ type: 'loss-accepted' as const, payload: { missing: [...lost] } }];
  const taken = await takeStep(session, { bodies }, core.dependencies.now());
  if (!taken.ok) return closeWith(session.storage, taken.error);
  const snapshot = core.show(taken.value, true);
  await core.anchored();
  return ok(snapshot);
}

/** Decides on a command and stores what it leads to. Only inside `inTurn`. */
export async function execute(
  core: EngineCore,
  command: Command,
  accreditors: readonly Contact[],
): Promise<Result<{ already: boolean }, Refusal | StorageFailure>> {
  const session = core.openSession;
  const decided = decide(session.state, command, {
    deskId: session.identity.fingerprint,
    role: session.role,
    operator: session.operator,
    member: 'member' in command ? memberOf(session, command.member) : undefined,
    assembly: session.assembly,
    columns: session.roll?.record.columns ?? [],
    memberBy: (key) => memberOf(session, key),
    nowMs: core.dependencies.now(),
    coverage: coverageOf(session),
    roll: rollView(session),
  });
  if (!decided.ok) return decided;
  if (command.type === 'recognise-emergency-desk' && !isTrustedDesk(accreditors, command.desk))
    return err({ kind: 'emergency-desk-not-compared' });
  const { bodies, already } = decided.value;
  if (bodies.length === 0) return ok({ already });
  const taken = await core.take({ bodies, records: draftRecords(session) }, withoutDraft);
  return taken.ok ? ok({ already }) : taken;
}

/**
 * Who acts from now on. At a desk that goes on record, unless the log says already that this person acts: signing on again
 * after a lock is no event. Only inside `inTurn`.
 */
export async function signOn(
  core: EngineCore,
  operator: Approval,
): Promise<Result<Snapshot, StorageFailure>> {
  const { name, lead } = operator;
  const session: Session = { ...core.openSession, operator };
  const last = ownLog(session)
    .filter(({ type }) => type === 'operator-signed-on')
    .at(-1);
  const isOnRecord =
    last?.type === 'operator-signed-on' && last.payload.name === name && last.payload.lead === lead;
  if (session.role === 'office' || isOnRecord) return ok(core.show(session));
  const bodies = [{ type: 'operator-signed-on' as const, payload: { name, lead } }];
  const taken = await takeStep(session, { bodies }, core.dependencies.now());
  return taken.ok ? ok(core.show(taken.value)) : taken;
}

/** Nobody acts from now on, until somebody signs on. That is no event: nothing is done. */
export function signOff(core: EngineCore): Snapshot {
  return core.show({ ...core.openSession, operator: undefined });
}

/** What there is to destroy of the open assembly. */
export function destructionOf(session: Session): DestructionFacts {
  const { id, role, roll, acknowledged } = session;
  const own = ownLog(session);
  const unacknowledged = role === 'desk' ? unreportedEvents(own, acknowledged?.upTo) : 0;
  const declared = {
    ...{ id, role, events: own.length },
    members: roll?.record.members ?? 0,
    ...(roll !== undefined && { rollId: roll.record.rollId }),
    ...(own.length > 0 && { head: session.ownHead.hash }),
    // Only where the office said so, though there may be nothing that it would have to say.
    acknowledged: role === 'desk' && acknowledged !== undefined && unacknowledged === 0,
  };
  return { declared, unacknowledged };
}

/** Deletes the database of an assembly, open or not. Only inside `inTurn`. */
export async function deleteStorage(
  core: EngineCore,
  which: Pick<OpenAssembly, 'id' | 'role'>,
): Promise<Result<undefined, StorageFailure>> {
  const { session } = core;
  if (session?.id === which.id && session.role === which.role) core.drop();
  try {
    await core.dependencies.deleteStore(databaseOf(which));
    return ok(undefined);
  } catch (error) {
    return err({ kind: 'storage', message: error instanceof Error ? error.message : String(error) });
  }
}

function closeWith<Failure>(storage: Session['storage'], failure: Failure): Result<never, Failure> {
  storage.close();
  return err(failure);
}
