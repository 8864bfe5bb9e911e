/** What the roll worker shows of contested cases, dues and cash, and what reports need. Money in cents, times in ms since 1970. */
import type { PaymentMeans, Vote } from '@shared/domain/assembly';
import type { EventRef } from '@shared/domain/events';
import type { CaseDecision, CaseStepKind, Denomination, PaidItem } from '@shared/domain/hall-terms';
import type { CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type { DuesItem } from '@shared/domain/member';
import type { CoverageView, RulesChange } from './hall-views';

/* ---- cases ---- */

export interface CaseView {
  readonly case: EventRef;
  /** For people: the desk's name and the place of the case among the desk's, such as "Süd-3". */
  readonly label: string;
  readonly status: 'open' | CaseDecision;
  readonly openedAt: number;
  readonly deskName: string;
  readonly operator: string;
  readonly member?: MemberKey;
  readonly name: string;
  readonly ticket?: string;
  readonly obstacles: readonly { readonly vote: Vote; readonly obstacle: string }[];
  readonly statement: string;
  readonly steps: readonly {
    readonly event: EventRef;
    readonly at: number;
    readonly operator: string;
    readonly deskName: string;
    readonly kind: CaseStepKind | CaseDecision;
    readonly votes?: readonly Vote[];
    readonly text: string;
  }[];
  /** Admitted to these votes, and by now accredited with this card. */
  readonly admittedTo: readonly Vote[];
  readonly card?: CardNumber;
}

/** Everybody who was accredited in spite of obstacles, for the protocol. */
export interface OverrideView {
  readonly event: EventRef;
  readonly at: number;
  readonly name: string;
  readonly member: MemberKey;
  readonly card: CardNumber;
  readonly votes: readonly Vote[];
  readonly reason: string;
  readonly operator: string;
  readonly approvedBy?: string;
  readonly deskName: string;
  readonly caseLabel?: string;
}

/** A refusal that was noted, for the protocol. */
export interface RefusalView {
  readonly at: number;
  readonly name: string;
  readonly member: MemberKey;
  readonly reason: string;
  readonly operator: string;
  readonly deskName: string;
}

/* ---- dues and cash ---- */

/** What a person owes, with what was paid here. */
export interface DuesView {
  /** By year, oldest first, after what was paid at desks; absent where the roll knows only the sum. */
  readonly items?: readonly (DuesItem & { readonly open: number; readonly dueYet: boolean })[];
  /** Open by the roll less what was paid at desks; 0 where more was paid. */
  readonly open: number;
  /** What has to be paid at the least for the rules; 0: nothing, or dues aren't asked for. */
  readonly required: number;
  readonly paidHere: number;
  /** Of a pending person, where the assembly knows the yearly dues: what the first dues come to. */
  readonly firstDues?: number;
  readonly means: readonly PaymentMeans[];
  /** The number that the next receipt of this desk will have. */
  readonly nextReceipt: number;
}

export interface ReceiptView {
  readonly event: EventRef;
  readonly receipt: number;
  readonly at: number;
  readonly operator: string;
  readonly deskName: string;
  readonly member: MemberKey;
  readonly name: string;
  readonly number?: string;
  readonly kind: 'payment' | 'reversal';
  /** Negative: a reversal. */
  readonly cents: number;
  readonly means: PaymentMeans;
  readonly items: readonly PaidItem[];
  /** Of a payment that was undone, and of the reversal that undid it: the other's number. */
  readonly other?: number;
  readonly note?: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  /** This desk took it, and it isn't undone. */
  readonly reversible: boolean;
}

export interface CashDesk {
  readonly desk: DeskId;
  readonly name: string;
  readonly own: boolean;
  readonly receipts: readonly ReceiptView[];
  /** Takings less reversals. */
  readonly cash: number;
  readonly card: number;
  /** Receipt numbers that are missing, as parts of the log are: the first 1,000. */
  readonly missing: readonly number[];
  /** How many more are missing. */
  readonly missingMore: number;
  /** Its log has two stories, of which one isn't here, or lacks parts: its money may be other than what is known. */
  readonly incomplete?: 'fork' | 'gap';
  readonly counts: readonly {
    readonly at: number;
    readonly operator: string;
    readonly float: number;
    readonly counted: number;
    readonly expected: number;
    readonly denominations: readonly Denomination[];
    readonly explanation?: string;
  }[];
  /** Cash was taken or paid back since the last count. */
  readonly uncounted: boolean;
}

export interface CashView {
  readonly desks: readonly CashDesk[];
  readonly cash: number;
  readonly card: number;
  readonly receipts: number;
  readonly reversals: number;
  readonly coverage: readonly CoverageView[];
}

/** Tables that the program writes of the hall. */
export type ReportName = 'attendance-list' | 'cash' | 'credentials' | 'statistics' | 'cases' | 'counts';

/** What the protocol tells beside what other views have. */
export interface ProtocolFacts {
  readonly changes: readonly RulesChange[];
  readonly overrides: readonly OverrideView[];
  readonly refusals: readonly RefusalView[];
  readonly entitlements?: readonly { readonly vote: Vote; readonly entitled: number }[];
}
