import { rollIdSchema, type AssemblyId } from '@shared/domain/ids';
import type { Row } from '@shared/domain/member';
import { rangeSize } from '@shared/domain/cards';
import { foldEvents, initialState } from '@shared/domain/state';
import type { PackageHeader } from '@shared/exchange/format';
import { PackageReader, type RowBlock } from '@shared/exchange/package-reader';
import type { Contact, Identity } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { SearchIndex } from '@shared/search/search-index';
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
import { officeOfPackage, trustIn } from './envelope-signers';
import { emptySession, openStorage, readSession } from './open-session';
import { readFile } from './read-file';
import type { Roll } from './roll';
import { RollBuilder } from './roll-builder';
import { ownLog, takeStep, type Session } from './session';
import { finishIndex, ROLL_RECORD, storeRoll, type OpenRoll, type RollRecord } from './stored-roll';
import { CANCELLED, type Work } from './work';

const PIECE_BYTES = 1024 * 1024;

/** What this computer knows when a package arrives. */
export interface IntakeContext {
  readonly identity: Identity;
  readonly offices: readonly Contact[];
  /** Assemblies that this computer is a desk of. */
  readonly known: readonly AssemblyId[];
}

interface ReadPackage {
  readonly header: PackageHeader;
  readonly roll: Roll;
  readonly index: SearchIndex;
  readonly pending: number;
  readonly source: string;
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
      const read = await this.#open(source, context.identity, work);
      if (work.isCancelled) return CANCELLED;
      if (!read.ok) return read;
      this.#read = read.value;
      return ok(infoOf(read.value, context, this.#core.session));
    });
  }

  /** Stores the package under its assembly and opens that. Whatever fails, what was there before stays as it was. */
  async accept(
    open: OpenAssembly,
    onProgress: OnProgress,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled | NotTakenIn>> {
    const read = this.#read;
    if (read?.header.assembly.id !== open.id || open.role !== 'desk')
      throw new Error('no such package was read');
    return await this.#core.longWork(onProgress, async (work) => {
      const before = await this.#sessionBefore(open, read.header, work);
      if (!before.ok) return before;
      const accepted = await this.#store(before.value, read, work);
      if (accepted.ok) this.drop();
      else if (before.value !== this.#core.session && before.value.storage !== this.#core.session?.storage)
        before.value.storage.close();
      return accepted;
    });
  }

  drop(): void {
    this.#read = undefined;
  }

  async #open(source: File, identity: Identity, work: Work): Promise<Result<ReadPackage, EnvelopeFailure>> {
    work.report({ step: 'reading', done: 0, total: source.size });
    const bytes = await readFile(source, MESSAGE_LIMITS.sealed);
    if (!bytes.ok) return bytes;
    const opened = await openMessage({
      bytes: bytes.value,
      services: this.#core.services,
      findSigner: officeOfPackage,
      onProgress: work.report,
      isCancelled: () => work.isCancelled,
    });
    if (!opened.ok) return opened;
    const read = await readContent(opened.value.content, source.name, work);
    if (!read.ok) return read;
    // Whoever could read a package can seal it again for somebody else: the office's list of recipients counts.
    const isForUs = read.value.header.recipients.some(({ id }) => id === identity.fingerprint);
    return isForUs ? read : err({ kind: 'not-for-this-key' });
  }

  /** The assembly as this desk has it, open or not; a new one has no log yet. */
  async #sessionBefore(
    open: OpenAssembly,
    header: PackageHeader,
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
    work: Work,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled | NotTakenIn>> {
    const inUse = before.roll?.record.issued?.office;
    // An assembly belongs to the office that issued its first package, however well another office is known.
    if (inUse !== undefined && inUse.fingerprint !== read.header.office.fingerprint)
      return err({ kind: 'other-office', office: inUse.name });
    const relation = relationTo(read.header, before);
    if (relation === 'same' || relation === 'older') return err({ kind: 'not-newer', relation });
    const record = recordOf(read, rollIdSchema.parse(this.#core.dependencies.randomId()));
    const stored = await storeRoll(before.storage, record.storedAs, read.roll, read.index, work);
    const taken = stored.ok
      ? await this.#core.inTurn(() =>
          this.#takeIntoUse(before, { record, roll: read.roll, index: read.index }, work),
        )
      : stored;
    // What the old roll or the failed attempt left; should this fail, the next opening does it.
    await before.storage.sweep(taken.ok ? record.storedAs : before.roll?.record.storedAs);
    return taken;
  }

  async #takeIntoUse(
    before: Session,
    roll: OpenRoll,
    work: Work,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled>> {
    if (work.isCancelled) return CANCELLED;
    const { session } = this.#core;
    const isOpen = session?.storage === before.storage;
    const { rollId, members, issued } = roll.record;
    const taken = await takeStep(
      isOpen ? session : before,
      {
        bodies: [{ type: 'roll-loaded', payload: { rollId, members } }],
        records: [{ name: ROLL_RECORD, value: roll.record }],
      },
      this.#core.dependencies.now(),
    );
    if (!taken.ok) return taken;
    if (!isOpen) this.#core.drop();
    const after = taken.value;
    return ok(
      this.#core.show({
        ...after,
        roll,
        assembly: issued?.assembly ?? after.assembly,
        state: foldEvents(initialState({ batches: issued?.batches ?? [] }), ownLog(after)),
      }),
    );
  }
}

