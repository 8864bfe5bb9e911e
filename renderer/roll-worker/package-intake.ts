import { rollIdSchema, type AssemblyId } from '@shared/domain/ids';
import type { Contact, Identity } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { OpenAssembly } from './engine-api';
import type {
  Cancelled,
  EnvelopeFailure,
  NotTakenIn,
  OnProgress,
  OpenFailure,
  PackageInfo,
} from './engine-files';
import type { Snapshot } from './engine-views';
import { MESSAGE_LIMITS, openMessage } from './envelope-open';
import { distrustOf, officeOfPackage } from './envelope-signers';
import { emptySession, openStorage, readSession } from './open-session';
import { readPackageContent } from './package-content';
import { infoOf } from './package-info';
import { openRollOf, relationTo, withRoll, type ReadPackage } from './package-record';
import { readFile } from './read-file';
import { takeStep, type Session } from './session';
import { ROLL_RECORD, storeRoll, type OpenRoll } from './stored-roll';
import { CANCELLED, type Work } from './work';

/** What this computer knows when a package arrives. */
export interface IntakeContext {
  readonly identity: Identity;
  readonly offices: readonly Contact[];
  /** Assemblies that this computer is a desk of. */
  readonly known: readonly AssemblyId[];
  /** Of an emergency package. */
  readonly passphrase: string | undefined;
}

/** The package that somebody agreed to take in, and the offices as they are known by then. */
export interface Accepted {
  readonly token: string;
  readonly offices: readonly Contact[];
  /** Somebody confirmed that a list older than the one in use is taken (rule M17). */
  readonly older?: true;
}

/** A desk takes in a roll package: reads and checks all of it, then, once accepted, stores it. */
export class PackageIntake {
  readonly #core: EngineCore;
  #read: ReadPackage | undefined;

  constructor(core: EngineCore) {
    this.#core = core;
  }

  async read(
    source: File,
    context: IntakeContext,
    onProgress: OnProgress,
  ): Promise<Result<PackageInfo, EnvelopeFailure>> {
    this.#read = undefined;
    return await this.#core.longWork(onProgress, async (work) => {
      const read = await this.#open(source, context, work);
      if (work.isCancelled) return CANCELLED;
      if (!read.ok) return read;
      const info = await infoOf(read.value, context, this.#core, work);
      if (info.ok) this.#read = read.value;
      return info;
    });
  }

  /**
   * Stores the package under its assembly and opens that. Whatever fails, what was there before stays as it was. Throws where
   * the package accepted isn't the one that was read last.
   */
  async accept(
    open: OpenAssembly,
    onProgress: OnProgress,
    { token, offices, older }: Accepted,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled | NotTakenIn>> {
    const read = this.#read;
    if (read?.token !== token || read.header.assembly.id !== open.id || open.role !== 'desk')
      throw new Error('no such package was read');
    if (read.desk !== open.identity.fingerprint) throw new Error('the package was read for somebody else');
    const distrust = distrustOf(read.header.office, offices);
    if (distrust !== undefined) {
      open.dataKey.fill(0);
      return err(distrust);
    }
    return await this.#core.longWork(onProgress, async (work) => {
      const before = await this.#sessionBefore(open, read, work);
      if (!before.ok) return before;
      const accepted = await this.#store(before.value, read, older === true, work);
      if (accepted.ok) this.drop();
      else if (before.value !== this.#core.session && before.value.storage !== this.#core.session?.storage)
        before.value.storage.close();
      return accepted;
    });
  }

  drop(): void {
    this.#read = undefined;
  }

  async #open(
    source: File,
    { identity, passphrase }: IntakeContext,
    work: Work,
  ): Promise<Result<ReadPackage, EnvelopeFailure>> {
    work.report({ step: 'reading', done: 0, total: source.size });
    const bytes = await readFile(source, MESSAGE_LIMITS.sealed);
    if (!bytes.ok) return bytes;
    const opened = await openMessage({
      bytes: bytes.value,
      services: this.#core.services,
      findSigner: officeOfPackage,
      passphrase: passphrase ?? null,
      onProgress: work.report,
      isCancelled: () => work.isCancelled,
    });
    if (!opened.ok) return opened;
    const { now, randomId } = this.#core.dependencies;
    const content = await readPackageContent(opened.value.content, now(), work);
    if (!content.ok) return content;
    const { recipients, emergency } = content.value.header;
    const place = opened.value.openedBy === 'passphrase' ? emergency : undefined;
    const desk = identity.fingerprint;
    // Whoever could read a package can seal it again for somebody else: the office's list of recipients counts.
    const isForUs =
      opened.value.openedBy === 'passphrase' ? place !== undefined : recipients.some(({ id }) => id === desk);
    if (!isForUs) return err({ kind: 'not-for-this-key' });
    return ok({ ...content.value, token: randomId(), source: source.name, desk, place });
  }

  /** The assembly as this desk has it, open or not; a new one has no log yet. */
  async #sessionBefore(
    open: OpenAssembly,
    { header }: ReadPackage,
    work: Work,
  ): Promise<Result<Session, OpenFailure>> {
    const { session, dependencies } = this.#core;
    if (session?.id === open.id && session.role === 'desk') {
      open.dataKey.fill(0);
      return ok(session);
    }
    const storage = await openStorage(dependencies.openStore, open);
    if (!storage.ok) return storage;
    const existing = await readSession(storage.value, open, work);
    if (existing.ok) return existing;
    if (existing.error.kind === 'no-such-assembly')
      return ok(emptySession(storage.value, open, header.assembly));
    storage.value.close();
    return existing;
  }

  async #store(
    before: Session,
    read: ReadPackage,
    isOlderConfirmed: boolean,
    work: Work,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled | NotTakenIn>> {
    const inUse = before.roll?.record.issued?.office;
    // An assembly belongs to the office that issued its first package, however well another office is known.
    if (inUse !== undefined && inUse.fingerprint !== read.header.office.fingerprint)
      return err({ kind: 'other-office', office: inUse.name });
    const relation = relationTo(read, before);
    if (relation === 'same' || (relation === 'older' && !isOlderConfirmed))
      return err({ kind: 'not-newer', relation });
    const storedAs = rollIdSchema.parse(this.#core.dependencies.randomId());
    const roll = openRollOf(read, storedAs, before);
    const { record } = roll;
    const stored = await storeRoll(before.storage, record.storedAs, read.roll, read.index, work);
    const taken = stored.ok
      ? await this.#core.inTurn(() => this.#takeIntoUse(before, roll, relation === 'older', work))
      : stored;
    // What the old roll or the failed attempt left; should this fail, the next opening does it.
    await before.storage.sweep(taken.ok ? record.storedAs : before.roll?.record.storedAs);
    return taken;
  }

  async #takeIntoUse(
    before: Session,
    roll: OpenRoll,
    isOlder: boolean,
    work: Work,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled>> {
    if (work.isCancelled) return CANCELLED;
    const { session } = this.#core;
    const isOpen = session?.storage === before.storage;
    const { rollId, members } = roll.record;
    const payload = { rollId, members, ...(isOlder && { older: true as const }) };
    const taken = await takeStep(
      isOpen ? session : before,
      {
        bodies: [{ type: 'roll-loaded', payload }],
        records: [{ name: ROLL_RECORD, value: roll.record }],
      },
      this.#core.dependencies.now(),
    );
    if (!taken.ok) return taken;
    if (!isOpen) this.#core.drop();
    return ok(this.#core.show(withRoll(taken.value, roll)));
  }
}
