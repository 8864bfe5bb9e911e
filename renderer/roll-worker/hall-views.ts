/**
 * What the roll worker shows of the hall: rules, counts, delegates, cases, cash. Plain data that survives structured clone; money
 * in cents, times in ms since 1970.
 */
import type { Assembly, Rule, Vote } from '@shared/domain/assembly';
import type { EventRef } from '@shared/domain/events';
import type { GuestKind, Mandate } from '@shared/domain/hall-terms';
import type { CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type { Column } from '@shared/domain/member';
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
