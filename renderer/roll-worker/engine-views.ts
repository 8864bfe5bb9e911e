/** What the roll worker shows of an open assembly. Plain data that survives structured clone. */
import type { Assembly, Batch, Vote } from '@shared/domain/assembly';
import type { Approval } from '@shared/domain/commands';
import type { Entitlement } from '@shared/domain/entitlement';
import type { CardRange } from '@shared/domain/cards';
import type { EventRef, EventType, ForeignCard, IdentityMethod, Override } from '@shared/domain/events';
import type { CardNumber, DeskId, Hash, MemberKey, RollId } from '@shared/domain/ids';
import type { Column, Member } from '@shared/domain/member';
import type {
  BlockCause,
  CardCounts,
  CardStateName,
  AccountedFinding,
  ReconciliationRow,
  Transfer,
} from '@shared/domain/register';
import type { Series } from '@shared/domain/series';
import type { MandateHolderView } from './hall-views';
import type { CaseView, DuesView, ReceiptView } from './case-and-cash-shapes';
import type { Destruction, Role } from '@shared/ipc/contract';

export interface DeskSummary {
  readonly id: DeskId;
  readonly name: string;
  readonly events: number;
  readonly accredited: number;
  readonly cardsHeld: number;
  readonly cardsLeft: number;
  /** Time of the last event known of this desk, ms; absent before the first delta. */
  readonly lastEventAt?: number;
  /** When the desk wrote the last delta that was taken in (by its clock), and when that was taken in (by the office's). */
  readonly reportedAt?: number;
  readonly mergedAt?: number;
  /** End of its log as far as it is known here. */
  readonly head?: { readonly seq: number; readonly hash: Hash };
  /** Of its log, events that are known to be missing: later ones have arrived. */
  readonly missing: readonly { readonly from: number; readonly to: number }[];
  /** Its clock is off by at least so many ms: positive, ahead. By what that is known: `clock-findings.ts`. */
  readonly clockOff?: number;
  /** Another log claims its name from here on. */
  readonly fork?: { readonly seq: number; readonly upTo: number };
  readonly closed?: {
    readonly at: number;
    /** Who closed it. */
    readonly by: string;
    readonly expected: number;
    readonly counted: number;
    /** Of those expected, blocked as missing in the same act. */
    readonly missing?: number;
    readonly explanation?: string;
    /** The closing sheet bears this one in short form. */
    readonly head: { readonly seq: number; readonly hash: Hash };
  };
  /** A package was issued to it; the last one when, and whether with the roll in use. */
  readonly issued?: { readonly at: number; readonly current: boolean };
  readonly acknowledgeable: boolean;
}

/** Pushed after each change. Small: never grows with the roll. */
export interface Snapshot {
  readonly role: Role;
  readonly assembly: Assembly;
  readonly deskId: DeskId;
  /** Who is signed on; absent: nobody. In the office it is the owner of the key, in charge. */
  readonly operator?: Approval;
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
  readonly createdRanges: readonly CardRange[];
  /** Of these, not printed yet. */
  readonly unprintedRanges: readonly CardRange[];
  readonly series: readonly Series[];
  /** Cards in hand: at a desk its own, in the office its own. Ranges of what is unassigned. */
  readonly inHand: readonly CardRange[];
  /** At a desk: who cards can go to or come from, as far as its package names them: the office first. */
  readonly partners: readonly CardPartner[];
  /** At a desk: fewer than 20 cards or a tenth of all that it got are left (rule C20). */
  readonly lowStock: boolean;
  /** At a desk: it was closed, when (ms), with which count. */
  readonly closed?: {
    readonly at: number;
    /** Who closed it. */
    readonly by: string;
    readonly expected: number;
    readonly counted: number;
    /** Of those expected, blocked as missing in the same act. */
    readonly missing?: number;
    readonly explanation?: string;
    /** The closing sheet bears this one in short form. */
    readonly head: { readonly seq: number; readonly hash: Hash };
  };
  /** End of the own log. */
  readonly head: { readonly seq: number; readonly hash: Hash };
  readonly accredited: number;
  /** Of these, how many are in the hall (rule N1). */
  readonly present: number;
  /** Contested cases that are not decided. */
  readonly openCases: number;
  /** At a desk: it took cash that was not counted since. */
  readonly cashUncounted: boolean;
  /** In the office: desks whose last package has older rules or mandates than those in force. */
  readonly desksWithOlderRules: readonly DeskId[];
  /** Units with a table of mandates; 0: there is none. */
  readonly mandateUnits: number;
  /** Open and reopened ones. */
  readonly conflicts: number;
  /** Cards that moved as only one side has recorded it, or not as the other has. */
  readonly openTransfers: number;
  /** Accredited here (at a desk) or anywhere (in the office) under a key that the roll in use doesn't have. */
  readonly orphans: number;
  /** Desk: own events that no saved delta holds yet. */
  readonly unsent: number;
  /** Desk: own events, up to which of them the office has acknowledged, when (ms), and what it still has to (rule S9). */
  readonly events: number;
  readonly acknowledged?: { readonly upTo: number; readonly at: number };
  readonly unacknowledged: number;
  /** In the office: desks without a key, each with its place and, once known, its key. */
  readonly emergencyDesks: readonly {
    readonly place: DeskId;
    readonly name: string;
    readonly desk?: DeskId;
  }[];
  readonly lastDeltaAt?: number;
  /** Time of the last event that storage confirmed, ms. */
  readonly lastSavedAt?: number;
  /** In the office, how often a package was issued. */
  readonly packagesIssued: number;
  /** In the office: the last package that was issued holds the roll in use. */
  readonly packagesCurrent: boolean;
  /** The last acts at this desk (or in the office), newest first, at most 8. */
  readonly recent: readonly RecentAct[];
  readonly desks: readonly DeskSummary[];
}

