/** The office says how much of a desk's log it has taken in, and the desk keeps what the office said. */
import { z } from 'zod';
import { hashSchema } from '@shared/domain/ids';
import { hashEvent } from '@shared/domain/log';
import { readAcknowledgement, writeAcknowledgement } from '@shared/exchange/acknowledgement';
import { ACKNOWLEDGEMENT_FORMAT, FORMAT_VERSION, type Acknowledgement } from '@shared/exchange/format';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { AcknowledgementFailure, ExportFailure, OnProgress, OutputFile } from './engine-files';
import type { Snapshot } from './engine-views';
import { MESSAGE_LIMITS, openMessage } from './envelope-open';
import { sealMessage } from './envelope-seal';
import { hasExpired, distrustOf, officeOfRoll, signerOf } from './envelope-signers';
import { fileName } from './file-names';
import { readFile } from './read-file';
import { ownLog, type Session } from './session';
import { snapshotOf } from './snapshot';
import { CANCELLED, type Work } from './work';

export const ACKNOWLEDGEMENT_RECORD = 'acknowledgement';
/** Own events that the office has taken in: up to which, its hash, and when the office said so, ms since 1970. */
export const acknowledgementRecordSchema = z.object({
  upTo: z.int().min(1),
  head: hashSchema,
  at: z.int().min(0),
});

/** A file for this desk that says how much of its log is here. Like a package it goes to a key that was compared. */
export async function exportAcknowledgement(
  core: EngineCore,
  desk: Contact,
  onProgress: OnProgress,
): Promise<Result<OutputFile, ExportFailure>> {
  const session = core.openSession;
  if (desk.role !== 'accreditor' || (await signerOf(desk)) === undefined)
    return err({ kind: 'unknown-recipient', fingerprint: desk.fingerprint });
  if (desk.distrust !== undefined) return err({ kind: 'recipient-distrusted', name: desk.name });
  if (desk.comparedAt === undefined) return err({ kind: 'recipients-not-compared', names: [desk.name] });
  if (await hasExpired(desk)) return err({ kind: 'recipient-expired', name: desk.name });
  const acknowledgement = acknowledgementOf(session, desk, core.dependencies.now());
  if (acknowledgement === undefined) return err({ kind: 'nothing-to-export' });
  return await core.longWork(onProgress, async (work) => {
    const sealed = await sealMessage({
      content: [writeAcknowledgement(acknowledgement)],
      recipients: [desk.publicKey],
      services: core.services,
      onProgress: work.report,
      isCancelled: () => work.isCancelled,
    });
    if (!sealed.ok) return sealed;
    return ok({ name: fileName(session, `acknowledgement-${desk.name}`, 'pgp'), bytes: sealed.value });
  });
}

/** What was taken in of this desk's log last. */
function acknowledgementOf(session: Session, desk: Contact, nowMs: number): Acknowledgement | undefined {
  const { assembly } = session;
  const merged = ownLog(session).flatMap(({ type, payload }) =>
    type === 'delta-merged' && payload.desk === desk.fingerprint ? [payload] : [],
  );
  const last = merged.at(-1);
  if (last === undefined) return undefined;
  return {
    ...{ format: ACKNOWLEDGEMENT_FORMAT, version: FORMAT_VERSION },
    ...{ assemblyId: assembly.id, assemblyTitle: assembly.title },
    ...{ desk: last.desk, upTo: last.upTo, head: last.head },
    acknowledgedAt: new Date(nowMs).toISOString(),
  };
}

/**
 * Checks an acknowledgement against the own log and keeps it. An older one changes nothing. What stands in it lets this desk
 * destroy its data: the office's key is asked about again, as for a package (rule S2).
 */
export async function takeAcknowledgement(
  core: EngineCore,
  source: File,
  offices: readonly Contact[],
  onProgress: OnProgress,
): Promise<Result<Snapshot, AcknowledgementFailure>> {
  return await core.longWork(onProgress, async (work) => {
    const read = await open(core, source, offices, work);
    if (!read.ok) return read;
    return await core.inTurn(async () => (work.isCancelled ? CANCELLED : await keep(core, read.value)));
  });
}

async function open(
  core: EngineCore,
  source: File,
  offices: readonly Contact[],
  work: Work,
): Promise<Result<Acknowledgement, AcknowledgementFailure>> {
  const session = core.openSession;
  work.report({ step: 'reading', done: 0, total: source.size });
  const bytes = await readFile(source, MESSAGE_LIMITS.sealed);
  if (!bytes.ok) return bytes;
  const office = session.roll?.record.issued?.office;
  if (office === undefined) return err({ kind: 'wrong-assembly', title: session.assembly.title });
  const opened = await openMessage({
    bytes: bytes.value,
    services: core.services,
    findSigner: officeOfRoll(office),
    onProgress: work.report,
    isCancelled: () => work.isCancelled,
  });
  if (!opened.ok) return opened;
  const distrust = distrustOf(office, offices);
  if (distrust !== undefined) return err(distrust);
  const read = readAcknowledgement(opened.value.content);
  if (!read.ok) return read;
  const { assemblyId, assemblyTitle, desk } = read.value;
  if (assemblyId !== session.id) return err({ kind: 'wrong-assembly', title: assemblyTitle });
  if (desk !== session.identity.fingerprint) return err({ kind: 'wrong-desk' });
  return read;
}

async function keep(
  core: EngineCore,
  { upTo, head, acknowledgedAt }: Acknowledgement,
): Promise<Result<Snapshot, AcknowledgementFailure>> {
  const session = core.openSession;
  const event = ownLog(session)[upTo - 1];
  if (event === undefined || hashEvent(event) !== head) return err({ kind: 'fork', seq: upTo });
  if (session.acknowledged !== undefined && session.acknowledged.upTo >= upTo) return ok(snapshotOf(session));
  const acknowledged = { upTo, head, at: Date.parse(acknowledgedAt) };
  const step = { records: [{ name: ACKNOWLEDGEMENT_RECORD, value: acknowledged }] };
  return await core.take(step, (after) => ({ ...after, acknowledged }));
}
