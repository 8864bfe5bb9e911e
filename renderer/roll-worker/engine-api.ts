/**
 * What the window asks of the roll worker. The worker holds the open assembly: sealed storage, roll, index, log and
 * state. The window holds screens. Everything here survives structured clone; callbacks and `EngineServices` travel as
 * Comlink proxies.
 */
import type { Assembly, Batch } from '@shared/domain/assembly';
import type { Command, Refusal } from '@shared/domain/commands';
import type { Entitlement } from '@shared/domain/entitlement';
import type { EventRef, EventType, IdentityMethod } from '@shared/domain/events';
import type { AssemblyId, CardNumber, DeskId, MemberKey, RollId } from '@shared/domain/ids';
import type { Column, Member } from '@shared/domain/member';
import type { CardCounts, CardStateName } from '@shared/domain/register';
import type { Contact, FileFailure, Identity, KeyFailure, Role, SessionKey } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type { SealFailure, StorageFailure } from '../db/roll-storage';

/** What the worker asks of the main process; the window passes it on. */
export interface EngineServices {
  decryptSessionKey(packets: Uint8Array): Promise<Result<SessionKey, KeyFailure>>;
  beginSignature(): Promise<Result<string, KeyFailure>>;
  appendToSignature(token: string, bytes: Uint8Array): Promise<Result<undefined, FileFailure>>;
  finishSignature(token: string): Promise<Result<Uint8Array, FileFailure>>;
}

