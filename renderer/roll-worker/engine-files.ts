/** What goes into and out of the roll worker as files, and what can be wrong with them. */
import type { Assembly, Batch } from '@shared/domain/assembly';
import type { EventType } from '@shared/domain/events';
import type { GuardBreach } from '@shared/domain/guard-breaches';
import type { CardNumber, DeskId, MemberKey, RollId } from '@shared/domain/ids';
import type { Column } from '@shared/domain/member';
import type { Contact, FileFailure, KeyFailure } from '@shared/ipc/contract';
import type { RollMapping } from '@shared/tables/mapping';
import type { SealFailure, StorageFailure } from '../db/roll-storage';
import type { LogEntry } from './engine-views';
import type { AffectedPerson } from './conflict-shapes';

export type { StorageFailure };

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
export type OpenFailure =
  | Cancelled
  | StorageFailure
  | SealFailure
  | { readonly kind: 'no-such-assembly' }
  /**
   * Storage is older than the vault knows it: events at the end of these logs are gone. `left`: events that the own log still
   * has; 0: there is nothing to go on with.
   */
  | { readonly kind: 'rolled-back'; readonly lost: readonly LostEvents[]; readonly left: number }
  /** Where the vault knows an event of the log of `name`, another one stands. */
  | { readonly kind: 'forked'; readonly name: string };

/** So many events are gone at the end of the log of `name`. */
interface LostEvents {
  readonly name: string;
  readonly events: number;
}

export interface TableChoices {
  /** Absent: recognise. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly separator?: ';' | ',' | '\t' | '|';
  /** Id of a profile, shipped or saved; absent: recognise. */
  readonly profile?: string;
  /** One entry a table column; absent: as the profile says. */
  readonly mapping?: RollMapping;
}

/** A mapping somebody corrected and kept. */
export interface SavedProfile {
  readonly id: string;
  readonly name: string;
  readonly header: readonly string[];
  readonly mapping: RollMapping;
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
  readonly mapping: RollMapping;
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
  /** A column mapped to memberships whose header does not say which part of one it holds. */
  | { readonly kind: 'membership-column-unknown'; readonly name: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'no-members'; readonly rejected: number }
  | { readonly kind: 'not-a-dues-file'; readonly header: readonly string[] }
  | { readonly kind: 'not-a-mandates-file'; readonly header: readonly string[] };

interface RejectedRow {
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
  readonly changes?: {
    readonly added: number;
    readonly removed: number;
    /** Who holds a card and is not on the new list: how many, and the first 50. */
    readonly removedWithCard: {
      readonly total: number;
      readonly members: readonly {
        readonly key: MemberKey;
        readonly name: string;
        readonly card: CardNumber;
      }[];
    };
  };
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
    /** `changed`: another key of the same name is known here. `distrusted`: the key is not to be used any more. */
    readonly trust: 'compared' | 'known' | 'unknown' | 'changed' | 'distrusted';
    /** The other key, where the trust is `changed`. */
    readonly known?: Pick<Contact, 'name' | 'fingerprint' | 'comparedAt'>;
  };
  /** Names this very package: what is accepted is what was shown. */
  readonly token: string;
  /** Opened by a passphrase instead of a key. */
  readonly emergency: boolean;
  /** `new`; `update` of an assembly this desk has; `same` list again; `older` than the one in use. */
  readonly relation: 'new' | 'update' | 'same' | 'older';
  /** This computer's clock is behind the office's by at least so many ms. */
  readonly clockBehind?: number;
  /** Where the assembly is open here: what the package changes. */
  readonly changes?: {
    readonly added: number;
    readonly removed: number;
    readonly affected: readonly AffectedPerson[];
    /** Accreditations of this desk that the office has decided on since. */
    readonly settled: number;
    /** Own cards that the office has blocked. */
    readonly blocked: readonly CardNumber[];
    /** The assembly as it was here, where the package says anything else of it (rule E24). */
    readonly assemblyBefore?: Assembly;
    /** Units of the table of mandates with other seats or people, in its order; those that are gone come last. */
    readonly units: readonly { readonly unit: string; readonly change: 'new' | 'changed' | 'gone' }[];
  };
}

/**
 * A package that must not replace the one in use: the same once more, an older one, or one of another office than the
 * `office` whose list this desk works with.
 */
export type NotTakenIn =
  | { readonly kind: 'not-newer'; readonly relation: 'same' | 'older' }
  | { readonly kind: 'other-office'; readonly office: string }
  | { readonly kind: 'office-not-compared'; readonly office: string }
  | { readonly kind: 'office-distrusted'; readonly office: string };

