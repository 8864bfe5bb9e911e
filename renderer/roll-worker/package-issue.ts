import type { DeskId } from '@shared/domain/ids';
import { columnsNeeded } from '@shared/domain/rule-sets';
import { FORMAT_VERSION, PACKAGE_FORMAT, type PackageHeader } from '@shared/exchange/format';
import { PackageWriter } from '@shared/exchange/package-writer';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { ExportFailure, OnProgress, OutputFile, StorageFailure } from './engine-files';
import { sealMessage } from './envelope-seal';
import { fileName } from './file-names';
import type { Session } from './session';
import type { OpenRoll } from './stored-roll';
import type { Work } from './work';

/** The roll for these accreditors, with the columns that the rules need and no others. Nothing is logged yet. */
export async function issuePackage(
  core: EngineCore,
  recipients: readonly Contact[],
  onProgress: OnProgress,
): Promise<Result<OutputFile, ExportFailure>> {
  const session = core.openSession;
  const { roll } = session;
  if (roll === undefined) return err({ kind: 'no-roll' });
  const foreign = recipients.find(({ role }) => role !== 'accreditor');
  if (foreign !== undefined) return err({ kind: 'unknown-recipient', fingerprint: foreign.fingerprint });
  const header = headerOf(session, roll, recipients, core.dependencies.now());
  return await core.longWork(onProgress, async (work) => {
    const sealed = await sealMessage({
      content: contentOf(header, roll, work),
      recipients: recipients.map(({ publicKey }) => publicKey),
      services: core.services,
      onProgress: work.report,
      isCancelled: () => work.isCancelled,
    });
    return sealed.ok ? ok({ name: fileName(session, 'roll', 'pgp'), bytes: sealed.value }) : sealed;
  });
}

/** Logs that the package is with these accreditors. Only inside `inTurn`. */
export async function packageSaved(
  core: EngineCore,
  recipients: readonly DeskId[],
): Promise<Result<undefined, StorageFailure>> {
  const rollId = core.openSession.roll?.record.rollId;
  if (rollId === undefined) throw new Error('no roll was issued');
  const payload = { rollId, recipients: [...recipients] };
  const taken = await core.take({ bodies: [{ type: 'package-issued', payload }] });
  return taken.ok ? ok(undefined) : taken;
}

function headerOf(
  { assembly, identity, state }: Session,
  { record }: OpenRoll,
  recipients: readonly Contact[],
  nowMs: number,
): PackageHeader {
  return {
    format: PACKAGE_FORMAT,
    version: FORMAT_VERSION,
    rollId: record.rollId,
    issuedAt: new Date(nowMs).toISOString(),
    assembly,
    batches: state.batches.map(({ batch }) => batch),
    columns: columnsNeeded(assembly.votes, record.columns),
    office: { name: identity.name, fingerprint: identity.fingerprint, publicKey: identity.publicKey },
    recipients: recipients.map(({ fingerprint, name }) => ({ id: fingerprint, name })),
    members: record.members,
  };
}

async function* contentOf(
  header: PackageHeader,
  { roll, record }: OpenRoll,
  work: Work,
): AsyncGenerator<Uint8Array> {
  const writer = new PackageWriter(header);
  const cells = header.columns.map((column) => record.columns.indexOf(column));
  const first = writer.header();
  if (first !== undefined) yield first;
  for (const row of roll.eachRow()) {
    const piece = writer.row(cells.map((cell) => row[cell] ?? null));
    if (piece === undefined) continue;
    yield piece;
    await work.breathe();
  }
  yield writer.trailer();
}
