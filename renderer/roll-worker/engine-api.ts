/**
 * What the window asks of the roll worker. The worker holds the open assembly: sealed storage, roll, index, log and
 * state. The window holds screens. Everything here survives structured clone; callbacks and `EngineServices` travel as
 * Comlink proxies.
 */
import type { Assembly, Vote, VoteRules } from '@shared/domain/assembly';
import type { Approval, Command, Refusal } from '@shared/domain/commands';
import type { AssemblyId, CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type {
  Anchor,
  Contact,
  FileFailure,
  Identity,
  KeyFailure,
  Role,
  SessionKey,
  VaultFailure,
} from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type {
  AcknowledgementFailure,
  Cancelled,
  DeltaFailure,
  DeltaInfo,
  EnvelopeFailure,
  ExportFailure,
  ImportReport,
  NotMerged,
  NotTakenIn,
  OnProgress,
  OpenFailure,
  OutputFile,
  PackageInfo,
  SavedProfile,
  StorageFailure,
  TableChoices,
  TableExport,
  TableFailure,
  TablePreview,
} from './engine-files';
import type {
  CardDesign,
  CardLife,
  CardRow,
  DestructionFacts,
  LogEntry,
  Person,
  ReconciliationView,
  RegisterFilter,
  SearchAnswer,
  Snapshot,
  TransferView,
} from './engine-views';
import type { AffectedPerson, ConflictView } from './conflict-shapes';
import type {
  AttendanceGroup,
  AttendanceGrouping,
  AttendancePoint,
  AttendanceView,
  Attendee,
  CredentialsView,
  DoorCard,
  DoorView,
  FrozenCountView,
  GuestView,
  MandatesPreview,
  RulesChange,
  RulesPreview,
  Statistics,
  Throughput,
} from './hall-views';
import type { CaseView, CashView, ProtocolFacts, ReportName } from './case-and-cash-shapes';

export type * from './engine-files';
export type * from './case-and-cash-shapes';
export type * from './conflict-shapes';
export type * from './engine-views';
export type * from './hall-views';

/** What the worker asks of the main process; the window passes it on. */
export interface EngineServices {
  decryptSessionKey(packets: Uint8Array): Promise<Result<SessionKey, KeyFailure>>;
  beginSignature(): Promise<Result<string, KeyFailure>>;
  appendToSignature(token: string, bytes: Uint8Array): Promise<Result<undefined, FileFailure>>;
  finishSignature(token: string): Promise<Result<Uint8Array, FileFailure>>;
  /**
   * Keeps outside of storage how far the logs have come. Never awaited by an act: storage has it already.
   * @param afterLoss it takes the place of what is kept, which is further
   */
  keepAnchor(
    which: { readonly id: AssemblyId; readonly role: Role },
    anchor: Anchor,
    afterLoss: boolean,
  ): Promise<Result<undefined, VaultFailure | { readonly kind: 'assembly-absent' }>>;
}

/** There is no roll to look at. */
interface NoRoll {
  readonly kind: 'no-roll';
}

export interface OpenAssembly {
  readonly id: AssemblyId;
  readonly role: Role;
  /** 32 bytes; the worker makes a non-extractable key of it and overwrites it. */
  readonly dataKey: Uint8Array;
  /** How far the logs had come; an older storage is refused as `rolled-back`. Absent: nothing was stored yet. */
  readonly anchor?: Anchor;
  /** Somebody has agreed to go on with what is left of an older storage (rule S11). Only `open` heeds it. */
  readonly acceptLoss?: true;
  readonly identity: Identity;
}

/** What the engine tells of the hall; it changes nothing. */
export interface HallViews {
  /** What these votes' rules come to on the roll in use; nothing is changed. Long work: `cancel` ends it. */
  previewRules(
    votes: readonly VoteRules[],
    onProgress: OnProgress,
  ): Promise<Result<RulesPreview, NoRoll | Cancelled>>;
  /** In the office: the rules as they were and are, oldest first; the first is what the assembly began with. */
  rulesChanges(): Promise<readonly RulesChange[]>;
  /** @param asOf absent: now */
  attendance(asOf?: number): Promise<AttendanceView>;
  /** By group, largest first; who is in none, last. */
  attendanceBy(by: AttendanceGrouping, vote: Vote, asOf?: number): Promise<readonly AttendanceGroup[]>;
  /** The curve of counts: at most `points` points from the first accreditation to now. */
  attendanceCurve(vote: Vote, points: number): Promise<readonly AttendancePoint[]>;
  throughput(): Promise<Throughput>;
  /** Latest first. */
  frozenCounts(): Promise<readonly FrozenCountView[]>;
  /** In order of names. */
  attendees(
    offset: number,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly Attendee[] }>;
  guests(): Promise<readonly GuestView[]>;
  /** What is known of a card that is scanned at the door; undefined: nothing, though such a card may exist. */
  doorCard(card: CardNumber): Promise<DoorCard | undefined>;
  /** What was noted at this computer's door, by its own log. */
  door(): Promise<DoorView>;
  statistics(vote: Vote): Promise<Statistics>;
  /** Undefined: there is no table of mandates. */
  credentials(asOf?: number): Promise<CredentialsView | undefined>;
  /** Reads a table of mandates and says what it comes to; stores nothing. It is taken in by `set-mandates`. */
  readMandates(file: File): Promise<Result<MandatesPreview, TableFailure>>;
  /** Open ones first, then latest first. */
  cases(): Promise<readonly CaseView[]>;
  cash(): Promise<CashView>;
  protocolFacts(): Promise<ProtocolFacts>;
  /**
   * A report as a table (CSV). The attendance list only where the assembly keeps one: else `not-allowed`.
   * @param words texts for the cells, by the code that stands in the report
   */
  exportReport(
    report: ReportName,
    headings: readonly string[],
    words: Readonly<Record<string, string>>,
  ): Promise<
    Result<OutputFile & { readonly rows: number }, ExportFailure | { readonly kind: 'not-allowed' }>
  >;
}

export interface Engine extends HallViews {
  /** Before anything else; `services` and `listener` are proxies. */
  connect(services: EngineServices, listener: (snapshot: Snapshot) => void): Promise<void>;
  /** The office's new assembly: makes its storage and writes `assembly-created`. */
  createAssembly(open: OpenAssembly, assembly: Assembly): Promise<Result<Snapshot, OpenFailure>>;
  open(open: OpenAssembly, onProgress: OnProgress): Promise<Result<Snapshot, OpenFailure>>;
  /** Drops keys, roll and index from memory. Anchors first what was not anchored yet. */
  close(): Promise<void>;
  /**
   * As `close`, but keeps work in progress: `draft` (plain data, at most 1 MiB as JSON) is sealed into storage first.
   * Without an open assembly the draft is dropped.
   */
  suspend(draft: unknown): Promise<void>;
  /** The draft of the last `suspend`, once an opening; undefined where there is none. Storage keeps it until the next act. */
  takeDraft(): Promise<unknown>;
  /** What `takeDraft` gave was given up: storage keeps it no longer. */
  dropDraft(): Promise<void>;
  /** Who acts from now on; at a desk it goes on record. Kept until `close`. */
  signOn(operator: Approval): Promise<Result<Snapshot, StorageFailure>>;
  /** Nobody acts from now on, until somebody signs on. */
  signOff(): Promise<Snapshot>;
  /** Stops the long work that runs; it answers `cancelled`. */
  cancel(): Promise<void>;

  search(query: string, offset: number, limit: number): Promise<SearchAnswer>;
  /** All members in order of names, for browsing. */
  browse(offset: number, limit: number): Promise<SearchAnswer>;
  person(key: MemberKey): Promise<Person | undefined>;
  /**
   * One command, one transaction; answered once it is durable. `already`: nothing needed to change.
   * @param accreditors as they are known now: a desk's place is given to no key that was not compared (rule S4)
   */
  execute(
    command: Command,
    accreditors?: readonly Contact[],
  ): Promise<Result<{ readonly already: boolean }, Refusal | StorageFailure>>;
  log(
    offset: number,
    limit: number,
  ): Promise<{ readonly total: number; readonly entries: readonly LogEntry[] }>;
  register(
    filter: RegisterFilter,
    offset: number,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly CardRow[] }>;
  card(number: CardNumber): Promise<CardLife | undefined>;
  /** Open and reopened ones first, then those settled. */
  conflicts(): Promise<readonly ConflictView[]>;
  reconciliation(): Promise<ReconciliationView>;
  /** Cards that moved, those that aren't recorded alike by both sides first. */
  transfers(): Promise<readonly TransferView[]>;
  /** Accredited people for whom the roll in use says otherwise. */
  affected(): Promise<readonly AffectedPerson[]>;
  /** What the office's cards look like; undefined until it was set. */
  cardDesign(): Promise<CardDesign | undefined>;
  saveCardDesign(design: CardDesign): Promise<Result<undefined, StorageFailure>>;

  /** Reads the start of a table and says what it is. The files stay chosen until the next preview. */
  previewTable(
    roll: File,
    choices: TableChoices,
    saved: readonly SavedProfile[],
  ): Promise<Result<TablePreview, TableFailure>>;
  /** Reads all of it and reports; stores nothing. `language` is for the reasons in the rejected table. */
  checkTable(
    choices: TableChoices,
    dues: File | undefined,
    onProgress: OnProgress,
  ): Promise<Result<ImportReport, TableFailure>>;
  /** Takes in what `checkTable` reported. */
  importTable(onProgress: OnProgress): Promise<Result<Snapshot, TableFailure>>;
  /** The rejected rows of the last check. `reasons`: text for each reason code. */
  exportRejected(
    headings: readonly string[],
    reasons: Readonly<Record<string, string>>,
  ): Promise<Result<OutputFile, ExportFailure>>;

  /**
   * Only for keys that were compared and are trusted; for others only with a reason. Then `package-issued` is logged before
   * this answers: whatever becomes of the file, nobody can have it unlogged (rule S1).
   */
  issuePackage(
    recipients: readonly Contact[],
    onProgress: OnProgress,
    overrideReason?: string,
  ): Promise<Result<OutputFile, ExportFailure>>;
  /** For an emergency desk that was added before. The passphrase is nowhere else: shown once, then gone. */
  issueEmergencyPackage(
    place: DeskId,
    onProgress: OnProgress,
  ): Promise<Result<OutputFile & { readonly passphrase: string }, ExportFailure>>;
  /** Logs `package-issued` for the package that was issued last, once its file is saved, unless it is logged already. */
  packageSaved(): Promise<Result<undefined, StorageFailure>>;

  /** Decrypts, verifies and checks a package completely; holds it in memory until accepted or dropped. */
  readPackage(
    source: File,
    identity: Identity,
    offices: readonly Contact[],
    known: readonly AssemblyId[],
    onProgress: OnProgress,
    passphrase?: string,
  ): Promise<Result<PackageInfo, EnvelopeFailure>>;
  /**
   * Stores the package read before and opens its assembly. All or nothing. Refuses where `offices` don't say that the
   * key of its office was compared and is trusted, and where `token` isn't that of the `PackageInfo` shown (rule S2).
   */
  acceptPackage(
    open: OpenAssembly,
    onProgress: OnProgress,
    accepted: {
      readonly token: string;
      readonly offices: readonly Contact[];
      /** Somebody confirmed that a list older than the one in use is taken. */
      readonly older?: true;
    },
  ): Promise<Result<Snapshot, OpenFailure | Cancelled | NotTakenIn>>;
  dropPackage(): Promise<void>;

  /**
   * The own log after what the office has acknowledged, or, with `whole`, all of it, for the office whose list this is; refused
   * where `offices` say that its key is distrusted.
   */
  exportDelta(
    offices: readonly Contact[],
    onProgress: OnProgress,
    whole?: boolean,
  ): Promise<Result<OutputFile & { readonly upTo: number }, ExportFailure>>;
  deltaSaved(upTo: number): Promise<Result<undefined, StorageFailure>>;
  /** Checks a delta completely and sums it up; holds it, beside others, until applied or dropped. */
  readDelta(
    source: File,
    accreditors: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<DeltaInfo, DeltaFailure>>;
  /** Lets go of every delta that was read. */
  dropDeltas(): Promise<void>;
  /** Notes in the log that a delta that was read tells another story (rule L10). */
  recordFork(token: string): Promise<Result<Snapshot, StorageFailure>>;
  /**
   * Takes in a delta that was read. One whose log has a gap before it is kept until that is filled. Refuses where `accreditors` don't say that its desk's key was compared and is trusted, and
   * throws where `token` isn't that of the `DeltaInfo` shown (rule S3).
   */
  applyDelta(agreed: {
    readonly token: string;
    readonly accreditors: readonly Contact[];
  }): Promise<Result<Snapshot, StorageFailure | NotMerged>>;
  /**
   * In the office: lets go of what waits behind a gap of this desk's log, so that a report that contradicts it can be taken in. It was
   * never acknowledged. On record only where a delta that is held contradicts it: as another story (rule L10).
   */
  discardWaiting(desk: DeskId): Promise<Result<Snapshot, StorageFailure>>;
  /** In the office: a signed file that says how much of this desk's log was taken in. */
  exportAcknowledgement(desk: Contact, onProgress: OnProgress): Promise<Result<OutputFile, ExportFailure>>;
  /** At a desk: checks and keeps the office's acknowledgement. Trust in the office is asked again, of `offices`. */
  takeAcknowledgement(
    source: File,
    offices: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<Snapshot, AcknowledgementFailure>>;

  /** What there is to destroy of the open assembly. */
  destruction(): Promise<DestructionFacts>;
  /** Closes the assembly if it is open, and deletes its database. */
  deleteStorage(which: {
    readonly id: AssemblyId;
    readonly role: Role;
  }): Promise<Result<undefined, StorageFailure>>;

  exportUpload(): Promise<Result<TableExport, ExportFailure>>;
  exportBlockedList(
    headings: readonly string[],
    causes: Readonly<Record<string, string>>,
  ): Promise<Result<OutputFile & { readonly rows: number }, ExportFailure>>;
  /** All logs known here as NDJSON, one event a line. */
  exportLog(): Promise<Result<OutputFile & { readonly rows: number }, ExportFailure>>;
}