export type EnvelopeFailure =
  | Cancelled
  | StorageFailure
  | KeyFailure
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-encrypted' }
  /** An emergency package: it wants its passphrase, or was given a wrong one. */
  | { readonly kind: 'package-passphrase-missing' }
  | { readonly kind: 'package-passphrase-wrong' }
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
  /** A desk whose key the office doesn't have; `key` is what it sent along, proved by the signature. */
  | {
      readonly kind: 'unknown-desk';
      readonly name: string;
      readonly fingerprint: DeskId;
      readonly key: string;
      /** The emergency desk that it says to be. */
      readonly place?: DeskId;
    }
  /** The key is here, but was not compared yet (rule S3). */
  | {
      readonly kind: 'desk-not-compared';
      readonly name: string;
      readonly fingerprint: DeskId;
      readonly place?: DeskId;
    }
  | { readonly kind: 'desk-distrusted'; readonly name: string }
  /** Together with what was read before and not taken in yet it is more than is held at once. */
  | { readonly kind: 'too-much-read' }
  | { readonly kind: 'chain-broken'; readonly seq: number }
  | { readonly kind: 'chain-gap'; readonly seq: number }
  /** The log differs from what this desk sent before: two computers write under one key. */
  | ForkedDelta;

/** Never merged. `token`: for `recordFork`. */
export interface ForkedDelta {
  readonly kind: 'fork';
  readonly token: string;
  readonly deskName: string;
  readonly seq: number;
  /** Both stories from there on: how many events each tells, and the first 20 of each. */
  readonly known: { readonly events: number; readonly first: readonly LogEntry[] };
  readonly other: { readonly events: number; readonly first: readonly LogEntry[] };
}

/**
 * A delta that was read well, of a desk whose key is not trusted any more; or that contradicts another of the same desk that was
 * taken in since.
 */
export type NotMerged =
  | Extract<DeltaFailure, { kind: 'desk-not-compared' | 'desk-distrusted' | 'fork' | 'chain-broken' }>
  | NeedsReading;

/** What was taken in since the delta of the desk of this `name` was read shows breaches in it that nobody was shown (rule S10). */
interface NeedsReading {
  readonly kind: 'needs-reading';
  readonly name: string;
}

export interface DeltaInfo {
  /** Names this very delta: what is applied is what was shown. */
  readonly token: string;
  readonly fileName: string;
  readonly deskId: DeskId;
  readonly deskName: string;
  readonly createdAt: number;
  readonly events: number;
  /** Of these, the ones the office did not have yet. */
  readonly newEvents: number;
  readonly counts: Readonly<Partial<Record<EventType, number>>>;
  /** Of the accreditations among them, the ones in spite of obstacles (rule S7). */
  readonly exceptions: number;
  /** Conflicts that applying it adds. */
  readonly newConflicts: number;
  /** No package of this assembly was issued to this desk. */
  readonly neverIssued: boolean;
  /** It worked with a roll that was not issued by this office. */
  readonly unknownRoll: boolean;
  /** Of the new events, those that the rules of this assembly would not have let the desk write (rule S10). */
  readonly irregular: readonly GuardBreach[];
  /** The emergency desk that it says to be. */
  readonly place?: DeskId;
  /** Events of this desk's log that would still be missing after it. */
  readonly missing: readonly { readonly from: number; readonly to: number }[];
  /** Nothing of it is taken in before what is missing arrives: it is kept until then. */
  readonly waits: boolean;
  /** Its clock is off by at least so many ms: positive, ahead. */
  readonly clockOff?: number;
}

export type AcknowledgementFailure =
  | EnvelopeFailure
  | { readonly kind: 'wrong-assembly'; readonly title: string }
  | { readonly kind: 'wrong-desk' }
  | Extract<NotTakenIn, { kind: 'office-distrusted' | 'office-not-compared' }>
  /** The office has another log than this desk under the desk's name. */
  | { readonly kind: 'fork'; readonly seq: number };

export type ExportFailure =
  | { readonly kind: 'nothing-to-export' }
  | StorageFailure
  | KeyFailure
  | FileFailure
  | Cancelled
  | { readonly kind: 'no-roll' }
  /** More happened in all logs, or more batches were handed over, than a package can tell. */
  | { readonly kind: 'package-too-large' }
  | { readonly kind: 'unknown-recipient'; readonly fingerprint: string }
  /** The office whose list this desk works with: nothing is sent to it any more. */
  | { readonly kind: 'own-office-distrusted'; readonly office: string }
  | { readonly kind: 'recipient-distrusted'; readonly name: string }
  | { readonly kind: 'recipient-expired'; readonly name: string }
  /** Keys that were not compared, and no reason given. */
  | { readonly kind: 'recipients-not-compared'; readonly names: readonly string[] }
  | { readonly kind: 'reason-too-long'; readonly limit: number };

export interface TableExport {
  readonly file: OutputFile;
  readonly rows: number;
  /** Members left out, and why. */
  readonly leftOut: {
    readonly inConflict: number;
    readonly withoutNumber: number;
    readonly unchanged: number;
  };
  readonly ballotBoxColumn: boolean;
}
