/** What the roll worker shows of an open assembly. Plain data that survives structured clone. */
import type { Assembly, Batch, Vote } from '@shared/domain/assembly';
import type { Approval } from '@shared/domain/commands';
import type { Entitlement } from '@shared/domain/entitlement';
import type { EventRef, EventType, IdentityMethod, Override } from '@shared/domain/events';
import type { CardNumber, DeskId, MemberKey, RollId } from '@shared/domain/ids';
import type { Column, Member } from '@shared/domain/member';
import type { CardCounts, CardStateName } from '@shared/domain/register';
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
  readonly createdRanges: readonly { readonly from: CardNumber; readonly to: CardNumber }[];
  readonly accredited: number;
  readonly conflicts: number;
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
    readonly votes: readonly Vote[];
    /** Set where obstacles were overridden (rule S7). */
    readonly override?: Override;
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
  readonly approvedBy?: string;
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