async function readContent(
  content: Uint8Array,
  source: string,
  work: Work,
): Promise<Result<ReadPackage, EnvelopeFailure>> {
  const reader = new PackageReader();
  let builder: RollBuilder | undefined;
  let pending = 0;
  const take = (header: PackageHeader | undefined, blocks: readonly RowBlock[]) => {
    if (header === undefined) return;
    builder ??= new RollBuilder(header.columns);
    for (const { rows, bytes } of blocks) {
      builder.add(rows, bytes);
      pending += rows.filter((row) => isPending(header, row)).length;
    }
  };
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    work.report({ step: 'checking', done: at, total: content.length });
    if (await work.breathe()) return CANCELLED;
    const blocks = reader.push(content.subarray(at, at + PIECE_BYTES));
    if (!blocks.ok) return blocks;
    take(reader.header, blocks.value);
  }
  const end = reader.finish();
  if (!end.ok) return end;
  const { header } = end.value;
  take(header, end.value.blocks);
  const built = (builder ?? new RollBuilder(header.columns)).finish();
  const index = await finishIndex(built, work);
  return index.ok ? ok({ header, roll: built.roll, index: index.value, pending, source }) : index;
}

/** As rule E1 has it: by the mark, else by the lack of a member number. */
function isPending({ columns }: PackageHeader, row: Row): boolean {
  const mark = row[columns.indexOf('pending')] ?? null;
  return mark === null ? (row[columns.indexOf('number')] ?? null) === null : mark === true;
}

function infoOf(
  { header, roll }: ReadPackage,
  { identity, offices, known }: IntakeContext,
  session: Session | undefined,
): PackageInfo {
  const { assembly, rollId, columns, batches, office } = header;
  const own = batches.filter(({ holder }) => holder === identity.fingerprint);
  const isOpen = session?.role === 'desk' && session.id === assembly.id;
  return {
    ...{ assembly, rollId, columns, batches },
    issuedAt: Date.parse(header.issuedAt),
    members: roll.count,
    cards: own.reduce((sum, batch) => sum + rangeSize(batch), 0),
    office: { ...office, trust: trustIn(office.fingerprint, offices) },
    relation: isOpen ? relationTo(header, session) : known.includes(assembly.id) ? 'update' : 'new',
  };
}

function relationTo(header: PackageHeader, { roll }: Session): PackageInfo['relation'] {
  if (roll === undefined) return 'new';
  const { record } = roll;
  const issuedAt = Date.parse(header.issuedAt);
  if (issuedAt < record.asOf) return 'older';
  const { assembly, batches } = header;
  const isSame =
    header.rollId === record.rollId &&
    JSON.stringify([assembly, batches]) === JSON.stringify([record.issued?.assembly, record.issued?.batches]);
  return isSame ? 'same' : 'update';
}

function recordOf(
  { header, roll, pending, source }: ReadPackage,
  storedAs: RollRecord['storedAs'],
): RollRecord {
  const { assembly, batches, office } = header;
  return {
    rollId: header.rollId,
    storedAs,
    columns: [...header.columns],
    members: roll.count,
    pending,
    bytes: roll.bytes.length,
    asOf: Date.parse(header.issuedAt),
    source,
    issued: { assembly, batches, office },
  };
}