/** Progress of long work; `done` of `total` in units of the work, `total` 0 while unknown. */
export interface Progress {
  readonly step:
    | 'reading'
    | 'checking'
    | 'sorting'
    | 'indexing'
    | 'sealing'
    | 'signing'
    | 'encrypting'
    | 'decrypting'
    | 'verifying';
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;

/** Long work that somebody cancelled. Nothing has changed. */
export interface Cancelled {
  readonly kind: 'cancelled';
}
export type { SealFailure, StorageFailure };
export type OpenFailure = StorageFailure | SealFailure | { readonly kind: 'no-such-assembly' };

export interface OpenAssembly {
  readonly id: AssemblyId;
  readonly role: Role;
  /** 32 bytes; the worker makes a non-extractable key of it and overwrites it. */
  readonly dataKey: Uint8Array;
  readonly identity: Identity;
}

/* ---- the state that screens show ---- */

export interface DeskSummary {
  readonly id: DeskId;
  readonly name: string;
  readonly events: number;
  readonly accredited: number;
  readonly cardsHeld: number;
  readonly cardsLeft: number;
  /** Time of the last event known of this desk, ms; absent before the first delta. */
  readonly lastEventAt?: number;
}

/** Pushed after each change. Small: never grows with the roll. */
export interface Snapshot {
  readonly role: Role;
  readonly assembly: Assembly;
  readonly deskId: DeskId;
  readonly operator: string;
  readonly roll?: {
    readonly id: RollId;
    readonly members: number;
    readonly pending: number;
    /** When the list was imported (office) or issued (desk), ms. */
    readonly asOf: number;
    readonly source: string;
    /** Columns of the roll; rules whose column is missing are not tested. */
    readonly columns: readonly Column[];
    readonly untestedRules: readonly string[];
    /** At a desk: whose list it is. */
    readonly officeName?: string;
  };
  readonly cards: CardCounts;
  /** Batches known here: at a desk those it holds, in the office all. */
  readonly batches: readonly (Batch & { readonly left: number })[];
  readonly createdRanges: readonly { readonly from: CardNumber; readonly to: CardNumber }[];
  readonly accredited: number;
  readonly conflicts: number;
  /** Desk: own events that no saved delta holds yet. */
  readonly unsent: number;
  readonly lastDeltaAt?: number;
  /** Time of the last event that storage confirmed, ms. */
  readonly lastSavedAt?: number;
  /** The last acts at this desk (or in the office), newest first, at most 8. */
  readonly recent: readonly RecentAct[];
  readonly desks: readonly DeskSummary[];
}

export interface RecentAct {
  readonly event: EventRef;
  readonly type: EventType;
  readonly at: number;
  readonly member?: MemberKey;
  readonly name?: string;
  readonly card?: CardNumber;
  /** True while `withdraw-accreditation` would undo it. */
  readonly undoable: boolean;
}

/* ---- people ---- */

export interface Standing {
  readonly entitlement: Entitlement;
  /** Set while the person holds a card. */
  readonly card?: CardNumber;
  readonly accreditedAt?: number;
  readonly deskName?: string;
  readonly inConflict: boolean;
  readonly warning: boolean;
}

export interface Hit {
  readonly key: MemberKey;
  readonly number?: string;
  readonly refCode?: string;
  readonly surname: string;
  readonly givenName: string;
  readonly birthDate?: string;
  readonly town?: string;
  readonly district?: string;
  readonly standing: Standing;
  /** Ranges of `surname` and `givenName` that the search matched: [start, end). */
  readonly surnameMarks: readonly (readonly [number, number])[];
  readonly givenNameMarks: readonly (readonly [number, number])[];
}

export interface SearchAnswer {
  readonly query: string;
  readonly total: number;
  readonly hits: readonly Hit[];
}

export interface Person {
  readonly member: Member;
  /** Full years on the day of the assembly. */
  readonly age?: number;
  readonly standing: Standing;
  /** Every accreditation, newest last, with the ended ones. */
  readonly accreditations: readonly {
    readonly event: EventRef;
    readonly card: CardNumber;
    readonly at: number;
    readonly deskName: string;
    readonly operator: string;
    readonly identity: IdentityMethod;
    readonly ballotBox?: string;
    readonly status: 'active' | 'replaced' | 'withdrawn';
  }[];
  /** Set where the centre's calculated right to vote is on the roll and differs from ours. */
  readonly calculatedVoteDiffers?: boolean;
}

/* ---- register, log, conflicts ---- */

export interface CardRow {
  readonly number: CardNumber;
  readonly state: CardStateName;
  readonly holderName?: string;
  readonly memberName?: string;
  readonly member?: MemberKey;
  readonly ballotBox?: string;
  readonly changedAt?: number;
  readonly replacedBy?: CardNumber;
  readonly replaces?: CardNumber;
  readonly cause?: 'lost' | 'spoiled' | 'withdrawn';
}

export interface CardLife extends CardRow {
  readonly steps: readonly LogEntry[];
}

export interface RegisterFilter {
  readonly state?: CardStateName;
  readonly holder?: DeskId;
  /** Part of a number. */
  readonly text?: string;
}

export interface LogEntry {
  readonly event: EventRef;
  readonly deskName: string;
  readonly type: EventType;
  readonly at: number;
  readonly operator: string;
  readonly member?: MemberKey;
  readonly memberName?: string;
  readonly card?: CardNumber;
  readonly otherCard?: CardNumber;
  readonly identity?: IdentityMethod;
  readonly note?: string;
  /** Counts and ranges of office events: `{ from, to }`, `{ members }` and so on, ready for a message catalogue. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ConflictSide {
  readonly event: EventRef;
  readonly deskName: string;
  readonly operator: string;
  readonly at: number;
  readonly card: CardNumber;
  readonly memberName: string;
  readonly memberNumber?: string;
  readonly birthDate?: string;
  readonly identity: IdentityMethod;
}

export interface ConflictView {
  readonly kind: 'member-accredited-twice' | 'card-assigned-twice' | 'card-not-held' | 'blocked-card-used';
  readonly card?: CardNumber;
  readonly memberName?: string;
  readonly holderName?: string;
  readonly sides: readonly ConflictSide[];
}

/* ---- import of the roll (office) ---- */

export interface TableChoices {
  /** Absent: recognise. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly separator?: ';' | ',' | '\t' | '|';
  /** Id of a profile, shipped or saved; absent: recognise. */
  readonly profile?: string;
  /** One entry a table column; absent: as the profile says. */
  readonly mapping?: readonly (Column | null)[];
}

/** A mapping somebody corrected and kept. */
export interface SavedProfile {
  readonly id: string;
  readonly name: string;
  readonly header: readonly string[];
  readonly mapping: readonly (Column | null)[];
  /** The shipped profile it was made from: that one's rules for memberships and marks apply. */
  readonly basedOn: string;
}

export interface TablePreview {
  readonly fileName: string;
  readonly encoding: NonNullable<TableChoices['encoding']>;
  readonly byteOrderMark: boolean;
  readonly separator: NonNullable<TableChoices['separator']>;
  readonly profile: string;
  readonly profiles: readonly { readonly id: string; readonly name: string }[];
  readonly header: readonly string[];
  readonly mapping: readonly (Column | null)[];
  /** The first rows, as text, at most 20. */
  readonly rows: readonly (readonly string[])[];
  readonly missingColumns: readonly Column[];
  readonly size: number;
}

/** A file that can't be imported. `message`-free: the catalogue says it. */
export type TableFailure =
  | Cancelled
  | StorageFailure
  | { readonly kind: 'empty' }
  | { readonly kind: 'header-only' }
  | {
      readonly kind: 'not-a-table';
      readonly looksLike?: 'spreadsheet' | 'pdf' | 'image' | 'archive' | 'openpgp' | 'binary';
    }
  | { readonly kind: 'bad-encoding'; readonly encoding: string; readonly offset?: number }
  | { readonly kind: 'unbalanced-quote'; readonly line: number }
  | { readonly kind: 'duplicate-header'; readonly name: string }
  | {
      readonly kind: 'missing-columns';
      readonly columns: readonly Column[];
      readonly header: readonly string[];
    }
  | { readonly kind: 'column-mapped-twice'; readonly column: Column }
  | { readonly kind: 'no-members'; readonly rejected: number }
  | { readonly kind: 'not-a-dues-file'; readonly header: readonly string[] };

export interface RejectedRow {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportReport {
  readonly rowsRead: number;
  readonly members: number;
  readonly pending: number;
  readonly rejectedCount: number;
  /** The first 1,000. */
  readonly rejected: readonly RejectedRow[];
  readonly duplicateCount: number;
  /** The first 200 groups of keys with the same name and birth date. */
  readonly duplicates: readonly {
    readonly name: string;
    readonly birthDate: string;
    readonly keys: readonly string[];
  }[];
  readonly dues?: {
    readonly rowsRead: number;
    readonly applied: number;
    readonly unmatched: number;
    readonly differing: number;
  };
  readonly columns: readonly Column[];
  readonly untestedRules: readonly string[];
  /** Against the roll in use, by key; absent for the first import. */
  readonly changes?: { readonly added: number; readonly removed: number };
}

/* ---- packages and deltas ---- */

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PackageInfo {
  readonly assembly: Assembly;
  readonly rollId: RollId;
  readonly issuedAt: number;
  readonly members: number;
  readonly columns: readonly Column[];
  readonly batches: readonly Batch[];
  /** Of these, the ones for this desk. */
  readonly cards: number;
  readonly office: {
    readonly name: string;
    readonly fingerprint: DeskId;
    readonly publicKey: string;
    readonly trust: 'compared' | 'known' | 'unknown';
  };
  /** `new`; `update` of an assembly this desk has; `same` list again; `older` than the one in use. */
  readonly relation: 'new' | 'update' | 'same' | 'older';
}

export type EnvelopeFailure =
  | Cancelled
  | StorageFailure
  | KeyFailure
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-encrypted' }
  | { readonly kind: 'not-signed' }
  | { readonly kind: 'bad-signature' }
  | { readonly kind: 'unknown-signer'; readonly fingerprint: string }
  | { readonly kind: 'altered' }
  | { readonly kind: 'torn' }
  /** `line` counts from 1 inside the decrypted text. */
  | { readonly kind: 'bad-content'; readonly line: number; readonly problem: string }
  | { readonly kind: 'wrong-format'; readonly found: string }
  | { readonly kind: 'newer-version'; readonly found: number; readonly supported: number };

export type DeltaFailure =
  | EnvelopeFailure
  | { readonly kind: 'wrong-assembly'; readonly title: string }
  | { readonly kind: 'wrong-desk' }
  | { readonly kind: 'chain-broken'; readonly seq: number }
  | { readonly kind: 'chain-gap'; readonly seq: number }
  /** The log differs from what this desk sent before: two computers write under one key. */
  | { readonly kind: 'fork'; readonly seq: number };

export interface DeltaInfo {
  readonly fileName: string;
  readonly deskId: DeskId;
  readonly deskName: string;
  readonly createdAt: number;
  readonly events: number;
  /** Of these, the ones the office did not have yet. */
  readonly newEvents: number;
  readonly counts: Readonly<Partial<Record<EventType, number>>>;
  /** Conflicts that applying it adds. */
  readonly newConflicts: number;
}

export type ExportFailure =
  | { readonly kind: 'nothing-to-export' }
  | StorageFailure
  | KeyFailure
  | FileFailure
  | Cancelled
  | { readonly kind: 'no-roll' }
  | { readonly kind: 'unknown-recipient'; readonly fingerprint: string };

export interface TableExport {
  readonly file: OutputFile;
  readonly rows: number;
  /** Members left out, and why. */
  readonly leftOut: { readonly inConflict: number; readonly withoutNumber: number };
  readonly ballotBoxColumn: boolean;
}

export interface Engine {
  /** Before anything else; `services` and `listener` are proxies. */
  connect(services: EngineServices, listener: (snapshot: Snapshot) => void): Promise<void>;
  /** The office's new assembly: makes its storage and writes `assembly-created`. */
  createAssembly(open: OpenAssembly, assembly: Assembly): Promise<Result<Snapshot, OpenFailure>>;
  open(open: OpenAssembly, onProgress: OnProgress): Promise<Result<Snapshot, OpenFailure>>;
  /** Drops keys, roll and index from memory. */
  close(): Promise<void>;
  /** Stops the long work that runs; it answers `cancelled`. */
  cancel(): Promise<void>;

