import { conflicts } from '@shared/domain/conflicts';
import type { EventType, LoggedEvent } from '@shared/domain/events';
import { guardBreaches } from '@shared/domain/guard-breaches';
import type { DeskId } from '@shared/domain/ids';
import { headOf, newEvents, verifyChain, type ChainFailure } from '@shared/domain/log';
import { foldEvents } from '@shared/domain/state';
import { DeltaReader, readDeltaHeader, writeDelta, type Delta } from '@shared/exchange/delta';
import { DELTA_FORMAT, FORMAT_VERSION } from '@shared/exchange/format';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type {
  DeltaFailure,
  DeltaInfo,
  EnvelopeFailure,
  ExportFailure,
  NotMerged,
  OnProgress,
  OutputFile,
  StorageFailure,
} from './engine-files';
import type { Snapshot } from './engine-views';
import { firstLineOf, MESSAGE_LIMITS, openMessage } from './envelope-open';
import { deskOfDelta, trustIn } from './envelope-signers';
import { sealMessage } from './envelope-seal';
import { fileName } from './file-names';
import { readFile } from './read-file';
import { DELTA_RECORD, ownLog, type Session } from './session';
import { snapshotOf } from './snapshot';
import { CANCELLED, type Work } from './work';

const PIECE_BYTES = 1024 * 1024;

/** A desk reports back, and the office takes in what desks report. */
export class Deltas {
  readonly #core: EngineCore;
  /** What was read last, until it is applied or forgotten. */
  #read: ReadDelta | undefined;

  constructor(core: EngineCore) {
    this.#core = core;
  }

