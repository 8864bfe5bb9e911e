/**
 * What the roll worker shows of the hall: rules, counts, delegates, cases, cash. Plain data that survives structured clone; money
 * in cents, times in ms since 1970.
 */
import type { Assembly, PaymentMeans, Rule, Vote } from '@shared/domain/assembly';
import type { EventRef } from '@shared/domain/events';
import type {
  CaseDecision,
  CaseStepKind,
  Denomination,
  GuestKind,
  Mandate,
  PaidItem,
} from '@shared/domain/hall-terms';
import type { CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type { Column, DuesItem } from '@shared/domain/member';
import type { MandateProblem } from '@shared/tables/mandates';

/* ---- rules ---- */

/** What the rules of an assembly come to on the roll in use. */
export interface RulesPreview {
  readonly members: number;
  readonly votes: readonly {
    readonly vote: Vote;
    readonly entitled: number;
    /** In the order of the rules of the vote. */
    readonly rules: readonly {
      readonly rule: Rule;
      /** People with an obstacle by this rule, and of these, those with no other one. */
      readonly barred: number;
      readonly barredOnlyByIt: number;
      /** Of those barred, for how many the roll doesn't say what is asked. */
      readonly unknown: number;
      /** The roll has no column for it: it isn't tested. */
      readonly untested: boolean;
    }[];
    /** Where the roll has the centre's calculated right: how many only ours, and only the centre's, gives the vote. */
    readonly central?: { readonly onlyOurs: number; readonly onlyCentral: number; readonly unknown: number };
  }[];
  readonly columns: readonly Column[];
  /** Units and constituencies as the roll names them, most members first, at most 500 each, for choosing. */
  readonly units: readonly { readonly name: string; readonly level: Column; readonly members: number }[];
  readonly constituencies: Readonly<
    Record<
      'federal' | 'state' | 'municipality',
      readonly { readonly name: string; readonly members: number }[]
    >
  >;
}

/** Rules that were changed, for the history of the rules and the protocol. */
export interface RulesChange {
  readonly at: number;
  readonly operator: string;
  readonly reason?: string;
  readonly assembly: Assembly;
  /** Desks whose last package has these rules or later ones. */
  readonly desks: readonly { readonly id: DeskId; readonly name: string; readonly has: boolean }[];
}

/* ---- counts ---- */

/** People, and votes where cards have several. */
export interface Tally {
  readonly people: number;
  readonly votes: number;
}

export interface CoverageView {
  readonly desk: DeskId;
  readonly name: string;
  /** How much of its log is known. */
  readonly upTo: number;
  /** When it wrote its last report, by its clock; absent: this computer's own log, or it never reported. */
  readonly reportedAt?: number;
  readonly own: boolean;
  readonly clockOff?: number;
}

export interface QuorumView {
  readonly met: boolean;
  readonly have: number;
  readonly needed: number;
  /** What the share is of; absent where a number is asked for. */
  readonly of?: number;
}

export interface VoteAttendance {
  readonly vote: Vote;
  readonly accredited: Tally;
  readonly present: Tally;
  /** On the roll in use; absent where it is not known. */
  readonly entitledOnRoll?: number;
  readonly quorum?: QuorumView;
}

/** How many are there, as of a time (rules N1 to N7). At a desk, as far as its own log knows. */
export interface AttendanceView {
  readonly asOf: number;
  readonly votes: readonly VoteAttendance[];
  readonly guests: readonly {
    readonly kind: GuestKind;
    readonly admitted: number;
    readonly present: number;
  }[];
  readonly coverage: readonly CoverageView[];
  /** Time of the last event that counts. */
  readonly lastEventAt?: number;
}

export type AttendanceGrouping = 'unit' | 'series' | 'constituency' | 'gender' | 'age' | 'desk';

export interface AttendanceGroup {
  /** As the roll or register names it; absent: not known. */
  readonly label?: string;
  readonly accredited: Tally;
  readonly present: Tally;
  readonly entitledOnRoll?: number;
}

/** One point of the curve of counts. */
export interface AttendancePoint {
  readonly at: number;
  readonly accredited: number;
  readonly present: number;
}

/** Accreditations by quarter of an hour and desk. */
export interface Throughput {
  /** Beginnings of the quarters, from the first with an accreditation to the last, without gaps. */
  readonly slots: readonly number[];
  readonly desks: readonly {
    readonly desk: DeskId;
    readonly name: string;
    readonly counts: readonly number[];
  }[];
}

export interface FrozenCountView {
  readonly event: EventRef;
  readonly title: string;
  readonly vote: Vote;
  readonly at: number;
  readonly operator: string;
  readonly deskName: string;
  readonly asOf: number;
  readonly accredited: Tally;
  readonly present: Tally;
  readonly coverage: readonly CoverageView[];
  /** Counted again from the same parts of the same logs; undefined where one of them is not here. */
  readonly recount?: { readonly accredited: Tally; readonly present: Tally; readonly same: boolean };
  /** Counted as of the same time, with all that is known by now. */
  readonly now: { readonly accredited: Tally; readonly present: Tally };
}

/** Somebody who is accredited, for lists: in order of names. */
export interface Attendee {
  readonly member: MemberKey;
  readonly name: string;
  readonly number?: string;
  readonly unit?: string;
  readonly card: CardNumber;
  readonly votes: readonly Vote[];
  readonly accreditedAt: number;
  readonly deskName: string;
  readonly present: boolean;
  readonly leftAt?: number;
  /** The card lies at this door. */
  readonly cardKeptAt?: string;
  readonly proxyHolder?: string;
}

export interface GuestView {
  readonly member: MemberKey;
  readonly kind: GuestKind;
  readonly name?: string;
  readonly card: CardNumber;
  readonly at: number;
  readonly deskName: string;
  readonly status: 'active' | 'replaced' | 'withdrawn';
  readonly present: boolean;
  /** This desk handed it out: it can take it back. */
  readonly own: boolean;
}

/** What a card says at the door. */
export interface DoorCard {
  readonly card: CardNumber;
  readonly member?: MemberKey;
  readonly name?: string;
  readonly guest?: GuestKind;
  readonly present: boolean;
  readonly since?: number;
  readonly cardKept: boolean;
}

/** One coming or going that was noted here. */
export interface DoorAct {
  readonly event: EventRef;
  readonly at: number;
  readonly present: boolean;
  /** What was scanned; absent: the person was found by name. */
  readonly card?: CardNumber;
  /** As far as is known here. */
  readonly member?: MemberKey;
  readonly name?: string;
  readonly cardKept: boolean;
}

/** What happened at this computer's door. */
export interface DoorView {
  readonly left: number;
  readonly back: number;
  /** Latest first. */
  readonly recent: readonly DoorAct[];
  /** Cards that lie here until somebody comes back: earliest first. */
  readonly kept: readonly DoorAct[];
}

/** Accreditations by what is asked of statistics. */
export interface Statistics {
  readonly vote: Vote;
  readonly byUnit: readonly AttendanceGroup[];
  /** `14–17`, `18–24`, … `75+`: label as written. */
  readonly byAge: readonly AttendanceGroup[];
  readonly byHour: readonly { readonly from: number; readonly accredited: number }[];
  readonly byIdentity: Readonly<Record<'known' | 'photo-document' | 'police', number>>;
  readonly refusals: number;
  readonly overrides: number;
  readonly replaced: number;
  readonly withdrawn: number;
}

/* ---- delegates ---- */

export type SeatState =
  /** A delegate with a card. */
  | 'taken'
  /** A substitute who moved up and has a card. */
  | 'moved-up'
  /** Not here (yet). */
  | 'absent'
  | 'waiting'
  /** A delegate whose seat a substitute has for good. */
  | 'lost'
  /** Holds a card although the unit has all its seats taken (rules D6, D7). */
  | 'too-many';

export interface MandateHolderView {
  readonly member: MemberKey;
  readonly name?: string;
  readonly rank?: number;
  readonly weight: number;
  readonly state: SeatState;
  readonly card?: CardNumber;
  readonly waitingSince?: number;
  /** Moves up next. */
  readonly next: boolean;
  /** Not on the roll in use. */
  readonly unknown: boolean;
}

export interface MandateView {
  readonly unit: string;
  readonly seats: number;
  readonly filled: number;
  readonly present: number;
  readonly overfilledBy: number;
  readonly holders: readonly MandateHolderView[];
}

/** The credentials report: mandates, filled, present, quota, quorum. */
export interface CredentialsView {
  readonly asOf: number;
  readonly units: readonly MandateView[];
  readonly seats: number;
  readonly filled: Tally;
  readonly present: Tally;
  /** Of those present, by gender as the roll has it; absent without a quota or column. */
  readonly byGender?: readonly AttendanceGroup[];
  readonly substitutesFrom?: number;
  readonly quorum?: QuorumView;
  readonly proxies: readonly {
    readonly principal: string;
    readonly holder: string;
    readonly card: CardNumber;
    readonly note: string;
  }[];
  readonly coverage: readonly CoverageView[];
}

/** A table of mandates that was read: what it comes to, and every row that is wrong. Nothing is stored yet. */
export interface MandatesPreview {
  readonly mandates: readonly Mandate[];
  readonly units: number;
  readonly seats: number;
  readonly delegates: number;
  readonly substitutes: number;
  /** Keys that aren't on the roll in use, by line. */
  readonly notOnRoll: readonly { readonly line: number; readonly member: MemberKey }[];
  readonly problems: readonly MandateProblem[];
}

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
  /** Receipt numbers that are missing, as parts of the log are. */
  readonly missing: readonly number[];
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