  search(query: string, offset: number, limit: number): Promise<SearchAnswer>;
  /** All members in order of names, for browsing. */
  browse(offset: number, limit: number): Promise<SearchAnswer>;
  person(key: MemberKey): Promise<Person | undefined>;
  /** One command, one transaction; answered once it is durable. `already`: nothing needed to change. */
  execute(command: Command): Promise<Result<{ readonly already: boolean }, Refusal | StorageFailure>>;
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
  conflicts(): Promise<readonly ConflictView[]>;

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

  issuePackage(
    recipients: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<OutputFile, ExportFailure>>;
  /** Logs `package-issued` once the file is saved. */
  packageSaved(recipients: readonly DeskId[]): Promise<Result<undefined, StorageFailure>>;

  /** Decrypts, verifies and checks a package completely; holds it in memory until accepted or dropped. */
  readPackage(
    source: File,
    identity: Identity,
    offices: readonly Contact[],
    known: readonly AssemblyId[],
    onProgress: OnProgress,
  ): Promise<Result<PackageInfo, EnvelopeFailure>>;
  /** Stores the package read before and opens its assembly. All or nothing. */
  acceptPackage(
    open: OpenAssembly,
    onProgress: OnProgress,
  ): Promise<Result<Snapshot, OpenFailure | Cancelled>>;
  dropPackage(): Promise<void>;

  /** The whole own log, for the office whose list this is. */
  exportDelta(onProgress: OnProgress): Promise<Result<OutputFile & { readonly upTo: number }, ExportFailure>>;
  deltaSaved(upTo: number): Promise<Result<undefined, StorageFailure>>;
  /** Checks a delta completely and sums it up; holds it until applied. */
  readDelta(
    source: File,
    accreditors: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<DeltaInfo, DeltaFailure>>;
  applyDelta(): Promise<Result<Snapshot, StorageFailure>>;

  exportUpload(): Promise<Result<TableExport, ExportFailure>>;
  exportBlockedList(
    headings: readonly string[],
    causes: Readonly<Record<string, string>>,
  ): Promise<Result<OutputFile & { readonly rows: number }, ExportFailure>>;
  /** All logs known here as NDJSON, one event a line. */
  exportLog(): Promise<Result<OutputFile & { readonly rows: number }, ExportFailure>>;
}