  /** The desk's whole log, for the office whose list this is, unless its key is distrusted by now. */
  async export(
    offices: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<OutputFile & { readonly upTo: number }, ExportFailure>> {
    const session = this.#core.openSession;
    const record = session.roll?.record;
    if (record?.issued === undefined) return err({ kind: 'no-roll' });
    const events = ownLog(session);
    const { identity, assembly } = session;
    const { office, place } = record.issued;
    if (trustIn(office, offices).trust === 'distrusted')
      return err({ kind: 'own-office-distrusted', office: office.name });
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
      from: 1,
      to: events.length,
      head: session.ownHead.hash,
      createdAt: new Date(this.#core.dependencies.now()).toISOString(),
    };
    return await this.#core.longWork(onProgress, async (work) => {
      const sealed = await sealMessage({
        content: writeDelta({ header, events }),
        recipients: [office.publicKey],
        evenExpired: true,
        services: this.#core.services,
        onProgress: work.report,
        isCancelled: () => work.isCancelled,
      });
      if (!sealed.ok) return sealed;
      return ok({
        name: fileName(session, `delta-${identity.name}`, 'pgp'),
        bytes: sealed.value,
        upTo: events.length,
      });
    });
  }

  /** Notes how much of the log has left this computer. Only inside `inTurn`. */
  async saved(upTo: number): Promise<Result<undefined, StorageFailure>> {
    const savedDelta = { upTo, at: this.#core.dependencies.now() };
    const step = { records: [{ name: DELTA_RECORD, value: savedDelta }] };
    const taken = await this.#core.take(step, (session) => ({ ...session, savedDelta }));
    return taken.ok ? ok(undefined) : taken;
  }

  async read(
    source: File,
    accreditors: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<DeltaInfo, DeltaFailure>> {
    this.#read = undefined;
    const session = this.#core.openSession;
    return await this.#core.longWork(onProgress, async (work) => {
      const delta = await this.#open(source, accreditors, session, work);
      if (work.isCancelled) return CANCELLED;
      if (!delta.ok) return delta;
      const { header, events } = delta.value;
      const known = session.logs.get(header.desk.id) ?? [];
      const added = newEvents(known, events);
      if (!added.ok) return err({ kind: 'fork', seq: added.error.seq });
      const token = this.#core.dependencies.randomId();
      this.#read = { token, header, events };
      return ok({
        token,
        fileName: source.name,
        deskId: header.desk.id,
        deskName: delta.value.deskName,
        createdAt: Date.parse(header.createdAt),
        events: events.length,
        newEvents: added.value.length,
        counts: countTypes(added.value),
        exceptions: added.value.filter(isException).length,
        newConflicts: countNewConflicts(session, added.value),
        ...issuedTo(session, delta.value),
        irregular: guardBreaches(events, session.assembly).filter(({ seq }) => seq > known.length),
        ...(header.place !== undefined && { place: header.place }),
      });
    });
  }

  /**
   * Takes in what was read, where its desk is still trusted. What is known already changes nothing. Only inside `inTurn`.
   * Throws where what was agreed to isn't what was read last.
   */
  async apply({ token, accreditors }: Agreed): Promise<Result<Snapshot, StorageFailure | NotMerged>> {
    const session = this.#core.openSession;
    const read = this.#read;
    const last = read?.events.at(-1);
    if (read?.token !== token || last === undefined) throw new Error('no such delta was read');
    const distrust = distrustOf(read.header, findAccreditor(accreditors, last.deskId));
    if (distrust !== undefined) return err(distrust);
    const added = newEvents(session.logs.get(last.deskId) ?? [], read.events);
    if (!added.ok) throw new Error('a log cannot fork between reading and applying');
    if (added.value.length === 0) return ok(snapshotOf(session));
    const payload = { desk: last.deskId, upTo: last.seq, head: headOf(last).hash };
    return await this.#core.take({ merged: added.value, bodies: [{ type: 'delta-merged', payload }] });
  }

  forget(): void {
    this.#read = undefined;
  }

  async #open(
    source: File,
    accreditors: readonly Contact[],
    session: Session,
    work: Work,
  ): Promise<Result<CheckedDelta, DeltaFailure>> {
    work.report({ step: 'reading', done: 0, total: source.size });
    const bytes = await readFile(source, MESSAGE_LIMITS.sealed);
    if (!bytes.ok) return bytes;
    const contacts = accreditors.filter(({ role }) => role === 'accreditor');
    const opened = await openMessage({
      bytes: bytes.value,
      services: this.#core.services,
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
    const delta = await readContent(content, work);
    if (!delta.ok) return delta;
    const { header, events } = delta.value;
    const expected = { assemblyId, deskId: signer, role: 'desk', head: header.head } as const;
    const verified = verifyChain(events, expected);
    return verified.ok
      ? ok({ header, events: verified.value, deskName: contact?.name ?? desk.name })
      : err(chainFailure(verified.error, events.length));
  }
}

/** The delta that somebody agreed to take in, and the accreditors as they are known by then. */
export interface Agreed {
  readonly token: string;
  readonly accreditors: readonly Contact[];
}

/** Verified. */
interface ReadDelta extends Delta {
  readonly token: string;
}

/** A delta that is right in itself. `deskName`: as the office knows the desk. */
interface CheckedDelta extends Delta {
  readonly deskName: string;
}

function unknownDesk({ desk, place }: Delta['header']): DeltaFailure {
  const { id: fingerprint, name, publicKey: key } = desk;
  // Only by a key that was sent along can the signature have been proved.
  if (key === undefined) throw new Error('signed by a key from nowhere');
  return { kind: 'unknown-desk', name, fingerprint, key, ...(place !== undefined && { place }) };
}

/** Why a delta of this desk is not taken in (rule S3). @param contact undefined: not known any more */
function distrustOf({ desk, place }: Delta['header'], contact: Contact | undefined): NotMerged | undefined {
  const { name } = contact ?? desk;
  if (contact?.distrust !== undefined) return { kind: 'desk-distrusted', name };
  if (contact?.comparedAt !== undefined) return undefined;
  return { kind: 'desk-not-compared', name, fingerprint: desk.id, ...(place !== undefined && { place }) };
}

function findAccreditor(contacts: readonly Contact[], desk: DeskId): Contact | undefined {
  return contacts.find(({ role, fingerprint }) => role === 'accreditor' && fingerprint === desk);
}

/** Whether the desk's key was compared with its owner and is trusted. */
export function isTrustedDesk(accreditors: readonly Contact[], desk: DeskId): boolean {
  const contact = findAccreditor(accreditors, desk);
  return contact?.comparedAt !== undefined && contact.distrust === undefined;
}

/** Whether the office's own log knows of a package for this desk, and of the rolls that the desk worked with. */
function issuedTo(
  session: Session,
  { header, events }: CheckedDelta,
): Pick<DeltaInfo, 'neverIssued' | 'unknownRoll'> {
  const issued = ownLog(session).flatMap(({ type, payload }) => (type === 'package-issued' ? [payload] : []));
  const rolls = new Set(issued.map(({ rollId }) => rollId));
  const used = events.flatMap(({ type, payload }) => (type === 'roll-loaded' ? [payload.rollId] : []));
  const names: (DeskId | undefined)[] = [header.desk.id, header.place];
  return {
    neverIssued: !issued.some(({ recipients }) => recipients.some((id) => names.includes(id))),
    unknownRoll: [header.rollId, ...used].some((rollId) => !rolls.has(rollId)),
  };
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

function chainFailure(failure: ChainFailure, length: number): DeltaFailure {
  if (failure.kind === 'wrong-head') return { kind: 'chain-broken', seq: length };
  return { kind: failure.kind === 'gap' ? 'chain-gap' : 'chain-broken', seq: failure.seq };
}

function isException(event: LoggedEvent): boolean {
  return event.type === 'member-accredited' && event.payload.override !== undefined;
}

function countTypes(events: readonly LoggedEvent[]): DeltaInfo['counts'] {
  const counts: Partial<Record<EventType, number>> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function countNewConflicts({ state }: Session, added: readonly LoggedEvent[]): number {
  return Math.max(0, conflicts(foldEvents(state, added)).length - conflicts(state).length);
}