/** Somebody else who holds cards. */
export interface CardPartner {
  readonly id: DeskId;
  readonly name: string;
  readonly office: boolean;
}

/** What the declaration of destruction says of an assembly's data, and what speaks against it (rule S9). */
export interface DestructionFacts {
  readonly declared: Omit<Destruction, 'operator' | 'reason'>;
  /** At a desk: own events that the office has not acknowledged. */
  readonly unacknowledged: number;
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
  /** Set while the person holds a card: whether he is in the hall. */
  readonly present?: boolean;
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
    readonly identity?: IdentityMethod;
    readonly votes: readonly Vote[];
    readonly proxy?: { readonly holder: MemberKey; readonly holderName?: string; readonly note: string };
    readonly weight?: number;
    /** Set where obstacles were overridden (rule S7). */
    readonly override?: Override;
    /** Set where the desk didn't hold the card (rule A14). */
    readonly foreignCard?: ForeignCard;
    /** The office decided that it is void, or wrote it in another's place (rule M12). */
    readonly voided?: true;
    readonly corrected?: true;
    readonly ballotBox?: string;
    readonly status: 'active' | 'replaced' | 'withdrawn';
  }[];
  /** Set where the centre's calculated right to vote is on the roll and differs from ours. */
  readonly calculatedVoteDiffers?: boolean;
  /** Votes that the person may vote in and has no card for yet. */
  readonly votesLeft: readonly Vote[];
  /** Absent where the assembly takes no dues. */
  readonly dues?: DuesView;
  readonly receipts: readonly ReceiptView[];
  readonly cases: readonly CaseView[];
  /** Of whoever is accredited. */
  readonly presence?: { readonly present: boolean; readonly since: number; readonly cardKept: boolean };
  /** Of whoever the table of mandates names. */
  readonly mandate?: {
    readonly unit: string;
    readonly seats: number;
    readonly filled: number;
    readonly self: MandateHolderView;
    /** Substitutes who wait, in the order in which they move up. */
    readonly waiting: readonly MandateHolderView[];
  };
  /** Votes of others that this person carries. */
  readonly carries: readonly {
    readonly member: MemberKey;
    readonly name: string;
    readonly card: CardNumber;
  }[];
}

/* ---- register, log, conflicts ---- */

export interface CardRow {
  readonly number: CardNumber;
  readonly state: CardStateName;
  readonly series?: Series;
  readonly holderName?: string;
  readonly memberName?: string;
  readonly member?: MemberKey;
  readonly ballotBox?: string;
  readonly changedAt?: number;
  readonly replacedBy?: CardNumber;
  readonly replaces?: CardNumber;
  readonly cause?: BlockCause;
  /** Blocked since, ms. */
  readonly blockedAt?: number;
  /** It was blocked, and came to light again: when, ms. */
  readonly foundAt?: number;
  /** It is in a conflict that is open or reopened. */
  readonly inConflict: boolean;
}

export interface CardLife extends CardRow {
  /** Oldest first, each with the state that it led to. */
  readonly steps: readonly (LogEntry & { readonly state: CardStateName })[];
}

export interface RegisterFilter {
  readonly state?: CardStateName;
  /** Who holds it: a desk, or the office. */
  readonly holder?: DeskId;
  /** `prefix/digits`: as `seriesKey` has it. */
  readonly series?: string;
  /** Part of a number. */
  readonly text?: string;
}

/** Cards that moved between desks, or between a desk and the office. */
export type TransferView = Omit<Transfer, 'given' | 'received'> & {
  readonly fromLabel: string;
  readonly toLabel: string;
  /** ms */
  readonly givenAt?: number;
  readonly receivedAt?: number;
  readonly cards: number;
};

/** Whether the register adds up, by holder and overall (rule C18). */
export interface ReconciliationView {
  readonly rows: readonly (ReconciliationRow & { readonly name: string })[];
  readonly total: ReconciliationRow;
  readonly unused: number;
  /** `name`: of the desk that a finding is about. */
  readonly findings: readonly (AccountedFinding & { readonly name?: string })[];
  readonly balanced: boolean;
  readonly openConflicts: number;
  /** SHA-256 of the whole register as `registerDigest` has it: the same on every computer that knows the same events. */
  readonly digest: Hash;
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
  readonly approvedBy?: string;
  /** Counts and ranges of office events: `{ from, to }`, `{ members }` and so on, ready for a message catalogue. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the cards of this assembly look like. */
export interface CardDesign {
  /** At most 200 characters; empty for none. */
  readonly text: string;
  /** A PNG or JPEG of at most 512 KiB, as a `data:` URL. */
  readonly logo?: string | undefined;
  readonly layout: string;
}
