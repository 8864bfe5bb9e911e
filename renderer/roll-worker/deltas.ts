import { conflicts } from '@shared/domain/conflicts';
import type { EventType, LoggedEvent } from '@shared/domain/events';
import { headOf, newEvents, verifyChain, type ChainFailure } from '@shared/domain/log';
import { foldEvents } from '@shared/domain/state';
import { DeltaReader, writeDelta, type Delta } from '@shared/exchange/delta';
import { DELTA_FORMAT, FORMAT_VERSION } from '@shared/exchange/format';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type {
  DeltaFailure,
  DeltaInfo,
  EnvelopeFailure,
  ExportFailure,
  OnProgress,
  OutputFile,
  StorageFailure,
} from './engine-files';
import type { Snapshot } from './engine-views';
import { MESSAGE_LIMITS, openMessage } from './envelope-open';
import { accreditorAmong } from './envelope-signers';
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
  /** The verified log of a desk, until it is applied. */
  #read: readonly LoggedEvent[] | undefined;

  constructor(core: EngineCore) {
    this.#core = core;
  }

  /** The desk's whole log, for the office whose list this is. */
  async export(
    onProgress: OnProgress,
  ): Promise<Result<OutputFile & { readonly upTo: number }, ExportFailure>> {
    const session = this.#core.openSession;
    const record = session.roll?.record;
    if (record?.issued === undefined) return err({ kind: 'no-roll' });
    const events = ownLog(session);
    const { identity, assembly } = session;
    const header: Delta['header'] = {
      format: DELTA_FORMAT,
      version: FORMAT_VERSION,
      assemblyId: assembly.id,
      assemblyTitle: assembly.title,
      rollId: record.rollId,
      desk: { id: identity.fingerprint, name: identity.name },
      from: 1,
      to: events.length,
      head: session.ownHead.hash,
      createdAt: new Date(this.#core.dependencies.now()).toISOString(),
    };
    const { publicKey } = record.issued.office;
    return await this.#core.longWork(onProgress, async (work) => {
      const sealed = await sealMessage({
        content: writeDelta({ header, events }),
        recipients: [publicKey],
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
      const added = newEvents(session.logs.get(header.desk.id) ?? [], events);
      if (!added.ok) return err({ kind: 'fork', seq: added.error.seq });
      this.#read = events;
      const contact = accreditors.find(({ fingerprint }) => fingerprint === header.desk.id);
      return ok({
        fileName: source.name,
        deskId: header.desk.id,
        deskName: contact?.name ?? header.desk.name,
        createdAt: Date.parse(header.createdAt),
        events: events.length,
        newEvents: added.value.length,
        counts: countTypes(added.value),
        newConflicts: countNewConflicts(session, added.value),
      });
    });
  }

  /** Takes in what was read. What is known already changes nothing. Only inside `inTurn`. */
  async apply(): Promise<Result<Snapshot, StorageFailure>> {
    const session = this.#core.openSession;
    const last = this.#read?.at(-1);
    if (this.#read === undefined || last === undefined) throw new Error('no delta was read');
    const added = newEvents(session.logs.get(last.deskId) ?? [], this.#read);
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
  ): Promise<Result<Delta, DeltaFailure>> {
    work.report({ step: 'reading', done: 0, total: source.size });
    const bytes = await readFile(source, MESSAGE_LIMITS.sealed);
    if (!bytes.ok) return bytes;
    const opened = await openMessage({
      bytes: bytes.value,
      services: this.#core.services,
      findSigner: accreditorAmong(accreditors),
      onProgress: work.report,
      isCancelled: () => work.isCancelled,
    });
    if (!opened.ok) return opened;
    const delta = await readContent(opened.value.content, work);
    if (!delta.ok) return delta;
    const { header, events } = delta.value;
    if (header.assemblyId !== session.id) return err({ kind: 'wrong-assembly', title: header.assemblyTitle });
    if (header.desk.id !== opened.value.signer) return err({ kind: 'wrong-desk' });
    const expected = {
      assemblyId: session.id,
      deskId: header.desk.id,
      role: 'desk',
      head: header.head,
    } as const;
    const verified = verifyChain(events, expected);
    return verified.ok
      ? ok({ header, events: verified.value })
      : err(chainFailure(verified.error, events.length));
  }
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

function countTypes(events: readonly LoggedEvent[]): DeltaInfo['counts'] {
  const counts: Partial<Record<EventType, number>> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function countNewConflicts({ state }: Session, added: readonly LoggedEvent[]): number {
  return Math.max(0, conflicts(foldEvents(state, added)).length - conflicts(state).length);
}
