import type { DeskId } from '@shared/domain/ids';
import type { ChainFailure } from '@shared/domain/log';
import { verifyPiece } from '@shared/domain/log-pieces';
import { DeltaReader, readDeltaHeader, type Delta } from '@shared/exchange/delta';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineServices } from './engine-api';
import type { DeltaFailure, EnvelopeFailure } from './engine-files';
import { firstLineOf, MESSAGE_LIMITS, openMessage } from './envelope-open';
import { deskOfDelta } from './envelope-signers';
import { readFile } from './read-file';
import type { Session } from './session';
import { CANCELLED, type Work } from './work';

const PIECE_BYTES = 1024 * 1024;

/** A delta that is right in itself. `deskName`: as the office knows the desk. `bytes`: of its text. */
export interface CheckedDelta extends Delta {
  readonly deskName: string;
  readonly bytes: number;
}

interface OpeningContext {
  readonly session: Session;
  readonly services: EngineServices;
  readonly work: Work;
  /** How many bytes of text a delta may have beside those that are held. */
  readonly roomFor: (header: Delta['header']) => number;
}

/** Decrypts a delta and checks its desk, its content and its chain; what is known of the desk's log is not asked yet. */
export async function openDelta(
  source: File,
  accreditors: readonly Contact[],
  { session, services, work, roomFor }: OpeningContext,
): Promise<Result<CheckedDelta, DeltaFailure>> {
  work.report({ step: 'reading', done: 0, total: source.size });
  const bytes = await readFile(source, MESSAGE_LIMITS.sealed);
  if (!bytes.ok) return bytes;
  const contacts = accreditors.filter(({ role }) => role === 'accreditor');
  const opened = await openMessage({
    bytes: bytes.value,
    services,
    findSigner: deskOfDelta(contacts),
    onProgress: work.report,
    isCancelled: () => work.isCancelled,
  });
  if (!opened.ok) return opened;
  const { content, signer } = opened.value;
  const head = readDeltaHeader(firstLineOf(content));
  if (!head.ok) return head;
  const { assemblyId, assemblyTitle, desk } = head.value;
  if (assemblyId !== session.id) return err({ kind: 'wrong-assembly', title: assemblyTitle });
  if (desk.id !== signer) return err({ kind: 'wrong-desk' });
  const contact = findAccreditor(contacts, signer);
  const distrust = contact === undefined ? unknownDesk(head.value) : distrustOf(head.value, contact);
  if (distrust !== undefined) return err(distrust);
  if (content.length > roomFor(head.value)) return err({ kind: 'too-much-read' });
  const delta = await readContent(content, work);
  if (!delta.ok) return delta;
  const { header, events } = delta.value;
  const { from, head: end } = header;
  const verified = verifyPiece(events, { assemblyId, deskId: signer, role: 'desk', head: end, from });
  return verified.ok
    ? ok({ header, events: verified.value, deskName: contact?.name ?? desk.name, bytes: content.length })
    : err(chainFailure(verified.error, header.to));
}

function unknownDesk({ desk, place }: Delta['header']): DeltaFailure {
  const { id: fingerprint, name, publicKey: key } = desk;
  // Only by a key that was sent along can the signature have been proved.
  if (key === undefined) throw new Error('signed by a key from nowhere');
  return { kind: 'unknown-desk', name, fingerprint, key, ...(place !== undefined && { place }) };
}

/** Why a delta of this desk is not taken in (rule S3). @param contact undefined: not known any more */
export function distrustOf(
  { desk, place }: Delta['header'],
  contact: Contact | undefined,
): Extract<DeltaFailure, { kind: 'desk-not-compared' | 'desk-distrusted' }> | undefined {
  const { name } = contact ?? desk;
  if (contact?.distrust !== undefined) return { kind: 'desk-distrusted', name };
  if (contact?.comparedAt !== undefined) return undefined;
  return { kind: 'desk-not-compared', name, fingerprint: desk.id, ...(place !== undefined && { place }) };
}

export function findAccreditor(contacts: readonly Contact[], desk: DeskId): Contact | undefined {
  return contacts.find(({ role, fingerprint }) => role === 'accreditor' && fingerprint === desk);
}

/** Whether the desk's key was compared with its owner and is trusted. */
export function isTrustedDesk(accreditors: readonly Contact[], desk: DeskId): boolean {
  const contact = findAccreditor(accreditors, desk);
  return contact?.comparedAt !== undefined && contact.distrust === undefined;
}

async function readContent(content: Uint8Array, work: Work): Promise<Result<Delta, EnvelopeFailure>> {
  const reader = new DeltaReader();
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    work.report({ step: 'checking', done: at, total: content.length });
    if (await work.breathe()) return CANCELLED;
    const pushed = reader.push(content.subarray(at, at + PIECE_BYTES));
    if (!pushed.ok) return pushed;
  }
  return reader.finish();
}

/** @param last seq of the last event */
function chainFailure(failure: ChainFailure, last: number): DeltaFailure {
  if (failure.kind === 'wrong-head') return { kind: 'chain-broken', seq: last };
  return { kind: failure.kind === 'gap' ? 'chain-gap' : 'chain-broken', seq: failure.seq };
}
