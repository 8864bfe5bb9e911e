import { DELTA_FORMAT, FORMAT_VERSION } from '@shared/exchange/format';
import { writeDelta, type Delta } from '@shared/exchange/delta';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { ExportFailure, OnProgress, OutputFile, StorageFailure } from './engine-files';
import { sealMessage } from './envelope-seal';
import { trustIn } from './envelope-signers';
import { fileName } from './file-names';
import { DELTA_RECORD, ownLog, type Session } from './session';

/**
 * The desk's log for the office whose list this is, unless its key is distrusted by now: what the office has not acknowledged,
 * or, where `whole` asks for it or nothing else is left to say, all of it.
 */
export async function exportDelta(
  core: EngineCore,
  offices: readonly Contact[],
  onProgress: OnProgress,
  whole: boolean,
): Promise<Result<OutputFile & { readonly upTo: number }, ExportFailure>> {
  const session = core.openSession;
  const issued = session.roll?.record.issued;
  if (issued === undefined) return err({ kind: 'no-roll' });
  const { office } = issued;
  if (trustIn(office, offices).trust === 'distrusted')
    return err({ kind: 'own-office-distrusted', office: office.name });
  const delta = deltaOf(session, whole, core.dependencies.now());
  if (delta === undefined) return err({ kind: 'no-roll' });
  return await core.longWork(onProgress, async (work) => {
    const sealed = await sealMessage({
      content: writeDelta(delta),
      recipients: [office.publicKey],
      evenExpired: true,
      services: core.services,
      onProgress: work.report,
      isCancelled: () => work.isCancelled,
    });
    if (!sealed.ok) return sealed;
    const name = fileName(session, `delta-${session.identity.name}`, 'pgp');
    return ok({ name, bytes: sealed.value, upTo: delta.header.to });
  });
}

function deltaOf(session: Session, whole: boolean, nowMs: number): Delta | undefined {
  const record = session.roll?.record;
  if (record === undefined) return undefined;
  const { identity, assembly, acknowledged, ownHead } = session;
  const place = record.issued?.place;
  const log = ownLog(session);
  const known = whole ? 0 : (acknowledged?.upTo ?? 0);
  const from = known < log.length ? known + 1 : 1;
  const header: Delta['header'] = {
    format: DELTA_FORMAT,
    version: FORMAT_VERSION,
    assemblyId: assembly.id,
    assemblyTitle: assembly.title,
    rollId: record.rollId,
    desk: {
      id: identity.fingerprint,
      name: identity.name,
      // The office can't have the key of a desk that it made an emergency package for.
      ...(place !== undefined && { publicKey: identity.publicKey }),
    },
    ...(place !== undefined && { place }),
    ...{ from, to: log.length, head: ownHead.hash },
    createdAt: new Date(nowMs).toISOString(),
  };
  return { header, events: log.slice(from - 1) };
}

/** Notes how much of the log has left this computer. Only inside `inTurn`. */
export async function deltaSaved(core: EngineCore, upTo: number): Promise<Result<undefined, StorageFailure>> {
  const savedDelta = { upTo, at: core.dependencies.now() };
  const step = { records: [{ name: DELTA_RECORD, value: savedDelta }] };
  const taken = await core.take(step, (session) => ({ ...session, savedDelta }));
  return taken.ok ? ok(undefined) : taken;
}
